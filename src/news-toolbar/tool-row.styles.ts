import {css} from 'lit';

/** What the other tools need beside the rules of the toolbar. */
export const toolRowStyles = css`
  .folded,
  .tools:not(.settled) > button {
    visibility: hidden;
  }

  .tools > [data-tool='moreTools'] {
    position: absolute;
    inset-block-start: 3px;
    inset-inline-end: 0;
  }

  [data-tool='moreTools'] svg {
    stroke-width: 3;
  }

  svg {
    flex: none;
    stroke-width: 1.8;
    inline-size: 18px;
    fill: none;
    stroke: var(--_accent);
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  @media (forced-colors: active) {
    svg {
      stroke: currentColor;
    }
  }

  .status.problem {
    inline-size: auto;
    block-size: auto;
    clip-path: none;
    white-space: normal;
    inset-block-start: 56px;
    z-index: 1;
    border: 1px solid var(--_accent);
    padding: 6px 12px;
    background: var(--_paper);
  }
`;
