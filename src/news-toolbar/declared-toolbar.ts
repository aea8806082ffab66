import {html, nothing, type TemplateResult} from 'lit';
import type {LocalizeController} from '../localize/localize-controller.js';
import {displayedDate} from '../shared/displayed-date.js';
import type {NewsToolbar} from './news-toolbar.js';

/**
 * What a server declares of a toolbar. It knows nothing of the children: the date from the attribute
 * stands in their slot and gives way to one that is slotted, and the parts of the head are children of
 * the column, so that the style sheet of the page puts them in order by itself.
 *
 * @param tools The buttons of the text size, if they are asked for.
 */
export function renderDeclaredToolbar(
  {published}: NewsToolbar,
  localize: LocalizeController,
  tools: TemplateResult | typeof nothing,
): TemplateResult {
  const {text, dateTime} = displayedDate(published, localize.language);
  return html`
    <div class="row">
      <div
        class="tools compact"
        part="tools"
        role="toolbar"
        aria-label=${localize.term('readingTools')}
      >
        ${tools}
      </div>
    </div>
    <slot></slot>
    <slot name="date">
      ${
        text
          ? html`<time class="date published" part="published" datetime=${dateTime ?? nothing}
              >${text}</time
            >`
          : nothing
      }
    </slot>
    <slot name="headline"></slot>
    <slot name="lead"></slot>
  `;
}
