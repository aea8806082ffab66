import {languageOf} from '../localize/localize.js';
import {audit, type Diagnostic, type Messages} from '../text/audit.js';
import type {DirectiveList as NumberedList} from '../text/directives.js';
import type {DirectiveItem} from './directive-item.js';
import type {DirectiveList} from './directive-list.js';
import {readDrawnLists} from './drawn-lists.js';
import {collectFacts} from './facts.js';
import {readItems} from './handwritten.js';
import {rangeIn} from './numeral-highlight.js';
import {type Paragraph, readParagraphs} from './paragraphs.js';
import {recordMessage, type RecordTrouble} from './record-messages.js';
import {parseDirectives} from '../text/directives.js';
import {dayInVietnam} from './status.js';

/** Something an editor should look at. The page is shown as it is; nothing is corrected. */
export interface ListDiagnostic {
  /** What it is: a code of `audit`, or `invalid-record` where a record or a status cannot be used. */
  readonly code: Diagnostic['code'] | 'invalid-record';
  /** A `warning` is most likely an error; an `info` may be meant. */
  readonly severity: Diagnostic['severity'];
  /** In which text it is, or that it is in the records. */
  readonly where: Diagnostic['where'] | 'records';
  /** The number of the paragraph in the body, from 1 and without blank ones; 0 where it is in none. */
  readonly paragraph: number;
  /** The words that it is about; empty where it is about none. */
  readonly text: string;
  /** A sentence for the editor, in the language of the list: Vietnamese, else English. */
  readonly message: string;
  /** Where it is on the page; `null` where it is in the records alone. */
  readonly range: StaticRange | null;
}

/** A text of the bulletin, and the nodes of the page that hold it. */
type Source = Pick<Paragraph, 'text' | 'nodes'>;

/**
 * Checks the bulletin of a list: its headline and lead, where an article or a toolbar has them, its
 * body and its records.
 */
export function diagnose(list: DirectiveList): ListDiagnostic[] {
  const isVietnamese = /^vi\b/i.test(languageOf(list));
  const say = (messages: Messages) => (isVietnamese ? messages.vi : messages.en);
  const headline = sourceIn(list, 'headline');
  const lead = sourceIn(list, 'lead');
  const {sources, lists} = readBody(list);
  const order = numberShown(sources);
  const found = audit({
    title: headline?.text,
    lead: lead?.text,
    paragraphs: sources.map(({text}) => text),
    lists,
  }).map(({code, severity, where, paragraph, start, end, text, messages}): ListDiagnostic => {
    const source = where === 'title' ? headline : where === 'lead' ? lead : sources[paragraph];
    return {
      ...{code, severity, where, text},
      paragraph: order[paragraph] ?? 0,
      message: say(messages),
      range: source ? rangeOf(source, start, end) : null,
    };
  });

  const {faults, unused, ambiguous} = collectFacts(list, dayInVietnam());
  const records: [RecordTrouble, number | null, string, DirectiveItem?][] = [
    ...faults.map(
      ({fault, number, found: words, item}) =>
        [fault, number, words, item] as [RecordTrouble, number | null, string, DirectiveItem?],
    ),
    ...unused.map((number): [RecordTrouble, number, string] => ['without-directive', number, '']),
    ...ambiguous.map((number): [RecordTrouble, number, string] => ['for-several', number, '']),
  ];
  return [
    ...found,
    ...records.map(([trouble, number, words, item]): ListDiagnostic => {
      const index = item ? sources.findIndex(({nodes: [node]}) => node === item) : -1;
      return {
        ...{code: 'invalid-record', severity: 'warning', where: item ? 'body' : 'records'},
        paragraph: order[index] ?? 0,
        text: words,
        message: say(recordMessage(trouble, number, words)),
        range: item ? rangeOf(sources[index], 0, 0) : null,
      };
    }),
  ];
}

/** The body as paragraphs, the items of an editor's list one by one, and the lists in it. */
function readBody(list: DirectiveList): {sources: Source[]; lists: NumberedList[]} {
  const paragraphs = readParagraphs(list);
  const written = readItems(paragraphs).lists;
  if (written.length) return {sources: paragraphs, lists: [...written]};
  const parsed = parseDirectives(paragraphs.map(({text}) => text)).lists;
  const drawn = parsed.length ? [] : readDrawnLists(list);
  if (!drawn.length) return {sources: paragraphs, lists: [...parsed]};

  const sources: Source[] = [];
  const lists: NumberedList[] = [];
  for (const paragraph of paragraphs) {
    const items = drawn.filter(({node}) => paragraph.nodes.some((each) => each.contains(node)));
    if (!items.length) {
      sources.push(paragraph);
      continue;
    }
    const first = sources.length;
    const intro = sources.findLastIndex(({text}) => text.trim());
    lists.push({
      style: '1.',
      ...{headings: [], intro, first, last: first + items.length - 1},
      items: items.map(({marker, number}, index) => ({
        ...{marker, number, start: 0, end: 0, textStart: 0, blocks: [first + index], children: []},
      })),
    });
    sources.push(...items.map(({node}) => ({text: node.textContent, nodes: [node]})));
  }
  return {sources, lists};
}

/** The number of each paragraph as a reader counts them. */
function numberShown(sources: readonly Source[]): number[] {
  let count = 0;
  return sources.map(({text}) => (text.trim() ? ++count : count));
}

/** The headline or the lead of the bulletin in which a list stands. */
function sourceIn(list: Element, slot: 'headline' | 'lead'): Source | null {
  const root = list.getRootNode() as Document | ShadowRoot;
  const article = list.closest('news-article');
  const toolbars = [...root.querySelectorAll('news-toolbar')].filter((toolbar) => {
    const target = toolbar.getAttribute('for');
    if (target) return !!root.getElementById(target)?.contains(list);
    const around = toolbar.closest('news-article');
    return around ? around === article : root.querySelectorAll('news-article').length < 2;
  });
  for (const holder of [...(article ? [article] : []), ...toolbars]) {
    const element = [...holder.children].find(
      (child) => child.slot === slot && child.textContent.trim(),
    );
    if (element) return {text: element.textContent, nodes: [element]};
  }
  return null;
}

/** The words on the page; where there are none, the end of the text. */
function rangeOf(source: Source, start: number, end: number): StaticRange {
  const words = end > start && rangeIn(source as Paragraph, start, end);
  if (words) return words;
  const range = document.createRange();
  range.selectNodeContents(source.nodes.at(-1)!);
  range.collapse(start === 0);
  return new StaticRange(range);
}
