import {isServer} from 'lit';
import {NewsToolbar} from '../news-toolbar/news-toolbar.js';
import {withPageStyles} from '../shared/provide-page-styles.js';

withPageStyles(() => {
  // On a server it is no element of ours: its children are printed as they are, and shown until the upgrade.
  if (isServer) return;
  if (!customElements.get('news-toolbar')) customElements.define('news-toolbar', NewsToolbar);
});

declare global {
  interface HTMLElementTagNameMap {
    'news-toolbar': NewsToolbar;
  }
}
