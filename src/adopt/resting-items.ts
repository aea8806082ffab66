import {css} from 'lit';
import type {DirectiveList} from '../directive-list/directive-list.js';
import {isPainted} from '../shared/painted.js';
import {addSheets} from '../shared/style-sheets.js';

/** About four lines; what is wrong in it is below the screen, and only for a frame. */
const resting = css`
  li {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 7em;
  }
`;

/**
 * Lets the directives below the screen rest for one frame, when they are shown for the first time. A page that was
 * painted before it is adopted has to be laid out a second time, as a whole; so it is done in two tasks, what is seen
 * first.
 *
 * Only where the reader has not scrolled: what is above the screen must have its height.
 *
 * @param list A list that has not been read yet.
 */
export function restBelowScreen(list: DirectiveList): void {
  const {styleSheet} = resting;
  if (!styleSheet || !isPainted()) return;
  list.addEventListener(
    'news-directives-update',
    ({directives: [first]}) => {
      // In a wrapper of the CMS the list stands in a root of its own.
      const root = first && (list.itemOf(first.id)?.getRootNode() as ShadowRoot | undefined);
      if (!root?.adoptedStyleSheets) return;
      addSheets(root, styleSheet);
      requestAnimationFrame(() =>
        setTimeout(() => {
          root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== styleSheet);
        }),
      );
    },
    {once: true},
  );
}
