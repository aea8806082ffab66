import {isServer} from 'lit';
import {DirectiveList} from '../directive-list/directive-list.js';
import {withPageStyles} from '../shared/provide-page-styles.js';

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
