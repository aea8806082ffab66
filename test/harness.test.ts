import {expect} from '@open-wc/testing';
import {
  UnsupportedError,
  accessibilityTree,
  emulate,
  engine,
  loadPage,
  pdf,
  resetMouse,
  sendKeys,
  sendMouse,
  setViewport,
  supports,
} from './commands.js';

const page = '/test/harness/page.html';

/** Puts HTML into the test page and returns its first element. */
function place<Type extends HTMLElement>(html: string): Type {
  const box = document.createElement('div');
  box.innerHTML = html;
  document.body.append(box);
  return box.firstElementChild as Type;
}

/** Opens a page in a frame and returns its document. */
async function frame(url: string): Promise<Document> {
  const element = document.createElement('iframe');
  element.src = url;
  const loaded = new Promise((resolve) => element.addEventListener('load', resolve));
  document.body.append(element);
  await loaded;
  return element.contentDocument!;
}

/** What a command that this engine lacks is thrown with. */
async function refusal(answer: Promise<unknown>): Promise<unknown> {
  return answer.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('the test harness', () => {
  afterEach(() => {
    for (const element of document.body.querySelectorAll('div, iframe')) element.remove();
  });

  it('compiles decorators and fields as the build does', () => {
    class Base {
      value = 'kept';
    }
    class Derived extends Base {
      declare value: string;
      declared?: string;
    }
    expect(new Derived().value).to.equal('kept');
    expect('declared' in new Derived()).to.equal(false);
  });

  it('names the engine', async () => {
    const {userAgent} = navigator;
    const expected = userAgent.includes('Firefox')
      ? 'firefox'
      : /Chrome\/109\./.test(userAgent)
        ? 'chrome109'
        : userAgent.includes('Chrome')
          ? 'chromium'
          : 'webkit';
    expect(await engine()).to.equal(expected);
  });

  describe('the keyboard', () => {
    it('types', async () => {
      const input = place<HTMLInputElement>('<input aria-label="Text">');
      input.focus();
      await sendKeys({type: 'Bản Tin (7)'});
      expect(input.value).to.equal('Bản Tin (7)');
    });

    it('presses keys by their names', async () => {
      const input = place<HTMLInputElement>('<input aria-label="Text" value="ab">');
      const keys: string[] = [];
      input.addEventListener('keydown', ({key}) => keys.push(key));
      input.focus();
      for (const press of ['End', 'ArrowLeft', 'Backspace', 'Escape', 'Enter', 'Space', 'z'])
        await sendKeys({press});
      expect(keys).to.eql(['End', 'ArrowLeft', 'Backspace', 'Escape', 'Enter', ' ', 'z']);
      expect(input.value).to.equal(' zb');
    });

    it('moves the focus by Tab and Shift+Tab', async () => {
      const first = place<HTMLElement>('<button>one</button><button>two</button>');
      const second = first.nextElementSibling;
      first.focus();
      await sendKeys({press: 'Tab'});
      expect(document.activeElement).to.equal(second);
      expect(second!.matches(':focus-visible')).to.equal(true);
      await sendKeys({press: 'Shift+Tab'});
      expect(document.activeElement).to.equal(first);
    });

    it('holds a key and lets it go', async () => {
      const input = place<HTMLInputElement>('<input aria-label="Text">');
      const seen: string[] = [];
      input.addEventListener('keydown', ({key, shiftKey}) => seen.push(`${key} ${shiftKey}`));
      input.focus();
      await sendKeys({down: 'Shift'});
      await sendKeys({press: 'ArrowUp'});
      await sendKeys({up: 'Shift'});
      await sendKeys({press: 'ArrowUp'});
      expect(seen).to.eql(['Shift true', 'ArrowUp true', 'ArrowUp false']);
    });

    it('has the focus of the window', () => {
      expect(document.hasFocus()).to.equal(true);
    });
  });

  describe('the mouse', () => {
    afterEach(() => resetMouse());

    it('moves, presses and clicks', async () => {
      const button = place<HTMLElement>(
        '<button style="position: fixed; inset: 100px auto auto 100px; inline-size: 100px; block-size: 50px">x</button>',
      );
      const seen: string[] = [];
      for (const type of ['mouseenter', 'mousedown', 'mouseup', 'click', 'contextmenu'])
        button.addEventListener(type, (event) => {
          event.preventDefault();
          seen.push(type);
        });
      await sendMouse({type: 'move', position: [150, 125]});
      expect(button.matches(':hover')).to.equal(true);
      await sendMouse({type: 'down'});
      await sendMouse({type: 'up'});
      await sendMouse({type: 'click', position: [151, 125]});
      expect(seen).to.eql([
        'mouseenter',
        'mousedown',
        'mouseup',
        'click',
        'mousedown',
        'mouseup',
        'click',
      ]);
      await sendMouse({type: 'click', position: [151, 125], button: 'right'});
      expect(seen).to.include('contextmenu');
    });
  });

  describe('the viewport', () => {
    afterEach(() => setViewport({width: 800, height: 600}));

    it('begins with 800×600', () => {
      expect([innerWidth, innerHeight]).to.eql([800, 600]);
    });

    it('takes a size, 320 px wide and very wide too', async () => {
      for (const [width, height] of [
        [320, 568],
        [412, 823],
        [1280, 800],
      ] as const) {
        await setViewport({width, height});
        expect([innerWidth, innerHeight]).to.eql([width, height]);
        expect(matchMedia(`(width: ${width}px)`).matches).to.equal(true);
      }
    });
  });

  describe('the server', () => {
    it('delays a file', async () => {
      const started = performance.now();
      await fetch('/package.json?delay=400');
      expect(performance.now() - started).to.be.at.least(395);
    });

    it('serves pages as they are', async () => {
      const text = await (await fetch(page)).text();
      expect(text).to.match(/^<!doctype html>/);
      expect(text).not.to.include('web-dev-server');
      expect(text.trimEnd()).to.match(/<\/html>$/);
      const {scripts} = await frame(page);
      expect([...scripts].map((script) => script.getAttribute('src'))).to.eql(['page.js', null]);
    });

    it('serves pages under the strict policy', async () => {
      const response = await fetch(`/strict-csp${page}`);
      expect(response.headers.get('content-security-policy')).to.include("default-src 'none'");
      expect(await response.text()).to.equal(await (await fetch(page)).text());
      const inside = await frame(`/strict-csp${page}`);
      expect(inside.title).to.equal('A page for the tests of the harness');
      expect(inside.querySelector('#late')).to.exist;
      const {color} = inside.defaultView!.getComputedStyle(inside.querySelector('h1')!);
      expect(color).to.equal('rgb(1, 2, 3)');
      const policy = response.headers.get('content-security-policy')!;
      const script = await fetch('/strict-csp/test/harness/page.js');
      expect(script.headers.get('content-type')).to.equal('text/javascript; charset=utf-8');
      expect(script.headers.get('content-security-policy')).to.equal(policy);
    });

    it('answers 404 for what is not there', async () => {
      expect((await fetch('/demo/missing.html')).status).to.equal(404);
      expect((await fetch('/strict-csp/missing.html')).status).to.equal(404);
    });
  });

  it('keeps the storage of a test file to itself', () => {
    expect(localStorage.length).to.equal(0);
    localStorage.setItem('left', 'behind');
  });

  describe('emulate', () => {
    const nothing = {
      colorScheme: null,
      contrast: null,
      forcedColors: null,
      media: null,
      reducedMotion: null,
    };

    it('tells about the reader’s device', async () => {
      if (!(await supports('emulate'))) {
        expect(await refusal(emulate({media: 'print'}))).to.be.instanceOf(UnsupportedError);
        return;
      }
      await emulate({
        colorScheme: 'dark',
        contrast: 'more',
        forcedColors: 'active',
        media: 'print',
        reducedMotion: 'reduce',
      });
      for (const query of [
        '(prefers-color-scheme: dark)',
        '(prefers-contrast: more)',
        '(forced-colors: active)',
        'print',
        '(prefers-reduced-motion: reduce)',
      ])
        expect(matchMedia(query).matches, query).to.equal(true);
      await emulate(nothing);
      expect(matchMedia('print').matches).to.equal(false);
      expect(matchMedia('(forced-colors: active)').matches).to.equal(false);
    });
  });

  describe('pdf', () => {
    it('prints a page', async () => {
      if (!(await supports('pdf'))) {
        expect(await refusal(pdf({url: page}))).to.be.instanceOf(UnsupportedError);
        return;
      }
      expect(atob(await pdf({url: page}))).to.match(/^%PDF-/);
    });
  });

  describe('accessibilityTree', () => {
    it('gives roles, names and states', async () => {
      if (!(await supports('accessibilityTree'))) {
        expect(await refusal(accessibilityTree())).to.be.instanceOf(UnsupportedError);
        return;
      }
      const box = place<HTMLElement>('<section id="box" aria-label="Box"></section>');
      box.attachShadow({mode: 'open'}).innerHTML = `<div><h2>Title</h2></div><div id="tools">
        <button aria-pressed="false" aria-describedby="d">Save</button><p id="d" hidden>Keeps it</p></div>`;
      expect(await accessibilityTree({selector: '#box'})).to.eql({
        role: 'region',
        name: 'Box',
        children: [
          {
            role: 'heading',
            name: 'Title',
            level: 2,
            children: [{role: 'StaticText', name: 'Title'}],
          },
          {
            role: 'button',
            name: 'Save',
            description: 'Keeps it',
            pressed: 'false',
            children: [{role: 'StaticText', name: 'Save'}],
          },
        ],
      });
      const tools = await accessibilityTree({selector: '#box >>> #tools'});
      expect(tools).to.include({role: 'button', name: 'Save'});
      expect(await accessibilityTree()).to.include({role: 'RootWebArea', name: 'Tests'});
    });
  });

  describe('loadPage', () => {
    const layoutShift = `new Promise((resolve) => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += entry.value;
      }).observe({type: 'layout-shift', buffered: true});
      setTimeout(() => resolve(sum), 300);
    })`;

    it('opens a page of its own and asks it', async () => {
      if (!(await supports('loadPage'))) {
        expect(await refusal(loadPage({url: page}))).to.be.instanceOf(UnsupportedError);
        return;
      }
      const report = await loadPage<unknown[]>({
        url: page,
        viewport: {width: 412, height: 823},
        localStorage: {scale: '150'},
        scrollTo: 500,
        evaluate: `[innerWidth, innerHeight, scrollY, document.querySelector('#late').textContent]`,
      });
      expect(report.result).to.eql([412, 823, 500, 'scale 150']);
      expect(report.consoleErrors).to.eql([]);
      expect(report.pageErrors).to.eql([]);
      expect(report.requests.map((url) => new URL(url).pathname)).to.have.members([
        '/test/harness/page.html',
        '/test/harness/page.css',
        '/test/harness/page.js',
      ]);
      expect(new Set(report.requests.map((url) => new URL(url).host))).to.eql(
        new Set([location.host]),
      );
    });

    it('opens a page without JavaScript', async () => {
      if (!(await supports('loadPage'))) return;
      const {result} = await loadPage<unknown[]>({
        url: page,
        javaScriptEnabled: false,
        evaluate: `[document.title, document.querySelector('#late') === null]`,
      });
      expect(result).to.eql(['A page for the tests of the harness', true]);
    });

    it('measures how much a page moves', async () => {
      if (!(await supports('loadPage'))) return;
      const {result} = await loadPage<number>({
        url: `${page}?`,
        viewport: {width: 412, height: 823},
        evaluate: `(async () => {
          await new Promise((resolve) => setTimeout(resolve, 200));
          document.querySelector('h1').style.marginBlockStart = '300px';
          return await ${layoutShift};
        })()`,
      });
      expect(result).to.be.greaterThan(0.01);
    });

    it('reports errors and what a policy forbids', async () => {
      if (!(await supports('loadPage'))) return;
      const report = await loadPage<string>({
        url: `/strict-csp${page}`,
        waitMs: 50,
        evaluate: `(() => {
          setTimeout(() => { throw new Error('thrown'); });
          console.error('logged');
          return new Promise((resolve) => setTimeout(() => resolve(document.title), 50));
        })()`,
      });
      expect(report.result).to.equal('A page for the tests of the harness');
      expect(report.consoleErrors).to.include('logged');
      expect(report.pageErrors.join()).to.include('thrown');
      expect(report.cspViolations.join()).to.include('script-src-elem: inline');
    });
  });
});
