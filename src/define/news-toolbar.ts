import '../shared/provide-page-styles.js';
import {NewsToolbar} from '../news-toolbar/news-toolbar.js';

if (!customElements.get('news-toolbar')) customElements.define('news-toolbar', NewsToolbar);

declare global {
  interface HTMLElementTagNameMap {
    'news-toolbar': NewsToolbar;
  }
}
