/**
 * What the scripts for pages hold: the family, and the taking over of a page whose script tag says
 * `data-adopt`.
 */
import './define/news-toolbar.js';
import './define/news-article.js';
import './define/directive-list.js';
import {whenIdle} from './shared/idle.js';

// Few pages have any, and a list reads what stands in their attributes by itself.
void whenIdle().then(() => import('./define/directive-item.js').catch(() => {}));

const tag = document.querySelector<HTMLElement>('script[data-adopt]');
if (tag) void import('./adopt/from-page.js').then(({adoptFromPage}) => adoptFromPage(tag));
