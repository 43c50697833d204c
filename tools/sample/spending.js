// What the organisation spends from its own money and from the restricted gift, each account to its total.
'use strict';
const { Random } = require('./random.js');
const { bank_day, bank_day_before, bank_day_in, date, last_day, months } = require('./calendar.js');
const { general_bank, harunire, withheld_from } = require('./journal.js');

const management = { programme: 'administration' };
const month_end = (month) => bank_day_before(date(...month, last_day(...month)));

class Spending {
    constructor(journal, people) {
        this.journal = journal;
        this.people = people;
        this.named = people.named;
        this.random = new Random('spending');
    }

    pay(day, account, where, amount, description, partner, from = general_bank) {
        this.journal.add(day, description, [[account, amount, where], [from, -amount]], { partner });
    }

    // The rest of an account's total in `count` payments through the year.
    pay_rest(account, where, total, count, words, partner, step = 10, from = general_bank) {
        this.random.split(total, count, step).forEach((amount) => {
            const description = Array.isArray(words) ? this.random.pick(words) : words;
            this.pay(bank_day_in(this.random, this.random.pick(months)), account, where, amount, description,
                     typeof partner === 'function' ? partner() : partner, from);
        });
    }

    monthly(account, where, amounts, words, partner) {
        months.forEach((month, i) => {
            const amount = Array.isArray(amounts) ? amounts[i] : amounts;
            this.pay(bank_day(date(...month, 27), -1), account, where, amount, `${words} ${month[1]}月分`, partner);
        });
    }

    someone() { return this.random.pick([this.named.staff_a, this.named.staff_b, this.named.part_a, ...this.people.companions]); }

    personnel(targets) {
        this.monthly('5130', { programme: 'network' }, this.random.split(targets['5130'], 12, 10), '通勤費', this.named.staff_a);
        this.monthly('5140', { programme: 'network' }, 27_500, '共済費', this.named.welfare);
        this.pay('2023-10-31', '5140', { programme: 'network' }, targets['5140'] - 12 * 27_500, '健康診断費', this.named.clinic);
    }

    contracts(targets) {
        this.monthly('5210', { programme: 'network' }, 30_000, '税理士委託費', this.named.accountant);
        const quarter = (targets['5210'] - 360_000) / 4;
        for (const day of ['2023-06-30', '2023-09-29', '2023-12-28', '2024-03-29']) {
            this.pay(day, '5210', { programme: 'network' }, quarter, '事務局業務の委託', this.named.trainee_network);
        }
        this.monthly('5250', { programme: 'network' }, 60_000, '事務所家賃', this.named.landlord);
        this.monthly('5250', { programme: 'network' }, this.random.split(targets['5250'] - 720_000, 12, 1), '光熱費', this.named.electricity);
        for (const day of ['2023-05-15', '2023-10-16', '2024-01-15']) {
            this.pay(day, '5255', { programme: 'network' }, targets['5255'] / 3, '収入印紙', this.named.post, '1110');
        }
    }

    // Fees for lectures and interpreting outside the outreach project, less tax; sign-language interpreting has none.
    honoraria(total) {
        const fees = [[1, 30_000, '入門連続講座 第2回 講師謝金'], [2, 50_000, '全国ワークショップ 基調講演謝金'], [2, 30_000, '全国ワークショップ 講師謝金'],
            [2, 20_000, '全国ワークショップ 通訳謝金'], [3, 30_000, '入門連続講座 第3回 講師謝金'], [3, 40_000, '対談イベント 登壇者謝金'],
            [6, 30_000, '入門連続講座 第4回 講師謝金'], [7, 30_000, 'シンポジウム 登壇者謝金'], [7, 30_000, 'シンポジウム 登壇者謝金'],
            [7, 20_000, 'シンポジウム 通訳謝金'], [7, 30_000, '入門連続講座 第5回 講師謝金'], [8, 40_000, '国際移住者デー 登壇者謝金'],
            [9, 30_000, '入門連続講座 第6回 講師謝金'], [10, 30_000, '記者レク 資料作成謝金'], [11, 40_000, '集会 講師謝金']];
        const due = new Map();
        fees.forEach(([index, fee, words], i) => {
            const tax = withheld_from(fee);
            due.set(index, (due.get(index) ?? 0) + tax);
            this.journal.add(bank_day_in(this.random, months[index], 15, 28), words, [['5215', fee, { programme: 'training' }], ['2132', -tax], [general_bank, tax - fee]],
                             { partner: this.people.lecturers[i % 7] });
        });
        const rest = total - fees.reduce((sum, [, fee]) => sum + fee, 0);
        this.pay('2023-12-22', '5215', { programme: 'training' }, rest, '国際移住者デー 手話通訳謝金', this.people.lecturers[9]);
        for (const [index, tax] of due) {
            if (index < 11) this.remit_fees(months[index + 1], tax);
        }
    }

    remit_fees(month, tax) {
        this.journal.add(bank_day(date(...month, 10)), '源泉所得税（報酬）の納付', [['2132', tax], [general_bank, -tax]], { partner: this.named.tax_office });
    }

