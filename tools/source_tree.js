// The repository as the checks see it: a map from path to text, of every file that git tracks or would track.
'use strict';
const { execFileSync } = require('child_process');
const fs = require('fs');
const path = require('path');

const root = path.resolve(__dirname, '..');

function read_tree() {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
                                { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
    const tree = new Map();
    for (const name of listed.split('\0').filter(Boolean).sort()) {
        const full = path.join(root, name);
        if (fs.existsSync(full) && fs.statSync(full).isFile()) tree.set(name, fs.readFileSync(full, 'utf8'));
    }
    return tree;
}

// C++ text with comments, the insides of character literals and, unless kept, those of strings blanked out;
// line numbers and offsets stay the same.
function without_comments(text, { keep_strings = false } = {}) {
    const pattern = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|R"(\w*)\([\s\S]*?\)\1"|"(?:[^"\\\n]|\\.)*"|(?<![0-9A-Fa-f])'(?:[^'\\\n]|\\.)+'/g;
    return text.replace(pattern, (found) => {
        const comment = found.startsWith('/');
        if (keep_strings && !comment && !found.startsWith("'")) return found;
        const blank = found.replace(/[^\n]/g, ' ');
        return comment ? blank : found[0] + blank.slice(1, -1) + found.at(-1);
    });
}

function line_of(text, offset) {
    return text.slice(0, offset).split('\n').length;
}

const is_cpp = (name) => /\.(h|cpp)$/.test(name);
const is_test = (name) => /_test\.cpp$|_test_support\.h$/.test(name) || name.startsWith('tests/');

module.exports = { root, read_tree, without_comments, line_of, is_cpp, is_test };
