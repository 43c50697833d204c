// Days of the sample: ISO texts, and the days on which a Japanese bank works.
'use strict';

const day_ms = 86_400_000;
const at = (iso) => new Date(`${iso}T00:00:00Z`);
const iso_of = (date) => date.toISOString().slice(0, 10);
const add_days = (iso, days) => iso_of(new Date(at(iso).getTime() + days * day_ms));
const days_between = (first, last) => Math.round((at(last) - at(first)) / day_ms);
const date = (year, month, day) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const last_day = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();

const holidays = new Set(['2023-04-29', '2023-05-03', '2023-05-04', '2023-05-05', '2023-07-17', '2023-08-11', '2023-09-18',
    '2023-09-23', '2023-10-09', '2023-11-03', '2023-11-23', '2023-12-31', '2024-01-01', '2024-01-02', '2024-01-03', '2024-01-08',
    '2024-02-12', '2024-02-23', '2024-03-20']);

const is_bank_day = (iso) => ![0, 6].includes(at(iso).getUTCDay()) && !holidays.has(iso);

function bank_day(iso, step = 1) {
    while (!is_bank_day(iso)) iso = add_days(iso, step);
    return iso;
}
const bank_day_before = (iso) => bank_day(iso, -1);

// The months of fiscal year 2023 as [year, month].
const months = Array.from({ length: 12 }, (_, i) => (i < 9 ? [2023, i + 4] : [2024, i - 8]));

// A bank day of a month, never outside it.
function bank_day_in(random, [year, month], first = 1, last = 31) {
    const end = Math.min(last, last_day(year, month));
    const found = bank_day(date(year, month, random.between(first, end)));
    return Number(found.slice(5, 7)) === month ? found : bank_day_before(date(year, month, end));
}

module.exports = { add_days, days_between, date, last_day, bank_day, bank_day_before, bank_day_in, months };
