import {DirectiveItem} from '../directive-list/directive-item.js';
import {withPageStyles} from '../shared/provide-page-styles.js';

withPageStyles(() => {
  if (!customElements.get('directive-item')) customElements.define('directive-item', DirectiveItem);
});

declare global {
  interface HTMLElementTagNameMap {
    'directive-item': DirectiveItem;
  }
}
