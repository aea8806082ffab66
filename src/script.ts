/**
 * What the scripts for pages hold: the family, and the taking over of a page whose script tag says
 * `data-adopt`.
 */
import './define.js';

const tag = document.querySelector<HTMLElement>('script[data-adopt]');
if (tag) void import('./adopt/from-page.js').then(({adoptFromPage}) => adoptFromPage(tag));
