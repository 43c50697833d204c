// The database is busy, read-only, full or gone: a sentence, the right exit code, nothing half done.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { spawn, spawnSync } = require('node:child_process');
const { tomoni, psql, journal, withDatabase, must, killed } = require('./faults.js');

function assertUnavailable(result, word) {
    assert.strictEqual(result.status, 4, `exit ${result.status}: ${result.stderr}`);
    assert.match(result.stderr, word);
    assert.doesNotMatch(result.stderr, /gift \d/, 'a message holds what was being posted');
}

async function diskFull() {
    await withDatabase('sqlite', async (database, folder) => {
        const file = path.join(folder, 'journal.csv');
        fs.writeFileSync(file, journal(20000));
        const books = path.join(folder, 'books.sqlite');
        const small = path.join(folder, 'small');
        fs.mkdirSync(small);
        // A disk of 3 MB in a mount namespace of its own, so that the import cannot fit. Where / is no mount
        // point (a chroot), the kernel refuses to make the namespace private; the disk is unmounted anyway.
        const script = 'mount -t tmpfs -o size=3m tmpfs "$1" || exit 99\n' +
            'cp "$2" "$1/books.sqlite"\n' +
            '"$TOMONI" import "$3" --database "sqlite:$1/books.sqlite" --language en; code=$?\n' +
            '"$TOMONI" verify --database "sqlite:$1/books.sqlite" --language en --quiet || code=98\n' +
            'umount "$1"; exit $code';
        const words = ['sh', '-c', script, 'sh', small, books, file];
        let result = spawnSync('unshare', ['-m', ...words], { encoding: 'utf8' });
        if (/propagation/.test(result.stderr)) {
            result = spawnSync('unshare', ['-m', '--propagation', 'unchanged', ...words], { encoding: 'utf8' });
        }
        assertUnavailable(result, /disk is full/);
    });
}

async function readOnly() {
    await withDatabase('postgresql', async (database) => {
        const url = `${database}%20-cdefault_transaction_read_only%3Don`;
        const result = tomoni(url, ['post', '-'], journal(3));
        assertUnavailable(result, /cannot be written/);
    });
}

// Another program holds the write lock for longer than our patience.
async function busy() {
    await withDatabase('postgresql', async (database) => {
        const holder = spawn('psql', ['-X', '-q', database]);
        holder.stdin.write("begin; select * from chain_head for update; select 'held';\n");
        await new Promise((resolve) => holder.stdout.once('data', resolve));
        const result = await killed(`${database}%20-clock_timeout%3D300`, ['post', '-'], journal(1), null);
        holder.stdin.end('rollback;\n');
        assertUnavailable({ status: result.status, stderr: result.err }, /in use by another program/);
        must(tomoni(database, ['post', '-'], journal(1)));
    });
}

async function connectionLost() {
    await withDatabase('postgresql', async (database) => {
        const name = 'tomoni_fault';
        const running = killed(`${database}&application_name=${name}`, ['post', '-'], journal(20000), null);
        let ended = false;
        for (let i = 0; i < 100 && !ended; ++i) {
            await new Promise((resolve) => setTimeout(resolve, 20));
            const count = psql(`select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = '${name}' and state <> 'idle'`);
            ended = count !== '0';
        }
        const result = await running;
        assert.ok(ended, 'the posting was never seen at work');
        assertUnavailable({ status: result.status, stderr: result.err }, /connection/);
        must(tomoni(database, ['verify']));
    });
}

async function fileGone() {
    await withDatabase('sqlite', async (database, folder) => {
        fs.rmSync(path.join(folder, 'books.sqlite'));
        assertUnavailable(tomoni(database, ['verify']), /cannot be opened/);
        fs.writeFileSync(path.join(folder, 'books.sqlite'), 'this is not a database, only a text of some length\n'.repeat(40));
        assertUnavailable(tomoni(database, ['verify']), /damaged or not a database/);
    });
}

module.exports = {
    'a full disk refuses the import and keeps the books': diskFull,
    'a read-only database is told': readOnly,
    'a busy database is told, and taken when it is free': busy,
    'a lost connection is told and leaves the books whole': connectionLost,
    'a database that is gone or damaged is told': fileGone,
};
