import type {LocalizeController} from '../localize/localize-controller.js';
import {BodyLayout} from '../news-article/body-layout.js';

const layouts = new WeakMap<Element, BodyLayout>();

/**
 * Gives each table that is wider than its column a box that scrolls, with a name and a tab stop, in an
 * element that is not ours; to be called again when its text has changed. A table whose parent may have no
 * shadow root scrolls in itself, by style sheet.
 *
 * @param target What a toolbar serves.
 * @param localize The words for boxes whose tables have no caption.
 */
export function boxTables(target: HTMLElement, localize: LocalizeController): void {
  const layout = layouts.get(target) ?? new BodyLayout(target, localize);
  layouts.set(target, layout);
  layout.update();
}
