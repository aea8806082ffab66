import '../shared/provide-page-styles.js';
import {DirectiveList} from '../directive-list/directive-list.js';

if (!customElements.get('directive-list')) customElements.define('directive-list', DirectiveList);

declare global {
  interface HTMLElementTagNameMap {
    'directive-list': DirectiveList;
  }
}
