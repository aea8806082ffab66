import {html} from 'lit';
import type {MoreTerms} from '../localize/terms.js';
import {DEFAULT_PREFERENCES, getPreferences, type SPACINGS} from '../reading/preferences.js';
import {showPanel} from './panel.js';
import {renderRadioGroup} from './radio-group.js';
import type {ToolContext} from './tool.js';

type Word = keyof MoreTerms & ('lineSpacing' | 'asDesigned' | 'wide' | 'widest' | 'short' | 'long');

/** The groups, in their order: what is spaced, its name, and the words for its steps. */
const GROUPS = [
  ['lines', 'lineSpacing', ['asDesigned', 'wide', 'widest']],
  ['paragraphs', 'paragraphSpacing', ['asDesigned', 'wide', 'widest']],
  ['letters', 'letterSpacing', ['asDesigned', 'wide', 'widest']],
  ['words', 'wordSpacing', ['asDesigned', 'wide', 'widest']],
  ['measure', 'lineLength', ['short', 'asDesigned', 'long']],
] as const satisfies readonly (readonly [
  (typeof SPACINGS)[number],
  keyof MoreTerms,
  readonly Word[],
])[];

/** Opens and closes the panel for space between lines, paragraphs, letters and words, and for length of lines. */
export function use(context: ToolContext): void {
  const {localize, prefer, announce} = context;
  const reset = async () => {
    const {lines, paragraphs, letters, words, measure} = DEFAULT_PREFERENCES;
    await prefer({lines, paragraphs, letters, words, measure});
    announce(localize.term('resetDone'));
  };
  showPanel(
    context,
    'comfort',
    () => localize.term('comfort'),
    () => html`
      ${GROUPS.map(([name, label, steps], index) =>
        renderRadioGroup<number>({
          name,
          label: localize.term(label),
          choices: steps.map((word, step) => [step, localize.term(word)]),
          chosen: getPreferences()[name],
          isFirst: index === 0,
          onChoose: (step) => void prefer({[name]: step}),
        }),
      )}
      <button type="button" class="panel-reset" @click=${reset}>${localize.term('reset')}</button>
    `,
  );
}
