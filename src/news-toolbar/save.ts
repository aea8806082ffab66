import {addMoreTerms} from '../localize/more-terms.js';
import {bulletinAddress, bulletinParts, today} from './bulletin-parts.js';
import {savedMarkup} from './saved-markup.js';
import {savedName} from './saved-name.js';
import {savedPage} from './saved-page.js';
import {picturesIn, type SavedPicture, savedPicture} from './saved-pictures.js';
import type {ToolContext} from './tool.js';

/** How long the browser may take to begin with a file before it is forgotten, in milliseconds. */
const FORGOTTEN_AFTER = 60_000;

/** Saves the bulletin as one file that opens without a network, named after its title. */
export async function use(context: ToolContext): Promise<void> {
  addMoreTerms();
  const {localize, announce} = context;
  const {title, page, online} = await makePage(context);
  const name = savedName(title);
  download(name, page);
  announce(
    [
      localize.term('savedAs', name),
      ...(online ? [localize.term('picturesOnline', online)] : []),
    ].join('. '),
  );
}

/** The file's text, its title, and how many of its pictures need the network. */
async function makePage(
  context: ToolContext,
): Promise<{title: string; page: string; online: number}> {
  const {toolbar, article, localize} = context;
  const parts = bulletinParts(context);
  const {title, date} = parts;
  const nodes = [
    parts.lead,
    parts.figure,
    parts.body,
    parts.byline,
    parts.source,
    parts.attachments,
  ]
    .filter((part) => typeof part !== 'string')
    .flat();
  const pictures = await Promise.all(picturesIn(nodes).map(savedPicture));
  const options = {
    base: toolbar.ownerDocument.baseURI,
    pictures: addresses(pictures),
    // The heading that gave the title stands above everything else.
    isShown: (element: Element) =>
      element !== parts.heading && getComputedStyle(element).display !== 'none',
  };
  const write = (part: readonly Node[] | string) =>
    savedMarkup(typeof part === 'string' ? [document.createTextNode(part)] : part, options);
  const page = savedPage({
    title,
    date,
    language: localize.language,
    direction: getComputedStyle(article ?? toolbar).direction,
    markup: {
      lead: write(parts.lead),
      figure: write(parts.figure),
      body: write(parts.body),
      byline: write(parts.byline),
      source: write(parts.source),
      attachments: write(parts.attachments),
    },
    address: bulletinAddress(context, false),
    addressLabel: `${localize.term('savedFrom')}${localize.term('colon')}`,
    saved: localize.term('savedOn', today(localize.language)),
    attachmentsLabel: localize.term('attachedFiles'),
  });
  return {title, page, online: pictures.filter(({isInlined}) => !isInlined).length};
}

function addresses(pictures: readonly SavedPicture[]): Map<Element, string> {
  return new Map(
    pictures
      .filter(({address}) => address)
      .map(({element, address}): [Element, string] => [element, address]),
  );
}

/** Hands a file to the browser, which asks the reader where to or puts it where files go. */
function download(name: string, page: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([page], {type: 'text/html;charset=utf-8'}));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), FORGOTTEN_AFTER);
}
