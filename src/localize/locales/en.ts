import type {StartTerms} from '../terms.js';

export const en: StartTerms = {
  readingTools: 'Reading tools',
  decreaseTextSize: 'Smaller text',
  defaultTextSize: 'Default text size',
  increaseTextSize: 'Larger text',
  textSizeIs: (percent) => `Text size ${percent}%`,
  textSizeIsLargest: (percent) => `Text size ${percent}%, the largest`,
  textSizeIsSmallest: (percent) => `Text size ${percent}%, the smallest`,
  comfort: 'Spacing',
  theme: 'Colours',
  contents: 'Contents',
  listen: 'Listen',
  print: 'Print',
  save: 'Save',
  share: 'Share',
  moreTools: 'More tools',
  toolFailed: 'This tool could not be opened. Please try again.',
  directives: 'Directives',
};
