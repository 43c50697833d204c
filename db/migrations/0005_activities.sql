-- What an act can be. `repeats`: acts of this kind may bear one title on many days (a monthly meeting); a title of
-- any other kind has one date. `event_words`: words by which an expense's remark speaks of such an event.
create table activity_kinds (
    code        @text primary key,
    name        @text not null,
    name_en     @text not null,
    repeats     @integer not null check (repeats in (0, 1)),
    event_words @text not null default ''  -- separated by ;
) @rowless;
insert into activity_kinds (code, name, name_en, repeats, event_words) values
    ('accompaniment', '伴走支援', 'accompaniment', 1, ''),
    ('board_camp', '役員合宿', 'camp of the board', 1, '合宿'),
    ('board_meeting', '理事会・運営委員会', 'board meeting', 1, '理事会;運営委員会'),
    ('book', '書籍', 'book', 0, ''),
    ('calendar', 'カレンダー', 'calendar', 0, ''),
    ('case_meeting', '事例検討会', 'case meeting', 1, '事例検討会'),
    ('case_support', '事件・裁判の支援', 'support of a case', 1, ''),
    ('citizen_meeting', '市民集会', 'citizens'' meeting', 0, '市民集会'),
    ('commemorative_event', '記念行事', 'commemorative event', 0, '記念行事;記念集会'),
    ('consultation', '相談会', 'consultation', 1, '相談会'),
    ('course', '講座', 'course', 1, '連続講座'),
    ('data_publication', 'データの公表', 'publication of data', 1, ''),
    ('demand_letter', '要請書', 'letter of demand', 0, ''),
    ('donation_appeal', '寄付の呼びかけ', 'appeal for donations', 1, ''),
    ('external_event', '他機関の動き', 'act of another body', 0, ''),
    ('fax_campaign', 'FAXアクション', 'fax campaign', 0, ''),
    ('follow_up_meeting', '個別折衝', 'follow-up meeting', 1, ''),
    ('follow_up_survey', '追跡調査', 'follow-up survey', 1, ''),
    ('general_meeting', '総会', 'general meeting', 0, '総会'),
    ('grant_project', '助成事業', 'grant project', 1, ''),
    ('hearing', 'ヒアリング', 'hearing', 1, ''),
    ('hotline', 'ホットライン', 'hotline', 1, 'ホットライン'),
    ('information_exchange', '情報交換', 'exchange of information', 1, ''),
    ('joint_campaign', '共同キャンペーン', 'joint campaign', 1, ''),
    ('law_drafting', '法案づくり', 'drafting of a law', 1, ''),
    ('leaflet', 'リーフレット', 'leaflet', 0, ''),
    ('lecture_session', '連続講座の回', 'session of a lecture series', 0, '連続講座;講座'),
    ('lecturer_dispatch', '講師派遣', 'dispatch of lecturers', 1, ''),
    ('lobbying', 'ロビイング', 'lobbying', 1, ''),
    ('magazine_issue', '機関誌の号', 'issue of the magazine', 0, ''),
    ('mailing_list', 'メーリングリスト', 'mailing list', 1, ''),
    ('march', 'デモ', 'march', 0, 'デモ'),
    ('meeting_with_mayor', '首長との面談', 'meeting with a mayor', 0, ''),
    ('ministry_exchange', '省庁意見交換会', 'exchange with ministries', 1, '意見交換会'),
    ('ministry_negotiation', '省庁交渉', 'ministry negotiation', 0, '省庁交渉'),
    ('negotiation_field', '省庁交渉の分野', 'field of a negotiation', 1, ''),
    ('network_building', 'ネットワークづくり', 'building of a network', 1, ''),
    ('network_meeting', 'ネットワークの会議', 'network meeting', 1, ''),
    ('newsletter', '通信', 'newsletter', 1, ''),
    ('office_meeting', '事務局会議', 'office meeting', 1, '事務局会議'),
    ('online_lecture', 'オンライン講演', 'online lecture', 0, '講演会'),
    ('ordinance_support', '条例づくりの支援', 'support of an ordinance', 1, ''),
    ('petition', '署名', 'petition', 0, ''),
    ('policy_outcome', '政策の成果', 'policy outcome', 0, ''),
    ('presentation', '報告', 'presentation', 0, ''),
    ('press_briefing', '記者会見', 'press briefing', 0, '記者会見'),
    ('programme_preparation', '事業の準備', 'preparation of a programme', 1, ''),
    ('public_comment', 'パブリックコメント', 'public comment', 0, ''),
    ('rally', '集会', 'rally', 0, '院内集会;集会'),
    ('rally_preparation', '集会の準備', 'preparation of a rally', 1, ''),
    ('research_project', '調査研究', 'research project', 1, ''),
    ('scholarship', '奨学金', 'scholarship', 1, ''),
    ('seminar_session', 'セミナーの回', 'session of a seminar', 0, 'セミナー'),
    ('sit_in', '座り込み', 'sit-in', 0, ''),
    ('statement', '声明', 'statement', 0, ''),
    ('street_action', '街頭アクション', 'street action', 0, ''),
    ('study_group', '研究会', 'study group', 1, '研究会;学習会'),
    ('survey', 'アンケート', 'survey', 1, ''),
    ('symposium', 'シンポジウム', 'symposium', 0, 'シンポジウム'),
    ('talk_event', '対談', 'talk', 0, '対談'),
    ('training', '研修', 'training', 1, '研修'),
    ('un_visit', '国連機関の訪問', 'visit of a UN body', 0, ''),
    ('web_content', 'ウェブ発信', 'web content', 0, ''),
    ('white_paper', '白書', 'white paper', 0, ''),
    ('workshop', 'ワークショップ', 'workshop', 0, 'ワークショップ'),
    ('workshop_session', '分科会', 'session of a workshop', 0, '分科会');