    production(targets) {
        const on = { programme: 'information' };
        const issues = this.random.split(1_020_000, 6, 100);
        [0, 2, 4, 6, 8, 10].forEach((index, i) => {
            this.pay(month_end(months[index]), '5230', on, issues[i], `機関誌 ${months[index][1]}月号 製作費`, this.named.designer);
        });
        this.pay('2023-10-20', '5230', on, 428_000, 'チャリティカレンダー 製作費', this.named.designer);
        this.pay('2023-06-28', '5230', on, 66_000, 'リーフレット 製作費', this.named.designer);
        this.pay('2024-03-28', '5230', on, 55_000, 'Q&Aリーフレット 製作費', this.named.designer);
        this.monthly('5230', on, 11_000, 'ウェブサイト管理費', this.named.web);
        this.pay('2024-02-29', '5230', { ...on, ...harunire }, targets.fund_web, 'ウェブサイト改修費（組織基盤強化）', this.named.web);
        this.pay_rest('5230', on, targets['5230'] - 1_701_000 - targets.fund_web, 3, '多言語版 組版費', this.named.designer);
        this.pay_rest('5220', on, targets['5220'], 14, ['会報・封筒の印刷', '集会資料の印刷', 'チラシの印刷', '署名用紙の印刷'], this.named.printer);
    }

    meetings(targets) {
        this.pay('2023-06-09', '5225', { programme: 'network' }, 132_000, '全国ワークショップ 会場費', this.named.hall);
        this.pay('2023-11-10', '5225', { programme: 'training' }, 66_000, 'シンポジウム 会場費', this.named.hall);
        this.pay('2023-12-15', '5225', { programme: 'training' }, 58_300, '国際移住者デー 会場費', this.named.hall);
        this.pay_rest('5225', { programme: 'network' }, targets['5225'] - 256_300, 16, ['会議室使用料', '懇親会費', 'オンライン会議システム利用料'], this.named.hall);
        this.pay('2024-02-13', '5225', { ...management, ...harunire }, targets['management 5225'], '拡大運営委員会 合宿費', this.named.inn);
    }

    travel_and_post(targets) {
        this.pay_rest('5235', { programme: 'network' }, 1_020_000, 62, ['運営委員会 交通費', '理事会 交通費', '全国ワークショップ 旅費', '合宿 交通費'], () => this.someone());
        this.pay_rest('5235', { programme: 'research' }, 68_000, 9, '聞き取り調査 交通費', () => this.someone());
        this.pay_rest('5235', { programme: 'international' }, 46_000, 5, '訪日調査の受入れ 交通費', () => this.someone());
        this.pay_rest('5235', { programme: 'advocacy' }, targets['5235'] - 1_134_000, 44, ['省庁交渉 交通費', '院内集会 交通費', '職員出張費', '国会前行動 交通費'],
                      () => this.someone(), 10, '1110');
        const post = this.random.split(312_000, 6, 10);
        [0, 2, 4, 6, 8, 10].forEach((index, i) => {
            this.pay(month_end(months[index]), '5240', { programme: 'information' }, post[i], `機関誌 ${months[index][1]}月号 発送費`, this.named.post);
        });
        this.monthly('5240', { programme: 'network' }, 7_480, 'インターネット回線・携帯電話', this.named.telephone);
        this.pay_rest('5240', { programme: 'information' }, targets['5240'] - 312_000 - 12 * 7_480, 34, ['郵送料', '宅配便', 'カレンダーの発送'],
                      () => this.random.pick([this.named.post, this.named.carrier]), 10, '1110');
        this.monthly('5240', management, this.random.split(targets['management 5240'], 12, 1), '固定電話料金', this.named.telephone);
    }

    equipment(targets) {
        this.random.split(targets['5245'], 4, 10).forEach((amount, i) => {
            this.pay(bank_day(date(...months[2 + 2 * i], 14)), '5245', { programme: 'network' }, amount, 'パソコン用ディスプレイの修理費', this.named.computers);
        });
        const devices = ['ノートパソコン 1台', 'ノートパソコン 1台', 'ノートパソコン 1台', '事務用椅子 4脚'];
        [98_780, 98_780, 94_600].concat(targets['5276'] - 292_160).forEach((amount, i) => {
            this.pay('2024-01-19', '5276', { ...management, ...harunire }, amount, devices[i], this.named.computers);
        });
        this.pay_rest('5275', management, targets['5275'], 46, ['コピー用紙', '封筒・ラベル', 'トナー', '文具', '清掃用品'], this.named.stationery, 1, '1110');
        [30_000, 20_000, 20_000].concat(targets['5283'] - 70_000).forEach((amount, i) => {
            const to = [this.named.law_network, this.named.trafficking_network, this.named.discrimination_forum, this.named.poverty_network][i];
            this.pay(bank_day(date(2023, 5 + i, 22)), '5283', management, amount, 'ネットワーク会費', to);
        });
    }

    // Relief that the grant does not cover, paid from the restricted gift.
    relief(total) {
        const purposes = ['家賃', '食費・生活用品', '医療費', '光熱費', '学用品'];
        this.random.split(total, 94, 10).forEach((amount, i) => {
            this.pay(bank_day_in(this.random, this.random.pick(months.slice(3))), '5270', { programme: 'relief', ...harunire }, amount,
                     `緊急支援費（${this.random.pick(purposes)}）`, `C23-${String(501 + i).padStart(4, '0')}`);
        });
    }

    charges(total) {
        this.monthly('5285', management, 4_400, '決済サービス利用料', this.named.processor);
        const rest = total - this.journal.sum('5285') + this.journal.sum('outreach/5285');
        this.monthly('5285', management, this.random.split(rest, 12, 11), '振込手数料', this.named.bank);
    }

    taxes(amount) {
        this.pay('2023-04-28', '8110', {}, amount, '法人住民税均等割の納付', this.named.city);
    }
}

function add_spending(journal, people, targets) {
    const spending = new Spending(journal, people);
    spending.personnel(targets);
    spending.contracts(targets);
    spending.honoraria(targets['5215']);
    spending.production(targets);
    spending.meetings(targets);
    spending.travel_and_post(targets);
    spending.equipment(targets);
    spending.relief(targets['5270']);
    spending.charges(targets['management 5285']);
    spending.taxes(targets.tax);
}

module.exports = { add_spending };
