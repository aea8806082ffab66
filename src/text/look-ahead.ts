import type {Marker} from './markers.js';

/**
 * Says of every reading whether its sequence goes on: the next number comes later, before the
 * style starts again at 1. After a 1 the number may skip one; a weak reading needs a strong one
 * to follow it, unless one like itself will do. Says, too, which readings are surpassed: by another
 * one of the same marker, or by a better marker of the same number before the list goes on. One pass
 * from the last paragraph to the first, so that long texts stay quick.
 */
export function lookAhead(markers: readonly (Marker | null)[]): void {
  // Where each number of a style was met last, that is, where it comes next.
  const strong = new Map<string, Map<number, number>>();
  const any = new Map<string, Map<number, number>>();
  for (let index = markers.length - 1; index >= 0; index--) {
    const readings = markers[index]?.readings ?? [];
    for (const reading of readings) {
      const {style, number, weak, alike} = reading;
      if (number === null || isYear(number)) continue;
      const next = (weak && !alike ? strong : any).get(style);
      const at = (wanted: number) => next?.get(wanted) ?? Infinity;
      reading.followed = Math.min(at(number + 1), number === 1 && !weak ? at(3) : Infinity) < at(1);
      const better = weak ? strong.get(style) : undefined;
      reading.surpassed =
        (better?.get(number) ?? Infinity) < Math.min(at(number + 1), better?.get(1) ?? Infinity);
    }
    // "I." with a "II." to come is no ninth letter without a tenth.
    if (readings.some(({number, weak, followed}) => number === 1 && !weak && followed)) {
      for (const reading of readings) if (!reading.followed) reading.surpassed = true;
    }
    for (const {style, number, weak} of readings) {
      if (number === null) continue;
      for (const map of weak ? [any] : [any, strong]) {
        if (!map.has(style)) map.set(style, new Map());
        map.get(style)!.set(number, index);
      }
    }
  }
}

/** Whether a number would rather be a year than count an item: "2020. Tăng trưởng". */
function isYear(number: number): boolean {
  return number >= 1900 && number <= 2100;
}
