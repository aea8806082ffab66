import {DEFAULT_PREFERENCES, setPreferences} from '../../src/reading/preferences.js';

/** What a test puts its elements into: a box in Vietnamese, a new one for each test. */
export let stage: HTMLElement;

/** Gives each test of a suite its stage, and takes away what a reader leaves behind: choices, a place, a selection. */
export function useStage(): void {
  beforeEach(() => {
    stage = document.createElement('div');
    stage.lang = 'vi';
    document.body.append(stage);
  });

  afterEach(() => {
    stage.remove();
    setPreferences(DEFAULT_PREFERENCES);
    localStorage.clear();
    getSelection()?.removeAllRanges();
    if (location.hash) history.replaceState(null, '', location.pathname + location.search);
    scrollTo(0, 0);
  });
}
