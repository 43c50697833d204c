// Every rule is shown a small forged tree that breaks it, and one that does not: a rule that finds nothing in
// the first, or something in the second, is itself broken.
'use strict';

const arrows = '<!-- arrows -->\n| room | may include |\n|---|---|\n| `domain/ledger` | |\n| `domain/grants` | `domain/ledger` |\n';
const limits = '{"file_lines":{"median":50,"p95":80,"max":100},"function_lines":{"max":5}}';
const lines = (count, text = 'int x;\n') => text.repeat(count);
const po = (key, text) => `msgid "${key}"\nmsgstr "${text}"\n\n`;

// [rule, what is wrong, the file that is wrong, how the problem begins, the rest of the tree, a right version]
const includes = (file, text, problem, rest = {}) => ({ rule: 'includes', file, text, problem, rest: { 'docs/architecture.md': arrows, ...rest } });
const house = {
    'src/base/yen.h': '', 'src/platform/store/connection.h': '#include "base/yen.h"', 'src/domain/ledger/entry.h': '',
    'src/domain/ledger/ledger_figures.h': '', 'src/domain/grants/grant.h': '', 'src/reports/paper.h': '',
    'src/app/main.cpp': '#include "domain/ledger/entry.h"\n#include "domain/ledger/ledger_figures.h"\n#include "domain/grants/grant.h"\n'
        + '#include "reports/paper.h"\n#include "platform/store/connection.h"\n',
};

const cases = [
    includes('src/base/text.cpp', '#include "platform/store/connection.h"', 'ring:', house),
    includes('src/platform/store/a.cpp', '#include "domain/ledger/entry.h"', 'ring:', house),
    includes('src/domain/grants/a.cpp', '#include "reports/paper.h"', 'ring:', house),
    includes('src/domain/ledger/a.cpp', '#include "domain/grants/grant.h"', 'arrow:', house),
    includes('src/reports/a.cpp', '#include "domain/ledger/entry.h"', 'reports:', house),
    includes('src/base/a.cpp', '#include "base/nothing.h"', 'unknown:', house),
    includes('src/base/a.cpp', '#include "yen.h"', 'unknown:', house),
    includes('src/domain/grants/grants.cpp', 'const NamedQuery q{"grants.q", "select 1"};', 'sql:', house),
    includes('src/domain/grants/grants_store.cpp', 'connection.execute_script("x");', 'sql:', house),
    includes('src/base/yen.h', '#include <fmt/format.h>', 'lean:', house),
    includes('src/base/lonely.h', '', 'orphan:', house),
    includes('src/domain/grants/a.cpp', '#include "domain/ledger/entry.h"', 'uses:',
             { ...house, 'src/domain/grants/CMakeLists.txt': 'tomoni_library(grants USES store)' }),
    includes('docs/architecture.md', arrows.replace('`domain/ledger` | |', '`domain/ledger` | `domain/grants` |'), 'cycle:', house),
    { rule: 'file_length', file: 'src/base/a.cpp', text: lines(101), problem: 'file length: median' },
    { rule: 'function_length', file: 'src/base/a.cpp', text: `namespace x {\nint f(int a)\n{\n${lines(4)}}\n}\n`, problem: 'function length: 7 lines' },
    { rule: 'banned_calls', file: 'src/base/a.cpp', text: 'int x;\ndouble tax;', problem: 'banned: double' },
    { rule: 'banned_calls', file: 'src/domain/ledger/a.cpp', text: 'std::printf("x");', problem: 'banned: printf' },
    { rule: 'banned_calls', file: 'src/cli/a.cpp', text: 'auto t = localtime(&x);', problem: 'banned: localtime' },
    { rule: 'banned_calls', file: 'src/cli/a.cpp', text: 'using namespace tomoni;', problem: 'banned: using namespace' },
    { rule: 'banned_calls', file: 'src/cli/a.cpp', text: 'std::regex pattern("x");', problem: 'banned: std::regex' },
    { rule: 'glossary', file: 'src/domain/ledger/entry.h', text: 'struct Entry {\n};', problem: 'glossary: Entry', rest: { 'docs/glossary.md': 'Entry' } },
    { rule: 'dead_paths', file: 'src/a.h', text: '// see docs/nothing.md', problem: 'dead path: docs/nothing.md', rest: { 'docs/a.md': '' } },
    { rule: 'machine_paths', file: 'docs/a.md', text: 'see /ro' + 'ot/notes', problem: 'machine:' },
    { rule: 'no_leftovers', file: 'bin/a', text: '# TO' + 'DO later', problem: 'leftover:' },
    { rule: 'reasons_for_silence', file: 'src/base/a.cpp', text: 'f();  // NOLINT(bugprone-x)', problem: 'silence:' },
    { rule: 'big_files', file: 'docs/a.svg', text: 'x'.repeat(1_000_001), problem: 'big:' },
    { rule: 'readme_length', file: 'README.md', text: lines(81), problem: 'readme:' },
    { rule: 'readme_length', file: 'src/domain/ledger/README.md', text: 'The ledger.\n', problem: 'readme:', rest: { 'src/domain/ledger/entry.h': '' } },
    { rule: 'locale_keys', file: 'src/a/a.cpp', text: 'return refuse("a.gone");', problem: 'locale: a.gone is missing in ja' },
    { rule: 'locale_keys', file: 'src/a/a.cpp', text: 'return refuse("a.b", {{"x", y}});', problem: 'locale: a.b is not given {z}',
      rest: { 'locales/ja/a.po': po('a.b', '{z}'), 'locales/en/a.po': po('a.b', '{z}') } },
    { rule: 'locale_keys', file: 'src/a/a.cpp', text: 'return refuse("a.b");', problem: 'locale: a.b is not given {z}',
      rest: { 'locales/ja/a.po': po('a.b', '{z}'), 'locales/en/a.po': po('a.b', '{z}') } },
    { rule: 'locale_keys', file: 'locales/ja/a.po', text: po('a.b', '{z}'), problem: 'locale: a.b has other {arguments}',
      rest: { 'src/a.cpp': 'refuse("a.b", {{"z", z}})', 'locales/en/a.po': po('a.b', '{y}') } },
    { rule: 'locale_keys', file: 'locales/ja/a.po', text: po('a.b', 'b'), problem: 'locale: a.b is missing in en', rest: { 'src/a.cpp': 'refuse("a.b")' } },
    { rule: 'locale_keys', file: 'locales/ja/a.po', text: po('a.b', 'b'), problem: 'locale: a.b is asked for by nobody', rest: { 'locales/en/a.po': po('a.b', 'b') } },
    { rule: 'locale_keys', file: 'locales/ja/a.po', text: po('a.b', ''), problem: 'locale: a.b has an empty sentence',
      rest: { 'src/a.cpp': 'refuse("a.b")', 'locales/en/a.po': po('a.b', 'b') } },
];

