import {isServer} from 'lit';
import {DirectiveList} from '../directive-list/directive-list.js';
import {readParagraphs} from '../directive-list/paragraphs.js';
import {makeAhead, readAhead} from '../directive-list/read-ahead.js';
import {withPageStyles} from '../shared/provide-page-styles.js';
import type {DirectiveItem} from '../text/directive-types.js';

let items: readonly DirectiveItem[] | undefined;

withPageStyles(() => {
  if (isServer) return;
  // What is done for the first time takes longest: a list is read in tasks of its own, before there are elements.
  const list = document.querySelector('directive-list');
  if (list) items = readAhead(readParagraphs(list));
});

withPageStyles(() => items && makeAhead(items));

withPageStyles(() => {
  // On a server it is no element of ours: its children are printed as they are, and shown until the upgrade.
  if (isServer) return;
  if (!customElements.get('directive-list')) customElements.define('directive-list', DirectiveList);
});

declare global {
  interface HTMLElementTagNameMap {
    'directive-list': DirectiveList;
  }
}
