import type {LocalizeController} from '../localize/localize-controller.js';
import type {ReadingPreferences} from '../reading/preferences.js';
import type {NewsToolbar} from './news-toolbar.js';

/** The names of the tools, as the attribute `tools` of a toolbar writes them. */
export type ToolName =
  'text-size' | 'comfort' | 'theme' | 'contents' | 'listen' | 'print' | 'save' | 'share';

/** What a tool is given when a reader presses its button. */
export interface ToolContext {
  /** The toolbar in which the button stands. */
  readonly toolbar: NewsToolbar;
  /**
   * The button that was pressed, or the one that leads to the folded tools, if the tool's own has no
   * place in the row. The focus comes back to it when a panel is closed.
   */
  readonly button: HTMLButtonElement;
  /** The words of the toolbar's language. */
  readonly localize: LocalizeController;
  /** The element that the toolbar serves, ours or not; `null` where the page has none. */
  readonly article: HTMLElement | null;
  /** Says a sentence to assistive technology, politely. */
  readonly announce: (sentence: string) => void;
  /**
   * Changes preferences of the reader: the place that is being read stays on the screen, and nothing is
   * stored where the toolbar says `no-storage`.
   */
  readonly prefer: (changes: Partial<ReadingPreferences>) => Promise<void>;
}

/** A module that holds a tool, loaded when the tool is first used. */
export interface ToolModule {
  /** Does what the button says: opens or closes a panel, prints, saves. */
  readonly use: (context: ToolContext) => void | Promise<void>;
}
