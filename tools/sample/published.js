// The published figures under the names by which the program knows its own: what its figures are held to.
'use strict';

const grant_totals = new Set(['received', 'accrual_spending', 'cash_spending', 'other', 'carry_over', 'bridge']);

function ledger_figures({ settlement, totals, balance_sheet, funds }, add) {
    for (const row of settlement) {
        add(`ledger.line.${row.function}.${row.line}`, row.actual);
        if (row.budget !== '') add(`ledger.budget.${row.function}.${row.line}`, row.budget);
    }
    for (const row of totals) add(`ledger.${row.statement === 'budget' ? 'budget.' : ''}${row.name}`, row.amount);
    for (const row of balance_sheet) {
        if (/^\d+$/.test(row.line)) add(`ledger.balance.${row.line}`, row.amount);
        else if (!/^net_(change|assets_opening)$/.test(row.line)) add(`ledger.${row.line}`, row.amount);
    }
    const [gift, grant] = funds;
    for (const part of ['opening', 'increase', 'decrease', 'closing']) add(`ledger.fund.${gift.fund}.${part}`, gift[part]);
    add(`ledger.fund.${grant.fund}.received`, grant.increase);
    add(`ledger.fund.${grant.fund}.decrease`, grant.decrease);
    add(`ledger.fund.${grant.fund}.advance`, grant.closing);
    add('ledger.funds.restricted', gift.closing);
}

function membership_figures(membership, add) {
    for (const { fiscal_year, ...counts } of membership) {
        const year = fiscal_year === '2023' ? '' : `@${fiscal_year}`;
        for (const [name, value] of Object.entries(counts)) add(`membership.${name}${year}`, value);
    }
}

function published_figures(published) {
    const figures = [];
    const add = (figure, value) => figures.push({ figure, value });
    ledger_figures(published, add);
    for (const { line, amount } of published.grant) add(`grants.outreach.${grant_totals.has(line) ? '' : 'line.'}${line}`, amount);
    membership_figures(published.membership, add);
    return figures;
}

module.exports = { published_figures };
