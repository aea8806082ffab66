import type {MoreTerms} from '../terms.js';

export const enMore: MoreTerms = {
  close: 'Close',
};
