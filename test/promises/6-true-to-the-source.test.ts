import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import '../../src/define.js';
import {MARKUPS, PLACEMENTS, prepareBulletin} from '../support/bulletin.js';
import {flatQueryAll, flatText, words} from '../support/flat-tree.js';
import {stage, useStage} from '../support/stage.js';

describe('Promise 6: true to the source', () => {
  useStage();

  for (const markup of MARKUPS) {
    for (const placement of PLACEMENTS) {
      it(`shows the text of the bulletin, character for character (${markup}, ${placement})`, async () => {
        const {content, list} = await prepareBulletin(markup, placement);
        const source = list.textContent;
        stage.append(content);
        await list.updateComplete;
        expect(list.textContent).to.equal(source);
        expect(flatText(list).replace(/\s/g, '')).to.equal(source.replace(/\s/g, ''));
      });
    }
  }

  it('announces 13 tasks and lists 15, as its author did', async () => {
    const {content, list} = await prepareBulletin('p', 'inside the block');
    stage.append(content);
    await list.updateComplete;
    expect(flatText(list)).to.contain('13 nhiệm vụ trọng tâm');
    expect(flatQueryAll(list, '[role="listitem"]')).to.have.length(15);
  });

  it('keeps numbers with gaps, doubles and restarts as they are, in their order', async () => {
    stage.innerHTML = `<directive-list>
      <p>(1) Một.</p><p>(2) Hai.</p><p>(2) Hai nữa.</p><p>(5) Năm.</p><p>(4) Bốn.</p>
      <p>Phần sau:</p><p>(1) Lại một.</p><p>(2) Lại hai.</p></directive-list>`;
    const list = stage.querySelector('directive-list')!;
    await list.updateComplete;
    expect(words(flatText(list))).to.equal(words(list.textContent));
    expect(list.directives.map(({number}) => number)).to.deep.equal([1, 2, 2, 5, 4, 1, 2]);
    expect(new Set(list.directives.map(({id}) => id)).size).to.equal(7);
  });

  it('shows an impossible date as it was written, and gives machines none', async () => {
    stage.innerHTML = '<news-toolbar><span slot="date">31/02/2020</span></news-toolbar>';
    const toolbar = stage.querySelector('news-toolbar')!;
    await toolbar.updateComplete;
    const [time] = flatQueryAll(toolbar, 'time');
    expect(words(flatText(time))).to.equal('31/02/2020');
    expect(time.hasAttribute('datetime')).to.equal(false);
  });

  it('loses no text of any children', async () => {
    const inline = fc.constantFrom(
      '(1) Rà soát',
      '(2) Chỉ đạo',
      'văn bản',
      ' ',
      '',
      './.',
      '1. ',
      'a) ',
      '- ',
    );
    const node = fc.oneof(
      inline.map((text) => text.replaceAll('<', '')),
      fc.constantFrom('<br>', '<br><br>', '<!-- ghi chú -->', '<hr>'),
      inline.map((text) => `<p>${text}</p>`),
      inline.map((text) => `<b>${text}</b>`),
      fc.tuple(inline, inline).map(([a, b]) => `<div><p>${a}</p><font>${b}<br>(3) Ba</font></div>`),
      fc.tuple(inline, inline).map(([a, b]) => `<font>${a}<br><br>${b}</font>`),
      inline.map((text) => `<table><tr><td>1. ${text}</td></tr></table>`),
      inline.map((text) => `<h3>${text}</h3>`),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(node, {maxLength: 12}), async (nodes) => {
        stage.innerHTML = `<directive-list>${nodes.join('')}</directive-list>`;
        const list = stage.querySelector('directive-list')!;
        const source = list.textContent;
        const html = list.innerHTML;
        await list.updateComplete;
        expect(list.textContent).to.equal(source);
        expect(flatText(list).replace(/\s/g, '')).to.equal(source.replace(/\s/g, ''));
        list.remove();
        expect(list.innerHTML).to.equal(html);
      }),
      {numRuns: 200},
    );
  });
});
