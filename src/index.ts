export {NewsToolbar} from './news-toolbar/news-toolbar.js';
export {NewsArticle} from './news-article/news-article.js';
export {DirectiveList} from './directive-list/directive-list.js';
