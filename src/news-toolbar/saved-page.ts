import {escaped, safeAddress} from './saved-markup.js';

/** What a saved page is made of. Everything but {@link SavedPage.markup} is plain text. */
export interface SavedPage {
  /** A BCP 47 tag. */
  readonly language: string;
  readonly direction: string;
  readonly title: string;
  readonly date: {readonly text: string; readonly dateTime?: string};
  /** What stands below the headline, as markup that was made by `savedMarkup`. */
  readonly markup: {
    readonly lead: string;
    readonly figure: string;
    readonly body: string;
    readonly byline: string;
    readonly source: string;
    readonly attachments: string;
  };
  /** Where the bulletin was found. */
  readonly address: string;
  /** Before the address. */
  readonly addressLabel: string;
  /** When it was saved, in words. */
  readonly saved: string;
  /** Heading of the files that belong to it. */
  readonly attachmentsLabel: string;
}

/** Readable on every screen and on paper, with the margins of Decree 30/2020/NĐ-CP. */
const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; font: 1.125rem/1.7 system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; overflow-wrap: break-word; }
h1 { margin: 0.4em 0; font: bold 1.9rem/1.35 "Noto Serif", Cambria, "Times New Roman", serif; text-wrap: balance; }
h2, h3, h4, h5, h6 { margin: 1.6em 0 0.6em; font-size: 1.15em; line-height: 1.4; }
p { margin: 0 0 1em; }
.lead { margin-bottom: 1.2em; font-weight: 500; font-size: 1.1em; }
.date, footer, figcaption { font-size: 0.85em; opacity: 0.8; }
.byline { font-weight: 600; text-align: end; }
img { max-width: 100%; height: auto; }
figure { margin: 0 0 1.4em; }
table { display: block; max-width: 100%; overflow-x: auto; border-collapse: collapse; margin-bottom: 1em; }
td, th { border: 1px solid GrayText; padding: 0.35em 0.7em; text-align: start; vertical-align: top; }
pre { white-space: pre-wrap; }
footer { margin-top: 2.5em; border-top: 1px solid GrayText; padding-top: 0.8em; overflow-wrap: anywhere; }
footer p { margin: 0; }
@page { size: A4; margin: 20mm 15mm 20mm 30mm; }
@media print { :root { color-scheme: light; } body { max-width: none; padding: 0; } table { display: table; } tr, img { break-inside: avoid; } .date, footer, figcaption { opacity: 1; } }
`;

/** Whatever a browser or an editor makes of the file, nothing in it runs and nothing is sent. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data: http: https:; form-action 'none'; base-uri 'none'";

/**
 * Writes a bulletin as one HTML file that needs nothing else: opened from a disk, without a network,
 * in ten years.
 */
export function savedPage(page: SavedPage): string {
  const {date, markup} = page;
  const dateTime = date.dateTime ? ` datetime="${escaped(date.dateTime)}"` : '';
  const address = safeAddress(page.address, page.address);
  const block = (content: string, start: string, end: string) =>
    content.trim() ? `${start}${content}${end}\n` : '';
  const direction = page.direction === 'rtl' ? ' dir="rtl"' : '';
  return `<!doctype html>
<html lang="${escaped(page.language)}"${direction}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<article>
<header>
${block(escaped(date.text), `<p class="date"><time${dateTime}>`, '</time></p>')}${block(
    escaped(page.title),
    '<h1>',
    '</h1>',
  )}${block(markup.lead, '<div class="lead">', '</div>')}</header>
${block(markup.figure, '', '')}${block(markup.body, '<div class="body">', '</div>')}${block(
    markup.byline,
    '<div class="byline">',
    '</div>',
  )}${block(markup.source, '<div class="source">', '</div>')}${block(
    markup.attachments,
    `<section><h2>${escaped(page.attachmentsLabel)}</h2>`,
    '</section>',
  )}<footer>
${address ? `<p>${escaped(page.addressLabel)}<a href="${escaped(address)}">${escaped(page.address)}</a></p>\n` : ''}<p>${escaped(page.saved)}</p>
</footer>
</article>
</body>
</html>
`;
}
