// kill -9 while entries are posted one by one, and while a file is imported.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { seeded, tomoni, journal, withDatabase, must, killed, wholeLines } = require('./faults.js');

const entryCount = 3000;
const rounds = 6;

// "2023-12 csv:F12": number and source of each entry that the books hold.
function postedSources(database) {
    const lines = wholeLines(must(tomoni(database, ['export', 'csv', '--year', '2023'])).stdout);
    const header = lines.shift().split(',');
    const at = header.indexOf('entry');
    const seen = new Map();
    for (const line of lines) {
        const key = line.split(',')[at];
        seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    return seen;
}

async function postingSurvives(kind, seed) {
    const random = seeded(seed);
    const input = journal(entryCount);
    await withDatabase(kind, async (database) => {
        const acknowledged = new Set();
        for (let round = 0; round < rounds; ++round) {
            const result = await killed(database, ['post', '-'], input, 20 + Math.floor(random() * 180));
            for (const line of wholeLines(result.out)) acknowledged.add(line.split('\t')[1]);
            must(tomoni(database, ['verify']));
            const posted = postedSources(database);
            for (const source of acknowledged) assert.ok(posted.has(source), `${source} was acknowledged and is gone`);
            for (const [source, lines] of posted) assert.strictEqual(lines, 2, `${source} has ${lines} lines`);
        }
        const last = await killed(database, ['post', '-'], input, null);
        assert.strictEqual(last.status, 0, last.err);
        assert.strictEqual(postedSources(database).size, entryCount);
        must(tomoni(database, ['verify']));
    });
}

async function importIsWhole(kind, seed) {
    const random = seeded(seed + 1);
    await withDatabase(kind, async (database, folder) => {
        const file = path.join(folder, 'journal.csv');
        const count = 20000;
        fs.writeFileSync(file, journal(count));
        let imported = false;
        for (let round = 0; round < rounds && !imported; ++round) {
            await killed(database, ['import', file], '', 10 + Math.floor(random() * 250));
            must(tomoni(database, ['verify']));
            const size = postedSources(database).size;
            assert.ok(size === 0 || size === count, `${size} of ${count} entries are there`);
            imported = size === count;
        }
        must(tomoni(database, ['import', file]));
        assert.strictEqual(postedSources(database).size, count);
        must(tomoni(database, ['verify']));
    });
}

module.exports = {
    'posting survives kill -9 on sqlite': (seed) => postingSurvives('sqlite', seed),
    'posting survives kill -9 on postgresql': (seed) => postingSurvives('postgresql', seed),
    'an import is whole or absent on sqlite': (seed) => importIsWhole('sqlite', seed),
    'an import is whole or absent on postgresql': (seed) => importIsWhole('postgresql', seed),
};
