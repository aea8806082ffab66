/**
 * What the scripts for pages hold: the family, and the taking over of a page whose script tag says
 * `data-adopt`.
 */
import './define/news-toolbar.js';
import './define/news-article.js';
import './define/directive-list.js';
import {nextTask, whenIdle} from './shared/idle.js';

// Few pages have any, and a list reads what stands in their attributes by itself.
void whenIdle().then(() => import('./define/directive-item.js').catch(() => {}));

const tag = document.querySelector<HTMLElement>('script[data-adopt]');
// Not from the module itself: to name who asks, V8 would read all of it once more.
if (tag) {
  void nextTask()
    .then(() => import('./adopt/from-page.js'))
    .then(({adoptFromPage}) => adoptFromPage(tag));
}
