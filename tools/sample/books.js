// The journal of fiscal year 2023, put together so that every published total is met.
'use strict';
const { Journal } = require('./journal.js');
const { add_receipts } = require('./receipts.js');
const { add_payroll } = require('./payroll.js');
const { add_outreach } = require('./outreach.js');
const { add_spending } = require('./spending.js');
const { add_opening, balance_cash, hold_committee_money, add_adjustments } = require('./year_end.js');

const by = (rows, key, value) => Object.fromEntries(rows.map((row) => [row[key], Number(row[value])]));

// The published amounts under the names the parts of the books know them by.
function targets_of(published) {
    const lines = Object.fromEntries(published.settlement.map((row) => [`${row.function} ${row.line}`, Number(row.actual)]));
    const totals = by(published.totals.filter(({ statement }) => statement === 'settlement'), 'name', 'amount');
    const funds = by(published.funds, 'fund', 'decrease');
    const grant = by(published.grant, 'line', 'amount');
    const spending = {};
    for (const [key, amount] of Object.entries(lines)) spending[key.startsWith('programme ') ? key.slice(10) : key] = amount;
    for (const line of ['5275', '5276', '5283']) spending[line] = lines[`management ${line}`];
    return { lines, totals, grant, spending, harunire_used: funds.harunire, net_assets: totals.net_assets_opening,
        balance: by(published.balance_sheet, 'line', 'amount') };
}

// What the restricted gift paid besides relief, camp, equipment and a new colleague went into the website.
function website_part(targets, journal) {
    const { spending } = targets;
    return targets.harunire_used - spending['5270'] - spending['management 5225'] - spending['5276']
        - journal.sum('fund harunire/5110') - journal.sum('fund harunire/5120');
}

function make_books(people, published) {
    const targets = targets_of(published);
    const { lines, grant, spending } = targets;
    const journal = new Journal();
    add_opening(journal, targets.net_assets);
    add_receipts(journal, people, { dues: lines['none 4110'], gifts: lines['none 4210'], business: lines['none 4401'], grant_received: grant.received });
    add_payroll(journal, people, { salaries: spending['5110'], insurance: spending['5120'], grant_salaries: grant.salaries });
    const bridge = add_outreach(journal, people, grant);
    add_spending(journal, people, { ...spending, fund_web: website_part(targets, journal), tax: targets.totals.tax });
    add_adjustments(journal, bridge, grant.carry_over);
    hold_committee_money(journal, people.named, targets.balance['2130']);
    balance_cash(journal, targets.balance['1110']);
    return journal;
}

module.exports = { make_books };
