// Money that comes in: dues, gifts, grants, what is sold.
'use strict';
const { Random } = require('./random.js');
const { bank_day, bank_day_in, date, months } = require('./calendar.js');
const { general_bank, harunire_bank, grant_bank, harunire, grant } = require('./journal.js');
const { open_on } = require('./people.js');

const year_end = '2024-03-31';
const dues = { regular_individual: 10_000, regular_organisation: 20_000, supporting_individual: 5_000, supporting_organisation: 20_000 };
const reduced_dues = 3_000;
const reduced_count = 42;
const class_words = { regular_individual: '正会員（個人）', regular_organisation: '正会員（団体）', supporting_individual: '賛助会員（個人）',
    supporting_organisation: '賛助会員（団体）' };
const dues_months = [[0, 22], [1, 18], [2, 15], [3, 9], [4, 5], [5, 5], [6, 5], [7, 4], [8, 6], [9, 4], [10, 3], [11, 4]];

// A day on which a member pays: not before joining.
function payment_day(random, begins_on) {
    for (;;) {
        const day = bank_day_in(random, months[random.weighted(dues_months)]);
        if (day >= begins_on) return day;
    }
}

// How many of each class paid, so that the dues add up: organisations and supporters nearly all, the rest is
// what individuals paid, some of them the reduced rate.
function dues_payers(terms, total) {
    const open = open_on(terms, year_end).filter((term) => term.begins_on < '2024-03-15');
    const of = (member_class) => open.filter((term) => term.class === member_class);
    const payers = [
        ...of('regular_organisation').slice(0, 104), ...of('supporting_individual').slice(0, 54), ...of('supporting_organisation'),
    ].map((term) => [term, dues[term.class]]);
    const rest = total - payers.reduce((sum, [, amount]) => sum + amount, 0) - reduced_count * reduced_dues;
    if (rest % dues.regular_individual !== 0) throw new Error(`dues: ${rest} left`);
    const full_count = rest / dues.regular_individual;
    const individuals = of('regular_individual');
    if (individuals.length < full_count + reduced_count) throw new Error('dues: too few members');
    individuals.slice(0, full_count).forEach((term) => payers.push([term, dues.regular_individual]));
    individuals.slice(full_count, full_count + reduced_count).forEach((term) => payers.push([term, reduced_dues]));
    return payers;
}

function add_dues(journal, terms, total) {
    const random = new Random('dues');
    for (const [term, amount] of dues_payers(terms, total)) {
        const account = term.class.startsWith('regular') ? '4110' : '4120';
        const rate = amount === reduced_dues ? '・減額' : '';
        journal.add(payment_day(random, term.begins_on), `${class_words[term.class]}会費 2023年度分${rate}`,
                    [[general_bank, amount], [account, -amount]], { partner: term.party });
    }
}

function add_subscriptions(journal, terms) {
    const random = new Random('subscriptions');
    for (const term of open_on(terms, year_end).filter(({ class: c }) => c.startsWith('subscription'))) {
        if (random.chance(5)) continue;
        journal.add(payment_day(random, term.begins_on), '機関誌 年間購読料', [[general_bank, 5000], ['4410', -5000, { programme: 'information' }]],
                    { partner: term.party });
    }
}

const appeal_amounts = [[2000, 3], [3000, 10], [5000, 14], [10000, 26], [20000, 16], [30000, 14], [50000, 12], [100000, 5]];
const appeal_months = [[0, 6], [1, 10], [2, 9], [3, 14], [4, 6], [5, 3], [6, 4], [7, 6], [8, 26], [9, 8], [10, 4], [11, 4]];
const gift_words = ['ご寄付', '夏のカンパ', '年末カンパ', '法改定に反対する取り組みへのご寄付', '緊急支援へのご寄付'];

function gift_word(random, month) {
    if ([6, 7, 8].includes(month)) return gift_words[1];
    if ([12, 1].includes(month)) return gift_words[2];
    return random.pick([gift_words[0], gift_words[3], gift_words[4]]);
}

