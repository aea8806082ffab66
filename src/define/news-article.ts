import {NewsArticle} from '../news-article/news-article.js';
import {withPageStyles} from '../shared/provide-page-styles.js';

withPageStyles(() => {
  if (!customElements.get('news-article')) customElements.define('news-article', NewsArticle);
});

declare global {
  interface HTMLElementTagNameMap {
    'news-article': NewsArticle;
  }
}
