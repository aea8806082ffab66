import {isServer} from 'lit';
import {NewsArticle} from '../news-article/news-article.js';
import {withPageStyles} from '../shared/provide-page-styles.js';

withPageStyles(() => {
  // On a server it is no element of ours: its children are printed as they are, and shown until the upgrade.
  if (isServer) return;
  if (!customElements.get('news-article')) customElements.define('news-article', NewsArticle);
});

declare global {
  interface HTMLElementTagNameMap {
    'news-article': NewsArticle;
  }
}
