import {css} from 'lit';

/**
 * The head of a bulletin as it stands on the page, the same before and after the upgrade: a column
 * in which the row of tools comes first, so that a larger headline never moves them.
 */
export const newsToolbarLightDom = css`
  news-toolbar:not(#_#_) {
    display: flex;
    flex-direction: column !important;
    align-items: stretch !important;
    box-sizing: border-box !important;
    margin: 0 !important;
    border: 0 !important;
    padding-block: 4px 14px !important;
    /* The head is as wide as the text below it. */
    padding-inline: calc(var(--_start) + var(--_indent, 0px))
      max(
        var(--_gutter),
        100% - var(--_start) - var(--_indent, 0px) - (var(--_measure) - var(--_indent, 0px)) *
          var(--_scale)
      ) !important;
    position: relative;
    max-inline-size: none !important;
    background: var(--_paper) !important;
    color: var(--_ink) !important;
    font: normal 400 var(--_size) / var(--_line) var(--_sans) !important;
    letter-spacing: var(--_letters) !important;
    word-spacing: var(--_words) !important;
    text-align: start !important;
    text-transform: none !important;
    text-indent: 0 !important;
    overflow-wrap: break-word !important;
    --_row: 52px;
  }

  /* It begins where the text of the article does, whose numerals hang. */
  news-toolbar:not(news-article *):has(~ news-article > :is(directive-list, directive-item)),
  :root:has(news-article > :is(directive-list, directive-item)) news-toolbar:not(news-article *) {
    --_indent: var(--_hang);
  }

  /* Room for the tools, before they come. Where scripts are off, none come. */
  news-toolbar:not(:defined)::before {
    content: '';
    flex: none;
    box-sizing: border-box;
    block-size: calc(var(--_row) / var(--_applied-scale, 1));
    border-block-end: calc(1px / var(--_applied-scale, 1)) solid var(--_rule);
  }

  /* What a server has declared, where a policy refuses the styles that it declared with it. */
  news-toolbar:not(:defined)::part(tools),
  news-toolbar:not(:defined)::part(published) {
    display: none;
  }

  /* Before the upgrade, the date from the attribute stands where it will stand. */
  news-toolbar[published]:not(:defined, :has(> [slot='date']))::after {
    content: attr(published);
    order: 1;
    margin-block-start: 1em;
    color: var(--_muted);
    font: 400 15px / 1.6 var(--_sans);
    zoom: var(--_scale);
  }

  @media (scripting: none) {
    news-toolbar:not(:defined)::before {
      display: none;
    }
  }

  @media (scripting: enabled) {
    news-toolbar:not(:defined) > :is(button, [role='button']):not([slot]) {
      display: none;
    }
  }

  news-toolbar:not(#_#_) > [slot] {
    float: none !important;
    clear: none !important;
    padding: 0 !important;
    border: 0 !important;
    background: none !important;
    text-align: start !important;
    text-indent: 0 !important;
    text-transform: none !important;
    letter-spacing: inherit !important;
    zoom: var(--_scale);
  }

  news-toolbar:not(#_#_) > [slot='date'] {
    display: block !important;
    order: 1;
    margin: 1em 0 0 !important;
    color: var(--_muted) !important;
    font: normal 400 15px / calc(var(--_line) - 0.1) var(--_sans) !important;
  }

  news-toolbar:not(#_#_) > [slot='headline'] {
    order: 2;
    margin: 0.4em 0 0 !important;
    color: var(--_ink) !important;
    font: normal 700 clamp(27px, 18px + 2vw, 38px) / 1.35 var(--_serif) !important;
    text-wrap: balance;
  }

  news-toolbar:not(#_#_) > [slot='lead'] {
    order: 3;
    margin: 0.75em 0 0.2em !important;
    color: var(--_ink) !important;
    font: normal 500 calc(var(--_size) + 2px) / calc(var(--_line) - 0.1) var(--_sans) !important;
  }

  news-toolbar:not(#_#_) > [slot] :not(sub, sup) {
    margin: 0 !important;
    font: inherit !important;
    color: inherit !important;
    background: none !important;
    text-align: inherit !important;
    text-indent: 0 !important;
  }

  /* A tool of the portal looks like ours. */
  news-toolbar:not(#_#_) > :is(button, a, [role='button']):not([slot]) {
    display: inline-flex !important;
    align-self: start;
    align-items: center;
    justify-content: center;
    text-decoration: none !important;
    box-sizing: border-box !important;
    min-inline-size: 44px !important;
    min-block-size: 44px !important;
    border: 1px solid transparent !important;
    padding: 0 10px !important;
    background: none !important;
    color: var(--_ink) !important;
    font: 400 15px / 1.4 var(--_sans) !important;
    text-transform: none !important;
  }

  /* What is neither a part nor a tool is shown as it is, below the tools. */
  news-toolbar:not(#_#_) > :not([slot], button, a, [role='button']) {
    flex: 0 0 auto;
    box-sizing: border-box;
    inline-size: 100%;
    padding: 0.5em 11px !important;
    zoom: var(--_scale);
  }

  @supports not (zoom: 1) {
    news-toolbar:not(#_#_) > [slot='date'] {
      font-size: calc(15px * var(--_scale)) !important;
    }
    news-toolbar:not(#_#_) > [slot='headline'] {
      font-size: calc(30px * var(--_scale)) !important;
    }
    news-toolbar:not(#_#_) > [slot='lead'] {
      font-size: calc((var(--_size) + 2px) * var(--_scale)) !important;
    }
  }

  @media print {
    news-toolbar:not(#_#_) {
      padding: 0 0 14px !important;
      padding-inline-start: var(--_indent, 0px) !important;
    }
  }
`;