-- What is counted at an act. `unit` is how the figure is written.
create table activity_count_kinds (
    code    @text primary key,
    name    @text not null,
    name_en @text not null,
    unit    @text not null check (unit in ('people', 'items', 'times', 'number'))
) @rowless;
insert into activity_count_kinds (code, name, name_en, unit) values
    ('appeals', '呼びかけの回数', 'appeals', 'times'),
    ('attendees', '出席者', 'attendees', 'people'),
    ('cases', '件数', 'cases', 'items'),
    ('copies_printed', '発行部数', 'copies printed', 'number'),
    ('copies_sold', '販売部数', 'copies sold', 'number'),
    ('diet_members', '国会議員', 'members of the Diet', 'people'),
    ('diet_secretaries', '議員秘書', 'secretaries of Diet members', 'people'),
    ('dispatches', '派遣回数', 'dispatches', 'times'),
    ('fields', '分野', 'fields', 'number'),
    ('households', '世帯', 'households', 'number'),
    ('issue_of_year', '年度内の号', 'issue of the year', 'number'),
    ('languages', '言語', 'languages', 'number'),
    ('local_governments', '自治体', 'local governments', 'number'),
    ('organisations', '団体', 'organisations', 'number'),
    ('pages', '頁', 'pages', 'number'),
    ('participants', '参加者', 'participants', 'people'),
    ('recipients', '送付先', 'recipients', 'number'),
    ('respondents', '回答者', 'respondents', 'people'),
    ('sessions', '回', 'sessions', 'times'),
    ('signatures', '署名', 'signatures', 'number'),
    ('speakers', '登壇者', 'speakers', 'people'),
    ('times', '回数', 'times', 'times'),
    ('topics', '議題', 'topics', 'number'),
    ('venues', '会場', 'venues', 'number');

-- A report on such an act is not complete without this count.
create table activity_required_counts (
    kind       @text not null references activity_kinds (code),
    count_kind @text not null references activity_count_kinds (code),
    primary key (kind, count_kind)
) @rowless;
insert into activity_required_counts (kind, count_kind) values
    ('hotline', 'times'), ('lecturer_dispatch', 'dispatches'), ('magazine_issue', 'pages'),
    ('ministry_negotiation', 'diet_members'), ('ministry_negotiation', 'fields'), ('sit_in', 'times'),
    ('survey', 'respondents'), ('workshop', 'participants');

-- An act whose count says how many records of another kind belong to it, on the same days.
create table activity_parts (
    kind       @text not null references activity_kinds (code),
    count_kind @text not null references activity_count_kinds (code),
    part_kind  @text not null references activity_kinds (code),
    primary key (kind, count_kind)
) @rowless;
insert into activity_parts (kind, count_kind, part_kind) values ('ministry_negotiation', 'fields', 'negotiation_field');

-- One record for each act, placed in one or many sections of the report. Dates are the first and the last day on
-- which it can have been, as precisely as it is known; both null when it is not known.
create table activities (
    id             @id,
    code           @text not null unique,
    kind           @text not null references activity_kinds (code),
    title          @text not null,
    begins_on      @text,
    ends_on        @text,
    date_precision @text not null check (date_precision in ('day', 'month', 'year', 'fiscal_year', 'none')),
    place          @text not null default '',
    mode           @text not null default '' check (mode in ('', 'in_person', 'online', 'hybrid')),
    channels       @text not null default '',  -- 'ホームページ／SNS'
    partners       @text not null default '',  -- names, separated by ／
    project        @text not null default '',
    series         @text not null default '',
    series_number  @integer,
    fiscal_year    @integer not null,          -- whose report tells it
    period_role    @text not null default 'in_year' check (period_role in ('in_year', 'background', 'subsequent')),
    note           @text not null default '',
    recorder       @text not null,
    recorded_at    @text not null,
    check ((begins_on is null) = (ends_on is null)),
    check (ends_on is null or ends_on >= begins_on)
) @strict;
create index activities_by_year on activities (fiscal_year, begins_on);
create index activities_by_series on activities (series);

create table activity_counts (
    activity_id @integer not null references activities (id),
    kind        @text not null references activity_count_kinds (code),
    value       @integer not null check (value >= 0),
    is_approximate @integer not null default 0 check (is_approximate in (0, 1)),
    primary key (activity_id, kind)
) @rowless;

create table activity_languages (
    activity_id @integer not null references activities (id),
    language    @text not null,
    primary key (activity_id, language)
) @rowless;

create table activity_placements (
    activity_id @integer not null references activities (id),
    section     @text not null,      -- 'Ⅳ-1-(2)'
    primary key (activity_id, section)
) @rowless;
create index activity_placements_by_section on activity_placements (section);
