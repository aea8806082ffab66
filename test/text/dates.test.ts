import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {shortestTime} from '../support/shortest-time.js';
import {formatDate, parseDate, toDateTime} from '../../src/text/dates.js';

/** What `parseDate` gives, written as the `datetime` attribute, which is easy to compare. */
function read(text: string): string | null {
  const parsed = parseDate(text);
  return parsed && toDateTime(parsed);
}

const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ 6', 'Thứ bảy'];

const pad = (value: number): string => String(value).padStart(2, '0');

/** The day forms of portals, from year, month, day and day of the week. */
const DAY_FORMS: ((y: number, m: number, d: number, w: number) => string)[] = [
  (y, m, d) => `${pad(d)}/${pad(m)}/${y}`,
  (y, m, d) => `${d}/${m}/${y}`,
  (y, m, d) => `${d}-${m}-${y}`,
  (y, m, d) => `${pad(d)}.${pad(m)}.${y}`,
  (y, m, d) => `${d} / ${m} / ${y}`,
  (y, m, d, w) => `${WEEKDAYS[w]}, ${pad(d)}.${pad(m)}.${y}`,
  (y, m, d, w) => `${WEEKDAYS[w]} - ${pad(d)}/${pad(m)}/${y}`,
  (y, m, d) => `Thứ 3, Ngày ${pad(d)}/${pad(m)}/${y} -`,
  (y, m, d) => `Ngày đăng: ${d}/${m}/${y}`,
  (y, m, d, w) => `${WEEKDAYS[w]}, ${d} tháng ${m}, ${y}`,
  (y, m, d) => `ngày ${pad(d)} tháng ${pad(m)} năm ${y}`,
  (y, m, d) => `${d} thg ${m}, ${y}`,
  (y, m, d) => `${y}-${pad(m)}-${pad(d)}`,
];

/** The ways to write a day with a time of day. */
const TIME_FORMS: ((day: string, h: number, min: number) => string)[] = [
  (day, h, min) => `${day} ${pad(h)}:${pad(min)}`,
  (day, h, min) => `${day} | ${pad(h)}:${pad(min)}:40`,
  (day, h, min) => `${pad(h)}:${pad(min)} - ${day}`,
  (day, h, min) => `${pad(h)}:${pad(min)}, ${day}`,
  (day, h, min) => `${h}h${pad(min)} ${day}`,
  (day, h, min) => `${h} giờ ${min} phút, ${day}`,
  (day, h, min) => `${day} ${pad(h % 12 || 12)}:${pad(min)} ${h < 12 ? 'SA' : 'CH'}`,
  (day, h, min) => `${day} ${h % 12 || 12}:${pad(min)} ${h < 12 ? 'am' : 'pm'}`,
];

/** Changes that an editor, a keyboard or a font makes without meaning to. */
const DISGUISES: ((text: string) => string)[] = [
  (text) => text,
  (text) => text.normalize('NFD'),
  (text) => text.toUpperCase(),
  (text) => text.replaceAll(' ', '\u00a0'),
  (text) => `\u200b${text}\u200b\n`,
  (text) => text.replaceAll('-', '–'),
  (text) => text.normalize('NFD').replaceAll(/\p{M}/gu, ''),
];

const days = fc
  .date({min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true})
  .map((date) => ({
    iso: date.toISOString().slice(0, 10),
    parts: [
      date.getUTCFullYear(),
      date.getUTCMonth() + 1,
      date.getUTCDate(),
      date.getUTCDay(),
    ] as const,
  }));

