// What the repository asks of its own text. Each rule takes the tree (path -> text) and returns problems as
// "file:line: what is wrong and what to do".
'use strict';
const { without_comments, line_of, is_cpp, is_test } = require('../../tools/source_tree.js');

const is_source = (name) => name.startsWith('src/') && is_cpp(name) && !is_test(name);
const count_lines = (text) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
const sources = (tree) => [...tree].filter(([name]) => is_source(name));

// The length of files, held to limits.json: the median, the 95th percentile and the longest.
function file_length(tree) {
    const limits = JSON.parse(tree.get('tests/tidy/limits.json'));
    const lengths = sources(tree).map(([name, text]) => [count_lines(text), name]).sort((a, b) => a[0] - b[0]);
    const at = (share) => lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * share))];
    const problems = [];
    for (const [what, share] of [['median', 0.5], ['p95', 0.95], ['max', 1]]) {
        const [length, name] = at(share) ?? [0, ''];
        if (length > limits.file_lines[what]) {
            problems.push(`${name}:1: file length: ${what} is ${length} lines, the limit ${limits.file_lines[what]}`);
        }
    }
    return problems;
}

const keyword_before_brace = /\b(namespace|class|struct|union|enum|extern)\b[^()]*$|=\s*$|,\s*$|\(\s*$|\breturn\b[^()]*$/;

// Outermost brace blocks that are function bodies, as [first line of the signature, last line].
function function_spans(text) {
    const code = without_comments(text);
    const spans = [];
    let depth_of_body = 0;
    let begin = 0;
    for (let i = 0, previous = 0; i < code.length; ++i) {
        const c = code[i];
        if (depth_of_body > 0) {
            if (c === '{') ++depth_of_body;
            if (c === '}' && --depth_of_body === 0) {
                spans.push([begin, line_of(code, i)]);
                previous = i + 1;
            }
        } else if (c === '{') {
            const head = code.slice(previous, i);
            if (head.includes(')') && !keyword_before_brace.test(head)) {
                depth_of_body = 1;
                begin = line_of(code, previous + head.length - head.trimStart().length);
            }
            previous = i + 1;
        } else if (c === ';' || c === '}') {
            previous = i + 1;
        }
    }
    return spans;
}

function function_length(tree) {
    const limit = JSON.parse(tree.get('tests/tidy/limits.json')).function_lines.max;
    const problems = [];
    for (const [name, text] of tree) {
        if (!is_cpp(name)) continue;
        for (const [first, last] of function_spans(text)) {
            const length = last - first + 1;
            if (length > limit) problems.push(`${name}:${first}: function length: ${length} lines, the limit ${limit}`);
        }
    }
    return problems;
}

// What must not be called, where it may be all the same, and what to use instead.
const banned = [
    { pattern: /\b(float|double)\b/, except: /chart|documents\/xlsx\.cpp/, instead: 'money is Yen, rates are basis points' },
    { pattern: /\b(localtime|gmtime|mktime|strftime)(_r)?\b/, instead: 'a Clock that is passed in, Date, Instant' },
    { pattern: /\b(system_clock|time\s*\(\s*(nullptr|NULL|0)\s*\))/, except: /^src\/base\/clock\.cpp$/, instead: 'a Clock that is passed in' },
    { pattern: /\b(printf|fprintf|puts|fputs|cout|cerr|clog)\b/, except: /^src\/(cli|app|pages|base\/invariant\.cpp)/, instead: 'Result, Finding or StoreError; only cli and app print' },
    { pattern: /\bstd::(basic_)?regex/, instead: 'a small parser of its own' },
    { pattern: /\busing\s+namespace\b/, instead: 'using-declarations of single names' },
    { pattern: /\b(srand|random_device|std::rand)\b/, instead: 'a seed that is passed in' },
    { pattern: /\bsetlocale\b/, instead: 'the language that goes with the request' },
    { pattern: /\b(atoi|atol|stoi|stol|stoll|strtol|strtoll|sscanf)\b/, instead: 'parse_integer' },
    { pattern: /\b(sleep_for|sleep_until|usleep|nanosleep)\b/, instead: 'a condition that is waited for' },
    { pattern: /\b(popen|std::system)\b/, instead: 'platform/documents, which starts programs without a shell' },
    { pattern: /\b(strcpy|strcat|sprintf|gets)\b/, instead: 'std::string' },
];

function banned_calls(tree) {
    const problems = [];
    for (const [name, text] of sources(tree)) {
        without_comments(text).split('\n').forEach((line, index) => {
            for (const { pattern, except, instead } of banned) {
                const found = line.match(pattern);
                if (found && !except?.test(name)) {
                    problems.push(`${name}:${index + 1}: banned: ${found[0]}; use ${instead}`);
                }
            }
        });
    }
    return problems;
}

// Every type that a domain shows others has a row in docs/glossary.md, with its identifier in `backticks`; the
// rows of its tables (*_store.h) and its test helpers are its own affair.
function glossary(tree) {
    const words = new Set([...(tree.get('docs/glossary.md') ?? '').matchAll(/`(\w+)`/g)].map((found) => found[1]));
    const problems = [];
    for (const [name, text] of tree) {
        if (!/^src\/domain\/.*\.h$/.test(name) || /_store\.h$/.test(name) || is_test(name)) continue;
        for (const found of without_comments(text).matchAll(/^(?:struct|class|enum class) ([A-Z]\w+)[^;{]*\{/gm)) {
            if (!words.has(found[1])) {
                problems.push(`${name}:${line_of(text, found.index)}: glossary: ${found[1]} is not in docs/glossary.md`);
            }
        }
    }
    return problems;
}

const is_text = (name) => !/\.(png|jpg|pdf|xlsx|ttf|otf|woff2|mo)$/.test(name);

// Put together from pieces, so that this file does not find itself.
const machine_words = ['/wo' + 'rk/', '/fa' + 'rm/', '/ro' + 'ot/', '/ho' + 'me/', 'deb.deb' + 'ian.org', 'registry.np' + 'mjs',
    'github' + 'usercontent'];
const leftovers = new RegExp('\\b(' + ['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|') + ')\\b');

function lines_matching(tree, matches, message) {
    const problems = [];
    for (const [name, text] of tree) {
        if (!is_text(name)) continue;
        text.split('\n').forEach((line, index) => {
            const found = matches(line, name);
            if (found) problems.push(`${name}:${index + 1}: ${message(found)}`);
        });
    }
    return problems;
}

function machine_paths(tree) {
    return lines_matching(tree, (line) => machine_words.find((word) => line.includes(word)),
                          (word) => `machine: ${word} belongs to one machine or network`);
}

function no_leftovers(tree) {
    return lines_matching(tree, (line) => line.match(leftovers)?.[0],
                          (word) => `leftover: ${word}; do it, or write an issue`);
}

function reasons_for_silence(tree) {
    const silenced = /\bNOLINT\w*(\([^)]*\))?\s*$/;
    return lines_matching(tree, (line, name) => is_cpp(name) && line.match(silenced)?.[0],
                          (word) => `silence: ${word} needs its reason on the same line`);
}

const size_limits = [
    { under: /^samples\/.*\.csv$/, bytes: 4_000_000 },
    { under: /./, bytes: 1_000_000 },
];

function big_files(tree) {
    const problems = [];
    for (const [name, text] of tree) {
        const { bytes } = size_limits.find(({ under }) => under.test(name));
        const size = Buffer.byteLength(text);
        if (size > bytes) problems.push(`${name}:1: big: ${size} bytes, the limit is ${bytes}`);
    }
    return problems;
}

// README of at most 80 lines; each room of platform and domain has one of 8 to 45.
function readme_length(tree) {
    const problems = [];
    const rooms = new Set();
    for (const name of tree.keys()) {
        const room = name.match(/^src\/(?:domain|platform)\/\w+(?=\/.*\.h$)/)?.[0];
        if (room) rooms.add(room);
    }
    if (count_lines(tree.get('README.md') ?? '') > 80) problems.push('README.md:1: readme: more than 80 lines');
    for (const room of rooms) {
        const text = tree.get(`${room}/README.md`);
        const lines = count_lines(text ?? '');
        if (lines < 8 || lines > 45) problems.push(`${room}/README.md:1: readme: ${lines} lines, wanted are 8 to 45`);
    }
    return problems;
}

// A path of this repository that a text names leads somewhere.
function dead_paths(tree) {
    const folders = new Set([...tree.keys()].flatMap((name) => {
        const parts = name.split('/');
        return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
    }));
    const exists = (path) => tree.has(path) || folders.has(path.replace(/\/$/, ''));
    const pattern = /(?<![\w/.-])(?:docs|tools|bin|db|bench|samples|locales)\/[\w/.-]*[\w/]/g;
    return lines_matching(tree, (line, name) => name !== 'package-lock.json' && !name.endsWith('forged.js') && (line.match(pattern) ?? []).find((path) => !exists(path)),
                          (path) => `dead path: ${path}`);
}

module.exports = {
    rules: { file_length, function_length, banned_calls, glossary, machine_paths, no_leftovers, reasons_for_silence,
             big_files, readme_length, dead_paths },
};
