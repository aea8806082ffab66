import {css} from 'lit';

/** The line below a directive. */
export const statusLineStyles = css`
  .follow-up {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.2em;
    /* Closer to what it is about than to what comes next. */
    margin-block: -0.4em 1.4em;
    color: var(--_muted);
    font-size: 0.84em;
    line-height: 1.7;
    text-indent: 0;
  }

  :host(directive-item) .follow-up {
    margin-block: 0;
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
