import {NewsToolbar} from '../news-toolbar/news-toolbar.js';
import {withPageStyles} from '../shared/provide-page-styles.js';

withPageStyles(() => {
  if (!customElements.get('news-toolbar')) customElements.define('news-toolbar', NewsToolbar);
});

declare global {
  interface HTMLElementTagNameMap {
    'news-toolbar': NewsToolbar;
  }
}
