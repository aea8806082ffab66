import '../../src/define.js';
import {LocalizeController} from '../../src/localize/localize-controller.js';
import {followPrint} from '../../src/news-toolbar/print.js';

const toolbars = [...document.querySelectorAll('news-toolbar')];
for (const toolbar of toolbars) {
  const localize = new LocalizeController(toolbar);
  followPrint(
    () => ({
      toolbar,
      localize,
      article: document.getElementById(toolbar.for) ?? document.querySelector('news-article'),
    }),
    new AbortController().signal,
  );
}
