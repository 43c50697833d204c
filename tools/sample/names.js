// Invented names: surnames and given names, words for organisations, put together by chance. Kana is written
// here beside each word and never guessed from the characters.
'use strict';

const pairs = (text) => text.trim().split(/\s+/).map((pair) => pair.split('/'));

const surnames = pairs(`
青柳/アオヤギ 秋庭/アキバ 朝比奈/アサヒナ 芦田/アシダ 安曇/アズミ 荒巻/アラマキ 有賀/アリガ 飯沼/イイヌマ 池永/イケナガ 石動/イスルギ
磯部/イソベ 井筒/イヅツ 稲葉/イナバ 今泉/イマイズミ 岩城/イワキ 植松/ウエマツ 鵜飼/ウカイ 宇津木/ウツギ 梅原/ウメハラ 江尻/エジリ
榎並/エナミ 大垣/オオガキ 大滝/オオタキ 岡野谷/オカノヤ 小鹿野/オガノ 奥平/オクダイラ 小田桐/オダギリ 小野寺/オノデラ 垣内/カキウチ 風間/カザマ
梶谷/カジタニ 霞/カスミ 片桐/カタギリ 門脇/カドワキ 蒲生/ガモウ 唐沢/カラサワ 川久保/カワクボ 神崎/カンザキ 木暮/キグレ 岸本/キシモト
北条/キタジョウ 木下/キノシタ 国枝/クニエダ 久保寺/クボデラ 倉橋/クラハシ 黒岩/クロイワ 桑島/クワジマ 小林/コバヤシ 駒井/コマイ 近衛/コノエ
斎賀/サイガ 坂巻/サカマキ 桜庭/サクラバ 笹川/ササガワ 佐野/サノ 沢渡/サワタリ 塩見/シオミ 柴崎/シバザキ 島本/シマモト 白鳥/シラトリ
杉浦/スギウラ 須藤/スドウ 瀬川/セガワ 千石/センゴク 園田/ソノダ 高畑/タカハタ 滝本/タキモト 竹之内/タケノウチ 立野/タテノ 谷川/タニガワ
千種/チグサ 津田/ツダ 辻村/ツジムラ 常盤/トキワ 戸塚/トツカ 富永/トミナガ 豊島/トヨシマ 内藤/ナイトウ 長浜/ナガハマ 中条/ナカジョウ
名取/ナトリ 成瀬/ナルセ 新妻/ニイヅマ 西脇/ニシワキ 沼尻/ヌマジリ 野々村/ノノムラ 萩原/ハギワラ 橋爪/ハシヅメ 浜名/ハマナ 原口/ハラグチ
樋口/ヒグチ 日比谷/ヒビヤ 平松/ヒラマツ 深沢/フカザワ 藤倉/フジクラ 古川/フルカワ 細田/ホソダ 堀江/ホリエ 牧野/マキノ 松永/マツナガ
三雲/ミクモ 水城/ミズキ 皆川/ミナガワ 宮下/ミヤシタ 村井/ムライ 室井/ムロイ 望月/モチヅキ 森下/モリシタ 矢吹/ヤブキ 山形/ヤマガタ
結城/ユウキ 湯沢/ユザワ 横尾/ヨコオ 吉野/ヨシノ 米倉/ヨネクラ 若林/ワカバヤシ 渡会/ワタライ 和久井/ワクイ`);

