import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import '../src/define.js';
import type {NewsToolbar} from '../src/news-toolbar/news-toolbar.js';
import {BULLETIN_PARAGRAPHS} from './content/bulletin.js';
import {bulletinHead} from './content/head.js';

const meta: Meta = {
  title: 'Elements/news-toolbar/Listen',
  component: 'news-toolbar',
  render: () => bulletin(html`<directive-list>${paragraphs(4)}</directive-list>`),
};

export default meta;

type Story = StoryObj;

function paragraphs(from: number, to = BULLETIN_PARAGRAPHS.length): TemplateResult[] {
  return BULLETIN_PARAGRAPHS.slice(from, to).map(
    (text) => html`<p>${text.replaceAll('&nbsp;', '\u00a0')}</p>`,
  );
}

function bulletin(list: unknown, lang = 'vi'): TemplateResult {
  return html`
    <news-article lang=${lang}>
      <news-toolbar slot="toolbar" tools="text-size listen">${bulletinHead()}</news-toolbar>
      ${paragraphs(0, 4)} ${list}
    </news-article>
  `;
}

/** Opens the bar as a press of "Nghe" does. */
async function listen(canvas: HTMLElement): Promise<void> {
  const toolbar = canvas.querySelector<NewsToolbar>('news-toolbar')!;
  await toolbar.updateComplete;
  toolbar.shadowRoot!.querySelector<HTMLElement>('[data-tool="listen"]')?.click();
}

/**
 * Headline, lead, body and directives, sentence by sentence, with a Vietnamese voice of the device. The
 * sentence is marked in the text and kept on the screen. "28-KL/TU", "3,9%" and "09/10/2020" are said as
 * a reader would say them. A device without such a voice says so.
 */
export const Default: Story = {};

/** The bar is open. */
export const Listening: Story = {
  play: ({canvasElement}) => listen(canvasElement),
};

/** A portal that has its bulletins recorded: the recording is played, with the same controls. */
export const Recording: Story = {
  render: () => html`
    <news-article lang="vi" audio-src="/ban-tin.mp3">
      <news-toolbar slot="toolbar" tools="text-size listen">${bulletinHead()}</news-toolbar>
      ${paragraphs(0, 4)}
    </news-article>
  `,
};