describe('parseDate', () => {
  const forms: [text: string, expected: string][] = [
    ['09/10/2020', '2020-10-09'],
    ['9/10/2020', '2020-10-09'],
    ['9/1/2020', '2020-01-09'],
    ['02/10/2020 08:20 SA', '2020-10-02T08:20+07:00'],
    ['02/10/2020 08:20 CH', '2020-10-02T20:20+07:00'],
    ['02/10/2020 12:00 CH', '2020-10-02T12:00+07:00'],
    ['02/10/2020 12:00 SA', '2020-10-02T00:00+07:00'],
    ['02/10/2020 15:30 CH', '2020-10-02T15:30+07:00'],
    ['Thứ 6, 16.02.2024 | 23:46:40', '2024-02-16T23:46+07:00'],
    ['13:39 - 01/08/2022', '2022-08-01T13:39+07:00'],
    ['13:39-01/08/2022', '2022-08-01T13:39+07:00'],
    ['11:49 17/10/2020', '2020-10-17T11:49+07:00'],
    ['Thứ ba - 30/06/2020 21:52', '2020-06-30T21:52+07:00'],
    ['Thứ 3, Ngày 16/07/2024 -', '2024-07-16'],
    ['Ngày đăng: 08/07/2024  11:38', '2024-07-08T11:38+07:00'],
    ['Thứ Hai, 18 tháng 12, 2017', '2017-12-18'],
    ['22:12, ngày 13-11-2018', '2018-11-13T22:12+07:00'],
    ['Gửi lúc: 05/12/2013 15:42:27', '2013-12-05T15:42+07:00'],
    ['Thứ Bảy, ngày 23 tháng 11 năm 2024', '2024-11-23'],
    ['ngày 05 tháng 01 năm 2020', '2020-01-05'],
    ['8h20 ngày 9/10/2020', '2020-10-09T08:20+07:00'],
    ['8h 05/01/2020', '2020-01-05T08:00+07:00'],
    ['08 giờ 20 phút, ngày 09/10/2020', '2020-10-09T08:20+07:00'],
    ['ngày 9 tháng 10 năm 2020, 3 giờ chiều', '2020-10-09T15:00+07:00'],
    ['2020-10-09', '2020-10-09'],
    ['2020-10-09T08:20', '2020-10-09T08:20+07:00'],
    ['2020-10-09T08:20+07:00', '2020-10-09T08:20+07:00'],
    ['2020-10-09T08:20:15.123Z', '2020-10-09T15:20+07:00'],
    ['2020-10-08T22:20Z', '2020-10-09T05:20+07:00'],
    ['2020-12-31T22:20-05:00', '2021-01-01T10:20+07:00'],
    ['2020-10-09T01:20+09:00', '2020-10-08T23:20+07:00'],
    ['09/10/2020 08:20 (GMT+7)', '2020-10-09T08:20+07:00'],
    ['29/02/2024', '2024-02-29'],
  ];
  for (const [text, expected] of forms) {
    it(`reads "${text}"`, () => {
      for (const disguise of DISGUISES)
        expect(read(disguise(text)), disguise(text)).to.equal(expected);
    });
  }

  it('takes a date that is named twice as one', () => {
    expect(read('09/10/2020, tức ngày 9 tháng 10 năm 2020')).to.equal('2020-10-09');
  });

  it('keeps the day and leaves out the time where two times are named', () => {
    expect(read('08:00 - 11:00, 09/10/2020')).to.equal('2020-10-09');
    expect(read('08:00-11:00 09/10/2020')).to.equal('2020-10-09');
  });

  const refused = [
    '',
    ' ',
    'hôm qua',
    '10.10',
    '15-5',
    '08:20',
    'tháng 10 năm 2020',
    '2020',
    '2020-2021',
    '09/10/20',
    '31/02/2020',
    '29/02/2023',
    '31/04/2020',
    '00/10/2020',
    '09/00/2020',
    '09/13/2020',
    '2020-13-01',
    '2020-02-30',
    '09/10/0020',
    '09/10/2020 25:00',
    '09/10/2020 24:00',
    '09/10/2020 08:60',
    '09/10/2020 08:20:61',
    '09/10/2020 15:30 SA',
    '2020-10-09T08:20+99:00',
    '09/10/2020 và 10/10/2020',
    '1.09.10.2020',
    '09.10.2020.1',
    '109/10/2020',
    '09/10/20201',
    '09/10-2020',
    '59/2020/QH14',
    'TCVN 6909:2001',
  ];
  for (const text of refused) {
    it(`refuses "${text}"`, () => {
      expect(parseDate(text)).to.equal(null);
    });
  }

  it('gives null for what is no string', () => {
    for (const value of [null, undefined, 20201009, {}, [], new Date(), Symbol('x')]) {
      expect(parseDate(value as string)).to.equal(null);
    }
  });

  it('reads every day in every form, time and disguise', () => {
    const times = fc.option(
      fc.record({
        hour: fc.integer({min: 0, max: 23}),
        minute: fc.integer({min: 0, max: 59}),
        form: fc.constantFrom(...TIME_FORMS),
      }),
    );
    const inputs = [
      days,
      fc.constantFrom(...DAY_FORMS),
      times,
      fc.constantFrom(...DISGUISES),
    ] as const;
    fc.assert(
      fc.property(...inputs, ({iso, parts}, form, time, disguise) => {
        const day = form(...parts);
        const text = disguise(time ? time.form(day, time.hour, time.minute) : day);
        const expected = time ? `${iso}T${pad(time.hour)}:${pad(time.minute)}+07:00` : iso;
        expect(read(text), text).to.equal(expected);
      }),
      {numRuns: 2000},
    );
  });

  it('reads what it writes', () => {
    const styles: Intl.DateTimeFormatOptions[] = [
      {},
      {weekday: 'long'},
      {dateStyle: 'full'},
      {dateStyle: 'long'},
    ];
    fc.assert(
      fc.property(days, fc.constantFrom(...styles), ({iso}, options) => {
        expect(read(formatDate({date: iso}, 'vi', options))).to.equal(iso);
        expect(read(toDateTime({date: iso, time: '00:05'}))).to.equal(`${iso}T00:05+07:00`);
      }),
    );
  });

  it('turns every instant into the time of Vietnam', () => {
    fc.assert(
      fc.property(days, fc.integer({min: 0, max: 1439}), ({iso}, minute) => {
        const instant = new Date(Date.parse(iso) + minute * 60_000);
        const parsed = read(instant.toISOString());
        expect(Date.parse(parsed!)).to.equal(instant.getTime());
        expect(parsed).to.match(/\+07:00$/);
      }),
    );
  });

  it('never throws, and gives nothing but days of the calendar', () => {
    const alphabet = [
      ...'0123456789/.-: ,hTZ+|',
      'tháng',
      'năm',
      'SA',
      'CH',
      'Thứ',
      'giờ',
      '\ud800',
    ];
    const noise = fc.array(fc.constantFrom(...alphabet)).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(noise, fc.string({unit: 'binary'})), (text) => {
        const parsed = parseDate(text);
        if (parsed) expect(Number.isNaN(Date.parse(toDateTime(parsed)))).to.equal(false);
      }),
      {numRuns: 2000},
    );
  });

  it('takes a time in proportion to the text', () => {
    const parse = () => {
      for (const part of ['1', '1/', '1 tháng ', '12:12 ', ' ', '09/10/', '8 giờ '])
        parseDate(part.repeat(20_000));
    };
    expect(shortestTime(parse, 3000)).to.be.lessThan(3000);
  });
});

