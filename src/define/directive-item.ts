import {isServer} from 'lit';
import {DirectiveItem} from '../directive-list/directive-item.js';
import {withPageStyles} from '../shared/provide-page-styles.js';

withPageStyles(() => {
  // On a server it is no element of ours: its children are printed as they are, and shown until the upgrade.
  if (isServer) return;
  if (!customElements.get('directive-item')) customElements.define('directive-item', DirectiveItem);
});

declare global {
  interface HTMLElementTagNameMap {
    'directive-item': DirectiveItem;
  }
}
