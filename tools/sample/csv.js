// CSV in and out, as the program's own files are: a header line, commas, quotes where they are needed, LF.
'use strict';
const fs = require('fs');

function parse(text) {
    const rows = [[]];
    let field = '';
    let quoted = false;
    for (let i = 0; i < text.length; ++i) {
        const c = text[i];
        if (quoted && c === '"' && text[i + 1] === '"') { field += '"'; ++i; }
        else if (c === '"') quoted = !quoted;
        else if (!quoted && c === ',') { rows.at(-1).push(field); field = ''; }
        else if (!quoted && c === '\n') { rows.at(-1).push(field); field = ''; rows.push([]); }
        else field += c;
    }
    if (field || rows.at(-1).length) rows.at(-1).push(field); else rows.pop();
    return rows;
}

function read(file) {
    const [columns, ...rows] = parse(fs.readFileSync(file, 'utf8'));
    return rows.map((row, index) => {
        if (row.length !== columns.length) throw new Error(`${file}:${index + 2}: ${row.length} fields`);
        return Object.fromEntries(columns.map((column, i) => [column, row[i]]));
    });
}

const quote = (value) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

function write(file, columns, rows) {
    const lines = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))];
    fs.writeFileSync(file, lines.map((line) => line.map(quote).join(',')).join('\n') + '\n');
}

module.exports = { parse, read, write };
