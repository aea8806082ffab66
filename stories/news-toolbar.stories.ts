import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import '../src/define/directive-list.js';
import '../src/define/news-article.js';
import '../src/define/news-toolbar.js';
import {
  BULLETIN_DATE,
  BULLETIN_HEADLINE,
  BULLETIN_LEAD,
  BULLETIN_PARAGRAPHS,
} from './content/bulletin.js';
import {ARABIC, type Edition, ENGLISH} from './content/edition.js';
import {bulletinHead} from './content/head.js';
import {HOSTILE_SITE} from './content/hostile-site.js';

interface Args {
  for?: string;
  tools?: string;
  published?: string;
  noStorage?: boolean;
}

const meta: Meta<Args> = {
  title: 'Elements/news-toolbar',
  component: 'news-toolbar',
  tags: ['autodocs'],
  args: {for: 'noi-dung'},
  render: (args) => withText(args, bulletinHead()),
};

export default meta;

type Story = StoryObj<Args>;

// Stories for readers who have chosen something stand alone: all that a page of documentation shows,
// it shows to one reader.

/** Opens a tool as a reader does: by its button, or by the one for the tools that found no room. */
function open(tool: string): Story['play'] {
  return async ({canvasElement}) => {
    const root = canvasElement.querySelector('news-toolbar')!.shadowRoot!;
    const button = () => root.querySelector<HTMLElement>(`[data-tool="${tool}"]`);
    const isThere = () => button() && getComputedStyle(button()!).visibility === 'visible';
    await until(isThere);
    button()!.click();
    await until(() => root.querySelector('[role="dialog"]'));
  };
}

