// Parties and terms: who was a member of which class from when to when, so that the count of every class on
// 31 March of each year is the published one. Besides members: staff, lecturers, donors, partners, vendors.
'use strict';
const { Random } = require('./random.js');
const { NameMaker } = require('./names.js');
const { date } = require('./calendar.js');

const first_year = 2016;
const last_year = 2023;
const classes = ['regular_individual', 'regular_organisation', 'supporting_individual', 'supporting_organisation', 'subscription_individual',
    'subscription_library'];

// Of a hundred members of a class, how many leave in a year.
const leaving_percent = { regular_individual: 8, regular_organisation: 4, supporting_individual: 10, supporting_organisation: 6,
    subscription_individual: 9, subscription_library: 4 };

const organisation_share = { regular_organisation: 100, supporting_organisation: 100, subscription_individual: 30 };

class People {
    constructor() {
        this.random = new Random('people');
        this.names = new NameMaker(new Random('names'));
        this.parties = [];
        this.terms = [];
        this.counters = { person: 0, organisation: 0 };
    }

    add(party) {
        const letter = party.kind === 'person' ? 'P' : 'O';
        const code = letter + String(++this.counters[party.kind]).padStart(4, '0');
        this.parties.push({ ...party, code });
        return code;
    }

    add_named(kind, name, kana, name_latin = '', prefecture = '13', language = 'ja') {
        this.names.used.add(name);
        return this.add({ kind, name, kana, name_latin, prefecture, language });
    }

    new_party(member_class) {
        if (member_class === 'subscription_library') return this.add(this.names.library());
        const is_organisation = this.random.chance(organisation_share[member_class] ?? 0);
        return this.add(is_organisation ? this.names.organisation() : this.names.person());
    }

    // A day within fiscal year `year`, most of them early in it.
    joining_day(year) {
        const month = this.random.weighted([[4, 26], [5, 13], [6, 15], [7, 8], [8, 5], [9, 6], [10, 7], [11, 5], [12, 6], [1, 3], [2, 3], [3, 3]]);
        return date(month < 4 ? year + 1 : year, month, this.random.between(1, 27));
    }

    // The last day of a term that is not counted any more at the end of fiscal year `year`.
    leaving_day(year) {
        if (this.random.chance(85)) return date(year, 3, 31);
        return date(year, this.random.between(4, 12), this.random.between(1, 28));
    }

    // The terms of one class from year to year. `counts` is by fiscal year.
    make_class(member_class, counts) {
        let open = [];
        const join = (begins_on) => {
            const term = { party: this.new_party(member_class), class: member_class, begins_on, ends_on: '' };
            this.terms.push(term);
            open.push(term);
        };
        for (let i = 0; i < counts[first_year]; ++i) join(this.joining_day(this.random.between(2006, first_year)));
        for (let year = first_year + 1; year <= last_year; ++year) {
            const natural = Math.round(open.length * leaving_percent[member_class] / 100);
            const leaving = Math.max(natural, open.length - counts[year]);
            const order = this.random.shuffle(open);
            for (const term of order.slice(0, leaving)) term.ends_on = this.leaving_day(year);
            open = open.filter((term) => !term.ends_on);
            while (open.length < counts[year]) join(this.joining_day(year));
        }
    }
}

// Members open on a day, in the order of their terms.
function open_on(terms, day) {
    return terms.filter((term) => term.begins_on <= day && (!term.ends_on || term.ends_on >= day));
}

function make_people(membership) {
    const people = new People();
    const named = add_named_parties(people);
    for (const member_class of classes) {
        people.make_class(member_class, Object.fromEntries(membership.map((row) => [row.fiscal_year, Number(row[member_class])])));
    }
    const donors = Array.from({ length: 96 }, () => people.add(people.names.person()));
    const lecturers = Array.from({ length: 16 }, () => people.add(people.names.person()));
    const companions = Array.from({ length: 22 }, () => people.add(people.names.person()));
    people.terms.sort((a, b) => a.begins_on.localeCompare(b.begins_on) || a.party.localeCompare(b.party));
    people.parties.sort((a, b) => a.code.localeCompare(b.code));
    return { parties: people.parties, terms: people.terms, named, donors, lecturers, companions };
}

