// What the fault tests share: a database of its own for each test, a seeded source of moments, journal rows.
'use strict';

const { spawn, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const program = process.env.TOMONI;
const postgresql = process.env.TOMONI_TEST_POSTGRESQL;

// mulberry32: small, seeded, good enough to choose moments.
function seeded(seed) {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let t = state;
        t = Math.imul(t ^ (t >>> 15), t | 1);
        t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
}

function tomoni(database, words, input) {
    return spawnSync(program, [...words, '--database', database, '--language', 'en'], {
        input, encoding: 'utf8', maxBuffer: 1 << 28,
    });
}

function psql(sql, url = postgresql) {
    const result = spawnSync('psql', ['-X', '-q', '-At', '-v', 'ON_ERROR_STOP=1', url, '-c', sql], { encoding: 'utf8' });
    if (result.status !== 0) throw new Error(result.stderr);
    return result.stdout.trim();
}

const chart = {
    'accounts.csv': [
        'code,name,name_en,kana,type,section,line_code,is_active',
        '1120,普通預金,Deposits,,asset,asset.current.cash,1120,1',
        '4210,受取寄付金,Donations,,revenue,revenue.donations,4210,1',
    ],
};

// Rows of `count` entries, in the columns of journal.csv; entry i is dated in fiscal year 2023.
function journal(count) {
    const lines = ['entry,date,kind,account,programme,fund,fund_line,debit,credit,partner,evidence,description,memo'];
    for (let i = 1; i <= count; ++i) {
        const day = `2023-${String(4 + (i % 9)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;
        lines.push(`F${i},${day},,1120,,,,${i},,,,gift ${i},`, `F${i},${day},,4210,,,,,${i},,,gift ${i},`);
    }
    return lines.join('\n') + '\n';
}

// Calls body(database url, folder) with an initialised database that is removed afterwards.
async function withDatabase(kind, body) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tomoni_faults_'));
    const schema = `faults_${process.pid}_${Math.floor(fs.statSync(folder).ino)}`;
    const database = kind === 'sqlite' ? `sqlite:${folder}/books.sqlite`
        : `${postgresql}&options=-csearch_path%3D${schema}`;
    if (kind === 'postgresql') psql(`create schema ${schema}`);
    try {
        must(tomoni(database, ['init']));
        for (const [name, lines] of Object.entries(chart)) {
            fs.writeFileSync(path.join(folder, name), lines.join('\n') + '\n');
            must(tomoni(database, ['import', path.join(folder, name)]));
        }
        await body(database, folder);
    } finally {
        if (kind === 'postgresql') psql(`drop schema ${schema} cascade`);
        fs.rmSync(folder, { recursive: true, force: true });
    }
}

function must(result) {
    if (result.status !== 0) throw new Error(`exit ${result.status}: ${result.stderr}`);
    return result;
}

// Starts `tomoni WORDS`, hands it `input`, and kills it with SIGKILL after `milliseconds` (never when null).
// Answers what it had printed by then.
function killed(database, words, input, milliseconds) {
    return new Promise((resolve) => {
        const child = spawn(program, [...words, '--database', database, '--language', 'en']);
        let out = '';
        let err = '';
        child.stdout.on('data', (data) => { out += data; });
        child.stderr.on('data', (data) => { err += data; });
        child.stdin.on('error', () => {});
        const timer = milliseconds === null ? null : setTimeout(() => child.kill('SIGKILL'), milliseconds);
        child.on('close', (status, signal) => {
            clearTimeout(timer);
            resolve({ status, signal, out, err });
        });
        child.stdin.end(input);
    });
}

// Lines that were written whole before the end.
function wholeLines(text) {
    return text.split('\n').slice(0, -1);
}

module.exports = { seeded, tomoni, psql, journal, withDatabase, must, killed, wholeLines };
