import {languageOf, say} from '../localize/localize.js';
import {addMoreTerms} from '../localize/more-terms.js';
import type {DirectiveList} from './directive-list.js';
import {type ExportedDirective, toCsv, toJson} from './export.js';
import {collectFacts} from './facts.js';
import {dayInVietnam} from './status.js';
import {STATUS_TERMS} from './status-line.js';

function directivesOf(list: DirectiveList): ExportedDirective[] {
  const {known} = collectFacts(list, dayInVietnam());
  const page = location.href.replace(/#.*$/s, '');
  return list.directives.map((directive) => {
    const facts = known.get(directive);
    return {
      number: directive.number,
      marker: directive.marker,
      text: directive.text,
      status: facts?.shown ?? null,
      due: facts?.dueDay ?? facts?.due ?? '',
      owner: facts?.owner ?? '',
      address: `${page}#${encodeURIComponent(directive.id)}`,
    };
  });
}

/** The directives of a list as a table, with heads in the language of the list. */
export function exportCsv(list: DirectiveList): string {
  addMoreTerms();
  const language = languageOf(list);
  const heads = [
    'columnNumber',
    'columnText',
    'columnStatus',
    'due',
    'owner',
    'columnAddress',
  ] as const;
  return toCsv(directivesOf(list), {
    heads: heads.map((head) => say(language, head)),
    status: (status) => say(language, STATUS_TERMS[status]),
  });
}

/** The directives of a list as JSON. */
export function exportJson(list: DirectiveList): string {
  return toJson(directivesOf(list));
}
