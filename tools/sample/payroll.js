// Wages month by month with what is withheld from them, and what of it is remitted when: income tax and
// resident tax by the 10th of the next month, social insurance at the end of it, labour insurance in July.
'use strict';
const { Random } = require('./random.js');
const { bank_day, bank_day_before, date, last_day, months } = require('./calendar.js');
const { general_bank, grant_bank, harunire_bank, grant, harunire } = require('./journal.js');

// from: index of the first month in which the wage is paid, insured: of the first with social insurance.
const staff = [
    { who: 'staff_a', word: '専従A', wage: 300_000, tax: 6_750, resident: 13_500, social: 45_500, employer: 45_900, from: 0, insured: 0, programme: 'advocacy' },
    { who: 'staff_b', word: '専従B', wage: 280_000, tax: 6_110, resident: 11_900, social: 42_400, employer: 42_800, from: 0, insured: 0, programme: 'network' },
    { who: 'staff_c', word: '専従C', wage: 260_000, tax: 5_340, resident: 0, social: 39_400, employer: 39_800, from: 9, insured: 9, programme: 'network', fund: harunire },
    { who: 'part_a', word: 'パートA', wage: 75_000, tax: 0, resident: 3_100, social: 22_900, employer: 23_100, from: 0, insured: 3, programme: 'information' },
    { who: 'part_b', word: 'パートB', wage: 55_000, tax: 0, resident: 0, social: 20_000, employer: 20_200, from: 0, insured: 3, programme: 'information' },
];
const bonus = { staff_a: { social: 44_000, employer: 44_400, tax: 12_250 }, staff_b: { social: 40_900, employer: 41_300, tax: 11_430 } };
const bonus_months = [2, 8];
const opening = { 2131: 12_860, 2132: 10_210, 2134: 25_400, 2135: 87_900, 2136: 32_480 };
const grant_first_month = 3;

const employment_insurance = (wage) => Math.floor(wage * 6 / 1000);
const pay_day = (month) => bank_day_before(date(...month, 25));
const tenth = (month) => bank_day(date(...month, 10));
const month_end = (month) => bank_day_before(date(...month, last_day(...month)));

class Payroll {
    constructor(journal, named, targets) {
        this.journal = journal;
        this.named = named;
        this.targets = targets;
        this.random = new Random('payroll');
        this.employer_due = 85_700 + 3_000;  // the employer's share for March of the year before
        this.due = { ...opening };
    }

    pay(date_paid, person, gross, deductions, words, where) {
        const { 2131: tax = 0, 2134: resident = 0, 2135: social = 0 } = deductions;
        const employment = employment_insurance(gross);
        const net = gross - tax - resident - social - employment;
        this.journal.add(date_paid, words, [['5110', gross, where], ['2131', -tax], ['2134', -resident], ['2135', -social],
                         ['2136', -employment], [general_bank, -net]], { partner: this.named[person] });
        this.add_due({ 2131: tax, 2134: resident, 2135: social });
    }

    add_due(amounts) {
        for (const [account, amount] of Object.entries(amounts)) this.next_due[account] = (this.next_due[account] ?? 0) + amount;
    }

    remit(month, index) {
        this.journal.add(tenth(month), '源泉所得税（給与）の納付', [['2131', this.due[2131]], [general_bank, -this.due[2131]]], { partner: this.named.tax_office });
        this.journal.add(tenth(month), '住民税（特別徴収）の納付', [['2134', this.due[2134]], [general_bank, -this.due[2134]]], { partner: this.named.city });
        const fund_part = this.fund_employer ?? 0;
        this.journal.add(month_end(month), '社会保険料の納付', [['2135', this.due[2135]], ['5120', this.employer_due - fund_part, { programme: 'network' }],
                         ['5120', fund_part, { programme: 'network', ...harunire }], [general_bank, -this.due[2135] - this.employer_due]],
                         { partner: this.named.pension_office });
        if (index === 3) this.labour_insurance_day = tenth(month);
    }

