import type {StartTerms} from '../terms.js';

export const vi: StartTerms = {
  readingTools: 'Công cụ đọc',
  decreaseTextSize: 'Giảm cỡ chữ',
  defaultTextSize: 'Cỡ chữ mặc định',
  increaseTextSize: 'Tăng cỡ chữ',
  textSizeIs: (percent) => `Cỡ chữ ${percent} %`,
  textSizeIsLargest: (percent) => `Cỡ chữ ${percent} %, lớn nhất`,
  textSizeIsSmallest: (percent) => `Cỡ chữ ${percent} %, nhỏ nhất`,
  directives: 'Các nhiệm vụ',
};
