import {expect} from '@open-wc/testing';
import {setViewport} from '../commands.js';
import '../../src/define.js';
import {flatQueryAll} from '../support/flat-tree.js';
import {until} from '../support/page.js';
import {stage, useStage} from '../support/stage.js';

const PICTURE =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='900' height='300'%3E%3Crect width='900' height='300'/%3E%3C/svg%3E";
const ROW = `<tr>${'<td style="white-space:nowrap">Chỉ tiêu và kết quả</td>'.repeat(8)}</tr>`;

describe('<news-toolbar> for an element of the page', () => {
  useStage();

  afterEach(async () => {
    await setViewport({width: 1024, height: 700});
  });

  async function make(id: string, html: string): Promise<HTMLElement> {
    stage.innerHTML = `<news-toolbar for="${id}" tools="text-size"></news-toolbar><div class="column"><div id="${id}">${html}</div></div>`;
    stage.querySelector<HTMLElement>('.column')!.style.width = '500px';
    const target = stage.querySelector<HTMLElement>(`#${id}`)!;
    await until(() => getComputedStyle(target).overflowWrap === 'break-word', 'its rules');
    return target;
  }

  const larger = () => flatQueryAll(stage, 'button')[2].click();
  const region = (target: HTMLElement) =>
    target.shadowRoot?.querySelector<HTMLElement>('[role="region"]') ?? null;

  it('keeps the size of pictures and frames, and both in the column', async () => {
    const target = await make(
      'khac-anh',
      `<p>${'Chữ to hơn thì nhiều dòng hơn. '.repeat(6)}</p><img id="nho" src="${PICTURE}" width="200" height="60" alt=""><img id="lon" src="${PICTURE}" width="900" alt=""><iframe id="khung" srcdoc="<p>Khung</p>" width="300" height="100"></iframe>`,
    );
    const image = target.querySelector<HTMLImageElement>('#lon')!;
    await image.decode();
    const paragraph = target.querySelector('p')!;
    const rect = (selector: string) => stage.querySelector(selector)!.getBoundingClientRect();
    const lines = () => Math.round(paragraph.getBoundingClientRect().height);
    const before = lines();
    for (let step = 0; step < 5; step++) larger();
    await until(
      () =>
        getComputedStyle(document.documentElement).getPropertyValue('--bantin-text-scale') === '2',
      '200 %',
    );
    await until(() => lines() > before, 'larger text');
    for (const selector of ['#nho', '#lon', '#khung']) {
      expect(rect(selector).right, selector).to.be.at.most(rect('.column').right + 1);
    }
    // Some engines report sizes as they were before the zoom: one measure for both.
    expect(rect('#nho').width / rect('#khung').width).to.be.closeTo(200 / 304, 0.02);
    expect(rect('#nho').width / rect('.column').width).to.be.at.most(0.41);
  });

  it('gives a table that is too wide a box with a name, which the keyboard reaches', async () => {
    const target = await make(
      'khac-bang',
      `<p>Chữ</p><table><caption>Kết quả 9 tháng</caption>${ROW}</table><p>Sau</p>`,
    );
    const table = target.querySelector('table')!;
    await until(() => region(target), 'the box');
    const box = region(target)!;
    expect(box.getAttribute('aria-label')).to.contain('Kết quả 9 tháng');
    expect(box.tabIndex).to.equal(0);
    expect(box.scrollWidth).to.be.greaterThan(box.clientWidth);
    expect(table.parentElement).to.equal(target);
    expect([...target.children].map(({localName}) => localName)).to.eql(['p', 'table', 'p']);
    expect(document.scrollingElement!.scrollWidth).to.be.at.most(innerWidth);
  });

  it('leaves an element without such a table as it is, and follows its text', async () => {
    const target = await make('khac-hep', '<p>Chữ</p><table><tr><td>1</td></tr></table>');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(target.shadowRoot).to.equal(null);
    target.insertAdjacentHTML('beforeend', `<pre>${'Dòng rất dài. '.repeat(60)}</pre>`);
    await until(() => region(target), 'the box of what came late');
    expect(region(target)!.getAttribute('aria-label')).to.match(/\S/);
    target.insertAdjacentHTML('beforeend', '<p>Cuối bài</p>');
    const last = target.lastElementChild!;
    await until(() => last.getBoundingClientRect().height > 0, 'the paragraph after it');
  });
});
