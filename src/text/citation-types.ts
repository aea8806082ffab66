import {phrasesFromEnd} from './phrases-before.js';

/**
 * The types of documents that Vietnamese news cites, with their codes. State: Decree 30/2020/NĐ-CP,
 * Appendix III, and the names of the legal normative documents. Party: Guidance 36-HD/VPTW. "!" stands behind a code
 * that is told from other letters even among wrong signs: "HĐ" of a contract and "GM" of a company are not.
 */
const NAMES_AND_CODES: readonly (readonly [name: string, ...codes: string[]])[] = [
  ['nghị quyết', 'NQ!'],
  ['nghị quyết liên tịch', 'NQLT!'],
  ['nghị định', 'NĐ!'],
  ['quyết định', 'QĐ!'],
  ['chỉ thị', 'CT!'],
  ['quy chế', 'QC'],
  ['quy định', 'QĐi', 'QyĐ'],
  ['quy trình', 'QTr'],
  ['quy hoạch'],
  ['thông tư', 'TT!'],
  ['thông tư liên tịch', 'TTLT!'],
  ['thông tri'],
  ['thông cáo', 'TC'],
  ['thông báo', 'TB!'],
  ['hướng dẫn', 'HD!'],
  ['chương trình', 'CTr!'],
  ['chiến lược'],
  ['kế hoạch', 'KH!'],
  ['kết luận', 'KL'],
  ['phương án', 'PA'],
  ['đề án', 'ĐA'],
  ['dự án', 'DA'],
  ['báo cáo', 'BC!'],
  ['biên bản', 'BB'],
  ['tờ trình', 'TTr!'],
  ['hợp đồng', 'HĐ'],
  ['công điện', 'CĐ!'],
  ['công văn', 'CV'],
  ['thư công'],
  ['văn bản'],
  ['văn bản hợp nhất', 'VBHN!'],
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
  NAMES_AND_CODES.flatMap(([name, ...codes]) =>
    codes.map((code) => [code.replace('!', '').toUpperCase(), name]),
  ),
);

/** Source of a pattern of the codes that are told among wrong signs, the stroke of whose "Đ" may be lost. */
export const TOLD_CODE = NAMES_AND_CODES.flatMap(([, ...codes]) => codes)
  .filter((code) => code.endsWith('!'))
  .map((code) => code.slice(0, -1).replace('Đ', '[ĐÐD]'))
  .join('|');

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

/** Source of a pattern of the organs whose codes are told from words, though they are in small letters. */
const TOLD_ORGAN = 'CP|TTG|CTN|VPCP|(?:UBTV)?QH\\d*|UBND|H[ĐD]ND|TW|B[A-ZĐ]{2,}';

const WHOLE_ORGAN = new RegExp(`^(?:${TOLD_ORGAN})$`, 'i');

/** Whether a code is that of such an organ. */
export const isToldOrgan = (code: string): boolean => WHOLE_ORGAN.test(code);

/** And in capitals also "TU" and "VP": they are told from a type's where the hyphen between was lost, "61/2018/NĐCP". */
const ORGAN_AHEAD = new RegExp(`^(?:${TOLD_ORGAN}|TU|VP)`);

/** The type code and the organ of a code that lost its hyphen; `undefined` where it did not. */
export function splitLostHyphen(code: string): [code: string, organ: string] | undefined {
  for (let length = Math.min(4, code.length - 2); length >= 2; length--) {
    const head = code.slice(0, length);
    const rest = code.slice(length);
    if (ORGAN_AHEAD.test(rest.toUpperCase()) && typeOfCode(head, 'state')) return [head, rest];
  }
  return undefined;
}
