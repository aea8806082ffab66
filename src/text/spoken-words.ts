/** What is said for a word that is written short, by the word as it is written. */
export type SpokenWords = Readonly<Record<string, string>>;

/** What officials write short and read in full. Only what has one meaning: a guess would be a lie. */
const vietnamese: SpokenWords = {
  UBND: 'ủy ban nhân dân',
  HĐND: 'hội đồng nhân dân',
  MTTQ: 'Mặt trận Tổ quốc',
  UBMTTQ: 'Ủy ban Mặt trận Tổ quốc',
  BCH: 'Ban Chấp hành',
  BCĐ: 'Ban Chỉ đạo',
  BTV: 'Ban Thường vụ',
  ĐBQH: 'đại biểu Quốc hội',
  LĐLĐ: 'liên đoàn lao động',
  TTg: 'Thủ tướng',
  TW: 'Trung ương',
  'TP.': 'thành phố',
  'Tp.': 'thành phố',
  TP: 'thành phố',
  TPHCM: 'Thành phố Hồ Chí Minh',
  'TP.HCM': 'Thành phố Hồ Chí Minh',
  'TP. HCM': 'Thành phố Hồ Chí Minh',
  'TP HCM': 'Thành phố Hồ Chí Minh',
  'Tp.HCM': 'Thành phố Hồ Chí Minh',
  'Tp. HCM': 'Thành phố Hồ Chí Minh',
  'TX.': 'thị xã',
  'TT.': 'thị trấn',
  'GS.': 'giáo sư',
  'PGS.': 'phó giáo sư',
  'TS.': 'tiến sĩ',
  'TSKH.': 'tiến sĩ khoa học',
  'ThS.': 'thạc sĩ',
  'BS.': 'bác sĩ',
  'KTS.': 'kiến trúc sư',
  'LS.': 'luật sư',
  // In the line of who signs
  'TM.': 'thay mặt',
  'T/M': 'thay mặt',
  'KT.': 'ký thay',
  'K/T': 'ký thay',
  'TL.': 'thừa lệnh',
  'T/L': 'thừa lệnh',
  'TUQ.': 'thừa ủy quyền',
  'V/v': 'Về việc',
  'v/v': 'về việc',
  'T.Ư': 'Trung ương',
  'KT-XH': 'kinh tế xã hội',
  KTXH: 'kinh tế xã hội',
  'QP-AN': 'quốc phòng an ninh',
  QPAN: 'quốc phòng an ninh',
  ANQP: 'an ninh quốc phòng',
  ANTT: 'an ninh trật tự',
  ATGT: 'an toàn giao thông',
  ATTP: 'an toàn thực phẩm',
  BHXH: 'bảo hiểm xã hội',
  BHYT: 'bảo hiểm y tế',
  BĐKH: 'biến đổi khí hậu',
  BĐBP: 'bộ đội biên phòng',
  CAND: 'công an nhân dân',
  CBCCVC: 'cán bộ, công chức, viên chức',
  CCHC: 'cải cách hành chính',
  CLB: 'câu lạc bộ',
  CNTT: 'công nghệ thông tin',
  CSDL: 'cơ sở dữ liệu',
  CSGT: 'cảnh sát giao thông',
  CSĐT: 'cảnh sát điều tra',
  DTTS: 'dân tộc thiểu số',
  ĐVTN: 'đoàn viên, thanh niên',
  'GD&ĐT': 'giáo dục và đào tạo',
  'GD-ĐT': 'giáo dục và đào tạo',
  GDĐT: 'giáo dục và đào tạo',
  GPMB: 'giải phóng mặt bằng',
  GTVT: 'giao thông vận tải',
  HĐQT: 'hội đồng quản trị',
  HLV: 'huấn luyện viên',
  HTX: 'hợp tác xã',
  KCN: 'khu công nghiệp',
  'KH&CN': 'khoa học và công nghệ',
  'KH-CN': 'khoa học và công nghệ',
  KHCN: 'khoa học và công nghệ',
  'KH&ĐT': 'kế hoạch và đầu tư',
  'KH-ĐT': 'kế hoạch và đầu tư',
  'LĐ-TB&XH': 'lao động, thương binh và xã hội',
  'LĐTB&XH': 'lao động, thương binh và xã hội',
  'LĐ,TB&XH': 'lao động, thương binh và xã hội',
  'LĐ-TB-XH': 'lao động, thương binh và xã hội',
  LĐTBXH: 'lao động, thương binh và xã hội',
  LHQ: 'Liên hợp quốc',
  LLVT: 'lực lượng vũ trang',
  NHNN: 'Ngân hàng Nhà nước',
  'NN&MT': 'nông nghiệp và môi trường',
  'NN&PTNT': 'nông nghiệp và phát triển nông thôn',
  'NN-PTNT': 'nông nghiệp và phát triển nông thôn',
  NNPTNT: 'nông nghiệp và phát triển nông thôn',
  NSNN: 'ngân sách nhà nước',
  NTM: 'nông thôn mới',
  PCCC: 'phòng cháy chữa cháy',
  PCTT: 'phòng chống thiên tai',
  QCVN: 'quy chuẩn Việt Nam',
  QLNN: 'quản lý nhà nước',
  SGK: 'sách giáo khoa',
  SXKD: 'sản xuất, kinh doanh',
  TAND: 'tòa án nhân dân',
  TCVN: 'tiêu chuẩn Việt Nam',
  TDTT: 'thể dục thể thao',
  THCS: 'trung học cơ sở',
  THPT: 'trung học phổ thông',
  THADS: 'thi hành án dân sự',
  'TN&MT': 'tài nguyên và môi trường',
  'TN-MT': 'tài nguyên và môi trường',
  TNGT: 'tai nạn giao thông',
  TNHH: 'trách nhiệm hữu hạn',
  'TT&TT': 'thông tin và truyền thông',
  TTXVN: 'Thông tấn xã Việt Nam',
  TTHC: 'thủ tục hành chính',
  UBKT: 'ủy ban kiểm tra',
  'VH-TT&DL': 'văn hóa, thể thao và du lịch',
  'VH,TT&DL': 'văn hóa, thể thao và du lịch',
  'VHTT&DL': 'văn hóa, thể thao và du lịch',
  VHTTDL: 'văn hóa, thể thao và du lịch',
  'VH-XH': 'văn hóa xã hội',
  VKSND: 'viện kiểm sát nhân dân',
  'Covid-19': 'Cô vít mười chín',
  'COVID-19': 'Cô vít mười chín',
  GDP: 'gi đi pi',
  USD: 'đô la Mỹ',
  VNĐ: 'đồng',
  VND: 'đồng',
  'và/hoặc': 'và hoặc',
};

