import {css} from 'lit';

export const newsArticleStyles = css`
  .published,
  .facts {
    margin: 0 0 var(--_date-end, 1em);
    color: var(--_muted);
    font: 400 0.85em / 1.7 var(--_sans);
  }

  .facts {
    margin: 0;
    min-block-size: var(--_facts);
  }

  .author {
    margin: 1.6em 0 0;
    font-weight: 600;
    text-align: end;
  }

  [hidden] {
    display: none;
  }
`;
