// The journal being written: entries with lines, put into the order of their days at the end.
'use strict';

class Journal {
    constructor() {
        this.entries = [];
        this.sums = new Map();
    }

    // lines: [account, amount (debit > 0), {programme, fund, fund_line, memo}]
    add(date, description, lines, { kind = '', partner = '', with_evidence = true } = {}) {
        const total = lines.reduce((sum, [, amount]) => sum + amount, 0);
        if (total !== 0) throw new Error(`${date} ${description}: ${total} does not balance`);
        const used = lines.filter(([, amount]) => amount !== 0);
        this.entries.push({ date, description, kind, partner, with_evidence, lines: used });
        for (const [account, amount, where = {}] of used) {
            this.note(account, amount);
            if (where.programme) this.note(`${where.programme}/${account}`, amount);
            if (where.fund) this.note(`fund ${where.fund}/${account}`, amount);
            if (where.fund_line) this.note(`line ${where.fund_line}`, amount);
        }
    }

    note(key, amount) { this.sums.set(key, this.sum(key) + amount); }
    // What is posted so far: by account "1110", programme and account "outreach/5215", "fund harunire/5270",
    // "line salaries".
    sum(key) { return this.sums.get(key) ?? 0; }

    rows() {
        const rank = { opening: 0, '': 1, adjusting: 2 };
        const order = this.entries.map((entry, index) => ({ ...entry, index }));
        order.sort((a, b) => a.date.localeCompare(b.date) || rank[a.kind] - rank[b.kind] || a.index - b.index);
        let evidence = 0;
        return order.flatMap((entry, index) => {
            const reference = entry.with_evidence ? `R2023-${String(++evidence).padStart(4, '0')}` : '';
            return entry.lines.map(([account, amount, where = {}]) => ({
                entry: `2023-${String(index + 1).padStart(4, '0')}`, date: entry.date, kind: entry.kind, account,
                programme: where.programme, fund: where.fund, fund_line: where.fund_line,
                debit: amount > 0 ? amount : '', credit: amount < 0 ? -amount : '', partner: entry.partner,
                evidence: reference, description: entry.description, memo: where.memo,
            }));
        });
    }
}

const general_bank = '1121';
const harunire_bank = '1122';
const grant_bank = '1123';
const harunire = { fund: 'harunire' };
const grant = { fund: 'outreach' };

// Tax to withhold from a fee paid to a resident: 10.21 %, fractions of a yen cut (up to a million yen).
const withheld_from = (fee) => Math.floor(fee * 1021 / 10000);

module.exports = { Journal, general_bank, harunire_bank, grant_bank, harunire, grant, withheld_from };
