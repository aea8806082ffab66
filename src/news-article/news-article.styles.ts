import {css} from 'lit';

export const newsArticleStyles = css`
  .published {
    margin: 0 0 0.5em;
    color: var(--_muted);
    font: 400 0.85em / 1.7 var(--_sans);
  }

  .author {
    margin: 1em 0 0;
    font-weight: 600;
    text-align: end;
  }

  [hidden] {
    display: none;
  }
`;
