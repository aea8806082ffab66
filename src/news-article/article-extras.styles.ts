import {css} from 'lit';

export const articleExtrasStyles = css`
  article {
    position: relative;
  }

  /* A word that is borrowed from another language may run the other way; it stands at the one edge. */
  .facts,
  .updates {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
  }

  .facts p {
    margin: 0;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  /* At the lower edge of the screen, over the text: it takes no room, so nothing moves when it comes, nor when it goes. */
  .resume {
    position: fixed;
    z-index: 1;
    inset: auto 0 0;
    inline-size: fit-content;
    margin: 0 auto;
    border: 0;
    padding: 0;
    background: none;
    color-scheme: inherit;
  }

  .resume button {
    margin: 0;
    border: 1px solid var(--_rule);
    border-block-end: 0;
    border-radius: 4px 4px 0 0;
    padding: 0 0.75em env(safe-area-inset-bottom, 0);
    min-block-size: calc(44px / var(--_applied-scale, 1));
    background: var(--_paper);
    color: var(--_accent);
    font: inherit;
    text-align: start;
    text-decoration: underline 1px;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  .resume button:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -4px;
  }

  .progress {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    /* Along the upper edge of the sheet, in the room that is there. */
    margin-block: calc(-12px / var(--_scale)) calc(12px / var(--_scale) - 3px);
    block-size: 3px;
    overflow: hidden;
    pointer-events: none;
  }

  /* Twice as long as its way, with the middle where the line begins: so it grows from there in either direction of
     writing, and the compositor lets it grow, without a layout. */
  .progress div {
    block-size: 3px;
    inline-size: 200%;
    margin-inline-start: -100%;
    background: var(--_accent);
    transform: scaleX(0);
    will-change: transform;
  }

  .mark {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: 1px;
    visibility: hidden;
    pointer-events: none;
  }

  .updates {
    margin-block-start: 2em;
    border-block-start: 1px solid var(--_rule);
    padding-block-start: 1em;
    font-size: 0.85em;
  }

  .updates p {
    margin: 0 0 0.4em;
    font: 700 1.15em / 1.4 var(--_serif);
  }

  .updates ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .updates li {
    padding-block: 0.25em;
  }

  .updates time {
    margin-inline-end: 0.75em;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  @media (forced-colors: active) {
    .progress div {
      background: Highlight;
    }
  }

  @media print {
    .progress,
    .mark,
    .resume {
      display: none;
    }
  }
`;