// One dictionary for all copies of the library on a page: `bantin/text.js` teaches the toolbar of
// `bantin.js`.
const shared = Symbol.for('bantin.spoken-words');
const holder = globalThis as {[shared]?: Map<string, SpokenWords>};
const dictionaries = (holder[shared] ??= new Map([['vi', vietnamese]]));

/**
 * Teaches how words that are written short are said, or says it anew for some that are known. Counts
 * for every sentence that is begun after it.
 *
 * @param language A BCP 47 tag; its region is not looked at.
 * @param words What is said, by what is written: `{TU: 'Tỉnh ủy', 'TT.': 'trung tâm'}`. Case counts.
 *   In the symbol of a document, `28-KL/TU`, each part is looked up as well.
 */
export function registerSpokenWords(language: string, words: SpokenWords): void {
  const key = baseLanguage(language);
  const known = {...dictionaries.get(key)};
  for (const [written, said] of Object.entries(words)) {
    if (written.trim()) known[written.normalize().trim()] = said;
  }
  dictionaries.set(key, known);
}

/** The language of a tag, in small letters: `vi` of `vi-VN` and of `vi_VN`. */
export function baseLanguage(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0];
}

/** The words of a language, a new object whenever some have been added; `undefined` where it has none. */
export function spokenWordsOf(language: string): SpokenWords | undefined {
  return dictionaries.get(language);
}

/** What is said for a written word; `undefined` where the language has nothing to say of it. */
export function spokenWord(language: string, written: string): string | undefined {
  const words = dictionaries.get(language);
  return words && Object.hasOwn(words, written) ? words[written] : undefined;
}

/**
 * Source of a pattern that finds words of a language, the longest first; empty where it has none.
 *
 * @param isWanted Which of them.
 */
export function spokenWordsPattern(
  language: string,
  isWanted: (word: string) => boolean = () => true,
): string {
  const escaped = Object.keys(dictionaries.get(language) ?? {})
    .filter(isWanted)
    .sort((one, other) => other.length - one.length)
    .map((word) => {
      const source = word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
      return /[\p{L}\p{M}\p{N}]$/u.test(word) ? `${source}(?![\\p{L}\\p{M}\\p{N}])` : source;
    });
  return escaped.length ? `(?<![\\p{L}\\p{M}\\p{N}])(?:${escaped.join('|')})` : '';
}
