import type {NewsToolbar} from 'bantin';
import type {} from 'bantin/solid.js';

declare const toolbar: NewsToolbar;

export const right = (
  <>
    <news-toolbar
      ref={toolbar}
      class="dau-bai"
      on:news-text-size={(event) => event.textSize + event.currentTarget.tools.length}
      onClick={(event) => event.preventDefault()}
    />
    <directive-list
      prop:label="Các việc"
      on:news-directives-update={({directives}) => directives[0].marker.trim()}
      on:bantin-diagnostic={({diagnostic}) => diagnostic.message}
    />
  </>
);

// @ts-expect-error Another event has that field.
export const wrong = <news-toolbar on:news-text-size={(event) => event.directives} />;
