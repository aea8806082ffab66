import {expect} from '@open-wc/testing';
import '../../src/define/directive-item.js';
import '../../src/define/directive-list.js';
import type {BantinDiagnosticEvent} from '../../src/directive-list/directive-list.events.js';
import type {DirectiveList} from '../../src/directive-list/directive-list.js';
import {accessibilityTree, emulate, sendKeys, supports} from '../commands.js';
import {flatQueryAll, words} from '../support/flat-tree.js';
import {until} from '../support/page.js';
import {stage, useStage} from '../support/stage.js';

describe('<directive-list> with records', () => {
  useStage();

  const FIVE = `<directive-list>${[1, 2, 3, 4, 5].map((n) => `<p>(${n}) Thực hiện việc ${n}.</p>`).join('')}</directive-list>`;
  const RECORDS = {
    1: {status: 'done', due: '2020-12-31', owner: 'Sở Tài chính'},
    2: {status: 'doing', due: '31/12/2999'},
    3: {status: 'todo', due: '2020-12-31', owner: 'Sở Y tế'},
    4: {status: 'todo'},
  };

  async function make(markup: string, records: DirectiveList['records'] = null) {
    stage.innerHTML = markup;
    const list = stage.querySelector('directive-list')!;
    if (records) list.records = records;
    await list.updateComplete;
    return list;
  }

  const items = (list: Element) => flatQueryAll(list, '[part="item"]');
  const lines = (list: Element) =>
    items(list).map((item) =>
      words(
        [...item.querySelectorAll('[part="status"]')].map(({textContent}) => textContent).join(),
      ),
    );
  const choices = (list: Element) => flatQueryAll<HTMLInputElement>(list, 'input[type="radio"]');
  const labels = (list: Element) =>
    choices(list).map((input) => words(input.closest('label')!.textContent));
  const isSeen = (element: HTMLElement) => element.checkVisibility?.() ?? !!element.offsetHeight;
  const seen = (list: Element) =>
    items(list)
      .filter((item) => {
        const text = item.querySelector('slot')!.assignedElements()[0] as HTMLElement;
        return text.getBoundingClientRect().height > 0 && isSeen(text);
      })
      .map((item) => items(list).indexOf(item) + 1);
  const announced = (list: Element) =>
    flatQueryAll(list, '[role="status"]')
      .map(({textContent}) => textContent)
      .join('');

  async function ready(list: Element): Promise<void> {
    await until(() => choices(list).length, 'the choice of a status');
  }

  it('says at each directive how far it has come, until when, and who is to do it', async () => {
    const list = await make(FIVE, RECORDS);
    await ready(list);
    expect(lines(list)).to.eql([
      'Hoàn thành Thời hạn: 31/12/2020 Phụ trách: Sở Tài chính',
      'Đang thực hiện Thời hạn: 31/12/2999',
      'Quá hạn Thời hạn: 31/12/2020 Phụ trách: Sở Y tế',
      'Chưa thực hiện',
      '',
    ]);
    const [time] = flatQueryAll<HTMLTimeElement>(list, 'time');
    expect(time.dateTime).to.equal('2020-12-31');
    await expect(list).to.be.accessible();
  });

  it('has a shape for each status', async () => {
    const list = await make(FIVE, RECORDS);
    await ready(list);
    const shapes = flatQueryAll(list, '[part="status"] svg').map(({innerHTML}) => innerHTML);
    expect(new Set(shapes).size).to.equal(4);
  });

  it('changes nothing of what it was given', async () => {
    const list = await make(FIVE);
    const before = list.innerHTML;
    list.records = RECORDS;
    await ready(list);
    expect(list.innerHTML).to.equal(before);
  });

  it('counts what is done of all directives', async () => {
    const list = await make(FIVE, RECORDS);
    await ready(list);
    const [meter] = flatQueryAll(list, '[role="meter"]');
    const said = ['label', 'valuenow', 'valuemin', 'valuemax', 'valuetext'];
    expect(said.map((name) => meter.getAttribute(`aria-${name}`))).to.eql([
      'Tiến độ',
      '1',
      '0',
      '5',
      '1/5 hoàn thành',
    ]);
    expect(words(meter.parentElement!.textContent)).to.equal('1/5 hoàn thành');
    const done = meter.querySelector('rect')!.getBoundingClientRect().width;
    expect(done / meter.clientWidth).to.be.closeTo(0.2, 0.01);
  });

  it('follows records that come later, change or go', async () => {
    const list = await make(FIVE);
    expect(lines(list)).to.eql(['', '', '', '', '']);
    list.records = {5: {status: 'doing'}};
    await until(() => lines(list)[4] === 'Đang thực hiện', 'the first records');
    list.records = [{number: 5, status: 'done'}];
    await until(() => lines(list)[4] === 'Hoàn thành', 'the second records');
    list.records = null;
    await until(() => lines(list)[4] === '', 'no records');
    await until(() => !choices(list).some(isSeen), 'no choice');
  });

  it('reads records from the attribute, as JSON', async () => {
    const list = await make(FIVE.replace('>', ` records='[{"number": 2, "status": "overdue"}]'>`));
    await until(() => lines(list)[1] === 'Quá hạn', 'the record');
  });

  it('holds what a script says after the attribute', async () => {
    const list = await make(FIVE.replace('>', ` records='{"2": {"status": "overdue"}}'>`));
    await until(() => lines(list)[1] === 'Quá hạn', 'the record of the attribute');
    list.records = {2: {status: 'done'}};
    await until(() => lines(list)[1] === 'Hoàn thành', 'the record of the script');
    expect(list.getAttribute('records')).to.equal('{"2": {"status": "overdue"}}');
  });

  it('shows the text and tells editors where the attribute is no JSON', async () => {
    const told: string[] = [];
    const note = ({diagnostic}: BantinDiagnosticEvent) =>
      told.push(`${diagnostic.code} ${diagnostic.message}`);
    stage.addEventListener('bantin-diagnostic', note);
    const list = await make(FIVE.replace('>', ` debug records='{"2": {"status": '>`));
    const ofRecords = () => told.filter((line) => line.startsWith('invalid-record'));
    await until(() => ofRecords().length, 'the event');
    expect(ofRecords()).to.eql([
      'invalid-record Không đọc được dữ liệu theo dõi “{"2": {"status": ”.',
    ]);
    expect(seen(list)).to.eql([1, 2, 3, 4, 5]);
    expect(lines(list)).to.eql(['', '', '', '', '']);
  });

  it('speaks the language of the page', async () => {
    const list = await make(FIVE, RECORDS);
    await ready(list);
    stage.lang = 'en';
    await until(
      () => lines(list)[2] === 'Overdue Due: December 31, 2020 Responsible: Sở Y tế',
      'the English line',
    );
    expect(labels(list)).to.eql(['All 5', 'Not started 1', 'In progress 1', 'Done 1', 'Overdue 1']);
  });

  it('shows the directives of one status, by pointer, and says how many', async () => {
    const list = await make(FIVE, RECORDS);
    await ready(list);
    expect(labels(list)).to.eql([
      'Tất cả 5',
      'Chưa thực hiện 1',
      'Đang thực hiện 1',
      'Hoàn thành 1',
      'Quá hạn 1',
    ]);
    expect(seen(list)).to.eql([1, 2, 3, 4, 5]);
    choices(list)[4].closest('label')!.click();
    expect(seen(list)).to.eql([3]);
    await until(() => announced(list) === 'Đang hiện 1 trong 5 nhiệm vụ', 'the announcement');
    choices(list)[0].closest('label')!.click();
    expect(seen(list)).to.eql([1, 2, 3, 4, 5]);
    await expect(list).to.be.accessible();
  });

  it('shows the directives of one status, by keyboard', async function () {
    if (!(await supports('sendKeys'))) this.skip();
    const list = await make(FIVE, RECORDS);
    await ready(list);
    choices(list)[0].focus();
    await sendKeys({press: 'ArrowRight'});
    await until(() => seen(list).join() === '4', 'directive 4 alone');
    await sendKeys({press: 'ArrowRight'});
    await until(() => seen(list).join() === '2', 'directive 2 alone');
    expect(list.shadowRoot!.activeElement).to.equal(choices(list)[2]);
  });

  it('brings the words of a choice into sight where their row is too narrow', async function () {
    if (!(await supports('sendKeys')) || !CSS.supports('selector(:has(a))')) this.skip();
    const statuses = ['todo', 'doing', 'done', 'overdue'];
    const list = await make(
      `<div style="inline-size: 300px"><directive-list>${statuses.map((status, index) => `<directive-item number="${index + 1}" status="${status}">Việc.</directive-item>`).join('')}</directive-list></div>`,
    );
    await ready(list);
    choices(list)[0].focus();
    for (const choice of choices(list).slice(1)) {
      await sendKeys({press: 'ArrowRight'});
      expect(list.shadowRoot!.activeElement === choice).to.equal(true);
      const label = choice.closest('label')!;
      const row = label.parentElement!.getBoundingClientRect();
      const {left, right} = label.getBoundingClientRect();
      expect(left, words(label.textContent)).to.be.at.least(row.left - 1);
      expect(right, words(label.textContent)).to.be.at.most(row.right + 1);
    }
  });

  it('shows a directive that was left out when its address is opened', async () => {
    const list = await make(FIVE, RECORDS);
    await ready(list);
    choices(list)[3].closest('label')!.click();
    expect(seen(list)).to.eql([1]);
    location.hash = 'nhiem-vu-2';
    await until(() => seen(list).includes(2), 'directive 2');
    await until(() => choices(list)[0].checked, 'all directives, as before');
    expect(seen(list)).to.eql([1, 2, 3, 4, 5]);
  });

  it("shows all directives when the browser's search finds one that was left out", async function () {
    if (!('onbeforematch' in document)) this.skip();
    const list = await make(FIVE, RECORDS);
    await ready(list);
    choices(list)[3].closest('label')!.click();
    items(list)[1].dispatchEvent(new Event('beforematch', {bubbles: true}));
    expect(seen(list)).to.eql([1, 2, 3, 4, 5]);
  });

  it('shows all directives when its own search finds one that was left out, each an item of the list', async () => {
    const list = await make(FIVE.replace('>', ' searchable>'), RECORDS);
    await ready(list);
    await until(() => flatQueryAll(list, 'input[type="search"]').length, 'the search');
    const [field] = flatQueryAll<HTMLInputElement>(list, 'input[type="search"]');
    choices(list)[3].closest('label')!.click();
    expect(seen(list)).to.eql([1]);
    field.value = 'việc 5';
    field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    field.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true}));
    await until(() => seen(list).includes(5), 'directive 5');
    expect(items(list)[4].getAttribute('role')).to.equal('listitem');
    expect(choices(list)[0].checked).to.equal(true);
    expect(seen(list)).to.eql([1, 2, 3, 4, 5]);
  });

  it('keeps the focus in the choice when the chosen status is no more', async () => {
    const list = await make(FIVE, RECORDS);
    await ready(list);
    choices(list)[2].closest('label')!.click();
    choices(list)[2].focus();
    expect(seen(list)).to.eql([2]);
    list.records = {...RECORDS, 2: {status: 'done'}};
    await until(() => choices(list).length === 4, 'one choice less');
    expect(choices(list)[0].checked).to.equal(true);
    expect(list.shadowRoot!.activeElement === choices(list)[0]).to.equal(true);
  });

  it('leaves nothing out on paper', async function () {
    if (!(await supports('emulate'))) this.skip();
    const list = await make(FIVE, RECORDS);
    await ready(list);
    choices(list)[3].closest('label')!.click();
    await emulate({media: 'print'});
    try {
      expect(seen(list)).to.eql([1, 2, 3, 4, 5]);
      expect(choices(list).some((input) => isSeen(input.closest('fieldset')!))).to.equal(false);
      expect(flatQueryAll(list, '.copy, button').filter(isSeen)).to.eql([]);
    } finally {
      await emulate({media: null});
    }
  });

  it('keeps what was chosen when the text changes', async () => {
    const list = await make(FIVE, RECORDS);
    await ready(list);
    choices(list)[3].closest('label')!.click();
    list.append(Object.assign(document.createElement('p'), {textContent: '(6) Thêm việc.'}));
    await until(() => list.directives.length === 6, 'the second reading');
    expect(seen(list)).to.eql([1]);
    await until(() => labels(list)[0] === 'Tất cả 6', 'the new count');
  });

  it('sends no form with its choice', async () => {
    stage.innerHTML = `<form>${FIVE}</form>`;
    const form = stage.querySelector('form')!;
    const list = stage.querySelector('directive-list')!;
    list.records = RECORDS;
    await ready(list);
    let sent = 0;
    form.addEventListener('submit', (event) => (event.preventDefault(), sent++));
    choices(list)[1].focus();
    if (await supports('sendKeys')) await sendKeys({press: 'Enter'});
    expect(sent).to.equal(0);
    expect([...new FormData(form)]).to.eql([]);
  });

  it('gives the record of a number that stands twice to the first alone', async () => {
    const list = await make(
      '<directive-list><p>(1) Một.</p><p>(2) Hai.</p><p>(2) Ba.</p><p>(3) Bốn.</p></directive-list>',
      {2: {status: 'done'}},
    );
    await ready(list);
    expect(lines(list)).to.eql(['', 'Hoàn thành', '', '']);
  });

  it('follows up an <ol> of the page, too', async () => {
    const list = await make(
      '<directive-list><ol><li>Rà soát.</li><li>Báo cáo.</li></ol></directive-list>',
      {1: {status: 'done'}, 2: {status: 'todo', due: '2020-12-31', owner: 'Sở "Y" tế\\'}},
    );
    const drawn = () =>
      [...list.querySelectorAll('li')].map((item) => getComputedStyle(item, '::after').content);
    await until(() => drawn()[0].includes('Hoàn thành'), 'the line below the first item');
    expect(drawn()[1]).to.contain('Quá hạn · Thời hạn: 31/12/2020 · Phụ trách: Sở');
    await until(() => flatQueryAll(list, '[role="meter"]').length, 'how many are done');
    list.remove();
    stage.append(list);
    await until(() => drawn()[0].includes('Hoàn thành'), 'the line, elsewhere');
    list.records = null;
    await until(() => drawn()[0] === 'none', 'no line');
  });

  it('survives records that are none', async () => {
    for (const records of [7, 'x', {a: 1}, [null], {1: null}, () => 1] as unknown[]) {
      const list = await make(FIVE, records as DirectiveList['records']);
      await list.exportJson();
      expect(items(list)).to.have.length(5);
    }
  });

  it('exports a table', async () => {
    const list = await make(FIVE, RECORDS);
    const rows = (await list.exportCsv()).split('\r\n');
    expect(rows[0]).to.equal('\uFEFFSố,Nội dung,Tình trạng,Thời hạn,Phụ trách,Địa chỉ');
    const address = `${location.href.replace(/#.*/, '')}#nhiem-vu-3`;
    expect(rows[3]).to.equal(`3,(3) Thực hiện việc 3.,Quá hạn,2020-12-31,Sở Y tế,${address}`);
    expect(rows).to.have.length(7);
  });

  it('exports no formula, wherever it stands', async () => {
    const list = await make(
      '<directive-list><p>(1) Thu <b>=HYPERLINK("http://x")</b>.</p><p>(2) Chi.</p></directive-list>',
      {
        1: {owner: '=cmd|"/C calc"!A0', status: 'done'},
        2: {owner: '@SUM(1+1)*cmd', due: '31/12/2999'},
      },
    );
    const rows = (await list.exportCsv()).split('\r\n');
    expect(rows[1]).to.contain(`,"(1) Thu =HYPERLINK(""http://x"").",`);
    expect(rows[1]).to.contain(`,"'=cmd|""/C calc""!A0",`);
    expect(rows[2]).to.contain(`,'@SUM(1+1)*cmd,`);
    const [, two] = JSON.parse(await list.exportJson()) as {owner: string}[];
    expect(two.owner).to.equal('@SUM(1+1)*cmd');
  });

  it('exports JSON, which records take again', async () => {
    const list = await make(FIVE, RECORDS);
    const json = await list.exportJson();
    expect((JSON.parse(json) as object[])[1]).to.include({
      number: 2,
      marker: '(2)',
      text: '(2) Thực hiện việc 2.',
      status: 'doing',
      due: '2999-12-31',
    });
    const copy = await make(FIVE, json);
    await ready(copy);
    expect(lines(copy)[0]).to.equal('Hoàn thành Thời hạn: 31/12/2020 Phụ trách: Sở Tài chính');
  });

  it('is overdue at midnight, with the page left open', async () => {
    const list = await make(FIVE, {1: {status: 'doing', due: '31/12/2999'}});
    await until(() => lines(list)[0].startsWith('Đang'), 'the status of today');
    const now = Date.now;
    try {
      Date.now = () => Date.UTC(2999, 11, 31, 17);
      document.dispatchEvent(new Event('visibilitychange'));
      await until(() => lines(list)[0].startsWith('Quá hạn'), 'the status of the next day');
    } finally {
      Date.now = now;
    }
  });

  it('tells assistive technology of what is shown, and of nothing else', async function () {
    if (!(await supports('accessibilityTree'))) this.skip();
    const list = await make(FIVE, RECORDS);
    await ready(list);
    choices(list)[4].closest('label')!.click();
    list.id = 'followed';
    const tree = JSON.stringify(await accessibilityTree({selector: '#followed'}));
    expect(tree.match(/"role":"listitem"/g)).to.have.length(1);
    expect(tree).to.contain('"role":"meter"').and.to.contain('Tiến độ');
    expect(tree).to.contain('"role":"radio"').and.to.contain('Quá hạn');
  });
});
