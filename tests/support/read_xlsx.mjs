// Reads a workbook without the library that wrote it and recomputes its formulas.
//   usage: node read_xlsx.mjs FILE
// One line for each cell: SHEET!A1 <tab> value <tab> formula or "" <tab> what the formula gives or "".
// First a line "part <tab> NAME <tab> XML" for each part whose look matters (styles, workbook, sheets).
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

const bytes = readFileSync(process.argv[2]);

function parts_of() {
    const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
    const parts = new Map();
    let at = bytes.readUInt32LE(end + 16);
    for (let n = bytes.readUInt16LE(end + 10); n > 0; --n) {
        const [packed, name_length, extra, comment] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28),
            bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
        const local = bytes.readUInt32LE(at + 42);
        const name = bytes.toString('utf8', at + 46, at + 46 + name_length);
        const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
        const data = bytes.subarray(begin, begin + packed);
        parts.set(name, (bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data).toString('utf8'));
        at += 46 + name_length + extra + comment;
    }
    return parts;
}

const plain = (xml) => xml.replace(/<[^>]*>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"').replace(/&amp;/g, '&');
const attribute = (tag, name) => tag.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1];

function cells_of(xml, shared) {
    const cells = new Map();
    for (const [, tag, body] of xml.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
        const value = body?.match(/<v>(.*?)<\/v>/s)?.[1];
        if (value === undefined) continue;
        const formula = body.match(/<f>(.*?)<\/f>/s)?.[1];
        const is_text = attribute(tag, 't') === 's';
        cells.set(attribute(tag, 'r'), { value: is_text ? shared[Number(value)] : value, formula: formula && plain(formula) });
    }
    return cells;
}

const number_of_letters = (letters) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
const letters_of = (number) => number ? letters_of(Math.floor((number - 1) / 26)) + String.fromCharCode(65 + (number - 1) % 26) : '';

function range(first, last) {
    const [, c1, r1] = first.match(/([A-Z]+)(\d+)/), [, c2, r2] = last.match(/([A-Z]+)(\d+)/);
    const names = [];
    for (let c = number_of_letters(c1); c <= number_of_letters(c2); ++c)
        for (let r = Number(r1); r <= Number(r2); ++r) names.push(letters_of(c) + r);
    return names;
}

function result_of(cells, formula) {
    const value_at = (name) => {
        const cell = cells.get(name);
        return BigInt(cell?.formula ? result_of(cells, cell.formula) : cell?.value ?? 0);
    };
    let sum = 0n;
    const rest = formula.replace(/([+-]?)(?:SUM\((\w+):(\w+)\)|([A-Z]+\d+))/g, (_, sign, first, last, single) => {
        const names = single ? [single] : range(first, last);
        for (const name of names) sum += sign === '-' ? -value_at(name) : value_at(name);
        return '';
    });
    return rest === '' ? String(sum) : `not understood: ${rest}`;
}

const parts = parts_of();
const shared = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, xml]) => plain(xml));
const names = [...parts.get('xl/workbook.xml').matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => plain(attribute(tag, 'name')));
for (const [name, xml] of parts) if (/sheet|styles|workbook|core/.test(name)) console.log(`part\t${name}\t${xml.replace(/[\r\n\t]+/g, ' ')}`);
names.forEach((sheet, index) => {
    const cells = cells_of(parts.get(`xl/worksheets/sheet${index + 1}.xml`), shared);
    for (const [name, { value, formula }] of cells)
        console.log([`${sheet}!${name}`, value, formula ?? '', formula ? result_of(cells, formula) : ''].join('\t'));
});
