import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {parseDate} from '../../src/text/dates.js';
import {parsePlainDate} from '../../src/text/plain-date.js';

describe('parsePlainDate', () => {
  for (const [text, date] of [
    ['09/10/2020', '2020-10-09'],
    [' 9/1/2020\n', '2020-01-09'],
    ['2020-10-09', '2020-10-09'],
    ['29/02/2024', '2024-02-29'],
    ['31/02/2020', null],
    ['29/02/2023', null],
    ['00/10/2020', null],
    ['10/13/2020', null],
    ['09/10/2020 08:20 SA', null],
    ['9.10.2020', null],
    ['', null],
  ] as const) {
    it(`reads ${JSON.stringify(text)} as ${date ?? 'no plain date'}`, () => {
      expect(parsePlainDate(text)).to.equal(date);
    });
  }

  it('agrees with the whole parser wherever it answers', () => {
    const figure = fc.integer({min: 0, max: 40}).map(String);
    const year = fc.oneof(fc.integer({min: 900, max: 2100}), fc.nat(99999)).map(String);
    const day = fc.integer({min: 1, max: 12}).map(String);
    const mark = fc.constantFrom('/', '-', '.', ' ', '');
    const text = fc.oneof(
      fc.tuple(figure, mark, figure, mark, year),
      fc.tuple(year, mark, figure, mark, figure),
      fc.tuple(figure, fc.constant('/'), figure, fc.constant('/'), year),
      fc.tuple(day, fc.constant('/'), day, fc.constant('/'), fc.constant('2020')),
      fc.tuple(
        year,
        fc.constant('-'),
        figure.map((text) => text.padStart(2, '0')),
        fc.constant('-'),
        figure.map((text) => text.padStart(2, '0')),
      ),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('', ' ', '\u00a0', 'x'), (parts, around) => {
        const written = around + parts.join('') + around;
        const date = parsePlainDate(written);
        if (date) expect(parseDate(written)).to.deep.equal({date});
      }),
      {numRuns: 3000},
    );
  });

  it('answers for every day that it is there for', () => {
    const days = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, fc.constantFrom('', ' ', '\n'), (time, around) => {
        const date = time.toISOString().slice(0, 10);
        const [year, month, day] = date.split('-');
        const forms = [date, `${day}/${month}/${year}`, `${+day}/${+month}/${year}`];
        for (const written of forms) {
          expect(parsePlainDate(around + written + around), written).to.equal(date);
          expect(parseDate(around + written + around), written).to.deep.equal({date});
        }
      }),
      {numRuns: 1000},
    );
  });
});
