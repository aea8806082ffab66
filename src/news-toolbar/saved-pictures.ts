/** How long one picture may take, in milliseconds; a file without it is better than none. */
import {isElement} from '../shared/node-kinds.js';

const PATIENCE = 8000;

/** The longest side of a picture in the file, in pixels: sharp on paper, and small enough to be sent. */
const LONGEST_SIDE = 1600;

/** From this length on, in characters, a picture without transparency is stored as a photograph. */
const LONG = 600_000;

/** A picture of a page and what stands for it in a file. */
export interface SavedPicture {
  readonly element: Element;
  /** The picture itself as `data:`, or its address; empty where it has neither. */
  readonly address: string;
  /** Whether it is seen without a network. */
  readonly isInlined: boolean;
}

/** Finds the pictures below some nodes, drawings and charts included. */
export function picturesIn(nodes: Iterable<Node>): Element[] {
  return [...nodes].flatMap((node) => {
    if (!isElement(node)) return [];
    const inside = node.querySelectorAll('img, svg:not(svg svg), canvas');
    return [...(node.matches('img, svg, canvas') ? [node] : []), ...inside];
  });
}

/**
 * Takes a picture off the page as the browser has drawn it. That needs no request and no permission
 * of a content security policy, as long as the picture may be read: it is from the same origin, or
 * the page has loaded it with `crossorigin`. One that may not keeps its address.
 */
export async function savedPicture(element: Element): Promise<SavedPicture> {
  const address = addressOf(element);
  try {
    const data = await Promise.race([dataOf(element), giveUp()]);
    if (data) return {element, address: data, isInlined: true};
  } catch {
    // May not be read, does not load, has no size: its address stands for it.
  }
  return {element, address, isInlined: !address};
}

function giveUp(): Promise<string> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE, ''));
}

/** The absolute address of a picture; empty for a drawing, and for one that no file can show. */
function addressOf(element: Element): string {
  if (element.localName !== 'img') return '';
  const {currentSrc, src} = element as HTMLImageElement;
  const address = currentSrc || src;
  return /^(?:https?:|data:image\/)/.test(address) ? address : '';
}

async function dataOf(element: Element): Promise<string> {
  if (element.localName === 'canvas') return (element as HTMLCanvasElement).toDataURL();
  if (element.localName === 'svg') return drawingData(element as SVGElement);
  const address = addressOf(element);
  // A picture that the page holds itself is taken as it is; in an <img> nothing in it can run.
  if (!address || address.startsWith('data:')) return address;
  return pictureData(await readable(element as HTMLImageElement, address), address);
}

/**
 * The picture in a form in which it may be read, loaded if the page has not loaded it yet. One from
 * another host is not asked for again: no tool makes a request to a host that the page did not.
 */
async function readable(picture: HTMLImageElement, address: string): Promise<HTMLImageElement> {
  if (picture.complete && picture.naturalWidth) return picture;
  if (new URL(address).origin !== location.origin) throw new Error('It has not been loaded.');
  const copy = new Image();
  copy.src = address;
  await copy.decode();
  return copy;
}

function pictureData(picture: HTMLImageElement, address: string): string {
  const {naturalWidth, naturalHeight} = picture;
  // A drawing without a size of its own is drawn as large as it is shown.
  const width = naturalWidth || picture.width || 300;
  const height = naturalHeight || picture.height || 150;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const pen = canvas.getContext('2d')!;
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  if (/\.jpe?g$/i.test(new URL(address).pathname)) return canvas.toDataURL('image/jpeg', 0.9);
  const data = canvas.toDataURL('image/png');
  if (data.length < LONG || hasTransparency(pen)) return data;
  return canvas.toDataURL('image/jpeg', 0.9);
}

function hasTransparency(pen: CanvasRenderingContext2D): boolean {
  const {data} = pen.getImageData(0, 0, pen.canvas.width, pen.canvas.height);
  for (let index = 3; index < data.length; index += 4) if (data[index] < 255) return true;
  return false;
}

/** A drawing in the page, as a picture in which no script runs. */
function drawingData(drawing: SVGElement): string {
  const source = new XMLSerializer().serializeToString(drawing);
  return `data:image/svg+xml,${encodeURIComponent(source.replace(/\p{Surrogate}/gu, ''))}`;
}
