import type {MoreTerms} from '../terms.js';

export const viMore: MoreTerms = {
  close: 'Đóng',
};
