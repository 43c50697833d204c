// Recomputes every published figure from the CSV files alone, the way the papers define it, and tells whether
// all of them agree.
'use strict';
const path = require('path');
const csv = require('./csv.js');
const { open_on, classes } = require('./people.js');
const { compare_acts } = require('./acts.js');

class Comparison {
    constructor() {
        this.agreeing = 0;
        this.differences = [];
    }

    compare(what, computed, published) {
        if (computed === Number(published)) ++this.agreeing;
        else this.differences.push(`${what}: ${computed} from the records, ${published} published`);
    }

    check(what, holds) {
        if (holds) ++this.agreeing;
        else this.differences.push(what);
    }
}

class Books {
    constructor(folder) {
        const read = (name) => csv.read(path.join(folder, name));
        this.accounts = new Map(read('accounts.csv').map((row) => [row.code, row]));
        this.programmes = new Map(read('programmes.csv').map((row) => [row.code, row]));
        this.lines = read('journal.csv').map((row) => ({ ...row, amount: Number(row.debit) - Number(row.credit) }));
        this.parties = read('parties.csv');
        this.terms = read('terms.csv');
        this.acts = read('activities.csv');
    }

    sum(matches) { return this.lines.filter(matches).reduce((sum, line) => sum + line.amount, 0); }
    section(line) { return this.accounts.get(line.account).section; }
    is_expense(line) { return this.section(line).startsWith('expense.'); }
    is_revenue(line) { return this.section(line).startsWith('revenue.'); }

    // An item of the settlement; a programme with a line of its own takes all its expenses but personnel.
    item(fn, code) {
        if (fn === 'none') return -this.sum((line) => this.is_revenue(line) && this.accounts.get(line.account).line_code === code);
        const own_line = (line) => this.programmes.get(line.programme)?.other_expenses_line && this.section(line) === 'expense.other';
        if (this.programmes.has(code)) return this.sum((line) => line.programme === code && this.section(line) === 'expense.other');
        return this.sum((line) => this.is_expense(line) && this.accounts.get(line.account).line_code === code
            && this.programmes.get(line.programme)?.function === fn && !own_line(line));
    }

    expenses(fn, section) {
        return this.sum((line) => this.is_expense(line) && this.programmes.get(line.programme)?.function === fn && (!section || this.section(line) === section));
    }

    balance(line_code) { return this.sum((line) => this.accounts.get(line.account).line_code === line_code); }
}

function compare_settlement(books, published, result) {
    for (const row of published.settlement) result.compare(`settlement ${row.function} ${row.label}`, books.item(row.function, row.line), row.actual);
    const revenue = -books.sum((line) => books.is_revenue(line));
    const programme = books.expenses('programme');
    const administration = books.expenses('management');
    const tax = books.sum((line) => books.section(line) === 'tax');
    const change = revenue - programme - administration;
    const opening = -books.balance('3100');
    const computed = { revenue_total: revenue, programme_personnel_total: books.expenses('programme', 'expense.personnel'),
        programme_other_total: books.expenses('programme', 'expense.other'), programme_expense_total: programme,
        management_personnel_total: books.expenses('management', 'expense.personnel'), management_other_total: books.expenses('management', 'expense.other'),
        management_expense_total: administration, expense_total: programme + administration, ordinary_change: change, tax, net_change: change - tax,
        net_assets_opening: opening, net_assets_closing: opening + change - tax };
    for (const row of published.totals.filter(({ statement }) => statement === 'settlement')) result.compare(`settlement ${row.label}`, computed[row.name], row.amount);
    return computed;
}

function compare_balance(books, published, computed, result) {
    const cash = books.sum((line) => books.section(line).startsWith('asset.'));
    const liabilities = -books.sum((line) => books.section(line).startsWith('liability.'));
    const totals = { cash_total: cash, assets_total: cash, liabilities_total: liabilities, net_assets_opening: computed.net_assets_opening,
        net_change: computed.net_change, net_assets_total: computed.net_assets_closing,
        liabilities_and_net_assets_total: liabilities + computed.net_assets_closing };
    for (const row of published.balance_sheet) {
        const amount = row.line in totals ? totals[row.line] : Math.abs(books.balance(row.line));
        result.compare(`balance sheet ${row.label}`, amount, row.amount);
    }
    result.compare('deposit of the restricted gift', books.sum(({ account }) => account === '1122'), published.funds[0].closing);
    result.compare('deposit of the grant', books.sum(({ account }) => account === '1123'), published.funds[1].closing);
}

