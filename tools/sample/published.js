// The published figures under the names by which the program knows its own: what `tomoni figures` is held to.
'use strict';


function published_figures({ settlement, totals, balance_sheet, grant, funds, membership }) {
    const figures = [];
    const add = (figure, value) => figures.push({ figure, value });
    for (const row of settlement) add(`ledger.${row.function}.${row.line}`, row.actual);
    for (const row of totals.filter(({ statement }) => statement === 'settlement')) add(`ledger.${row.name}`, row.amount);
    for (const row of balance_sheet.filter(({ line }) => /^\d+$/.test(line))) add(`ledger.balance.${row.line}`, row.amount);
    for (const row of grant) {
        const is_total = ['received', 'accrual_spending', 'cash_spending', 'other', 'carry_over', 'bridge'].includes(row.line);
        add(`grants.outreach.${is_total ? '' : 'line.'}${row.line}`, row.amount);
    }
    for (const row of funds) for (const part of ['opening', 'increase', 'decrease', 'closing']) add(`ledger.fund.${row.fund}.${part}`, row[part]);
    for (const { fiscal_year, ...counts } of membership) {
        for (const [name, value] of Object.entries(counts)) add(`membership.${name}${fiscal_year === '2023' ? '' : `@${fiscal_year}`}`, value);
    }
    return figures;
}

module.exports = { published_figures };
