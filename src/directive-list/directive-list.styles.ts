import {css} from 'lit';

export const directiveListStyles = css`
  .view {
    display: contents;
  }

  ol,
  li {
    position: relative;
    display: block;
    margin: 0;
    padding: 0;
  }

  li {
    --_marker: min(var(--_hang), var(--_marker-letters) * 1ch + var(--_marker-signs) * 0.34em);
    scroll-margin-block-start: calc(var(--bantin-sticky-offset, 0px) + var(--_bar, 0px) + 1em);
  }

  li.hanging {
    text-indent: calc(-1 * var(--_marker));
  }

  /* As much room as the numeral gave up at the start of the line is taken at its end: the lines of
     the paragraph break where they broke before. */
  li.hanging::before {
    content: '';
    float: right;
    float: inline-end;
    inline-size: var(--_marker);
    block-size: 1px;
  }

  /* Chrome before 118 knows no logical floats, and has this. */
  @supports not (float: inline-end) {
    :host-context([dir='rtl']) li.hanging::before {
      float: left;
    }
  }

  .rest {
    text-indent: 0;
  }

  /* What is far from the screen costs no layout. Such a part cuts off what stands beside it, so it has
     the margin inside; the last keeps its margins as they are, for they may lie over those of what
     follows. Heights are guessed at first, so the browser must hold still what is read. Safari does
     not; and WebKitGTK takes a minute for the first frame of a few hundred such boxes. */
  @supports (overflow-anchor: auto) {
    .long > :not(:last-child) {
      content-visibility: auto;
      contain-intrinsic-block-size: auto calc(var(--_lines) * var(--_line) * 1em);
      margin-inline-start: calc(-1 * var(--_hang) - 12px);
      padding-inline-start: calc(var(--_hang) + 12px);
    }
  }
`;
