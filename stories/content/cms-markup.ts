import {BULLETIN_AUTHOR, BULLETIN_PARAGRAPHS} from './bulletin.js';

/**
 * The kinds of markup in which a CMS prints a body: clean paragraphs, pasted from Word, a `<div>` for
 * each line, breaks inside a `<font>`, and text with nothing around it.
 */
export type CmsMarkup = 'p' | 'word' | 'div' | 'br' | 'bare';

/** The body of the bulletin in one kind of markup, as on the pages in `demo/before`. */
export function bulletinBody(markup: CmsMarkup): string {
  const {paragraph, byline, before = '', after = ''} = PRINTERS[markup];
  const lines = BULLETIN_PARAGRAPHS.map((text, index) => paragraph(text, index));
  return [before + lines.join(''), byline(BULLETIN_AUTHOR) + after].join('');
}

/** The fifteen directives alone, in clean paragraphs. */
export function directivesAlone(): string {
  const first = BULLETIN_PARAGRAPHS.findIndex((text) => text.startsWith('(1)'));
  return BULLETIN_PARAGRAPHS.slice(first)
    .map((text) => `<p>${text}</p>\n`)
    .join('');
}

interface Printer {
  paragraph(text: string, index: number): string;
  byline(author: string): string;
  before?: string;
  after?: string;
}

const WORD_PARAGRAPH =
  'margin-top:6.0pt;text-align:justify;text-indent:36.0pt;line-height:18.0pt;mso-line-height-rule:exactly';
const WORD_BLANK = '<p class="MsoNormal" style="line-height:18.0pt"><o:p>&nbsp;</o:p></p>\n';
const WORD_FACE = 'font-family:&quot;Times New Roman&quot;,serif';

const wordSpan = (size: string, text: string) =>
  `<span lang="VI" style="font-size:${size};${WORD_FACE}">${text}</span>`;

/** Word gives the numeral a run of its own, and one paragraph in three another size. */
function wordParagraph(text: string, index: number): string {
  const [numeral] = /^\(\d+\)/.exec(text) ?? [];
  const runs = numeral
    ? `<b style="mso-bidi-font-weight:normal">${wordSpan('14.0pt;mso-bidi-font-size:12.0pt', numeral)}</b>` +
      wordSpan('14.0pt', text.slice(numeral.length))
    : wordSpan(index % 3 ? '14.0pt' : '10.5pt', text);
  const paragraph = `<p class="MsoNormal" style="${WORD_PARAGRAPH}">${runs}<o:p></o:p></p>\n`;
  return index % 4 === 1 ? paragraph + WORD_BLANK : paragraph;
}

const PRINTERS: Readonly<Record<CmsMarkup, Printer>> = {
  p: {
    paragraph: (text) => `<p>${text}</p>\n`,
    byline: (author) => `<p style="text-align: right;"><strong>${author}</strong></p>`,
  },
  word: {
    paragraph: wordParagraph,
    byline: (author) =>
      `<p class="MsoNormal" align="right" style="text-align:right"><b><i><font face="Times New Roman" size="4">${author}</font></i></b></p>`,
  },
  div: {
    paragraph: (text) => `<div style="font-size:13px">${text}</div>\n<div><br></div>\n`,
    byline: (author) => `<div style="text-align:right;font-size:13px">${author}</div>`,
  },
  br: {
    before: '<div><font face="Arial" size="2">',
    paragraph: (text) => `${text}<br><br>\n`,
    byline: (author) => `<b>${author}</b>`,
    after: '</font></div>',
  },
  bare: {
    paragraph: (text) => `${text}<br><br>\n`,
    byline: (author) => `<b>${author}</b>`,
  },
};
