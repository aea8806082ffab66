import {css} from 'lit';
import {visuallyHidden} from '../shared/visually-hidden.styles.js';

/** What stands in the panel of the tool "share". */
export const shareStyles = css`
  .share label {
    display: block;
    color: var(--_muted);
    font-size: 0.9em;
  }

  .share input {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 44px;
    margin: 4px 0 6px;
    border: 1px solid var(--_muted);
    border-radius: 4px;
    padding: 0 10px;
    background: var(--_paper);
    color: var(--_ink);
    font: inherit;
    font-size: calc(15px * var(--_panel-scale, 1));
    text-overflow: ellipsis;
  }

  .share button {
    margin-inline-start: -11px;
    color: var(--_accent);
  }

  .share-result {
    margin: 2px 0 0;
  }

  .share-result:empty {
    display: none;
  }

  .share ul {
    margin: 8px 0 0;
    border-block-start: 1px solid var(--_rule);
    padding: 6px 0 0;
    list-style: none;
  }

  .share a {
    display: flex;
    align-items: center;
    min-block-size: 44px;
    color: var(--_ink);
    text-decoration: underline;
    text-decoration-color: var(--_rule);
    text-underline-offset: 0.25em;
  }

  .share a:hover {
    text-decoration-color: currentcolor;
  }

  .share .hint {
    ${visuallyHidden}
  }
`;