describe('toDateTime', () => {
  it('gives the value of the datetime attribute', () => {
    expect(toDateTime({date: '2020-10-09'})).to.equal('2020-10-09');
    expect(toDateTime({date: '2020-10-09', time: '08:20'})).to.equal('2020-10-09T08:20+07:00');
  });
});

describe('formatDate', () => {
  it('writes the day as Vietnamese readers know it', () => {
    expect(formatDate({date: '2020-10-09'})).to.equal('09/10/2020');
    expect(formatDate({date: '2020-10-09'}, 'vi', {weekday: 'long'})).to.equal(
      'Thứ Sáu, 09/10/2020',
    );
  });

  it('adds the time of day where there is one', () => {
    expect(formatDate({date: '2020-10-09', time: '08:20'}))
      .to.contain('08:20')
      .and.contain('09/10/2020');
    expect(formatDate({date: '2020-10-09', time: '00:05'})).to.contain('00:05');
  });

  it('writes other languages', () => {
    expect(formatDate({date: '2020-10-09'}, 'en-GB')).to.equal('09/10/2020');
    expect(formatDate({date: '2020-10-09'}, 'en', {dateStyle: 'long'})).to.equal('October 9, 2020');
  });

  it('keeps the day whatever time zone is asked for', () => {
    const parsed = {date: '2020-10-09'};
    expect(formatDate(parsed, 'vi', {timeZone: 'America/Los_Angeles'})).to.equal('09/10/2020');
  });

  it('falls back to Vietnamese where the language is unknown', () => {
    expect(formatDate({date: '2020-10-09'}, 'không')).to.equal('09/10/2020');
  });

  it('gives back what is no day of the calendar', () => {
    expect(formatDate({date: 'hôm qua'})).to.equal('hôm qua');
    expect(formatDate({date: '2020-02-31'})).to.equal('2020-02-31');
  });
});