const well = { 'src/a.cpp': 'refuse("a.b", {{"z", z}})', 'locales/ja/a.po': po('a.b', '{z}です'), 'locales/en/a.po': po('a.b', '{z}') };
const clean = [
    { rule: 'includes', tree: { ...house, 'docs/architecture.md': arrows, 'src/domain/grants/a.cpp': '#include "domain/ledger/entry.h"',
                               'src/reports/a.cpp': '#include "domain/ledger/ledger_figures.h"',
                               'src/domain/ledger/ledger_store.cpp': 'const NamedQuery q{"ledger.q", "select 1"};',
                               'src/reports/a_test.cpp': '#include "domain/ledger/entry.h"' } },
    { rule: 'function_length', tree: { 'src/a.cpp': `const char* table[] = {\n${lines(9, '"x",\n')}};\nstruct A {\n${lines(9)}};\nint f()\n{\n    return 0;\n}\n` } },
    { rule: 'banned_calls', tree: { 'src/base/a.cpp': '// no double here\nconst char* s = "double";', 'bench/a.cpp': 'double seconds;' } },
    { rule: 'glossary', tree: { 'src/domain/ledger/entry.h': 'struct Entry {\n};', 'docs/glossary.md': '| 仕訳 | entry | `Entry` |' } },
    { rule: 'dead_paths', tree: { 'src/a.h': '// see docs/a.md and docs/formats/, bin/test.', 'docs/a.md': '', 'docs/formats/b.md': '', 'bin/test': '' } },
    { rule: 'locale_keys', tree: well },
    { rule: 'locale_keys', tree: { ...well, 'src/a.cpp': 'refuse("a.b", std::move(arguments))' } },
];

module.exports = { cases, clean, limits };
