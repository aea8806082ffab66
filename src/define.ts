import './define/news-toolbar.js';
import './define/news-article.js';
import './define/directive-list.js';
import './define/directive-item.js';
