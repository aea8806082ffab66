import type {StartTerms} from '../terms.js';

export const vi: StartTerms = {
  readingTools: 'Công cụ đọc',
  decreaseTextSize: 'Giảm cỡ chữ',
  defaultTextSize: 'Cỡ chữ mặc định',
  increaseTextSize: 'Tăng cỡ chữ',
  textSizeIs: (percent) => `Cỡ chữ ${percent} %`,
  textSizeIsLargest: (percent) => `Cỡ chữ ${percent} %, lớn nhất`,
  textSizeIsSmallest: (percent) => `Cỡ chữ ${percent} %, nhỏ nhất`,
  comfort: 'Giãn dòng',
  theme: 'Màu nền',
  contents: 'Mục lục',
  listen: 'Nghe',
  print: 'In',
  save: 'Lưu',
  share: 'Chia sẻ',
  moreTools: 'Công cụ khác',
  toolFailed: 'Chưa mở được công cụ này. Hãy thử lại.',
  directives: 'Các nhiệm vụ',
};
