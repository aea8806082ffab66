import {bringInto, layOver, Measurement, type Place} from './citations-geometry.js';
import type {Mention} from './citations-text.js';

const BLOCKS = 'p, li, td, th, div, section';

/** A mention that leads somewhere. */
export interface LinkedMention extends Mention {
  readonly href: string;
  /** What the link is called: the mention, with its type where a list has it in common. */
  readonly name: string;
}

/**
 * The links to what one paragraph mentions, in an element that stands behind it in a shadow tree and takes no
 * room: they lie over the text, which is not touched. Each is a real link, so a keyboard reaches it where the
 * text stands, and a screen reader meets it right behind the paragraph. Text under a link can be selected as
 * under any other: a selection that begins beside it goes through.
 *
 * The line under the text is drawn here too. A CSS highlight would do, but Chromium cuts off what of a letter
 * reaches into the next one, at both ends of a highlight: "NĐ-CP." then reads "NĐ-CF.".
 */
export class CitationLayer {
  readonly element = document.createElement('span');
  readonly #article: Element;
  readonly #links: HTMLAnchorElement[] = [];
  #mentions: readonly LinkedMention[] = [];

  constructor(article: Element) {
    this.#article = article;
    this.element.className = 'citation-links';
    this.element.addEventListener('focusin', ({target}) =>
      this.#reveal(target as HTMLAnchorElement),
    );
  }

  /** What the text of the links stands in. */
  get blocks(): Element[] {
    return this.#mentions.flatMap(
      ({range}) => range.startContainer.parentElement?.closest(BLOCKS) ?? [],
    );
  }

  /** Shows these links, and no others. They have no place before {@link draw}. */
  update(mentions: readonly LinkedMention[]): void {
    this.#mentions = mentions;
    while (this.#links.length > mentions.length) this.#links.pop()!.remove();
    mentions.forEach(({href, name}, index) => {
      let link = this.#links[index];
      if (!link) {
        link = this.#links[index] = document.createElement('a');
        link.draggable = false;
        this.element.append(link);
      }
      if (link.href !== href) link.href = href;
      if (link.ariaLabel !== name) link.setAttribute('aria-label', name);
    });
  }

  /** Where the text of each link stands. */
  measure(measurement: Measurement): readonly Place[] {
    return this.#mentions.map(({range}) => measurement.placeOf(range, this.element));
  }

  /** Lays the links over the text. */
  draw(places: readonly Place[]): void {
    places.forEach(({boxes}, index) => {
      const link = this.#links[index];
      // The text is not shown; neither is a link to be met.
      link.hidden = !boxes.length;
      if (!boxes.length) return;
      const [first, ...others] = boxes;
      layOver(link, first);
      while (link.childElementCount > others.length) link.lastElementChild!.remove();
      while (link.childElementCount < others.length) link.append(document.createElement('span'));
      others.forEach((box, line) => {
        layOver(link.children[line] as HTMLElement, {
          ...box,
          left: box.left - first.left,
          top: box.top - first.top,
        });
      });
    });
  }

  /** Brings the text of a link into sight: where a table has scrolled it away, or where it was resting. */
  #reveal(link: HTMLAnchorElement): void {
    const mention = this.#mentions[this.#links.indexOf(link)];
    if (!mention) return;
    const {frames} = new Measurement(this.#article).placeOf(mention.range, this.element);
    for (const frame of frames) bringInto(frame, mention.range);
    const wasResting = link.offsetHeight <= 1;
    const measurement = new Measurement(this.#article);
    this.draw(this.#mentions.map(({range}) => measurement.placeOf(range, this.element)));
    if (wasResting) link.scrollIntoView({block: 'center'});
  }
}
