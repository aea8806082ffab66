import '../shared/provide-page-styles.js';
import {NewsArticle} from '../news-article/news-article.js';

if (!customElements.get('news-article')) customElements.define('news-article', NewsArticle);

declare global {
  interface HTMLElementTagNameMap {
    'news-article': NewsArticle;
  }
}
