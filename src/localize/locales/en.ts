import type {StartTerms} from '../terms.js';

export const en: StartTerms = {
  readingTools: 'Reading tools',
  decreaseTextSize: 'Smaller text',
  defaultTextSize: 'Default text size',
  increaseTextSize: 'Larger text',
  textSizeIs: (percent) => `Text size ${percent}%`,
  textSizeIsLargest: (percent) => `Text size ${percent}%, the largest`,
  textSizeIsSmallest: (percent) => `Text size ${percent}%, the smallest`,
  directives: 'Directives',
};
