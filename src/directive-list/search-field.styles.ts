import {css} from 'lit';

export const searchFieldStyles = css`
  .search {
    display: flex;
    flex: 1 1 auto;
    gap: 4px;
    align-items: center;
    min-inline-size: 0;
  }

  .field {
    display: flex;
    flex: 1 1 auto;
    gap: 8px;
    align-items: center;
    min-inline-size: 0;
    min-block-size: 44px;
    border-radius: 4px;
    color: var(--_muted);
    cursor: text;
  }

  .field:focus-within {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  .field svg {
    margin-inline-start: 10px;
  }

  .field input {
    flex: 1 1 auto;
    box-sizing: border-box;
    min-inline-size: 0;
    inline-size: 100%;
    block-size: 44px;
    margin: 0;
    border: 0;
    outline: 0;
    padding: 0;
    appearance: none;
    background: none;
    color: var(--_ink);
    font: inherit;
  }

  .field input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .field input::-webkit-search-cancel-button {
    display: none;
  }

  .results {
    display: flex;
    flex: none;
    align-items: center;
    font-size: 15px;
  }

  .result {
    margin-inline-end: 6px;
    color: var(--_muted);
    white-space: nowrap;
  }

  .bar button[aria-disabled='true'] {
    color: var(--_muted);
    cursor: default;
  }

  /* Where the bar is narrow, the result hangs below it, over the text, and moves nothing. */
  @container (max-width: 620px) {
    .results {
      position: absolute;
      inset-block-start: 100%;
      inset-inline: 0;
      justify-content: flex-end;
      border-block-end: 1px solid var(--_rule);
      background: var(--_paper);
    }

    .result {
      flex: 1 1 auto;
      overflow: hidden;
      margin-inline-start: 10px;
      text-overflow: ellipsis;
    }
  }

  /* Where words cannot be coloured, or only all alike. */
  li.found::after {
    content: '';
    position: absolute;
    inset-block: 0.3em;
    inset-inline-start: calc(-1 * var(--_hang) - 8px / var(--_applied-scale, 1));
    border-inline-start: 3px solid var(--_accent);
  }

  @media (forced-colors: active) {
    .field {
      border: 1px solid ButtonBorder;
    }
  }
`;
