/** What a diagnostic is about. */
export type DiagnosticCode =
  | 'count-mismatch'
  | 'gap'
  | 'duplicate'
  | 'out-of-order'
  | 'restart'
  | 'missing-end-mark'
  | 'syllable'
  | 'doubled-syllable';

/** One sentence in each language. */
export interface Messages {
  readonly vi: string;
  readonly en: string;
}

interface Facts {
  readonly text: string;
  readonly claimed?: number;
  readonly found?: number;
}

const messages: Readonly<Record<DiagnosticCode, (facts: Facts) => Messages>> = {
  'count-mismatch': ({text, found}) => ({
    vi: `Văn bản ghi “${text}” nhưng danh sách có ${found} mục.`,
    en: `The text announces “${text}”, but the list has ${found} items.`,
  }),
  gap: ({text, claimed}) => ({
    vi: `Trước “${text}” thiếu số ${claimed}.`,
    en: `Number ${claimed} is missing before “${text}”.`,
  }),
  duplicate: ({text}) => ({
    vi: `Số “${text}” bị lặp lại trong danh sách.`,
    en: `The number “${text}” occurs more than once in the list.`,
  }),
  'out-of-order': ({text}) => ({
    vi: `Số “${text}” không theo thứ tự.`,
    en: `The number “${text}” is out of order.`,
  }),
  restart: ({text, claimed}) => ({
    vi: `Danh sách bắt đầu lại từ “${text}”, trong khi số tiếp theo là ${claimed}.`,
    en: `The list starts again at “${text}” where ${claimed} would come next.`,
  }),
  'missing-end-mark': () => ({
    vi: 'Cuối bài chưa có dấu kết thúc “./.”.',
    en: 'The text does not end with the end mark “./.”.',
  }),
  syllable: ({text}) => ({
    vi: `“${text}” có thể sai chính tả.`,
    en: `“${text}” is no Vietnamese syllable and may be a typing error.`,
  }),
  'doubled-syllable': ({text}) => ({
    vi: `“${text}” có thể bị lặp từ.`,
    en: `“${text}” may be a word typed twice.`,
  }),
};

/** Builds the sentences of a diagnostic. */
export function messageFor(code: DiagnosticCode, facts: Facts): Messages {
  return messages[code](facts);
}
