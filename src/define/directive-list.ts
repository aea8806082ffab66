import {DirectiveList} from '../directive-list/directive-list.js';
import {withPageStyles} from '../shared/provide-page-styles.js';

withPageStyles(() => {
  if (!customElements.get('directive-list')) customElements.define('directive-list', DirectiveList);
});

declare global {
  interface HTMLElementTagNameMap {
    'directive-list': DirectiveList;
  }
}