function compare_grant(books, published, result) {
    const of_line = (code) => books.sum((line) => line.fund_line === code && books.is_expense(line));
    const expense = (section) => books.sum((line) => line.fund === 'outreach' && books.section(line).startsWith(section));
    const bridge = of_line('bridge');
    const cash = expense('expense.');
    const advance = -books.sum((line) => line.account === '2141');
    const revenue = -books.sum((line) => line.fund === 'outreach' && books.is_revenue(line));
    const totals = { received: revenue + advance, accrual_spending: cash - bridge, cash_spending: cash, other: expense('expense.other'), carry_over: advance };
    for (const row of published.grant) result.compare(`grant ${row.label}`, row.line in totals ? totals[row.line] : of_line(row.line), row.amount);
    result.compare('grant revenue is the spending', revenue, cash);
}

function compare_funds(books, published, result) {
    const received = -books.sum((line) => line.fund === 'harunire' && books.is_revenue(line));
    const used = books.sum((line) => line.fund === 'harunire' && books.is_expense(line));
    result.compare('restricted gift received', received, published.funds[0].increase);
    result.compare('restricted gift used', used, published.funds[0].decrease);
    result.compare('restricted gift left', received - used, published.funds[0].closing);
}

function compare_membership(books, published, result) {
    for (const row of published.membership) {
        const open = open_on(books.terms, `${Number(row.fiscal_year) + 1}-03-31`);
        for (const member_class of classes) {
            result.compare(`membership ${row.fiscal_year} ${member_class}`, open.filter((term) => term.class === member_class).length, row[member_class]);
        }
        result.compare(`membership ${row.fiscal_year}`, open.length, row.total);
    }
}

function check_journal(books, result) {
    const entries = Map.groupBy ? Map.groupBy(books.lines, ({ entry }) => entry) : group(books.lines);
    for (const [entry, lines] of entries) result.check(`${entry} does not balance`, lines.reduce((sum, line) => sum + line.amount, 0) === 0);
    result.check('fewer than 1500 entries', entries.size >= 1500);
    let cash = new Map();
    for (const line of books.lines.filter(({ account }) => ['1110', '1121', '1122', '1123'].includes(account))) {
        cash.set(line.account, (cash.get(line.account) ?? 0) + line.amount);
        if (line.account !== '1110') result.check(`${line.date}: account ${line.account} is overdrawn`, cash.get(line.account) >= 0);
    }
    return entries.size;
}

function group(lines) {
    const entries = new Map();
    for (const line of lines) entries.set(line.entry, [...(entries.get(line.entry) ?? []), line]);
    return entries;
}

function check_people(books, result) {
    const codes = new Set(books.parties.map(({ code }) => code));
    result.check('a party code stands twice', codes.size === books.parties.length);
    result.check('a party name stands twice', new Set(books.parties.map(({ name }) => name)).size === books.parties.length);
    result.check('a term without a party', books.terms.every(({ party }) => codes.has(party)));
    result.check('a term ends before it begins', books.terms.every((term) => !term.ends_on || term.begins_on <= term.ends_on));
    const partners = new Set(books.lines.map(({ partner }) => partner).filter(Boolean));
    for (const partner of partners) result.check(`partner ${partner} is unknown`, codes.has(partner) || /^[CH]23-\d+$/.test(partner));
}

function verify(folder, published) {
    const books = new Books(folder);
    const result = new Comparison();
    const computed = compare_settlement(books, published, result);
    compare_balance(books, published, computed, result);
    compare_grant(books, published, result);
    compare_funds(books, published, result);
    compare_membership(books, published, result);
    compare_acts(books.acts, published.acts, result);
    const entry_count = check_journal(books, result);
    check_people(books, result);
    console.log(`${entry_count} entries, ${books.parties.length} parties, ${books.terms.length} terms`);
    console.log(`${result.agreeing} comparisons agree, ${result.differences.length} do not`);
    for (const difference of result.differences.slice(0, 40)) console.log(`  ${difference}`);
    return result.differences.length === 0;
}

module.exports = { verify };
