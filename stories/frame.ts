import {html, type TemplateResult} from 'lit';
import {styleMap} from 'lit/directives/style-map.js';

/** What of Storybook's toolbar concerns the page around a story, and not its reader. */
export interface FrameGlobals {
  /** Width of the column in pixels, or `full`. */
  readonly width?: string;
  readonly direction?: 'ltr' | 'rtl';
  /** A BCP 47 tag. */
  readonly language?: string;
}

/** The column of a portal in which a story stands. */
export function frame(
  story: TemplateResult,
  {width = 'full', direction = 'ltr', language = 'vi'}: FrameGlobals,
): TemplateResult {
  return html`
    <div
      class="frame"
      dir=${direction}
      lang=${language}
      style=${styleMap({'inline-size': width === 'full' ? 'auto' : `${width}px`})}
    >
      ${story}
    </div>
  `;
}
