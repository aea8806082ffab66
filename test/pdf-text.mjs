import {getDocument, VerbosityLevel} from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * The text on the pages of a PDF, in reading order.
 *
 * @param {Uint8Array} bytes The file.
 * @returns {Promise<string>}
 */
export async function textOfPdf(bytes) {
  const document = await getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
  }).promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number++) {
    const {items} = await (await document.getPage(number)).getTextContent();
    pages.push(items.map(({str, hasEOL}) => str + (hasEOL ? '\n' : '')).join(''));
  }
  await document.destroy();
  return pages.join('\n');
}
