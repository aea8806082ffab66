import type {} from 'bantin/react.js';
import {parseDate} from 'bantin/text.js';
import bulletin from 'bulletin/bulletin.json';
import {Directives} from './directives';
import {Toolbar} from './toolbar';

/**
 * Rendered on the server alone: the article with all of its text. What a reader or an editor changes
 * is in the two client components.
 */
export default function Page() {
  return (
    <news-article
      author={bulletin.byline}
      citations="list link"
      citation-url="/van-ban?so-hieu={symbol}"
      reading-time=""
      data-day={parseDate(bulletin.published)?.date}
    >
      <Toolbar published={bulletin.published}>
        <h1 slot="headline">{bulletin.headline}</h1>
        <p slot="lead">{bulletin.lead}</p>
      </Toolbar>
      {bulletin.introduction.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <Directives directives={bulletin.directives} />
    </news-article>
  );
}
