import {css} from 'lit';

/** Declarations for what stands in the tree of assistive technology and takes no room on the screen. */
export const visuallyHidden = css`
  position: absolute;
  overflow: hidden;
  inline-size: 1px;
  block-size: 1px;
  clip-path: inset(50%);
  white-space: nowrap;
`;