function add_named_parties(people) {
    const person = (name, kana) => people.add_named('person', name, kana);
    const body = (name, kana, prefecture) => people.add_named('organisation', name, kana, '', prefecture);
    return {
        representative_1: person('立野 美緒', 'タテノ ミオ'), representative_2: person('浜名 航介', 'ハマナ コウスケ'),
        auditor: person('小鹿野 泰三', 'オガノ タイゾウ'),
        staff_a: person('千種 真琴', 'チグサ マコト'), staff_b: person('梶谷 直樹', 'カジタニ ナオキ'), staff_c: person('水城 文乃', 'ミズキ フミノ'),
        part_a: person('園田 礼子', 'ソノダ レイコ'), part_b: people.add_named('person', 'チャン・ティ・リン', 'チャン リン', 'Tran Thi Linh', '13', 'vi'),
        part_c: people.add_named('person', 'シュレスタ・アニタ', 'シュレスタ アニタ', 'Shrestha Anita', '13', 'ne'),
        casual: person('野々村 渉', 'ノノムラ ワタル'),
        harunire: body('一般財団法人 はるにれ記念会', 'ハルニレキネンカイ'), grant_funder: body('一般財団法人 まちとひと未来基金', 'マチトヒトミライキキン'),
        kunugi: body('くぬぎ人権財団', 'クヌギジンケンザイダン'), mutual_aid: body('はたらく仲間の助け合い基金', 'ハタラクナカマノタスケアイキキン'),
        landlord: body('ともしびビル管理', 'トモシビビルカンリ'), accountant: body('税理士法人 そろばん堂', 'ソロバンドウ'),
        printer: body('はしばみ印刷', 'ハシバミインサツ'), designer: body('デザイン室 こより', 'デザインシツ コヨリ'), web: body('うぇぶ工房 いとぐち', 'ウェブコウボウ イトグチ'),
        post: body('蔵前町郵便局', 'クラマエチョウユウビンキョク'), carrier: body('つばくろ運輸', 'ツバクロウンユ'), telephone: body('みやこ通信', 'ミヤコツウシン'),
        electricity: body('みやこ電力', 'ミヤコデンリョク'), stationery: body('文具のえんぴつ屋', 'ブングノエンピツヤ'), computers: body('でんき市場', 'デンキイチバ'),
        processor: body('寄付決済ポケット', 'キフケッサイポケット'), bank: body('まほろば銀行', 'マホロバギンコウ'), tax_office: body('税務署', 'ゼイムショ'),
        city: body('区役所', 'クヤクショ'), pension_office: body('年金事務所', 'ネンキンジムショ'), labour_bureau: body('労働局', 'ロウドウキョク'),
        welfare: body('職員共済会', 'ショクインキョウサイカイ'), clinic: body('かざみ健診センター', 'カザミケンシンセンター'), inn: body('高原の宿 しらかば荘', 'シラカバソウ', '20'),
        hall: body('市民会館 さざれ', 'シミンカイカン サザレ'), trainee_network: body('技能実習生の権利を考える連絡会', 'ギノウジッシュウセイノケンリヲカンガエルレンラクカイ'),
        bookshop: body('書店組合 しおり', 'ショテンクミアイ シオリ'), committee: body('共生フェスタ実行委員会', 'キョウセイフェスタジッコウイインカイ'),
        law_network: body('外国籍住民の人権法をつくる会', 'ガイコクセキジュウミンノジンケンホウヲツクルカイ'), discrimination_forum: body('差別撤廃市民フォーラム', 'サベツテッパイシミンフォーラム'),
        trafficking_network: body('人身取引をなくす市民連合', 'ジンシントリヒキヲナクスシミンレンゴウ'), spring_committee: body('移住労働者の春をつくる実行委員会', 'イジュウロウドウシャノハルヲツクルジッコウイインカイ'),
        medical_network: body('いのちと医療をつなぐ連絡会議', 'イノチトイリョウヲツナグレンラクカイギ'), detention_network: body('長期収容を終わらせる市民連絡会', 'チョウキシュウヨウヲオワラセルシミンレンラクカイ'),
        poverty_network: body('暮らしを支える市民ネット', 'クラシヲササエルシミンネット'), counsel_network: body('利根いのちの相談会', 'トネイノチノソウダンカイ', '10'),
        gunma_network: body('くらし応援の会 じょうもう', 'クラシオウエンノカイ ジョウモウ', '10'), net_law_group: body('ネット社会と人権研究会', 'ネットシャカイトジンケンケンキュウカイ'),
        disability_network: body('障害のある人の権利全国会議', 'ショウガイノアルヒトノケンリゼンコクカイギ'),
    };
}

module.exports = { make_people, open_on, classes, first_year, last_year };
