import {html, nothing, svg, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {languageOf, say} from '../localize/localize.js';
import {LocalizeController} from '../localize/localize-controller.js';
import {addMoreTerms} from '../localize/more-terms.js';
import {addSheets} from '../shared/style-sheets.js';
import {formatDate, parseDate, toDateTime} from '../text/dates.js';
import type {DirectiveItem} from './directive-item.js';
import {factsOfItem, type Known} from './facts.js';
import {dayInVietnam, type DirectiveStatus, statusOn} from './status.js';
import {statusLineStyles} from './status-line.styles.js';

/** The term for each status. */
export const STATUS_TERMS = {
  todo: 'statusTodo',
  doing: 'statusDoing',
  done: 'statusDone',
  overdue: 'statusOverdue',
} as const;

/** A shape for each status, told apart without colour: a ring, half a disc, a tick, a warning sign. */
const SHAPES: Readonly<Record<DirectiveStatus, TemplateResult>> = {
  todo: svg`<circle cx="8" cy="8" r="6" fill="none" />`,
  doing: svg`<circle cx="8" cy="8" r="6" fill="none" /><path d="M8 2a6 6 0 0 1 0 12z" />`,
  done: svg`<path d="m2 8.5 4 4 8-9" fill="none" stroke-width="2.4" />`,
  overdue: svg`<path d="M8 1.8 15 14H1z" fill="none" /><path d="M8 6.4v3.2m0 1.7v1.2" />`,
};

/** The sign of a status; what it means stands beside it in words. */
export function renderSign(status: DirectiveStatus): TemplateResult {
  return html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true">${SHAPES[status]}</svg>`;
}

/** A day as its author wrote it; one that a machine wrote in the form of the reader's language. */
function readDay(written: string, language: string): {text: string; dateTime?: string} {
  const parsed = parseDate(written);
  if (!parsed) return {text: written};
  const dateTime = toDateTime(parsed);
  if (!/^\d{4}-\d\d-\d\d/.test(written)) return {text: written, dateTime};
  // 10/12 is October to some and December to others: outside of Vietnam the month is a word.
  const options = /^vi\b/i.test(language) ? {} : ({dateStyle: 'long'} as const);
  return {text: formatDate(parsed, language, options), dateTime};
}

/** What a fact is. The space behind it stands apart: words of another direction keep theirs to themselves. */
function renderLabel(term: 'due' | 'owner', language: string): TemplateResult {
  const label = `${say(language, term)}${say(language, 'colon')}`;
  const word = label.trimEnd();
  return html`<span>${word}</span>${label.slice(word.length)}`;
}

/**
 * What stands in the line that says how far a directive has come, until when, and who is to do it.
 *
 * @param language A BCP 47 tag.
 */
export function renderStatusLine({shown, due, owner}: Known, language: string): TemplateResult {
  const date = readDay(due, language);
  return html`${
    shown
      ? html`<span class="status ${shown}"
          >${renderSign(shown)}${say(language, STATUS_TERMS[shown])}</span
        > `
      : nothing
  }${
    due
      ? html`<span
          >${renderLabel('due', language)}<time datetime=${ifDefined(date.dateTime)}
            >${date.text}</time
          ></span
        > `
      : nothing
  }${owner ? html`<span>${renderLabel('owner', language)}${owner}</span>` : nothing}`;
}

/** The same line as text. */
export function statusLineText({shown, due, owner}: Known, language: string): string {
  return [
    shown && say(language, STATUS_TERMS[shown]),
    due && `${say(language, 'due')}${say(language, 'colon')}${readDay(due, language).text}`,
    owner && `${say(language, 'owner')}${say(language, 'colon')}${owner}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

const localized = new WeakSet<DirectiveItem>();

/** The line of an item that stands by itself. */
export function renderOwnStatus(item: DirectiveItem): TemplateResult {
  addMoreTerms(item);
  if (!localized.has(item)) {
    localized.add(item);
    // Renders the item again when its language changes.
    new LocalizeController(item);
  }
  addSheets(item.renderRoot, statusLineStyles.styleSheet!);
  const facts = factsOfItem(item);
  const shown = statusOn(facts.status, facts.dueDay, dayInVietnam());
  return html`<div class="follow-up">
    ${renderStatusLine({...facts, shown}, languageOf(item))}
  </div>`;
}
