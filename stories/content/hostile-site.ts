/**
 * The style sheet of a portal that knows no bounds: resets for everything, sizes that assume a small
 * root, and `!important` where somebody once lost patience.
 */
export const HOSTILE_SITE = `
  html { font-size: 62.5%; }
  * { margin: 0; padding: 0; font-size: 11px; line-height: 1; letter-spacing: 0.08em; float: none; box-sizing: content-box; }
  p, div, span, font { font-family: Tahoma !important; text-transform: uppercase; text-indent: 3em; }
  h1, h2, h3 { color: #00f !important; font-size: 12px !important; text-align: center !important; background: #ff0; }
  a { color: #ccc !important; text-decoration: none !important; }
  button { display: none !important; }
  ol, ul { list-style: square inside !important; }
  .tin-tuc > * { border: 4px solid red; display: inline; padding: 30px; color: #333; background: #eee; }
`;
