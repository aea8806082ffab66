import type {DirectiveList} from './directive-list.js';
import type {ListContext} from './list-context.js';

const HAS_FACTS = 'directive-item:is([status], [due], [owner])';

interface Extras {
  followUp?: Promise<{update(): void}>;
  checks?: Promise<{update(): void}>;
}

const extras = new WeakMap<DirectiveList, Extras>();

/**
 * Gives a list what few lists need: how far its directives have come, and what editors should look
 * at. Called after each change of the list; each part is loaded when it is first wanted.
 */
export function extend(context: ListContext): void {
  const {list} = context;
  const own: Extras = extras.get(list) ?? {};
  extras.set(list, own);
  if (list.records || list.querySelector(HAS_FACTS)) {
    own.followUp ??= import('./follow-up.js').then(({FollowUp}) => new FollowUp(context));
  }
  if (list.debug) {
    own.checks ??= import('./diagnostics-panel.js').then(
      ({DiagnosticsPanel}) => new DiagnosticsPanel(context),
    );
  }
  // A part whose chunk is missing is missing.
  for (const part of [own.followUp, own.checks]) {
    part?.then(
      (loaded) => loaded.update(),
      () => {},
    );
  }
}
