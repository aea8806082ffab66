import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {unsafeHTML} from 'lit/directives/unsafe-html.js';
import '../src/define.js';
import {bulletinBody, type CmsMarkup} from './content/cms-markup.js';
import {ARABIC, CHINESE, type Edition, ENGLISH, FRENCH, paragraphsOf} from './content/edition.js';
import {bulletinHead} from './content/head.js';
import {terms as chinese} from '../src/localize/locales/zh.js';
import {terms as french} from '../src/localize/locales/fr.js';
import {registerTerms} from '../src/localize/register-terms.js';

registerTerms('fr', french);
registerTerms('zh', chinese);

interface Args {
  /** The kind of markup that the portal's CMS prints. */
  markup: CmsMarkup;
}

const meta: Meta<Args> = {
  title: 'Pages/Bulletin',
  tags: ['autodocs'],
  args: {markup: 'p'},
  argTypes: {
    markup: {options: ['p', 'word', 'div', 'br', 'bare'], control: 'inline-radio'},
  },
  render: ({markup}) => page(bulletinHead(), bulletinBody(markup)),
};

export default meta;

type Story = StoryObj<Args>;

// Stories for readers who have chosen something stand alone: all that a page of documentation shows,
// it shows to one reader.

function page(head: TemplateResult, body: string): TemplateResult {
  return html`
    <main>
      <news-toolbar for="ban-tin">${head}</news-toolbar>
      <news-article id="ban-tin">
        <directive-list>${unsafeHTML(body)}</directive-list>
      </news-article>
    </main>
  `;
}

function edition({language, direction, date, headline, lead, paragraphs}: Edition): Story {
  return {
    render: () => html`
      <div lang=${language} dir=${direction}>
        ${page(
          html`
            <p slot="date">${date}</p>
            <h1 slot="headline">${headline}</h1>
            <p slot="lead">${lead}</p>
          `,
          paragraphsOf(paragraphs),
        )}
      </div>
    `,
  };
}

/** The whole bulletin: head, body, fifteen directives, byline. */
export const Default: Story = {};

/** The same out of what was pasted from Word. */
export const Word: Story = {args: {markup: 'word'}};

/** For a reader who has chosen the largest text. */
export const Largest: Story = {tags: ['!autodocs'], globals: {textSize: '200'}};

/** For a reader who has chosen the dark theme. */
export const Dark: Story = {tags: ['!autodocs'], globals: {theme: 'dark'}};

/** For a reader who has chosen the sepia theme. */
export const Sepia: Story = {tags: ['!autodocs'], globals: {theme: 'sepia'}};

/** For a reader who has chosen high contrast. */
export const HighContrast: Story = {tags: ['!autodocs'], globals: {theme: 'contrast'}};

/** On a telephone. */
export const Phone: Story = {globals: {width: '360'}};

/** An edition in English. */
export const English: Story = edition(ENGLISH);

/** An edition in French, with the words of `bantin/locales/fr.js`. */
export const French: Story = edition(FRENCH);

/** An edition in Chinese, with the words of `bantin/locales/zh.js`. */
export const Chinese: Story = edition(CHINESE);

/** An edition in Arabic, for which there are no words: English ones stand in, and are marked as English. */
export const RightToLeft: Story = edition(ARABIC);

/** A portal that gives the bulletin its own colours and faces. */
export const OwnTokens: Story = {
  render: ({markup}) => html`
    <div
      style="--bantin-accent: #0b5394; --bantin-paper: #fff; --bantin-font-serif: Georgia, serif; --bantin-measure: 52ch"
    >
      ${page(bulletinHead(), bulletinBody(markup))}
    </div>
  `,
};