    month(month, index) {
        this.next_due = { 2131: 0, 2134: 0, 2135: 0 };
        let employer = 0;
        let fund_employer = 0;
        for (const person of staff.filter(({ from }) => index >= from)) {
            const insured = index >= person.insured;
            const where = { programme: person.programme, ...person.fund };
            this.pay(pay_day(month), person.who, person.wage, { 2131: person.tax, 2134: person.resident, 2135: insured ? person.social : 0 },
                     `給与 ${month[1]}月分（${person.word}）`, where);
            if (insured) employer += person.employer;
            if (insured && person.fund) fund_employer += person.employer;
        }
        if (bonus_months.includes(index)) employer += this.pay_bonus(month);
        this.remit(month, index);
        this.due = { ...this.due, ...this.next_due };
        this.employer_due = employer;
        this.fund_employer = fund_employer;
    }

    pay_bonus(month) {
        let employer = 0;
        for (const { who, wage, word, programme } of staff.filter(({ who }) => bonus[who])) {
            this.pay(bank_day(date(...month, 10)), who, wage, { 2131: bonus[who].tax, 2135: bonus[who].social }, `賞与（${word}）`, { programme });
            employer += bonus[who].employer;
        }
        return employer;
    }

    // The part-time staff's hours for the outreach project are paid from the grant: the general account pays,
    // the grant's account gives it back in the same month.
    pay_from_grant(month, amount, is_bonus) {
        const people = ['part_a', 'part_b', 'part_c'];
        const words = is_bonus ? '賞与（アウトリーチ支援事業）' : `給与 ${month[1]}月分（アウトリーチ支援事業）`;
        this.random.split(amount, people.length, 10).forEach((gross, i) => {
            const tax = i === 2 || is_bonus ? 0 : 720;
            this.pay(pay_day(month), people[i], gross, { 2131: tax }, words, { programme: 'outreach', ...grant, fund_line: 'salaries' });
        });
        this.journal.add(month_end(month), `アウトリーチ支援事業 人件費の振替（${month[1]}月）`, [[general_bank, amount], [grant_bank, -amount, grant]],
                         { with_evidence: false });
    }

    pay_casual(total) {
        const days = [2, 5, 6, 7, 8, 11];
        this.random.split(total, days.length, 1).forEach((amount, i) => {
            this.journal.add(pay_day(months[days[i]]), 'アルバイト賃金（発送・入力作業）', [['5115', amount, { programme: 'information' }], ['1110', -amount]],
                             { partner: this.named.casual });
        });
    }

    run() {
        const grant_months = months.slice(grant_first_month);
        const parts = this.random.split(this.targets.grant_salaries, grant_months.length, 100);
        months.forEach((month, index) => {
            const grant_part = index - grant_first_month;
            if (grant_part >= 0) this.grant_wages = [month, parts[grant_part], false];
            this.month_with_grant(month, index, grant_part);
        });
        const paid = this.journal.sum('5110');
        this.pay_casual(this.targets.salaries - paid);
        this.pay_labour_insurance(this.targets.insurance - this.journal.sum('5120'));
    }

    month_with_grant(month, index, grant_part) {
        this.month(month, index);
        if (grant_part < 0) return;
        this.next_due = { 2131: this.due[2131] };
        this.pay_from_grant(...this.grant_wages);
        this.due[2131] = this.next_due[2131];
    }

    pay_labour_insurance(amount) {
        const withheld = opening[2136] + 10_440;
        this.journal.add(this.labour_insurance_day, '労働保険料（年度更新）', [['5120', amount, { programme: 'network' }], ['2136', withheld],
                         [general_bank, -amount - withheld]], { partner: this.named.labour_bureau });
    }
}

function add_payroll(journal, people, targets) {
    new Payroll(journal, people.named, targets).run();
    add_fund_transfers(journal);
}

// The restricted gift pays for what was spent in its purpose, in three transfers.
function add_fund_transfers(journal) {
    for (const [day, amount] of [['2023-09-29', 1_500_000], ['2023-12-28', 1_500_000], ['2024-03-29', 2_000_000]]) {
        journal.add(day, 'はるにれ記念会基金からの繰入', [[general_bank, amount], [harunire_bank, -amount, harunire]], { with_evidence: false });
    }
}

module.exports = { add_payroll, payroll_opening: opening };
