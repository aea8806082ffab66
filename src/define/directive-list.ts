import {isServer} from 'lit';
import {DirectiveList} from '../directive-list/directive-list.js';
import {readParagraphs} from '../directive-list/paragraphs.js';
import {recognise} from '../directive-list/recognition.js';
import {withPageStyles} from '../shared/provide-page-styles.js';

withPageStyles(() => {
  if (isServer) return;
  // What is read for the first time takes longest: a page is, before its elements are defined.
  for (const list of document.querySelectorAll('directive-list'))
    recognise(list, readParagraphs(list));
});

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
