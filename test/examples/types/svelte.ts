import type {SvelteHTMLElements} from 'svelte/elements';
import type {} from 'bantin/svelte.js';

// In a template no comment can say that an error is expected, so here is what Svelte compiles one to.
type Item = SvelteHTMLElements['directive-item'];
type List = SvelteHTMLElements['directive-list'];
type Article = SvelteHTMLElements['news-article'];
type Toolbar = SvelteHTMLElements['news-toolbar'];

export const right: [Item, List, Article, Toolbar] = [
  {number: '8', status: 'done', slot: 'related'},
  {records: [{number: 7, status: 'doing'}], searchable: true, class: 'viec'},
  {typography: 'original', published: null},
  {tools: 'print', 'onnews-text-size': (event) => event.textSize},
];

export const wrong = [
  // @ts-expect-error No such status.
  {status: 'finished'} satisfies Item,
  // @ts-expect-error No number.
  {number: 'bảy'} satisfies Item,
  // @ts-expect-error Records are no number.
  {records: 7} satisfies List,
  // @ts-expect-error No text.
  {tools: 3} satisfies Toolbar,
  // @ts-expect-error Neither of the two.
  {typography: 'modern'} satisfies Article,
  // @ts-expect-error Another event has that field.
  {'onnews-text-size': (event) => event.directives} satisfies Toolbar,
  // @ts-expect-error No such attribute.
  {sizes: '100 150'} satisfies Toolbar,
];
