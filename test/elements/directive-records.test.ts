import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {readRecords} from '../../src/directive-list/records.js';
import {dayInVietnam, readStatus, statusOn} from '../../src/directive-list/status.js';

describe('the status of a directive', () => {
  it('is overdue from the day after it was due, unless it is done', () => {
    expect(statusOn('doing', '2020-12-31', '2020-12-31')).to.equal('doing');
    expect(statusOn('doing', '2020-12-31', '2021-01-01')).to.equal('overdue');
    expect(statusOn('todo', '2020-12-31', '2021-01-01')).to.equal('overdue');
    expect(statusOn(null, '2020-12-31', '2021-01-01')).to.equal('overdue');
    expect(statusOn('done', '2020-12-31', '2021-01-01')).to.equal('done');
  });

  it('is what was said where no day was given', () => {
    expect(statusOn('overdue', null, '2021-01-01')).to.equal('overdue');
    expect(statusOn('overdue', '2999-01-01', '2021-01-01')).to.equal('overdue');
    expect(statusOn(null, null, '2021-01-01')).to.equal(null);
  });

  it('takes the day of Vietnam', () => {
    expect(dayInVietnam(Date.UTC(2020, 11, 31, 16, 59))).to.equal('2020-12-31');
    expect(dayInVietnam(Date.UTC(2020, 11, 31, 17, 0))).to.equal('2021-01-01');
  });

  it('is read whatever its capitals', () => {
    expect(readStatus(' Done ')).to.equal('done');
    for (const value of ['', 'xong', 7, null, undefined, {}, 'done'.repeat(1000)]) {
      expect(readStatus(value)).to.equal(null);
    }
  });
});

describe('readRecords', () => {
  const faultsOf = (value: unknown) => readRecords(value).faults.map(({fault}) => fault);

  it('reads an object by number, a list with numbers, and either as JSON', () => {
    const record = {status: 'doing', due: '2020-12-31', owner: 'Sở Y tế'};
    for (const value of [
      {7: record},
      {'07': record},
      [{number: 7, ...record}],
      [{number: '7', ...record}],
      JSON.stringify({7: record}),
      JSON.stringify([{number: 7, ...record}]),
    ]) {
      const {facts, faults} = readRecords(value);
      expect([...facts]).to.eql([[7, {...record, dueDay: '2020-12-31'}]]);
      expect(faults).to.eql([]);
    }
  });

  it('takes nothing for nothing', () => {
    for (const value of [null, undefined, '', {}, [], '{}', '[]']) {
      expect(readRecords(value)).to.eql({facts: new Map(), faults: []});
    }
    expect(readRecords({1: {status: null, due: undefined, owner: ' '}}).faults).to.eql([]);
  });

  it('uses what can be used of a record, and names the rest', () => {
    const {facts, faults} = readRecords({
      1: {status: 'xong', due: '31/12/2020', owner: 'Sở Y tế'},
      2: {status: 'done', due: '31/02/2021', owner: {name: 'Sở'}},
      3: 'done',
      x: {status: 'done'},
    });
    expect([...facts]).to.eql([
      [1, {status: null, due: '31/12/2020', dueDay: '2020-12-31', owner: 'Sở Y tế'}],
      [2, {status: 'done', due: '', dueDay: null, owner: ''}],
    ]);
    expect(faults).to.eql([
      {fault: 'unknown-status', number: 1, found: 'xong'},
      {fault: 'unreadable-due', number: 2, found: '31/02/2021'},
      {fault: 'unusable-owner', number: 2, found: '{…}'},
      {fault: 'not-a-record', number: 3, found: 'done'},
      {fault: 'no-number', number: null, found: 'x'},
    ]);
  });

  it('survives what is hostile', () => {
    const {facts, faults} = readRecords(
      '{"__proto__": {"status": "done"}, "constructor": {"status": "done"}, "1": {"__proto__": {"status": "done"}}}',
    );
    expect([...facts]).to.eql([[1, {status: null, due: '', dueDay: null, owner: ''}]]);
    expect(faults.map(({found}) => found)).to.eql(['__proto__', 'constructor']);
    expect(({} as {status?: string}).status).to.equal(undefined);

    const {proxy, revoke} = Proxy.revocable({}, {});
    revoke();
    const circular: unknown[] = [];
    circular.push(circular);
    const trap = {
      get status() {
        throw new Error('trap');
      },
    };
    for (const value of [
      proxy,
      [proxy],
      circular,
      {1: trap},
      7n,
      Symbol('x'),
      () => 7,
      '{',
      'null',
    ]) {
      expect(() => readRecords(value)).not.to.throw();
    }
    expect(faultsOf('{')).to.eql(['not-records']);
    expect(faultsOf(7)).to.eql(['not-records']);
  });

  it('bounds what is too long', () => {
    const {facts} = readRecords({1: {owner: 'x'.repeat(1e6), due: ' '.repeat(1e6) + '1/1/2020'}});
    expect(facts.get(1)).to.eql({status: null, due: '', dueDay: null, owner: ''});
    const many = Array.from({length: 30_000}, (_, number) => ({number, status: 'so-so'}));
    const read = readRecords(many);
    expect(read.facts.size).to.equal(20_000);
    expect(read.faults.length).to.equal(100);
    expect(read.faults[0]).to.eql({fault: 'too-many', number: null, found: '20000'});
  });

  it('uses the last of several records of one number, and says so', () => {
    const {facts, faults} = readRecords([
      {number: 7, status: 'todo', owner: 'Sở Y tế'},
      {number: '07', status: 'done'},
    ]);
    expect([...facts]).to.eql([[7, {status: 'done', due: '', dueDay: null, owner: ''}]]);
    expect(faults).to.eql([{fault: 'repeated-number', number: 7, found: '07'}]);
  });

  it('names records without a number that can be one', () => {
    for (const number of [undefined, null, '', 'bảy', -1, 1.5, 1e21, NaN, Infinity, {}, '7 8']) {
      const {facts, faults} = readRecords([{number, status: 'done'}]);
      expect([facts.size, faults.map(({fault}) => fault)]).to.eql([0, ['no-number']]);
    }
  });

  it('never throws, and makes up no record', () => {
    fc.assert(
      fc.property(fc.anything({withBigInt: true, withNullPrototype: true}), (value) => {
        for (const [number, {status, owner}] of readRecords(value).facts) {
          expect(number).to.satisfy(Number.isInteger);
          expect(status).to.be.oneOf([null, 'todo', 'doing', 'done', 'overdue']);
          expect(owner).to.be.a('string');
        }
      }),
    );
  });
});
