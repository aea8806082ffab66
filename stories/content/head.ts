import {html, type TemplateResult} from 'lit';
import {BULLETIN_DATE, BULLETIN_HEADLINE, BULLETIN_LEAD} from './bulletin.js';

/** Date, headline and lead of the bulletin, in the slots of a toolbar. */
export function bulletinHead(): TemplateResult {
  return html`
    <div slot="date">${BULLETIN_DATE}</div>
    <h1 slot="headline">${BULLETIN_HEADLINE}</h1>
    <div slot="lead">${BULLETIN_LEAD}</div>
  `;
}