async function until(condition: () => unknown): Promise<void> {
  for (let wait = 0; wait < 200 && !condition(); wait++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A paragraph as text, without the markup that the CMS wrote into it. */
const paragraph = (text: string) => html`<p>${text.replaceAll('&nbsp;', ' ')}</p>`;

/** A toolbar in a bulletin with headings and directives. */
function inBulletin(args: Args, slotted: unknown = bulletinHead()): TemplateResult {
  return html`
    <news-article>
      <div slot="toolbar">${toolbar({...args, for: ''}, slotted)}</div>
      <h2>Tình hình</h2>
      ${paragraph(BULLETIN_PARAGRAPHS[0])}
      <h2>Nhiệm vụ</h2>
      <directive-list>${BULLETIN_PARAGRAPHS.slice(4, 10).map(paragraph)}</directive-list>
    </news-article>
  `;
}

/** A toolbar, and below it a text of the portal's own for its tools to act on. */
function withText(args: Args, slotted: unknown): TemplateResult {
  return html`${toolbar(args, slotted)} ${text(BULLETIN_PARAGRAPHS[3])}`;
}

function toolbar(
  {for: target, tools, published, noStorage}: Args,
  slotted: unknown,
): TemplateResult {
  return html`
    <news-toolbar
      for=${ifDefined(target || undefined)}
      tools=${ifDefined(tools || undefined)}
      ?no-storage=${noStorage ?? false}
      published=${ifDefined(published || undefined)}
    >
      ${slotted}
    </news-toolbar>
  `;
}

function text(content: unknown): TemplateResult {
  return html`
    <p id="noi-dung" style="margin: 0; padding: 16px 32px; font: 16px / 1.6 sans-serif">
      ${content}
    </p>
  `;
}

function edition({language, direction, headline, lead, date}: Edition): TemplateResult {
  return html`
    <div lang=${language} dir=${direction}>
      <news-toolbar for="noi-dung" published=${date}>
        <h1 slot="headline">${headline}</h1>
        <p slot="lead">${lead}</p>
      </news-toolbar>
      ${text(lead)}
    </div>
  `;
}

/** The head of the bulletin, with the three parts that a portal prints. */
export const Default: Story = {};

/** The reader has chosen the largest text: "Tăng cỡ chữ" leads no further. */
export const Largest: Story = {tags: ['!autodocs'], globals: {textSize: '200'}};

/** The reader has chosen the smallest text: "Giảm cỡ chữ" leads no further. */
export const Smallest: Story = {tags: ['!autodocs'], globals: {textSize: '80'}};

/** A column as narrow as the page at 400 % browser zoom. */
export const Narrow: Story = {globals: {width: '320'}};

/** The narrow column and the largest text at once. */
export const NarrowAndLargest: Story = {
  tags: ['!autodocs'],
  globals: {width: '320', textSize: '200'},
};

/** The portal's headline is a heading of level 2 and stays one. */
export const HeadingOfLevelTwo: Story = {
  render: (args) =>
    withText(
      args,
      html`
        <p slot="date">${BULLETIN_DATE}</p>
        <h2 slot="headline">${BULLETIN_HEADLINE}</h2>
        <p slot="lead">${BULLETIN_LEAD}</p>
      `,
    ),
};

/** The portal's headline is a plain `div`, as in its old block. */
export const PlainHeadline: Story = {
  render: (args) =>
    withText(
      args,
      html`
        <div class="date" slot="date">Thứ sáu, 09/10/2020, 14:05</div>
        <div class="title" slot="headline"><font color="#b3150c">${BULLETIN_HEADLINE}</font></div>
        <div class="sapo" slot="lead"><b>${BULLETIN_LEAD}</b></div>
      `,
    ),
};

/** The date is known to the portal's templates only as a value. */
export const DateFromAttribute: Story = {
  args: {published: '2020-10-09T14:05'},
  render: (args) => withText(args, html`<h1 slot="headline">${BULLETIN_HEADLINE}</h1>`),
};

/** A date that no calendar has is shown as it was written. */
export const ImpossibleDate: Story = {
  render: (args) =>
    withText(
      args,
      html`
        <div slot="date">31/02/2020</div>
        <h1 slot="headline">${BULLETIN_HEADLINE}</h1>
      `,
    ),
};

/** The portal puts tools of its own beside ours. */
export const OwnTools: Story = {
  render: (args) =>
    withText(
      args,
      html`
        <button type="button">Gửi góp ý</button>
        <a href="#ban-in">Bản in</a>
        ${bulletinHead()}
      `,
    ),
};

/** The panel of "Giãn dòng": room between lines, paragraphs, letters and words, and length of lines. */
export const Comfort: Story = {tags: ['!autodocs'], play: open('comfort')};

/** The panel of "Màu nền": each theme in its own colours. */
export const ThemeChoice: Story = {tags: ['!autodocs'], play: open('theme')};

/** The panel of "Mục lục": headings and directives, the one in view marked. */
export const Contents: Story = {
  tags: ['!autodocs'],
  render: (args) => inBulletin(args),
  play: open('contents'),
};

/** The tools for which a narrow row has no room, behind its last button. */
export const MoreTools: Story = {
  tags: ['!autodocs'],
  globals: {width: '320'},
  play: open('moreTools'),
};

/** A panel as large as the largest text, on the narrowest screen. */
export const ComfortNarrowAndLargest: Story = {
  tags: ['!autodocs'],
  globals: {width: '320', textSize: '200'},
  args: {tools: 'text-size comfort'},
  play: open('comfort'),
};

/** The portal has chosen tools, and their order. */
export const ChosenTools: Story = {args: {tools: 'print save text-size'}};

/** The portal's own tools, in a row that has no room for them. */
export const OwnToolsFolded: Story = {
  tags: ['!autodocs'],
  globals: {width: '320'},
  render: (args) =>
    withText(
      args,
      html`
        <button type="button">Gửi góp ý</button>
        <a href="#ban-in">Bản in</a>
        ${bulletinHead()}
      `,
    ),
  play: open('moreTools'),
};

/** The CMS's whole block inside, without slots: shown below the tools, in its order. */
export const WholeBlock: Story = {
  render: (args) =>
    withText(
      args,
      html`
        <div class="Block_BanTin_Toolbar">
          <div class="date">${BULLETIN_DATE}</div>
          <h1>${BULLETIN_HEADLINE}</h1>
          <p>${BULLETIN_LEAD}</p>
        </div>
      `,
    ),
};

/** No part is filled: the tools alone. */
export const Empty: Story = {render: (args) => withText(args, '')};

/** Only a headline, and a long one. */
export const LongHeadline: Story = {
  render: (args) =>
    withText(
      args,
      html`<h1 slot="headline">
        Hội nghị trực tuyến toàn tỉnh quán triệt, triển khai thực hiện Nghị quyết Đại hội đại biểu
        Đảng bộ tỉnh lần thứ XII, nhiệm kỳ 2020-2025 và Chương trình hành động thực hiện Nghị quyết
      </h1>`,
    ),
};

/** An edition in English. */
export const English: Story = {render: () => edition(ENGLISH)};

/** An edition in Arabic. */
export const RightToLeft: Story = {render: () => edition(ARABIC)};

/** A site whose style sheet reaches for everything. */
export const HostileSite: Story = {
  parameters: {docs: {story: {inline: false, height: '420px'}}},
  render: (args) => html`
    <style>
      ${HOSTILE_SITE}
    </style>
    <div class="tin-tuc">${toolbar(args, bulletinHead())}</div>
    ${text(BULLETIN_PARAGRAPHS[3])}
  `,
};
