import {expect} from '@open-wc/testing';
import '../../src/define.js';
import {use} from '../../src/news-toolbar/listen.js';
import type {NewsToolbar} from '../../src/news-toolbar/news-toolbar.js';
import type {ToolContext} from '../../src/news-toolbar/tool.js';
import {LocalizeController} from '../../src/localize/localize-controller.js';
import {chooseVoice} from '../../src/reading/speech/voices.js';
import {sendKeys} from '../commands.js';
import {FakeSpeech, type FakeVoice, installSpeech} from '../support/fake-speech.js';
import {flatQueryAll, words} from '../support/flat-tree.js';
import {until} from '../support/page.js';
import {stage, useStage} from '../support/stage.js';

const HEAD = `
  <h1 slot="headline">Tập trung 2 nhiệm vụ</h1>
  <p slot="lead">Tỉnh ủy ban hành 28-KL/TU. Hội nghị đã bàn nhiều việc.</p>`;

const BODY = `
  <p>Hội nghị đã bàn nhiều việc. Đạt 3,9%.</p>
  <directive-list>
    <p>(1) Rà soát tiến độ. Có giải pháp.</p>
    <p>(2) Chỉ đạo thu hoạch.</p>
    <p>Phòng chống thiên tai./.</p>
  </directive-list>
  <p>Bích Huệ</p>`;

const READ = [
  'Tập trung hai nhiệm vụ',
  'Tỉnh ủy ban hành hai mươi tám, kết luận, tê u.',
  'Hội nghị đã bàn nhiều việc.',
  'Đạt ba phẩy chín phần trăm.',
  'một, Rà soát tiến độ.',
  'Có giải pháp.',
  'hai, Chỉ đạo thu hoạch.',
  'Phòng chống thiên tai.',
  'Bích Huệ',
];

/** Voices as platforms list them. */
const PLATFORMS: Readonly<Record<string, {voices: FakeVoice[]; chosen: string | null}>> = {
  'Edge on Windows 11': {
    voices: [
      {name: 'Microsoft David - English (United States)', lang: 'en-US', default: true},
      {name: 'Microsoft An - Vietnamese (Vietnam)', lang: 'vi-VN'},
      {
        name: 'Microsoft HoaiMy Online (Natural) - Vietnamese (Vietnam)',
        lang: 'vi-VN',
        localService: false,
      },
    ],
    chosen: 'Microsoft HoaiMy Online (Natural) - Vietnamese (Vietnam)',
  },
  'Chrome on Windows with An': {
    voices: [
      {name: 'Microsoft David - English (United States)', lang: 'en-US', default: true},
      {name: 'Microsoft An - Vietnamese (Vietnam)', lang: 'vi-VN'},
      {name: 'Google Deutsch', lang: 'de-DE', localService: false},
    ],
    chosen: 'Microsoft An - Vietnamese (Vietnam)',
  },
  'Chrome on Windows without An': {
    voices: [
      {name: 'Microsoft David - English (United States)', lang: 'en-US', default: true},
      {name: 'Google 普通话（中国大陆）', lang: 'zh-CN', localService: false},
      {name: 'Google US English', lang: 'en-US', localService: false},
    ],
    chosen: null,
  },
  // Safari marks them all as default.
  'Safari on macOS': {
    voices: [
      {name: 'Samantha', lang: 'en-US', default: true},
      {name: 'Linh', lang: 'vi-VN', default: true},
      {name: 'Linh (Enhanced)', lang: 'vi-VN', default: true},
    ],
    chosen: 'Linh (Enhanced)',
  },
  'Chrome on Android': {
    voices: [
      {name: 'English United States', lang: 'en_US'},
      {name: 'Vietnamese Vietnam', lang: 'vi_VN'},
    ],
    chosen: 'Vietnamese Vietnam',
  },
  'an Android with codes of three letters': {
    voices: [
      {name: 'eng-usa', lang: 'eng-USA'},
      {name: 'vie-vnm', lang: 'vie-VNM'},
    ],
    chosen: 'vie-vnm',
  },
  'Firefox on Debian with eSpeak NG': {
    voices: [
      {name: 'Vietnamese (Central)', lang: 'vi-VN-X-CENTRAL'},
      {name: 'Vietnamese (Southern)', lang: 'vi-VN-X-SOUTH'},
      {name: 'Vietnamese (Northern)+Adam', lang: 'vi'},
      {name: 'Vietnamese (Northern)', lang: 'vi'},
      {name: 'Vietnamese (Northern)+Zac', lang: 'vi'},
      {name: 'Visayan', lang: 'vis'},
      {name: 'English (America)', lang: 'en-US', default: true},
    ],
    chosen: 'Vietnamese (Northern)',
  },
  'a dialect alone': {
    voices: [{name: 'Vietnamese (Central)', lang: 'vi-VN-X-CENTRAL'}],
    chosen: 'Vietnamese (Central)',
  },
  'nothing at all': {voices: [], chosen: null},
};

