import {phrasesFromEnd} from './phrases-before.js';

/**
 * The types of documents that Vietnamese news cites, with their codes. State: Decree 30/2020/NĐ-CP,
 * Appendix III, and the names of the legal normative documents. Party: Guidance 36-HD/VPTW.
 */
const NAMES_AND_CODES: readonly (readonly [name: string, ...codes: string[]])[] = [
  ['nghị quyết', 'NQ'],
  ['nghị quyết liên tịch', 'NQLT'],
  ['nghị định', 'NĐ'],
  ['quyết định', 'QĐ'],
  ['chỉ thị', 'CT'],
  ['quy chế', 'QC'],
  ['quy định', 'QĐi', 'QyĐ'],
  ['quy trình', 'QTr'],
  ['quy hoạch'],
  ['thông tư', 'TT'],
  ['thông tư liên tịch', 'TTLT'],
  ['thông tri'],
  ['thông cáo', 'TC'],
  ['thông báo', 'TB'],
  ['hướng dẫn', 'HD'],
  ['chương trình', 'CTr'],
  ['chiến lược'],
  ['kế hoạch', 'KH'],
  ['kết luận', 'KL'],
  ['phương án', 'PA'],
  ['đề án', 'ĐA'],
  ['dự án', 'DA'],
  ['báo cáo', 'BC'],
  ['biên bản', 'BB'],
  ['tờ trình', 'TTr'],
  ['hợp đồng', 'HĐ'],
  ['công điện', 'CĐ'],
  ['công văn', 'CV'],
  ['thư công'],
  ['văn bản'],
  ['văn bản hợp nhất', 'VBHN'],
  ['bản ghi nhớ', 'BGN'],
  ['bản thỏa thuận', 'BTT'],
  ['giấy ủy quyền', 'GUQ'],
  ['giấy phép', 'GP'],
  ['giấy xác nhận', 'GXN'],
  ['giấy mời', 'GM'],
  ['giấy giới thiệu', 'GGT'],
  ['giấy nghỉ phép', 'GNP'],
  ['phiếu gửi', 'PG'],
  ['phiếu chuyển', 'PC'],
  ['phiếu báo', 'PB'],
  ['sao y', 'SY'],
  ['trích sao', 'TrS'],
  ['sao lục', 'SL'],
  ['hiến pháp'],
  ['bộ luật'],
  ['luật'],
  ['pháp lệnh', 'PL'],
  ['lệnh', 'L'],
  ['sắc lệnh'],
  ['bản án'],
  ['cương lĩnh'],
  ['điều lệ'],
  ['tuyên bố'],
  ['lời kêu gọi'],
];

/** The name of a type. */
export interface TypeName {
  /** In lower case, as the vocabulary spells it. */
  readonly type: string;
  /** As most texts spell it: "Nghị quyết". */
  readonly capitalised: string;
}

/**
 * The names by their letters, the last letter first: a name is met from its end, at the number. A type is known
 * also when its marks were lost or mistyped, as in "Nghị quyêt".
 */
export const namesFromEnd = phrasesFromEnd<TypeName>(
  NAMES_AND_CODES.map(([type]) => [
    type,
    {type, capitalised: type.charAt(0).toUpperCase() + type.slice(1)},
  ]),
);

const nameByCode = new Map(
  NAMES_AND_CODES.flatMap(([name, ...codes]) => codes.map((code) => [code.toUpperCase(), name])),
);

/**
 * The name of the type that a code stands for. "TT" is a circular of the state and an instruction of the Party.
 *
 * @param code A code in NFC; its case and the stroke of its "Đ" may be lost.
 */
export function typeOfCode(code: string, system: string): string | undefined {
  const upper = code.toUpperCase();
  if (upper === 'TT' && system === 'party') return 'thông tri';
  return nameByCode.get(upper) ?? nameByCode.get(upper.replace(/^(Q|N|C|H)D/, '$1Đ'));
}

/** Organs whose code is told from a type's where the hyphen between them was lost, as in "61/2018/NĐCP". */
const KNOWN_ORGAN = /^(?:CP|TTG|TW|TU|UBND|H[ĐD]ND|QH|UBTVQH|CTN|VP|B[A-ZĐ]{2})/;

/** The type code and the organ of a code that lost its hyphen; `undefined` where it did not. */
export function splitLostHyphen(code: string): [code: string, organ: string] | undefined {
  for (let length = Math.min(4, code.length - 2); length >= 2; length--) {
    const head = code.slice(0, length);
    const rest = code.slice(length);
    if (KNOWN_ORGAN.test(rest.toUpperCase()) && typeOfCode(head, 'state')) return [head, rest];
  }
  return undefined;
}
