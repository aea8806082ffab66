import {css} from 'lit';

/** The line below a directive. */
export const statusLineStyles = css`
  .follow-up {
    --_gap: calc((0.2em + var(--_paragraphs)) / 0.84);
    /* Closer to what it is about than to what comes next. */
    margin-block: -1.07em var(--_gap);
    color: var(--_muted);
    font-size: 0.84em;
    line-height: 1.7;
    text-indent: 0;
  }

  /* In the room that is kept for it. */
  .follow-up.kept,
  :host(directive-item) .follow-up {
    position: absolute;
    inset-block-end: var(--_gap);
    inset-inline: 0;
    margin: 0;
    padding: 0;
  }

  .follow-up > :not(:last-child) {
    margin-inline-end: 0.8em;
  }

  .status {
    color: var(--_ink);
    font-weight: 600;
  }

  .status.todo {
    color: var(--_muted);
  }

  .status.overdue {
    color: var(--_accent);
  }

  .sign {
    inline-size: 0.95em;
    block-size: 0.95em;
    margin-inline-end: 0.4em;
    vertical-align: -0.1em;
    fill: currentcolor;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
`;