const given_names = pairs(`
葵/アオイ 明美/アケミ 朝子/アサコ 彩/アヤ 綾乃/アヤノ 郁夫/イクオ 泉/イズミ 一郎/イチロウ 詩織/シオリ 栄子/エイコ
恵美/エミ 修/オサム 香織/カオリ 和也/カズヤ 克己/カツミ 要/カナメ 京介/キョウスケ 清/キヨシ 邦彦/クニヒコ 恵/ケイ
健吾/ケンゴ 航介/コウスケ 幸子/サチコ 早苗/サナエ 里美/サトミ 悟/サトル 静香/シズカ 淳/ジュン 翔太/ショウタ 慎一/シンイチ
鈴/スズ 進/ススム 節子/セツコ 泰三/タイゾウ 隆/タカシ 巧/タクミ 千尋/チヒロ 司/ツカサ 哲也/テツヤ 照子/テルコ
俊夫/トシオ 智子/トモコ 直樹/ナオキ 夏海/ナツミ 奈々/ナナ 信夫/ノブオ 法子/ノリコ 春香/ハルカ 久子/ヒサコ 弘/ヒロシ
文乃/フミノ 史郎/シロウ 真琴/マコト 雅人/マサト 真理/マリ 満/ミツル 緑/ミドリ 美緒/ミオ 実/ミノル 睦/ムツミ
恵理/エリ 元/ハジメ 靖/ヤスシ 優/ユウ 由紀/ユキ 洋平/ヨウヘイ 陽子/ヨウコ 良太/リョウタ 礼子/レイコ 渉/ワタル`);

// Latin name, kana, language; first and last by language.
const latin = (text) => text.trim().split(/\s+/).map((pair) => pair.split('/'));
const migrants = {
    vi: { last: latin('Nguyen/グエン Tran/チャン Le/レ Pham/ファム Hoang/ホアン Dang/ダン'), first: latin('Lan/ラン Minh/ミン Hoa/ホア Tuan/トゥアン Mai/マイ Duc/ドゥック Linh/リン Nam/ナム') },
    tl: { last: latin('Santos/サントス Reyes/レイエス Bautista/バウティスタ Ramos/ラモス Aquino/アキノ'), first: latin('Maria/マリア Jose/ホセ Liza/リサ Ramon/ラモン Grace/グレース Joel/ジョエル') },
    pt: { last: latin('Silva/シルバ Souza/ソウザ Oliveira/オリベイラ Tanaka/タナカ Ferreira/フェレイラ'), first: latin('Ana/アナ Paulo/パウロ Juliana/ジュリアナ Marcos/マルコス Rafaela/ラファエラ') },
    es: { last: latin('Flores/フロレス Quispe/キスペ Rojas/ロハス Castro/カストロ'), first: latin('Rosa/ロサ Luis/ルイス Elena/エレナ Carlos/カルロス') },
    ne: { last: latin('Gurung/グルン Shrestha/シュレスタ Tamang/タマン Rai/ライ'), first: latin('Sita/シタ Ramesh/ラメシュ Anita/アニタ Bikash/ビカシュ') },
    my: { last: latin('Win/ウィン Aung/アウン Htun/トゥン'), first: latin('Thida/ティダ Kyaw/チョー Su/スー Min/ミン') },
    en: { last: latin('Carter/カーター Mensah/メンサー Okafor/オカフォー Bennett/ベネット'), first: latin('Grace/グレース Daniel/ダニエル Ruth/ルース Samuel/サムエル') },
    zh: { last: latin('Chen/チン Lin/リン Wang/オウ Zhao/チョウ'), first: latin('Meiling/メイリン Jianguo/ジェングオ Xiaoyu/シャオユー Lihua/リーファ') },
    ko: { last: latin('Han/ハン Seo/ソ Yoon/ユン Baek/ペク'), first: latin('Jiwon/ジウォン Minsu/ミンス Hana/ハナ Sora/ソラ') },
};