// Gifts by bank transfer until `target` is nearly reached; what is left comes from collecting boxes.
function add_transfer_gifts(journal, givers, target) {
    const random = new Random('gifts');
    let left = target;
    while (left > 160_000) {
        const amount = random.weighted(appeal_amounts);
        if (amount > left) continue;
        const month = months[random.weighted(appeal_months)];
        journal.add(bank_day_in(random, month), gift_word(random, month[1]), [[general_bank, amount], ['4210', -amount]],
                    { partner: random.pick(givers) });
        left -= amount;
    }
    const boxes = ['2023-06-12', '2023-07-18', '2023-11-13', '2023-12-18', '2024-03-11'];
    random.split(left, boxes.length, 1).forEach((amount, i) => {
        journal.add(bank_day(boxes[i]), '会場募金箱の募金', [['1110', amount], ['4210', -amount]]);
    });
}

// Monthly gifts by card: gross revenue on the day of the gift, the fee when the processor pays out.
function add_card_gifts(journal, supporters, processor) {
    const random = new Random('cards');
    for (const month of months) {
        let gross = 0;
        for (const [partner, amount, first] of supporters) {
            if (date(...month, 1) < first) continue;
            journal.add(date(...month, random.between(1, 20)), 'マンスリーサポーター寄付（カード）', [['1140', amount], ['4210', -amount]],
                        { partner, with_evidence: false });
            gross += amount;
        }
        const fee = Math.floor(gross * 36 / 1000);
        journal.add(bank_day_in(random, month, 25, 28), 'カード寄付の入金', [[general_bank, gross - fee], ['5285', fee, { programme: 'administration' }],
                    ['1140', -gross]], { partner: processor });
    }
}

function add_gifts(journal, people, total) {
    journal.add('2023-06-20', '使途指定寄付の受入', [[harunire_bank, 30_000_000, harunire], ['4220', -30_000_000, harunire]],
                { partner: people.named.harunire });
    const random = new Random('supporters');
    const supporters = people.donors.slice(0, 14).map((donor, i) => [donor, random.pick([1000, 1000, 2000, 3000]), i < 9 ? '2023-04-01' : '2023-09-01']);
    add_card_gifts(journal, supporters, people.named.processor);
    const members = open_on(people.terms, year_end).filter(({ class: c }) => c === 'regular_individual').map(({ party }) => party);
    const givers = [...people.donors.slice(14), ...random.shuffle(members).slice(0, 140)];
    add_transfer_gifts(journal, givers, total + journal.sum('4210') + journal.sum('4220'));
}

function add_grants(journal, { named }, received) {
    const first = 8_000_000;
    const on = { programme: 'outreach', ...grant };
    journal.add('2023-07-31', '助成金の受入（第1回概算払）', [[grant_bank, first, grant], ['4310', -first, on]], { partner: named.grant_funder });
    journal.add('2023-12-15', '助成金の受入（第2回概算払）', [[grant_bank, received - first, grant], ['4310', first - received, on]],
                { partner: named.grant_funder });
    journal.add('2023-08-31', '反差別助成の受入', [[general_bank, 2_000_000], ['4320', -2_000_000, { programme: 'advocacy' }]], { partner: named.kunugi });
    journal.add('2023-11-30', '助け合い基金の受入', [[general_bank, 600_000], ['4320', -600_000, { programme: 'network' }]], { partner: named.mutual_aid });
}

function add_calendars(journal, people) {
    const random = new Random('calendars');
    const on = { programme: 'information' };
    const buyers = [...people.donors, ...people.companions, ...people.lecturers];
    let copies = 0;
    while (copies < 1500) {
        const ordered = random.weighted([[1, 20], [2, 25], [3, 15], [5, 20], [10, 12], [20, 6], [50, 2]]);
        const month = random.weighted([[[2023, 10], 15], [[2023, 11], 45], [[2023, 12], 30], [[2024, 1], 10]]);
        const amount = ordered * 1200 + (ordered < 5 ? 300 : 0);
        journal.add(bank_day_in(random, month), `チャリティカレンダー代 ${ordered}部`, [[general_bank, amount], ['4420', -amount, on]],
                    { partner: random.pick(buyers) });
        copies += ordered;
    }
    const consigned = 2000 - copies;
    journal.add('2024-01-31', `チャリティカレンダー委託販売 ${consigned}部`, [[general_bank, consigned * 900], ['4420', -consigned * 900, on]],
                { partner: people.named.bookshop });
}

