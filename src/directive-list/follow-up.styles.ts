import {css} from 'lit';
import {visuallyHidden} from '../shared/visually-hidden.styles.js';
import {statusLineStyles} from './status-line.styles.js';

export const followUpStyles = css`
  /* A directive that a filter leaves out: paper has them all. */
  @media screen {
    li[hidden='']:not(.arrived) {
      display: none;
    }
  }

  /* What is left of a part is not as high as it was. */
  .long > :has(> [hidden]) {
    content-visibility: visible;
  }

  @media print {
    li[hidden] {
      content-visibility: visible;
    }
  }

  ${statusLineStyles}

  /* What else belongs to a directive stands at the end of the line; on a telephone, below it. */
  .follow-up:not(.kept) {
    padding-inline-end: 11em;
  }

  .follow-up + .actions {
    inset-block: auto 0;
    opacity: 1;
  }

  .follow-up:not(.kept) + .actions .copy {
    margin-block-end: 0;
  }

  .roomy > .follow-up {
    margin-block-end: 0;
    padding-inline-end: 0;
  }

  @media (max-width: 600px) {
    .follow-up:not(.kept) {
      padding-inline-end: 0;
      margin-block-end: max(1.7em, var(--_gap));
    }

    :not(.roomy) > .follow-up:not(.kept) + .actions {
      inset-block: 100% auto;
    }

    .follow-up:not(.kept) + .actions .copy {
      margin-block-end: 0.8em;
    }
  }

  @media print {
    .follow-up {
      padding-inline-end: 0;
    }
  }

  .progress {
    margin-block-end: 1.4em;
    font-size: 0.84em;
    line-height: 1.7;
    text-indent: 0;
  }

  .done-of {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
    margin: 0;
    font-weight: 600;
  }

  .bar-of-progress {
    flex: 1 1 8em;
    min-inline-size: 0;
    max-inline-size: min(16em, 100%);
    border: 1px solid var(--_muted);
    border-radius: 4px;
    overflow: hidden;
  }

  .bar-of-progress svg {
    display: block;
    inline-size: 100%;
    block-size: 6px;
  }

  .bar-of-progress:dir(rtl) svg {
    transform: scaleX(-1);
  }

  .done-part {
    fill: var(--_ink);
  }

  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.4em;
    min-inline-size: 0;
    margin: 0;
    border: 0;
    padding: 0;
  }

  .progress.kept {
    position: relative;
    z-index: 1;
    margin-block-end: calc(-1.7em - 44px);
  }

  /* As high as what is kept for it, however narrow the page. */
  .kept .done-of {
    flex-wrap: nowrap;
    block-size: 1.7em;
    white-space: nowrap;
  }

  .kept fieldset {
    flex-wrap: nowrap;
    overflow-x: auto;
    block-size: 44px;
    margin-inline: -5px;
    padding-inline: 5px;
    scrollbar-width: none;
    white-space: nowrap;
  }

  .unseen {
    ${visuallyHidden}
    margin: 0;
    padding: 0;
  }

  .progress label {
    position: relative;
    display: flex;
    align-items: center;
    min-block-size: 44px;
    cursor: pointer;
  }

  .progress label .choice {
    border-block-end: 2px solid transparent;
    padding-block: 2px;
  }

  .progress label:hover .choice {
    border-color: var(--_rule);
  }

  .progress input:checked + .choice {
    border-color: var(--_accent);
    font-weight: 600;
  }

  .progress input:focus-visible + .choice {
    outline: 2px solid var(--_accent);
    outline-offset: 3px;
  }

  .count {
    margin-inline-start: 0.3em;
    color: var(--_muted);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  @media (forced-colors: active) {
    .done-part {
      fill: CanvasText;
    }

    .progress input:checked + .choice {
      border-color: Highlight;
    }
  }

  @media print {
    .progress.kept {
      margin-block-end: 1.4em;
    }

    fieldset,
    [role='status'] {
      display: none;
    }
  }
`;
