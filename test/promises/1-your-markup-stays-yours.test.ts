import {expect} from '@open-wc/testing';
import '../../src/define.js';
import type {DirectiveList} from '../../src/directive-list/directive-list.js';
import {MARKUPS, PLACEMENTS, prepareBulletin} from '../support/bulletin.js';
import {flatQueryAll} from '../support/flat-tree.js';
import {stage, useStage} from '../support/stage.js';

/** What a page's author could notice of one node. */
interface Trace {
  readonly node: Node;
  readonly parent: Node | null;
  readonly next: Node | null;
  readonly value: string | null;
  readonly attributes: string;
}

function traceOf(node: Node): Trace {
  const attributes = [...((node as Element).attributes ?? [])]
    .filter(({name, value}) => !(name === 'id' && value.startsWith('nhiem-vu-')))
    .map(({name, value}) => `${name}=${value}`);
  return {
    node,
    parent: node.parentNode,
    next: node.nextSibling,
    value: node.nodeValue,
    attributes: attributes.join(' '),
  };
}

function nodesOf(root: Node): Node[] {
  const nodes: Node[] = [];
  const walker = document.createTreeWalker(root);
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

function expectSame(after: Trace, before: Trace): void {
  expect(after.node, 'the same node').to.equal(before.node);
  expect(after.parent, 'in the same parent').to.equal(before.parent);
  expect(after.next, 'before the same sibling').to.equal(before.next);
  expect(after.value).to.equal(before.value);
  expect(after.attributes).to.equal(before.attributes);
}

describe('Promise 1: your markup stays yours', () => {
  useStage();

  for (const markup of MARKUPS) {
    for (const placement of PLACEMENTS) {
      describe(`<directive-list> ${placement}, markup "${markup}"`, () => {
        const leavesNoOtherWay = markup === 'br' && placement !== 'around the directives';

        it('keeps every node, its text, its attributes and its listeners', async () => {
          const {content, list} = await prepareBulletin(markup, placement);
          const before = nodesOf(list).map(traceOf);
          let heard = 0;
          for (const {node} of before) node.addEventListener('test', () => heard++);
          stage.append(content);
          await list.updateComplete;
          expect(list.directives).to.have.length(15);

          const after = nodesOf(list);
          expect(new Set(after)).to.deep.equal(new Set(before.map(({node}) => node)));
          for (const {node, value, attributes} of before) {
            expect(node.nodeValue).to.equal(value);
            expect(traceOf(node).attributes).to.equal(attributes);
            node.dispatchEvent(new Event('test'));
          }
          expect(heard).to.equal(before.length);
          const texts = (nodes: Node[]) => nodes.filter((node) => node instanceof Text);
          expect(texts(after)).to.deep.equal(texts(before.map(({node}) => node)));
        });

        if (!leavesNoOtherWay) {
          it('moves nothing', async () => {
            const {content, list} = await prepareBulletin(markup, placement);
            const before = nodesOf(list).map(traceOf);
            stage.append(content);
            await list.updateComplete;
            nodesOf(list).forEach((node, index) => expectSame(traceOf(node), before[index]));
          });
        }

        it('leaves the page as it was when it is removed', async () => {
          const {content, list} = await prepareBulletin(markup, placement);
          const before = nodesOf(list).map(traceOf);
          const html = list.innerHTML;
          stage.append(content);
          await list.updateComplete;
          list.remove();
          expect(list.innerHTML).to.equal(html);
          nodesOf(list).forEach((node, index) => expectSame(traceOf(node), before[index]));
        });

        it('puts everything back on restore(), and reads again when it is put in anew', async () => {
          const {content, list} = await prepareBulletin(markup, placement);
          const html = list.innerHTML;
          stage.append(content);
          await list.updateComplete;
          list.restore();
          expect(list.innerHTML).to.equal(html);
          expect(list.directives).to.be.empty;
          stage.append(content);
          expect(list.directives).to.have.length(15);
        });
      });
    }
  }

  it('never overwrites an id, and takes away only its own', async () => {
    stage.innerHTML =
      '<directive-list><p id="mine">(1) Rà soát tiến độ.</p><p>(2) Chỉ đạo thu hoạch.</p></directive-list>';
    const list = stage.querySelector('directive-list')!;
    await list.updateComplete;
    const [first, second] = list.querySelectorAll('p');
    expect(first.id).to.equal('mine');
    expect(second.id).to.equal('nhiem-vu-2');
    second.id = 'taken-over';
    list.remove();
    expect(first.id).to.equal('mine');
    expect(second.id).to.equal('taken-over');
  });

  it('leaves a toolbar and an article as they were written', async () => {
    const html =
      '<news-toolbar><p slot="date">09/10/2020</p><div slot="headline">Đầu đề</div><button type="button">In</button></news-toolbar>' +
      '<news-article published="09/10/2020"><h2 slot="headline">Đầu đề</h2><font size="2">Thân bài</font></news-article>';
    stage.innerHTML = html;
    await stage.querySelector('news-toolbar')!.updateComplete;
    await stage.querySelector('news-article')!.updateComplete;
    expect(stage.innerHTML).to.equal(html);
  });

  describe('follows a framework that renders the children again', () => {
    let list: DirectiveList;
    const items = () => flatQueryAll(list, '[role="listitem"]').length;
    const settled = () => new Promise((resolve) => setTimeout(resolve));

    beforeEach(async () => {
      stage.innerHTML =
        '<directive-list><p>(1) Một việc.</p><p>(2) Hai việc.</p><p>(3) Ba việc.</p></directive-list>';
      list = stage.querySelector('directive-list')!;
      await list.updateComplete;
    });

    it('when it appends', async () => {
      list.append(Object.assign(document.createElement('p'), {textContent: '(4) Bốn việc.'}));
      await settled();
      expect(items()).to.equal(4);
    });

    it('when it removes', async () => {
      list.lastElementChild!.remove();
      await settled();
      expect(items()).to.equal(2);
    });

    it('when it changes the data of a text node', async () => {
      (list.lastElementChild!.firstChild as Text).data = 'Không còn là nhiệm vụ.';
      await settled();
      // What stands there now needs the whole parser.
      await list.updateComplete;
      expect(list.directives.map(({number}) => number)).to.deep.equal([1, 2]);
    });

    it('when it moves children by insertBefore, as keyed lists do', async () => {
      list.insertBefore(list.lastElementChild!, list.firstElementChild);
      await settled();
      expect([...list.children].map((child) => child.textContent[1])).to.deep.equal([
        '3',
        '1',
        '2',
      ]);
      expect(flatQueryAll(list, 'p')).to.have.length(3);
    });

    it('when it replaces all', async () => {
      list.innerHTML = '<div><p>(1) Việc mới.</p><p>(2) Việc mới nữa.</p></div>';
      await settled();
      expect(items()).to.equal(2);
    });

    it('when it replaces the content of a wrapper', async () => {
      list.innerHTML = '<div><p>(1) Việc.</p><p>(2) Việc.</p></div>';
      await settled();
      list.firstElementChild!.innerHTML = '<p>(1) A.</p><p>(2) B.</p><p>(3) C.</p>';
      await settled();
      expect(items()).to.equal(3);
    });

    it('when it empties the list', async () => {
      list.replaceChildren();
      await settled();
      expect(items()).to.equal(0);
      expect(list.directives).to.be.empty;
    });

    it('when it takes a wrapper away, which shows all of its content again', async () => {
      list.innerHTML = '<div><p>(1) Việc.</p><p>(2) Việc.</p></div>';
      await settled();
      const wrapper = list.firstElementChild!;
      stage.append(wrapper);
      await settled();
      wrapper.append(Object.assign(document.createElement('p'), {textContent: 'Thêm.'}));
      await settled();
      expect(flatQueryAll(wrapper, 'p').map((p) => p.textContent)).to.deep.equal([
        '(1) Việc.',
        '(2) Việc.',
        'Thêm.',
      ]);
    });
  });
});