function add_lectures(journal, people) {
    const random = new Random('dispatch');
    const hosts = people.parties.filter(({ kind, name }) => kind === 'organisation' && /センター$|フォーラム$|交流の会$|女性の会$/.test(name));
    for (const month of months) {
        for (let i = 0; i < random.between(1, 3); ++i) {
            const amount = random.pick([15_000, 20_000, 30_000, 30_000, 33_411, 50_000]);
            journal.add(bank_day_in(random, month, 5), '講師派遣料', [[general_bank, amount], ['4440', -amount, { programme: 'training' }]],
                        { partner: random.pick(hosts).code });
        }
    }
}

// [day, what, fee, how many groups of people, persons]
const paid_events = [['2023-05-30', '入門連続講座 第2回', 1000, 41], ['2023-06-12', '全国ワークショップ', 3000, 158], ['2023-07-14', '対談イベント', 1000, 62],
    ['2023-07-25', '入門連続講座 第3回', 1000, 38], ['2023-10-02', '入門連続講座 第4回', 1000, 44], ['2023-11-13', 'シンポジウム', 1000, 87],
    ['2023-11-28', '入門連続講座 第5回', 1000, 36], ['2023-12-18', '国際移住者デー', 1000, 74], ['2024-01-30', '入門連続講座 第6回', 1000, 47]];

function add_event_fees(journal, { named }) {
    for (const [day, event, fee, persons] of paid_events) {
        const online = Math.floor(persons * 2 / 3);
        const on = { programme: 'training' };
        journal.add(day, `${event} 参加費（当日・現金）`, [['1110', (persons - online) * fee], ['4450', -(persons - online) * fee, on]]);
        journal.add(bank_day(day), `${event} 参加費（事前申込）`, [[general_bank, online * fee], ['4450', -online * fee, on]], { partner: named.processor });
    }
}

// Single issues and books; the last account of the bookshops is what makes the year's sales whole.
function add_sales(journal, people, total) {
    const random = new Random('sales');
    const on = { programme: 'information' };
    for (let i = 0; i < 48; ++i) {
        const [account, word, price] = random.pick([['4410', '機関誌 単号', 800], ['4410', '機関誌 単号', 800], ['4430', 'ブックレット', 1100], ['4430', 'リーフレット', 300]]);
        const copies = random.weighted([[1, 10], [2, 6], [5, 3], [10, 1]]);
        journal.add(bank_day_in(random, random.pick(months)), `${word} ${copies}部`, [[general_bank, price * copies], [account, -price * copies, on]],
                    { partner: random.pick(people.donors) });
    }
    const accounts = ['4410', '4420', '4430', '4440', '4450'];
    const left = total + accounts.reduce((sum, account) => sum + journal.sum(account), 0);
    const days = ['2023-06-30', '2023-09-29', '2023-12-28', '2024-03-29'];
    random.split(left, days.length, 1).forEach((amount, i) => {
        journal.add(days[i], '書籍委託販売の精算', [[general_bank, amount], ['4430', -amount, on]], { partner: people.named.bookshop });
    });
    return left;
}

function add_other(journal, { named }) {
    journal.add('2023-08-21', '預金利息', [[general_bank, 84], ['4510', -84]], { partner: named.bank });
    journal.add('2024-02-19', '預金利息', [[general_bank, 85], ['4510', -85]], { partner: named.bank });
    journal.add('2023-10-05', '切手の払戻差額', [['1110', 318], ['4590', -318]]);
    journal.add('2024-01-22', '回収した古紙の代金', [['1110', 480], ['4590', -480]]);
}

function add_receipts(journal, people, targets) {
    add_dues(journal, people.terms, targets.dues);
    add_subscriptions(journal, people.terms);
    add_gifts(journal, people, targets.gifts);
    add_grants(journal, people, targets.grant_received);
    add_calendars(journal, people);
    add_lectures(journal, people);
    add_event_fees(journal, people);
    add_sales(journal, people, targets.business);
    add_other(journal, people);
}

module.exports = { add_receipts };
