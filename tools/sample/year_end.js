// Where the year begins and where it ends: the balances taken over, cash, deposits held, and the entries of
// 31 March that put the grant on the funder's basis.
'use strict';
const { general_bank, grant } = require('./journal.js');
const { bank_day, date, months } = require('./calendar.js');
const { payroll_opening } = require('./payroll.js');

const opening_cash = 74_360;

function add_opening(journal, net_assets) {
    const held = Object.entries(payroll_opening);
    const bank = net_assets + held.reduce((sum, [, amount]) => sum + amount, 0) - opening_cash;
    journal.add('2023-04-01', '開始記入 前年度からの繰越', [['1110', opening_cash], [general_bank, bank],
                ...held.map(([account, amount]) => [account, -amount]), ['3100', -net_assets]], { kind: 'opening', with_evidence: false });
    journal.add('2023-04-10', '源泉所得税（報酬）の納付', [['2132', payroll_opening[2132]], [general_bank, -payroll_opening[2132]]]);
}

// Each month the till is filled up for what is paid from it, or what it holds too much goes to the bank; at
// the end of March it holds what was counted.
function balance_cash(journal, counted) {
    const changes = new Map();
    for (const entry of journal.entries) {
        for (const [account, amount] of entry.lines) {
            if (account !== '1110' || entry.kind === 'opening') continue;
            const month = entry.date.slice(0, 7);
            changes.set(month, (changes.get(month) ?? 0) + amount);
        }
    }
    let cash = opening_cash;
    months.forEach((month, index) => {
        const change = changes.get(date(...month, 1).slice(0, 7)) ?? 0;
        const wanted = index === 11 ? counted : 60_000 + 7_310 * (index % 4);
        const moved = wanted - cash - change;
        cash = wanted;
        const day = bank_day(date(...month, moved > 0 ? 1 : 28), moved > 0 ? 1 : -1);
        const words = moved > 0 ? '小口現金の補充' : '現金の預け入れ';
        if (moved !== 0) journal.add(day, words, [['1110', moved], [general_bank, -moved]], { with_evidence: false });
    });
}

// Money of a joint committee that passes through our hands: received in March, handed on in April.
function hold_committee_money(journal, named, held_in_all) {
    const accounts = ['2131', '2132', '2134', '2135', '2136'];
    const held = -accounts.reduce((sum, account) => sum + journal.sum(account), 0);
    const amount = held_in_all - held;
    if (amount <= 0) throw new Error(`deposits held: ${held} of ${held_in_all} already`);
    journal.add('2024-03-25', '共催行事の分担金を実行委員会のために預かる', [[general_bank, amount], ['2139', -amount]], { partner: named.committee });
}

// Tax withheld in March and remitted on 10 April was not yet paid: on the funder's cash basis it is no
// spending of this year, and it stays in the grant's account.
function add_adjustments(journal, bridge, carry_over) {
    const on = { programme: 'outreach', ...grant };
    journal.add('2024-03-31', '助成事業の現金基準への調整（3月支払分源泉徴収税）', [['2132', bridge, grant], ['5215', -bridge, { ...on, fund_line: 'bridge' }]],
                { kind: 'adjusting', with_evidence: false });
    journal.add('2024-03-31', '助成金の未使用額を前受助成金へ振替', [['4310', carry_over, on], ['2141', -carry_over, grant]],
                { kind: 'adjusting', with_evidence: false });
}

module.exports = { add_opening, balance_cash, hold_committee_money, add_adjustments };
