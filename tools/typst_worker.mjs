// The typesetter of platform/documents: reads one JSON line for each paper, answers with one JSON line.
//   usage: node typst_worker.mjs TEMPLATES FONTS
//   first  {"ready": true} or {"missing": "package", "detail": …} before it ends
//   in     {"paper": JSON text, "created_at": seconds since 1970, "standard": "ua-1"}
//   out    {"pdf": base64, "pages": n}, {"unprintable": characters that no font has} or {"error": messages}
// A paper is data of the template (sys.inputs) and never part of its source. The C++ side ends the process and
// starts a new one after some hundred papers, because the typesetter keeps what it has set.
import { createInterface } from 'node:readline';
import { join } from 'node:path';

const [templates, fonts] = process.argv.slice(2);
const say = (answer) => process.stdout.write(JSON.stringify(answer) + '\n');

let NodeCompiler;
try {
    ({ NodeCompiler } = (await import('@myriaddreamin/typst-ts-node-compiler')));
} catch (error) {
    say({ missing: 'package', detail: String(error.message ?? error) });
    process.exit(3);
}

const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: [fonts] }] });
const main = join(templates, 'paper.typ');

function messages_of(result) {
    const found = result.takeDiagnostics();
    const all = found ? compiler.fetchDiagnostics(found) : [];
    return all.map(({ message, path, range }) =>
        path ? `${path.split('/').pop()}:${(range?.start?.line ?? 0) + 1}: ${message}` : message).join('; ');
}

// PDF/UA refuses text that no font can show, in the words: the text `"x"` could not be displayed with font …
function unprintable_in(message) {
    const found = [...message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g)].map((match) =>
        match[1].replace(/\\+u\{([0-9a-f]+)\}/g, (_, code) => `U+${code.toUpperCase().padStart(4, '0')}`));
    return [...new Set(found)].join(' ');
}

function typeset({ paper, created_at, standard }) {
    const result = compiler.compile({ mainFilePath: main, inputs: { paper } });
    if (!result.result) return { error: messages_of(result) };
    const pdf = compiler.pdf(result.result, { pdfStandard: standard, creationTimestamp: created_at });
    return { pdf: pdf.toString('base64'), pages: result.result.numOfPages };
}

function answer(line) {
    try {
        return typeset(JSON.parse(line));
    } catch (error) {
        const message = String(error.message ?? error);
        const unprintable = unprintable_in(message);
        return unprintable ? { unprintable } : { error: message };
    }
}

say({ ready: true });
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) say(answer(line));
