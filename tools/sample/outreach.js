// The outreach project: everything the grant pays besides wages, from the grant's own account, in the
// funder's lines. Fees for lectures, translation, interviews and consultation days are paid less tax, which is
// remitted by the 10th of the next month; accompaniment and coordination are not subject to it here.
'use strict';
const { Random } = require('./random.js');
const { bank_day, bank_day_in, date, months } = require('./calendar.js');
const { grant_bank, grant, withheld_from } = require('./journal.js');

const on = (fund_line) => ({ programme: 'outreach', ...grant, fund_line });
const august = months[4];
const march = months[11];
const working_months = months.slice(4);

class Outreach {
    constructor(journal, people) {
        this.journal = journal;
        this.people = people;
        this.random = new Random('outreach');
        this.withheld = new Map(working_months.map((month) => [month, 0]));
    }

    pay(day, account, line, amount, description, partner = '') {
        this.journal.add(day, description, [[account, amount, on(line)], [grant_bank, -amount, grant]], { partner });
    }

    pay_fee(month, line, fee, description, partner) {
        const tax = withheld_from(fee);
        this.withheld.set(month, this.withheld.get(month) + tax);
        this.journal.add(bank_day_in(this.random, month, 20, 28), description, [['5215', fee, on(line)], ['2132', -tax, grant], [grant_bank, tax - fee, grant]],
                         { partner });
    }

    lecturer(i) { return this.people.lecturers[i % this.people.lecturers.length]; }
    companion() { return this.random.pick(this.people.companions); }

    pay_lectures() {
        this.pay_fee(august, 'seminar_lecturers', 20_000, '緊急セミナー第1回 講師謝金', this.lecturer(0));
        this.pay_fee(august, 'seminar_lecturers', 20_000, '緊急セミナー第2回 講師謝金', this.lecturer(0));
        this.pay_fee(march, 'skill_up_lecturers', 20_000, 'スキルアッププログラム準備会 講師謝金', this.lecturer(3));
        this.pay_fee(march, 'translation', 10_000, '相談案内の翻訳', this.lecturer(7));
    }

    pay_interviewers() {
        months.slice(9, 11).forEach((month) => {
            for (let i = 0; i < 2; ++i) this.pay_fee(month, 'survey_interviewers', 10_000, '評価ヒアリング調査員謝金', this.lecturer(8 + i));
        });
        [20_000, 10_000, 10_000, 8_000, 8_000].forEach((fee, i) => {
            this.pay_fee(march, 'survey_interviewers', fee, '評価ヒアリング調査員謝金', this.lecturer(8 + i));
        });
    }

    pay_consultation_staff() {
        const rounds = [[months[5], 8, 1], [months[7], 8, 1], [months[9], 8, 1], [months[10], 7, 0], [march, 9, 1]];
        for (const [month, full, short] of rounds) {
            for (let i = 0; i < full + short; ++i) {
                this.pay_fee(month, 'consultation_staff', i < full ? 8_000 : 6_000, 'オンライン相談会スタッフ謝金', this.companion());
            }
        }
    }

    pay_companions(total) {
        let left = total / 8_000;
        while (left > 0) {
            const times = Math.min(left, this.random.weighted([[1, 30], [2, 30], [3, 20], [4, 12], [5, 8]]));
            this.pay(bank_day_in(this.random, this.random.pick(working_months), 10), '5215', 'accompaniment', times * 8_000, `伴走支援謝金 ${times}回`,
                     this.companion());
            left -= times;
        }
    }

    pay_coordinators(total) {
        for (let i = 0; i < total / 40_000; ++i) {
            const month = working_months[Math.floor(i / 3)];
            this.pay(bank_day_in(this.random, month, 25, 28), '5215', 'coordinators', 40_000, `コーディネーター謝金 ${month[1]}月分`,
                     this.people.companions[i % 3]);
        }
    }

    pay_informants(total) {
        for (let i = 0; i < total / 3_000; ++i) {
            this.pay(bank_day_in(this.random, months[7 + i % 5], 5), '5215', 'survey_informants', 3_000, '評価ヒアリング協力者謝金', `H23-${String(i + 1).padStart(2, '0')}`);
        }
    }

    // Emergency relief goes to people whose names are nowhere in the books: the case code is all there is.
    pay_relief(total) {
        const purposes = ['家賃', '食費・生活用品', '医療費', '光熱費', '交通費', '在留手続の費用'];
        this.random.split(total, 176, 10).forEach((amount, i) => {
            this.pay(bank_day_in(this.random, this.random.pick(working_months)), '5270', 'relief', amount, `緊急支援費（${this.random.pick(purposes)}）`,
                     `C23-${String(i + 1).padStart(4, '0')}`);
        });
    }

    pay_travel(line, total, count, words, first) {
        this.random.split(total, count, 10).forEach((amount) => {
            this.pay(bank_day_in(this.random, this.random.pick(months.slice(first)), 5), '5235', line, amount, words, this.companion());
        });
    }

    pay_charges(line, total, list, words) {
        this.random.split(total, list.length, 11).forEach((amount, i) => {
            this.pay(bank_day(date(...list[i], 28), -1), '5285', line, amount, words, this.people.named.bank);
        });
    }

    // What was withheld in a month goes to the tax office by the 10th of the next; what was withheld in March
    // is still there at the end of the year.
    remit() {
        working_months.slice(0, -1).forEach((month, i) => {
            const amount = this.withheld.get(month);
            if (amount === 0) return;
            this.journal.add(bank_day(date(...working_months[i + 1], 10)), '源泉所得税（報酬・アウトリーチ支援事業）の納付',
                             [['2132', amount, grant], [grant_bank, -amount, grant]], { partner: this.people.named.tax_office });
        });
        return this.withheld.get(march);
    }
}

// `lines`: what was spent on each of the funder's lines.
function add_outreach(journal, people, lines) {
    const outreach = new Outreach(journal, people);
    outreach.pay_lectures();
    outreach.pay_interviewers();
    outreach.pay_consultation_staff();
    outreach.pay_companions(lines.accompaniment);
    outreach.pay_coordinators(lines.coordinators);
    outreach.pay_informants(lines.survey_informants);
    outreach.pay_relief(lines.relief);
    outreach.pay_travel('accompaniment_travel', lines.accompaniment_travel, 41, '伴走支援 交通費・宿泊費', 4);
    outreach.pay_travel('survey_travel', lines.survey_travel, 9, '評価ヒアリング調査 交通費・宿泊費', 8);
    outreach.pay_charges('fees', lines.fees, working_months, '振込手数料');
    outreach.pay_charges('survey_fees', lines.survey_fees, months.slice(9), '振込手数料（評価関連）');
    return outreach.remit();
}

module.exports = { add_outreach };
