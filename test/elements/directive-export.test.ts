import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {toCsv, toJson} from '../../src/directive-list/export.js';
import {readRecords} from '../../src/directive-list/records.js';

describe('an exported table', () => {
  const sheet = (text: string) =>
    toCsv(
      [
        {
          number: 1,
          marker: '(1)',
          text,
          status: 'done',
          due: '2020-12-31',
          owner: '',
          address: '#1',
        },
      ],
      {heads: ['Số', 'Nội dung'], status: (status) => status.toUpperCase()},
    );

  it('is RFC 4180 with a byte order mark', () => {
    expect(sheet('(1) Nói "rõ", gọn\nvà đủ')).to.equal(
      '\uFEFFSố,Nội dung\r\n1,"(1) Nói ""rõ"", gọn\nvà đủ",DONE,2020-12-31,,#1\r\n',
    );
  });

  it('runs no formula', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\u200b=1', '＝1', '\r=1']) {
      const [, line] = sheet(text).split('\r\n1,');
      expect(line.replace(/^"/, '').startsWith("'"), JSON.stringify(text)).to.equal(true);
    }
  });

  it('gives the text back to whoever reads it', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        const cell = sheet(text)
          .replace(/^.*?\r\n1,/s, '')
          .replace(/,DONE,2020-12-31,,#1\r\n$/, '');
        const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        expect([text, `'${text}`]).to.include(read);
        expect(cell.startsWith('"')).to.equal(/[",\r\n]/.test(read));
      }),
    );
  });

  it('is JSON that records take again', () => {
    const json = toJson([
      {
        number: 7,
        marker: '(7)',
        text: '',
        status: 'done',
        due: '2020-12-31',
        owner: 'A',
        address: '',
      },
    ]);
    expect([...readRecords(json).facts]).to.eql([
      [7, {status: 'done', due: '2020-12-31', dueDay: '2020-12-31', owner: 'A'}],
    ]);
  });
});
