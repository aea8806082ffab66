import type {DirectiveItem} from './directive-types.js';
import type {Marker, MarkerStyle, Reading} from './markers.js';

/** An item to which paragraphs can still be added. */
export interface OpenItem extends DirectiveItem {
  readonly blocks: number[];
  readonly children: OpenList[];
}

/** A list to which items can still be added. */
export interface OpenList {
  readonly style: MarkerStyle;
  readonly items: OpenItem[];
}

// Where documents use to place a style, the outermost level first; bullets come last.
const ranks = [/A/, /I/, / 1$/, /^1.$/, /^1/, /1|①|à|ấ/, /a/, /i/, /./];

/** The rank of a style among the levels of a document: 0 for the outermost. */
export const rankOf = (style: MarkerStyle): number => ranks.findIndex((rank) => rank.test(style));

/** The rank of bullets. */
export const bulletRank = ranks.length - 1;

/** The last of a list that has one. */
export const lastOf = <T>(list: readonly T[]): T => list[list.length - 1];

/** Whether a reading is the next item of a list; any bullet is. */
function continues({style, items}: OpenList, reading: Reading): boolean {
  const {number} = lastOf(items);
  return (
    reading.style === style &&
    (number === null || (reading.number === number + 1 && !reading.surpassed))
  );
}

/** The lists nested in one directive that can go on, outermost first. */
export class NestedLists {
  #lists: OpenList[] = [];

  /** Ends them all, where a directive begins. */
  clear(): void {
    this.#lists = [];
  }

  /** Whether one of them goes on with this marker. */
  goOn({readings}: Marker): boolean {
    return this.#lists.some((list) => readings.some((reading) => continues(list, reading)));
  }

  /**
   * Adds an item where its marker belongs: to a list that it continues, or to one that it begins. What
   * does neither is a paragraph of the item before it.
   *
   * @param top The list of the directive.
   * @param itemFor Makes an item out of a reading of the marker.
   */
  add({readings}: Marker, top: OpenList, itemFor: (reading: Reading) => OpenItem): void {
    const nested = this.#lists;
    for (let depth = nested.length - 1; depth >= 0; depth--) {
      const next = readings.find((reading) => continues(nested[depth], reading));
      if (!next) continue;
      nested.length = depth + 1;
      nested[depth].items.push(itemFor(next));
      return;
    }
    const open = readings.find(
      ({style, number, weak, followed}) =>
        style !== top.style &&
        (number === null || followed || (number === 1 && !weak && !/[AI]/.test(style))),
    );
    const {style} = open ?? readings[0];
    const depth = nested.findIndex((list) => list.style === style);
    if (open) {
      // A list that starts again stands beside the first one; inner styles stand under outer ones.
      if (depth >= 0) nested.length = depth;
      while (nested.length && rankOf(lastOf(nested).style) > rankOf(style)) nested.pop();
      const list = {style, items: [itemFor(open)]};
      lastOf((lastOf(nested) ?? top).items).children.push(list);
      nested.push(list);
    } else if (depth >= 0 && !readings[0].weak) {
      nested.length = depth + 1;
      nested[depth].items.push(itemFor(readings[0]));
    }
  }

  /** Gives a paragraph to the last item of the directive, and to the nested ones that it continues. */
  join(index: number, top: OpenList): void {
    for (const {items} of [top, ...this.#lists]) {
      const {blocks} = lastOf(items);
      if (lastOf(blocks) !== index) blocks.push(index);
    }
  }
}
