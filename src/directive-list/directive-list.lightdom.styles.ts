import {css} from 'lit';

/**
 * The list as it stands on the page. Its margin, in which the numerals will hang, is there before
 * the upgrade: the text beside it never breaks in another place.
 */
export const directiveListLightDom = css`
  directive-list:not(#_#_) {
    box-sizing: border-box !important;
    margin: 0 !important;
    border: 0 !important;
    padding: var(--_bar) 0 0 !important;
    padding-inline-start: var(--_hang) !important;
    --_bar: 0px;
    background: var(--_paper) !important;
    color: var(--_ink) !important;
    font: inherit !important;
    letter-spacing: var(--_letters) !important;
    word-spacing: var(--_words) !important;
    text-align: start !important;
    text-indent: 0 !important;
    text-transform: none !important;
    overflow-wrap: break-word !important;
    display: block;
    counter-reset: bantin-item;
  }

  /* By itself it is a sheet of its own. */
  directive-list:not(news-article *, #_#_) {
    padding: calc(var(--_gutter) + var(--_bar)) 0 var(--_gutter) !important;
    padding-inline: calc(var(--_start) + var(--_hang))
      max(var(--_gutter), 100% - var(--_start) - var(--_measure)) !important;
    font: normal 400 var(--_size) / var(--_line) var(--_sans) !important;
  }

  directive-item:not(#_#_) {
    display: block;
    position: relative;
    margin: 0 !important;
    /* As much as below a paragraph that is a directive. */
    padding-block-end: calc(0.2em + var(--_paragraphs)) !important;
    text-indent: 0 !important;
    counter-increment: bantin-item;
  }

  directive-item:not(directive-list *, #_#_) {
    margin-inline-start: calc(var(--_hang) - var(--_margin, 0px)) !important;
  }

  /* Where its number hangs, before the upgrade and after. */
  directive-item:is([number], directive-list *):not(#_#_)::before {
    content: '(' counter(bantin-item) ') ';
    float: left;
    float: inline-start;
    min-inline-size: var(--_hang);
    margin-inline-start: calc(-1 * var(--_hang));
    color: var(--_accent);
    white-space: pre;
  }

  directive-item[number]:not(#_#_)::before {
    content: '(' attr(number) ') ';
  }

  /* Chrome before 118 knows no logical floats, and has this. */
  @supports not (float: inline-start) {
    :host-context([dir='rtl']) directive-item:not(#_#_)::before,
    [dir='rtl'] directive-item:not(#_#_)::before {
      float: right;
    }
  }

  directive-item:not(#_#_) > :last-child {
    margin-block-end: 0 !important;
  }

  /* Room for the line below it, and above the first one for what sums them up (follow-up.styles.ts,
     status-line.styles.ts): both come later, and must move nothing. */
  directive-item:is([status], [due], [owner]):not(#_#_)::after {
    --_due: '';
    --_owner: '';
    content: 'MM ' var(--_status, attr(status)) var(--_due) var(--_owner);
    display: block;
    visibility: hidden;
    margin-block-start: 0.5em;
    color: var(--_muted);
    font-size: 0.84em;
    line-height: 1.7;
    white-space: pre-wrap;
  }

  directive-item[due]:not([due='']):not(#_#_)::after {
    --_due: '   Thời hạn: ' attr(due);
  }

  directive-item[owner]:not([owner='']):not(#_#_)::after {
    --_owner: '   Phụ trách: ' attr(owner);
  }

  directive-item[status='todo']:lang(vi) {
    --_status: 'Chưa thực hiện';
  }

  directive-item[status='doing']:lang(vi) {
    --_status: 'Đang thực hiện';
  }

  directive-item[status='done']:lang(vi) {
    --_status: 'Hoàn thành';
  }

  directive-item[status='overdue']:lang(vi) {
    --_status: 'Quá hạn';
  }

  directive-list:has(> directive-item[status])
    > directive-item:not(directive-item ~ directive-item, #_#_) {
    padding-block-start: calc(2.6em + 44px);
  }

  /* Room for the search and the index, which lie in it. */
  directive-list:is([searchable], [index]):not(#_#_) {
    --_bar: calc(60px / var(--_applied-scale, 1));
  }

  /* The browser goes to an address by itself, before we do, and without us. */
  directive-list:not(#_#_) [id] {
    scroll-margin-block-start: calc(var(--bantin-sticky-offset, 0px) + var(--_bar) + 1em);
  }

  /* Air between directives, in which the buttons lie. */
  directive-list:not(#_#_) p:not(directive-item *, directive-list :is(li, nav, table) *) {
    margin: 0 0 calc(0.2em + var(--_paragraphs)) !important;
    hanging-punctuation: none;
  }

  /* Numbers that the browser draws hang in the margin like those that the author wrote. A site that
     has taken them away has taken them from those who cite them. */
  directive-list:not(#_#_) ol:not(directive-list :is(li, nav, table) *) {
    margin: 0 !important;
    padding: 0 !important;
  }

  /* An editor's choice in a style attribute or in type stands. */
  directive-list:not(#_#_) ol:not([type], directive-list :is(li, nav, table) *) {
    list-style: decimal outside;
  }

  /* Where no margin is left for them, such a list makes room of its own. */
  @media (max-width: 480px) {
    directive-list:not(#_#_) ol:not(directive-list :is(li, nav, table) *) {
      padding-inline-start: max(0px, 1.6em - var(--_hang)) !important;
    }
  }

  directive-list:not(#_#_) ol:not(directive-list :is(li, nav, table) *) > li {
    display: list-item !important;
    margin: 0 0 calc(0.2em + var(--_paragraphs)) !important;
    list-style: inherit;
  }

  directive-list:not(#_#_) ol:not(directive-list :is(li, nav, table) *) > li::marker {
    color: var(--_accent);
  }

  /* Paragraphs of an item, and the lists in it. */
  directive-list:not(#_#_)
    li
    :is(p, ol, ul):not(directive-list :is(nav, table) *, directive-list li li *) {
    margin-block: 0 0.6em !important;
  }

  directive-list:not(#_#_) li > :last-child {
    margin-block-end: 0 !important;
  }

  /* Where an address led. */
  directive-list:not(#_#_) ol:not(directive-list :is(li, nav, table) *) > li:target {
    position: relative;
  }

  directive-list:not(#_#_) ol:not(directive-list :is(li, nav, table) *) > li:target::after {
    content: '';
    position: absolute;
    inset-block: 0.3em;
    inset-inline-start: calc(-1 * var(--_hang) - 8px / var(--_applied-scale, 1));
    border-inline-start: 3px solid var(--_accent);
  }

  /* Where no script will come, the page says what it can. */
  @media (scripting: none) {
    directive-item:is([status], [due], [owner]):not(#_#_)::after {
      visibility: visible;
    }

    directive-item:not(#_#_) {
      padding-block-start: 0 !important;
    }
  }

  ::highlight(bantin-numeral) {
    color: var(--_accent);
  }

  @media print {
    directive-list:not(#_#_) {
      padding-block: 0 !important;
    }

    directive-item:not(#_#_) {
      padding-block-start: 0 !important;
    }
  }
`;
