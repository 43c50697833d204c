// Holds the acts to the published dates and counts, section by section, and each act to being one record.
'use strict';

const has_counts = (act, counts) => counts.split(';').filter(Boolean).every((count) => act.counts.split(';').includes(count));

function compare_acts(acts, published, result) {
    for (const row of published) {
        const found = acts.some((act) => act.sections.split(';').includes(row.section) && act.begins_on === row.begins_on
            && act.ends_on === row.ends_on && act.date_precision === row.date_precision && has_counts(act, row.counts));
        result.check(`no act in ${row.section} on ${row.begins_on || 'an unknown day'} ${row.counts}`, found);
    }
    result.check('an act stands twice', new Set(acts.map(({ title, begins_on }) => title + begins_on)).size === acts.length);
    for (const act of acts) {
        const in_year = !act.begins_on || (act.begins_on <= '2024-03-31' && act.ends_on >= '2023-04-01');
        result.check(`${act.code}: ${act.period_role} on ${act.begins_on}`, in_year === (act.period_role === 'in_year'));
        const languages = act.counts.match(/languages=(\d+)/);
        if (languages) result.check(`${act.code}: languages`, act.languages.split(';').length === Number(languages[1]));
    }
    for (const fields of acts.filter(({ counts }) => counts.includes('fields='))) {
        const listed = acts.filter(({ kind, series }) => kind === 'negotiation_field' && series === fields.title);
        result.check(`${fields.title}: fields`, fields.counts.includes(`fields=${listed.length};`));
    }
}

module.exports = { compare_acts };