describe('choice of a voice', () => {
  for (const [platform, {voices, chosen}] of Object.entries(PLATFORMS)) {
    it(`takes the best of ${platform}`, () => {
      const known = new FakeSpeech({voices}).getVoices() as SpeechSynthesisVoice[];
      expect(chooseVoice(known, 'vi')?.name ?? null).to.equal(chosen);
      expect(chooseVoice([...known].reverse(), 'vi-VN')?.name ?? null).to.equal(chosen);
    });
  }

  it('goes on to the next where one has failed', () => {
    const {voices} = PLATFORMS['Edge on Windows 11'];
    const known = new FakeSpeech({voices}).getVoices() as SpeechSynthesisVoice[];
    const failed = new Set([chooseVoice(known, 'vi')!.voiceURI]);
    expect(chooseVoice(known, 'vi', failed)!.name).to.contain('An');
  });
});

describe('<news-toolbar> listening', () => {
  useStage();
  let speech: FakeSpeech;
  let uninstall: () => void;
  let toolbar: NewsToolbar;
  let announced: string[];
  let trigger: HTMLButtonElement;
  let context: ToolContext;

  beforeEach(() => {
    announced = [];
  });

  afterEach(() => {
    uninstall?.();
  });

  async function make(
    options: ConstructorParameters<typeof FakeSpeech>[0] | null = {},
    {head = HEAD, body = BODY, attributes = ''} = {},
  ): Promise<void> {
    speech = new FakeSpeech(options ?? {});
    uninstall = installSpeech(options ? speech : undefined);
    stage.innerHTML = `<news-article><news-toolbar slot="toolbar" ${attributes}>${head}</news-toolbar>${body}</news-article>`;
    toolbar = stage.querySelector('news-toolbar')!;
    await toolbar.updateComplete;
    const list = stage.querySelector('directive-list');
    if (list) await until(() => list.directives.length, 'the list');
    trigger = document.createElement('button');
    trigger.type = 'button';
    trigger.dataset.tool = 'listen';
    trigger.textContent = 'Nghe';
    toolbar.shadowRoot!.append(trigger);
    context = {
      toolbar,
      button: trigger,
      localize: new LocalizeController(toolbar),
      article: stage.querySelector('news-article'),
      announce: (sentence) => void announced.push(sentence),
      prefer: () => Promise.resolve(),
    };
  }

  const bar = () =>
    toolbar.shadowRoot!.querySelector<HTMLElement>(
      '[role="group"][aria-label="Nghe đọc"], [role="group"][aria-label="Listen"]',
    );
  const button = (name: string) =>
    [...(bar()?.querySelectorAll('button') ?? [])].find(
      (each) => words(each.textContent) === name,
    )!;
  const menu = (name: string) =>
    [...bar()!.querySelectorAll('select')].find(
      (each) => words(each.closest('label')!.querySelector('.word')!.textContent) === name,
    )!;
  const choose = (select: HTMLSelectElement, option: string) => {
    select.selectedIndex = [...select.options].findIndex((each) =>
      each.textContent.trim().startsWith(option),
    );
    select.dispatchEvent(new Event('change', {bubbles: true}));
  };
  const said = (count: number) => until(() => speech.said.length >= count, `${count} sentences`);
  const focused = () => toolbar.shadowRoot!.activeElement;

  it('reads headline, lead, body and directives, each once, in the order of the page', async () => {
    await make();
    await use(context);
    await until(() => !bar(), 'the end');
    expect(speech.texts).to.deep.equal(READ);
    expect(announced).to.deep.equal(['Đã đọc xong.']);
    expect(new Set(speech.said.map(({voice}) => voice!.lang))).to.deep.equal(new Set(['vi-VN']));
  });

  it('is accessible', async () => {
    await make({pace: 5000});
    await use(context);
    await expect(stage).to.be.accessible();
  });

  it('passes over what is hidden, controls, and attachments', async () => {
    await make(
      {},
      {
        head: '',
        body: `<p>Một.</p><p hidden>Ẩn.</p><p style="visibility: hidden">Khuất.</p>
          <button type="button">Bấm.</button><p>Hai <span style="display: none">khuất</span>ba.</p>
          <style>.a { color: red }</style><span aria-hidden="true">★ Sao.</span>
          <details><summary>Xem thêm.</summary><p>Đóng.</p></details>
          <div slot="attachments">Tệp.</div><table><tr><td>Ô một</td><td>Ô hai</td></tr></table>
          <div>Dòng<br>nối<br><br>Đoạn sau</div>`,
      },
    );
    await use(context);
    await until(() => !bar(), 'the end');
    expect(speech.texts).to.deep.equal([
      'Một.',
      'Hai ba.',
      'Xem thêm.',
      'Ô một',
      'Ô hai',
      'Dòng nối',
      'Đoạn sau',
    ]);
  });

  for (const body of ['Hội nghị đã bàn.<br><br>Hai.', 'Hội nghị đã bàn.<p>Hai.</p>']) {
    it(`reads once what bare text repeats of the lead: ${body}`, async () => {
      await make({}, {head: '<p slot="lead">Một. Hội nghị đã bàn.</p>', body});
      await use(context);
      await until(() => !bar(), 'the end');
      expect(speech.texts).to.deep.equal(['Một.', 'Hội nghị đã bàn.', 'Hai.']);
    });
  }

  it('says the numbers of hand-written directives, which are drawn', async () => {
    await make(
      {},
      {
        head: '',
        body: `<directive-list><directive-item number="7">Rà soát.</directive-item>
          <directive-item>Chỉ đạo.</directive-item></directive-list>`,
      },
    );
    await use(context);
    await until(() => !bar(), 'the end');
    expect(speech.texts).to.deep.equal(['bảy, Rà soát.', 'hai, Chỉ đạo.']);
  });

  it('changes nothing in the page', async () => {
    await make({pace: 5000});
    const before = stage.innerHTML;
    await use(context);
    await said(1);
    expect(stage.innerHTML).to.equal(before);
    button('Thôi nghe').click();
    expect(stage.innerHTML).to.equal(before);
    expect(document.documentElement.getAttribute('style')).to.equal(null);
  });

  it('says by a highlight what is being read', async function () {
    if (!globalThis.CSS?.highlights) this.skip();
    await make({pace: 5000});
    await use(context);
    const shown = () =>
      [...(CSS.highlights.get('bantin-spoken') ?? [])].map((range) =>
        words((range as Range).toString()),
      );
    expect(shown()).to.deep.equal(['Tập trung 2 nhiệm vụ']);
    for (let count = 0; count < 5; count++) button('Câu sau').click();
    expect(shown()).to.deep.equal(['Có giải pháp.']);
    for (let count = 0; count < 2; count++) button('Câu sau').click();
    // The end mark is neither said nor shown.
    expect(shown()).to.deep.equal(['Phòng chống thiên tai.']);
    button('Thôi nghe').click();
    expect(shown()).to.deep.equal([]);
  });

  describe('controls', () => {
    it('go sentence by sentence', async () => {
      await make({pace: 5000});
      await use(context);
      button('Câu sau').click();
      button('Câu sau').click();
      button('Câu trước').click();
      button('Câu trước').click();
      button('Câu trước').click();
      expect(speech.texts).to.deep.equal([READ[0], READ[1], READ[2], READ[1], READ[0], READ[0]]);
    });

    it('begin the sentence anew after a pause, as pause() cancels on Android', async () => {
      await make({pace: 5000});
      await use(context);
      button('Câu sau').click();
      button('Tạm dừng').click();
      expect(speech.speaking).to.be.false;
      expect(button('Tạm dừng')).to.equal(undefined);
      button('Câu sau').click();
      expect(speech.said).to.have.lengthOf(2);
      button('Đọc').click();
      expect(speech.texts.at(-1)).to.equal(READ[2]);
      expect(button('Tạm dừng')).to.not.equal(undefined);
    });

    it('change the speed at once, and keep it', async () => {
      await make({pace: 5000});
      await use(context);
      choose(menu('Tốc độ'), '1,5');
      expect(speech.said.map(({rate}) => rate)).to.deep.equal([1, 1.5]);
      button('Thôi nghe').click();
      await use(context);
      expect(speech.said.at(-1)!.rate).to.equal(1.5);
      choose(menu('Tốc độ'), '1×');
    });

    it('begin at a directive', async () => {
      await make({pace: 5000});
      await use(context);
      const select = menu('Đọc từ');
      expect([...select.options].map((each) => words(each.textContent))).to.deep.equal([
        'Đầu bài',
        '(1) Rà soát tiến độ. Có giải pháp.',
        '(2) Chỉ đạo thu hoạch.',
      ]);
      choose(select, '(2)');
      expect(speech.texts.at(-1)).to.equal(READ[6]);
      button('Câu trước').click();
      expect(select.selectedIndex).to.equal(1);
    });

    it('begin at a node, or at what is selected', async () => {
      await make({pace: 5000});
      const paragraphs = stage.querySelectorAll('directive-list p');
      await use(context, paragraphs[1]);
      expect(speech.texts).to.deep.equal([READ[6]]);
      button('Thôi nghe').click();
      getSelection()!.setBaseAndExtent(
        paragraphs[0].firstChild!,
        24,
        paragraphs[0].firstChild!,
        30,
      );
      await use(context);
      expect(speech.texts.at(-1)).to.equal('Có giải pháp.');
    });

    it('take the focus, and give it back', async () => {
      await make({pace: 5000});
      trigger.focus();
      await use(context);
      expect(words(focused()!.textContent)).to.equal('Tạm dừng');
      await sendKeys({press: 'Escape'});
      expect(bar()).to.equal(null);
      expect(speech.speaking).to.be.false;
      expect(focused()).to.equal(trigger);
    });

    it('leave the focus where the reader put it', async () => {
      await make({pace: 5000}, {body: `${BODY}<a href="#x">Liên kết</a>`});
      await use(context);
      const link = stage.querySelector('a')!;
      link.focus();
      await sendKeys({press: 'Escape'});
      expect(bar()).to.equal(null);
      expect(document.activeElement).to.equal(link);
    });

    it('close with a second press of the tool', async () => {
      await make({pace: 5000});
      await use(context);
      await use(context);
      expect(bar()).to.equal(null);
      expect(speech.speaking).to.be.false;
    });

    it('are told of by the button of the tool, whoever has opened them', async () => {
      await make({pace: 5000}, {attributes: 'tools="listen"'});
      trigger.remove();
      const tool = () =>
        flatQueryAll(toolbar, 'button').find((each) => words(each.textContent) === 'Nghe');
      await until(tool, 'the button of the tool');
      const isExpanded = () => tool()!.getAttribute('aria-expanded');
      expect(isExpanded()).to.equal('false');
      tool()!.click();
      await until(bar, 'the bar');
      expect(isExpanded()).to.equal('true');
      button('Thôi nghe').click();
      expect(isExpanded()).to.equal('false');
      await use(context, stage.querySelector('directive-list p')!);
      expect(isExpanded()).to.equal('true');
      tool()!.click();
      await until(() => !bar(), 'no bar');
      expect(isExpanded()).to.equal('false');
    });

    it('are at the foot of the screen, and room is kept for them', async () => {
      await make(
        {pace: 5000},
        {body: `${BODY}<p style="height: 3000px">Dài.</p><a href="#x">Cuối</a>`},
      );
      await use(context);
      const {bottom, height} = bar()!.getBoundingClientRect();
      expect(Math.round(bottom)).to.equal(innerHeight);
      const link = stage.querySelector('a')!;
      link.focus();
      await until(
        () => link.getBoundingClientRect().bottom <= innerHeight - height + 1,
        'the link above the bar',
      );
    });

    it('speak the language of the toolbar', async () => {
      await make({pace: 5000}, {attributes: 'lang="en"'});
      await use(context);
      expect(button('Pause')).to.not.equal(undefined);
      // The text is Vietnamese, whatever the toolbar is.
      expect(speech.said[0].voice!.lang).to.equal('vi-VN');
    });
  });

  describe('keeps the sentence on the screen', () => {
    const LONG = Array.from({length: 60}, (_, index) => `<p>Câu thứ ${index + 10}.</p>`).join('');

    it('and leaves a reader in peace who has scrolled away, until the sentence is back', async () => {
      await make({pace: 5000}, {head: '', body: LONG});
      const paragraphs = stage.querySelectorAll('p');
      const isSeen = (index: number) => {
        const {top, bottom} = paragraphs[index].getBoundingClientRect();
        return top >= 0 && bottom <= bar()!.getBoundingClientRect().top;
      };
      await use(context, paragraphs[40]);
      await until(() => isSeen(40), 'the sentence on the screen');
      dispatchEvent(new WheelEvent('wheel'));
      scrollTo(0, 0);
      await until(() => scrollY === 0, 'the top');
      await new Promise((resolve) => setTimeout(resolve, 100));
      // The end of a sentence, not a press.
      speech.said.at(-1)!.onend!(new Event('end'));
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(scrollY).to.equal(0);
      button('Câu sau').click();
      await until(() => isSeen(42), 'the sentence on the screen again');
    });
  });

  describe('engines', () => {
    it('need not tell that they begin', async () => {
      await make({isMute: true});
      await use(context);
      await until(() => !bar(), 'the end');
      expect(speech.texts).to.deep.equal(READ);
    });

    it('may lose the end of a sentence', async () => {
      await make({losesEnd: true});
      await use(context);
      await said(3);
      expect(speech.texts.slice(0, 3)).to.deep.equal(READ.slice(0, 3));
    });

    it('may go silent and say that they speak', async () => {
      await make({hangs: true}, {head: '', body: '<p>Một.</p><p>Hai.</p>'});
      await use(context);
      await until(() => speech.said.length === 2, 'the second sentence');
      expect(speech.texts).to.deep.equal(['Một.', 'Hai.']);
    });

    it('may want a press of their own', async () => {
      await make({isBlocked: true});
      await use(context);
      await until(() => announced.length, 'a sentence that says so');
      expect(announced).to.deep.equal(['Trình duyệt chưa cho phép đọc. Hãy bấm “Đọc” lần nữa.']);
      expect(words(bar()!.textContent)).to.contain(announced[0]);
      speech.options = {pace: 5000};
      button('Đọc').click();
      await until(() => speech.speaking, 'the voice');
      expect(words(bar()!.textContent)).to.not.contain(announced[0]);
    });

    it('hand over to another voice when one fails', async () => {
      await make({
        voices: PLATFORMS['Edge on Windows 11'].voices,
        errors: {'Microsoft HoaiMy Online (Natural) - Vietnamese (Vietnam)': 'network'},
        pace: 5000,
      });
      await use(context);
      await said(2);
      expect(speech.texts).to.deep.equal([READ[0], READ[0]]);
      expect(speech.said[1].voice!.name).to.contain('An');
    });

    it('say so when no voice answers', async () => {
      await make({errors: {Linh: 'synthesis-failed'}});
      await use(context);
      await until(() => announced.length, 'a sentence that says so');
      expect(announced).to.deep.equal(['Giọng đọc không trả lời. Hãy bấm “Đọc” để thử lại.']);
      expect(button('Đọc')).to.not.equal(undefined);
    });

    it('may be taken by a script of the page', async () => {
      await make({pace: 5000});
      await use(context);
      await until(() => speech.speaking, 'the voice');
      speech.interrupt();
      await until(() => button('Đọc'), 'the pause');
    });
  });

  describe('stops', () => {
    it('when the toolbar leaves the page', async () => {
      await make({pace: 5000});
      await use(context);
      stage.querySelector('news-article')!.remove();
      expect(speech.speaking).to.be.false;
      expect(bar()).to.equal(null);
    });

    it('when the reader leaves the page', async () => {
      await make({pace: 5000});
      await use(context);
      dispatchEvent(new Event('pagehide'));
      expect(speech.speaking).to.be.false;
      expect(bar()).to.equal(null);
    });

    it('when another toolbar begins', async () => {
      await make({pace: 5000});
      const second = document.createElement('news-toolbar');
      second.append(
        Object.assign(document.createElement('h1'), {slot: 'headline', textContent: 'Khác'}),
      );
      stage.append(second);
      await second.updateComplete;
      await use(context);
      const first = speech.said.at(-1);
      await use({...context, toolbar: second, article: null});
      expect(bar()).to.equal(null);
      expect(speech.said.at(-1)).to.not.equal(first);
      expect(speech.texts.at(-1)).to.equal('Khác');
    });
  });

  describe('without a voice of the language', () => {
    const ENGLISH = [{name: 'Samantha', lang: 'en-US', default: true}];
    const SENTENCE = 'Máy chưa có giọng đọc tiếng Việt.';

    it('says so, and is of no use to press', async () => {
      await make({voices: ENGLISH});
      await use(context);
      expect(speech.said).to.deep.equal([]);
      expect(announced).to.deep.equal([SENTENCE]);
      expect(words(bar()!.textContent)).to.equal(`${SENTENCE} Đóng`);
      expect(trigger.getAttribute('aria-disabled')).to.equal('true');
      expect(trigger.getAttribute('aria-description')).to.equal(SENTENCE);
      await expect(stage).to.be.accessible();
      button('Đóng').click();
      expect(bar()).to.equal(null);
    });

    it('also on a page that calls its Vietnamese English', async () => {
      await make({voices: ENGLISH});
      stage.lang = 'en';
      await use(context);
      expect(speech.said).to.deep.equal([]);
    });

    it('is of use again when a voice comes', async () => {
      await make({voices: ENGLISH});
      await use(context);
      speech.voices = [...ENGLISH, {name: 'Linh', lang: 'vi-VN'}];
      await until(() => !trigger.hasAttribute('aria-disabled'), 'the button');
      expect(bar()).to.equal(null);
      await use(context);
      expect(speech.said[0].voice!.name).to.equal('Linh');
    });

    it('waits for voices that come late', async () => {
      await make({voices: [], pace: 5000});
      const using = use(context);
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(bar(), 'nothing is said of it yet').to.equal(null);
      speech.voices = [{name: 'Linh', lang: 'vi_VN'}];
      await using;
      expect(speech.said[0].lang).to.equal('vi-VN');
    });

    it('passes over a paragraph in a language that nobody speaks, and says so', async () => {
      await make(
        {},
        {
          head: '',
          body: '<p>Một việc cần làm.</p><p lang="en">All in English here.</p><p>Hai việc nữa.</p>',
        },
      );
      await use(context);
      await until(() => !bar(), 'the end');
      expect(speech.texts).to.deep.equal(['Một việc cần làm.', 'Hai việc nữa.']);
      expect(announced[0]).to.contain('Đã bỏ qua đoạn');
    });

    it('says so where the browser does not speak at all, or there is no text', async () => {
      await make(null);
      await use(context);
      expect(announced).to.deep.equal(['Trình duyệt này không đọc được thành tiếng.']);
      stage.replaceChildren();
      uninstall();
      announced = [];
      await make({}, {head: '', body: ''});
      await use(context);
      expect(announced).to.deep.equal(['Không có nội dung để đọc.']);
    });
  });

  describe('a recording', () => {
    /** A second and a half of silence, as a WAV file of 8-bit samples. */
    function silence(): string {
      const samples = 12_000;
      const view = new DataView(new ArrayBuffer(44 + samples));
      const write = (at: number, text: string) =>
        [...text].forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)));
      write(0, 'RIFF');
      view.setUint32(4, 36 + samples, true);
      write(8, 'WAVEfmt ');
      view.setUint32(16, 16, true);
      view.setUint16(20, 1, true);
      view.setUint16(22, 1, true);
      view.setUint32(24, 8000, true);
      view.setUint32(28, 8000, true);
      view.setUint16(32, 1, true);
      view.setUint16(34, 8, true);
      write(36, 'data');
      view.setUint32(40, samples, true);
      new Uint8Array(view.buffer).fill(128, 44);
      return URL.createObjectURL(new Blob([view], {type: 'audio/wav'}));
    }

    /** Presses the button as a reader does: without a press, browsers play nothing. */
    async function press(): Promise<void> {
      trigger.addEventListener('click', () => void use(context));
      trigger.focus();
      await sendKeys({press: 'Enter'});
      await until(bar, 'the bar');
    }

    it('is played instead of a voice, with the same controls, to its end', async function () {
      const address = silence();
      await make({}, {attributes: `audio-src="${address}"`});
      await press();
      // Firefox fails where the machine has no sound card: at once, or when it should sound.
      const fails = () => announced[0] === 'Không mở được bản ghi âm.';
      if (fails()) this.skip();
      for (const name of ['Lùi 10 giây', 'Tới 10 giây', 'Thôi nghe']) {
        expect(button(name), name).to.not.equal(undefined);
      }
      expect(menu('Tốc độ')).to.not.equal(undefined);
      expect(speech.said).to.deep.equal([]);
      await until(() => announced.length, 'the end');
      if (fails()) this.skip();
      expect(announced).to.deep.equal(['Đã đọc xong.']);
      expect(bar()).to.equal(null);
      URL.revokeObjectURL(address);
    });

    it('that cannot be had leaves its place to a voice, and says so', async () => {
      await make({pace: 5000}, {attributes: 'audio-src="data:audio/wav;base64,AAAA"'});
      await press();
      await until(() => speech.said.length, 'the voice');
      expect(announced).to.deep.equal(['Không mở được bản ghi âm.']);
      expect(button('Câu sau')).to.not.equal(undefined);
    });
  });
});