const flowers = pairs(`
つゆくさ/ツユクサ はまなす/ハマナス やまびこ/ヤマビコ ひだまり/ヒダマリ かけはし/カケハシ わたげ/ワタゲ みなとかぜ/ミナトカゼ あさつゆ/アサツユ
いわつばめ/イワツバメ うみべ/ウミベ おおぞら/オオゾラ かざぐるま/カザグルマ きずな橋/キズナバシ くすのき/クスノキ けやき通り/ケヤキドオリ こもれび/コモレビ
さざなみ/サザナミ しおさい/シオサイ すずらん/スズラン そよかぜ/ソヨカゼ たけとんぼ/タケトンボ ちどり/チドリ つくし野/ツクシノ てのひら/テノヒラ
とうだい/トウダイ なのはな/ナノハナ にじの橋/ニジノハシ ぬくもり/ヌクモリ ねむの木/ネムノキ のぎく/ノギク はるかぜ/ハルカゼ ひこばえ/ヒコバエ
ふきのとう/フキノトウ へいわの鐘/ヘイワノカネ ほたるび/ホタルビ まつかぜ/マツカゼ みちしるべ/ミチシルベ むぎばたけ/ムギバタケ めばえ/メバエ もくれん/モクレン`);
const bodies = pairs(`
国際交流の会/コクサイコウリュウノカイ 日本語教室/ニホンゴキョウシツ 地域ユニオン/チイキユニオン 共同法律事務所/キョウドウホウリツジムショ 診療所/シンリョウジョ
子どもの家/コドモノイエ 移住者支援ネット/イジュウシャシエンネット 女性の会/ジョセイノカイ 多文化センター/タブンカセンター 人権フォーラム/ジンケンフォーラム
教会/キョウカイ 労働相談室/ロウドウソウダンシツ 学習支援の会/ガクシュウシエンノカイ 通訳者の会/ツウヤクシャノカイ 生活協同組合/セイカツキョウドウクミアイ`);
const library_kinds = pairs(`
大学図書館/ダイガクトショカン 市立図書館/シリツトショカン 女性センター資料室/ジョセイセンターシリョウシツ 研究所図書室/ケンキュウジョトショシツ`);

// Where people live, roughly as they are spread over the country (JIS X 0401).
const prefectures = [['13', 26], ['14', 12], ['27', 9], ['23', 9], ['11', 7], ['12', 5], ['28', 5], ['40', 4], ['34', 4], ['26', 3],
    ['01', 3], ['22', 3], ['10', 3], ['20', 2], ['21', 2], ['24', 2], ['08', 2], ['09', 1], ['04', 1], ['33', 1], ['43', 1], ['47', 1],
    ['15', 1], ['25', 1], ['29', 1], ['37', 1], ['38', 1], ['46', 1], ['07', 1], ['19', 1]];

// Draws names without drawing one twice.
class NameMaker {
    constructor(random) {
        this.random = random;
        this.used = new Set();
    }

    fresh(make) {
        for (;;) {
            const party = make();
            if (this.used.has(party.name)) continue;
            this.used.add(party.name);
            return { prefecture: this.random.weighted(prefectures), language: 'ja', name_latin: '', ...party };
        }
    }

    japanese() {
        return this.fresh(() => {
            const [surname, surname_kana] = this.random.pick(surnames);
            const [given, given_kana] = this.random.pick(given_names);
            return { kind: 'person', name: `${surname} ${given}`, kana: `${surname_kana} ${given_kana}` };
        });
    }

    migrant() {
        return this.fresh(() => {
            const language = this.random.pick(Object.keys(migrants));
            const [last, last_kana] = this.random.pick(migrants[language].last);
            const [first, first_kana] = this.random.pick(migrants[language].first);
            const middle = this.random.pick(['', 'A.', 'B.', 'C.', 'D.', 'K.', 'L.', 'M.', 'S.', 'T.', 'V.']);
            const name_latin = [last, middle, first].filter(Boolean).join(' ');
            const kana = `${last_kana} ${first_kana}`;
            const name = middle ? `${last_kana}・${middle.replace('.', '')}・${first_kana}` : `${last_kana}・${first_kana}`;
            return { kind: 'person', name, kana, name_latin, language };
        });
    }

    person() { return this.random.chance(14) ? this.migrant() : this.japanese(); }

    organisation() {
        return this.fresh(() => {
            const [word, word_kana] = this.random.pick(flowers);
            const [body, body_kana] = this.random.pick(bodies);
            return { kind: 'organisation', name: word + body, kana: word_kana + body_kana };
        });
    }

    library() {
        return this.fresh(() => {
            const [word, word_kana] = this.random.pick(flowers);
            const [body, body_kana] = this.random.pick(library_kinds);
            return { kind: 'organisation', name: word + body, kana: word_kana + body_kana };
        });
    }
}

module.exports = { NameMaker };
