import {css} from 'lit';

export const diagnosticsPanelStyles = css`
  .checks {
    margin-block: 0 1.6em;
    border: 1px dashed var(--_muted);
    padding: 0.6em 1em;
    font-size: 0.84em;
    line-height: 1.6;
    text-indent: 0;
  }

  .checks p {
    margin: 0;
    font-weight: 600;
  }

  .checks [role='listitem'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.8em;
    padding-block: 4px;
  }

  .checks [role='listitem'] + [role='listitem'] {
    border-block-start: 1px solid var(--_rule);
  }

  .checks button {
    min-block-size: 44px;
    border: 0;
    padding: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    font-weight: 600;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  .checks button:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .checks .message {
    flex: 1 1 16em;
  }

  .checks code {
    color: var(--_muted);
    font-size: 0.92em;
  }

  @media print {
    .checks {
      display: none;
    }
  }
`;
