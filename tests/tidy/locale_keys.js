// The sentences of locales/ held against the keys that the program asks for.
'use strict';
const { without_comments, line_of, is_cpp, is_test } = require('../../tools/source_tree.js');

// Entries of a .po file: key -> { line, arguments, is_empty }.
function read_catalogue(text) {
    const entries = new Map();
    for (const block of text.split(/\n\s*\n/)) {
        const key = block.match(/^msgid "([^"]+)"/m)?.[1];
        if (!key) continue;
        const sentences = block.slice(block.indexOf('msgstr'));
        const words = [...sentences.matchAll(/\{(\w+)\}/g)].map((found) => found[1]);
        const forms = [...sentences.matchAll(/^msgstr(?:\[\d\])? ((?:"(?:[^"\\]|\\.)*"\s*)+)/gm)].map((found) => found[1]);
        entries.set(key, {
            line: line_of(text, text.indexOf(`msgid "${key}"`)),
            arguments: [...new Set(words)].sort(),
            is_empty: forms.some((form) => !/"[^"]+"/.test(form)),
        });
    }
    return entries;
}

function read_catalogues(tree) {
    const languages = { ja: new Map(), en: new Map() };
    const problems = [];
    for (const [name, text] of tree) {
        const [, language, subject] = name.match(/^locales\/(ja|en)\/(\w+)\.po$/) ?? [];
        if (!language) continue;
        for (const [key, entry] of read_catalogue(text)) {
            if (!key.startsWith(`${subject}.`)) problems.push(`${name}:${entry.line}: locale: ${key} belongs into another file`);
            if (languages[language].has(key)) problems.push(`${name}:${entry.line}: locale: ${key} stands twice`);
            languages[language].set(key, { ...entry, name });
        }
    }
    return { languages, problems };
}

function compare_languages({ ja, en }) {
    const problems = [];
    for (const [mine, other, language] of [[ja, en, 'en'], [en, ja, 'ja']]) {
        for (const [key, entry] of mine) {
            const place = `${entry.name}:${entry.line}`;
            const twin = other.get(key);
            if (entry.is_empty) problems.push(`${place}: locale: ${key} has an empty sentence`);
            if (!twin) problems.push(`${place}: locale: ${key} is missing in ${language}`);
            // A singular may leave the number out ("one entry"), so {count} is not compared.
            const named = (e) => e.arguments.filter((word) => word !== 'count').join();
            if (twin && language === 'en' && named(entry) !== named(twin)) {
                problems.push(`${place}: locale: ${key} has other {arguments} in en`);
            }
        }
    }
    return problems;
}

// From the bracket at `open` to the one that closes it.
function balanced(code, open) {
    let depth = 0;
    for (let i = open; i < code.length; ++i) {
        if ('({['.includes(code[i])) ++depth;
        if (')}]'.includes(code[i]) && --depth === 0) return code.slice(open, i + 1);
    }
    return code.slice(open);
}

const askers = /\b(refuse|conflict|not_found|denied|unavailable|sentence|sentence_for_count)\s*(?=\()/g;

// Calls that name a key: refuse("subject.name", {{"argument", …}}), sentence(language, "subject.name").
function find_calls(text) {
    const code = without_comments(text, { keep_strings: true });
    const calls = [];
    for (const found of code.matchAll(askers)) {
        const inside = balanced(code, found.index + found[0].length);
        const key = inside.match(/^\(\s*(?:[\w:.()]+,\s*)?"([a-z][a-z_0-9]*\.[a-z_0-9]+)"/)?.[1];
        if (!key) continue;
        const given = [...inside.matchAll(/\{\s*"(\w+)"\s*,/g)].map((argument) => argument[1]);
        // The arguments can be read when there are none or they are written out; not when they are a variable.
        const literal = /"\s*\)$/.test(inside) || /"\s*,\s*\{\s*\{/.test(inside);
        calls.push({ key, given, literal, counted: found[1] === 'sentence_for_count', line: line_of(text, found.index) });
    }
    return calls;
}

function check_calls(tree, { ja, en }) {
    const problems = [];
    for (const [name, text] of tree) {
        if (!name.startsWith('src/') || !is_cpp(name) || is_test(name)) continue;
        for (const call of find_calls(text)) {
            const place = `${name}:${call.line}`;
            for (const [language, entries] of [['ja', ja], ['en', en]]) {
                if (!entries.has(call.key)) problems.push(`${place}: locale: ${call.key} is missing in ${language}`);
            }
            if (!call.literal) continue;
            const lacking = (ja.get(call.key)?.arguments ?? [])
                .filter((word) => !call.given.includes(word) && !(call.counted && word === 'count'));
            if (lacking.length > 0) problems.push(`${place}: locale: ${call.key} is not given {${lacking.join('}, {')}}`);
        }
    }
    return problems;
}

// A sentence that nobody can ask for: its key stands in no literal, and no literal that ends in '.' or '_'
// begins it (keys put together at run time).
function check_unused(tree, { ja }) {
    const literals = new Set();
    const beginnings = [];
    for (const [name, text] of tree) {
        if (!/^(src|bench)\//.test(name) || !is_cpp(name) || is_test(name)) continue;
        for (const found of without_comments(text, { keep_strings: true }).matchAll(/"((?:[^"\\\n]|\\.)*)"/g)) {
            literals.add(found[1]);
            if (/^[a-z][a-z_0-9]*\.(\w*_)?$/.test(found[1])) beginnings.push(found[1]);
        }
    }
    return [...ja].filter(([key]) => !literals.has(key) && !beginnings.some((begin) => key.startsWith(begin)))
        .map(([key, entry]) => `${entry.name}:${entry.line}: locale: ${key} is asked for by nobody`);
}

function locale_keys(tree) {
    const { languages, problems } = read_catalogues(tree);
    return [...problems, ...compare_languages(languages), ...check_calls(tree, languages), ...check_unused(tree, languages)];
}

module.exports = { locale_keys };
