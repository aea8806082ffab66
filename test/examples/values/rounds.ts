import type {CitationResolver, DirectiveRecord, NewsUpdate} from 'bantin';

/** What a template gives to the elements: text, a number, a boolean, lists, an object, a function. */
export interface Values {
  readonly author?: string | null;
  readonly prefix?: string | null;
  readonly number?: number | null;
  readonly searchable?: boolean;
  readonly records?: Readonly<Record<string, DirectiveRecord>> | readonly DirectiveRecord[];
  readonly updates?: readonly NewsUpdate[];
  readonly citationResolver?: CitationResolver | null;
}

const leadsTo =
  (folder: string): CitationResolver =>
  ({symbol}) =>
    symbol && `/${folder}/${encodeURIComponent(symbol)}`;

/** One round after the other; in the last two, templates have nothing to give. */
export const ROUNDS: readonly Values[] = [
  {
    author: 'Bích Huệ',
    prefix: 'viec',
    number: 7,
    searchable: true,
    records: [{number: 1, status: 'done'}],
    updates: [{date: '10/10/2020', text: 'Sửa số liệu.'}],
    citationResolver: leadsTo('mot'),
  },
  {
    author: '<b>An & "Bình"</b> &amp; 🙂',
    prefix: 'muc',
    number: 9,
    searchable: false,
    records: {1: {status: 'overdue'}},
    updates: [],
    citationResolver: leadsTo('hai'),
  },
  {},
  {author: null, prefix: null, number: null, citationResolver: null},
];

/** Names in which a portal's own script may tell something. */
export const NAMES = ['baitin', 'bai-tin', 'baiTin', 'BAITIN', 'BaiTin'];
