import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {unsafeHTML} from 'lit/directives/unsafe-html.js';
import '../src/define.js';
import type {NewsToolbar} from '../src/news-toolbar/news-toolbar.js';
import {bulletinBody} from './content/cms-markup.js';
import {bulletinHead} from './content/head.js';

interface Args {
  shareLinks?: string;
}

const meta: Meta<Args> = {
  title: 'Tools/print, save, share',
  component: 'news-toolbar',
  args: {},
  render: ({shareLinks}) => bulletin(shareLinks),
};

export default meta;

type Story = StoryObj<Args>;

function bulletin(shareLinks?: string): TemplateResult {
  return html`
    <news-article>
      <news-toolbar slot="toolbar" tools="print save share" share-links=${ifDefined(shareLinks)}>
        ${bulletinHead()}
      </news-toolbar>
      <directive-list>${unsafeHTML(bulletinBody('p'))}</directive-list>
    </news-article>
  `;
}

/** Presses a tool and waits for its panel. */
async function press(canvas: HTMLElement, name: string): Promise<void> {
  const toolbar = canvas.querySelector<NewsToolbar>('news-toolbar')!;
  await toolbar.updateComplete;
  const root = toolbar.shadowRoot!;
  const button = [...root.querySelectorAll('button')].find(
    ({textContent}) => textContent.trim() === name,
  )!;
  button.click();
  for (let turn = 0; turn < 50 && !root.querySelector('[role="dialog"]'); turn++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Runs something as if the device could do nothing by itself with an address. */
async function withoutDevice(run: () => Promise<void>): Promise<void> {
  const hidden = ['share', 'clipboard'] as const;
  for (const name of hidden) {
    Object.defineProperty(navigator, name, {value: undefined, configurable: true});
  }
  try {
    await run();
    // The answer of the clipboard comes a little later.
    await new Promise((resolve) => setTimeout(resolve, 50));
  } finally {
    for (const name of hidden) Reflect.deleteProperty(navigator, name);
  }
}

/** The three tools. Printing and saving show nothing of their own: the browser does. */
export const Default: Story = {};

/** The portal lists where its readers may share to; nothing is loaded from there. */
export const WithLinks: Story = {
  tags: ['!autodocs'],
  args: {
    shareLinks:
      'Facebook https://www.facebook.com/sharer/sharer.php?u={url}; Thư điện tử mailto:?subject={title}&body={url}',
  },
  play: ({canvasElement}) => withoutDevice(() => press(canvasElement, 'Chia sẻ')),
};

/** A page over plain HTTP: the address is shown, selected, or copied the old way. */
export const ClipboardBlocked: Story = {
  tags: ['!autodocs'],
  play: ({canvasElement}) => withoutDevice(() => press(canvasElement, 'Chia sẻ')),
};

/** The panel in the narrowest column. */
export const NarrowPanel: Story = {
  ...WithLinks,
  globals: {width: '320'},
};
