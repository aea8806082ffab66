import {css, type CSSResult} from 'lit';
import {directiveListLightDom} from './directive-list/directive-list.lightdom.styles.js';
import {newsArticleLightDom} from './news-article/news-article.lightdom.styles.js';
import {newsToolbarLightDom} from './news-toolbar/news-toolbar.lightdom.styles.js';
import {paperLightDom} from './shared/paper.lightdom.styles.js';
import {tokens} from './shared/tokens.lightdom.styles.js';

/** The whole of `bantin.css`. The elements bring their share of it themselves as well. */
export const pageStyles: CSSResult = css`
  ${tokens}
  ${newsToolbarLightDom}
  ${newsArticleLightDom}
  ${directiveListLightDom}
  ${paperLightDom}
`;
