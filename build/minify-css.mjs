const WHITESPACE = /\s/;
const WORD = /[\w-]/;
/** A value in quotes that an attribute selector takes without them as well. */
const QUOTED_NAME = /^(["'])([a-z_][\w-]*)\1$/i;

/**
 * Takes what only people need out of a style sheet: comments, line breaks, spaces around braces,
 * colons, semicolons and commas, quotes around a name in an attribute selector, the nought before a
 * decimal point. Nothing is reordered or understood, so that a browser reads exactly the same rules;
 * other strings, escapes, `url()` and the spaces that CSS needs (`calc(a + b)`, `a :hover`, `and (`) stay.
 *
 * @param {string} css A style sheet, or a piece of one.
 * @returns {string} The same, shorter.
 */
export function minifyCss(css) {
  let out = '';
  let space = '';
  let split = false;

  /** Adds a token, and before it the space or comment that must keep it from the last one. */
  const push = (token) => {
    const last = out.at(-1) ?? '';
    const next = token[0];
    if (space !== '') {
      const atEdge = last === '' && space.includes('\n');
      const emptyValue = last === ':' && (next === ';' || next === '}');
      if (emptyValue || (!atEdge && !'{};,:(>'.includes(last || ' ') && !'{};,)>!'.includes(next)))
        out += ' ';
    } else if (split && WORD.test(last) && WORD.test(next)) {
      out += '/**/';
    }
    if (next === '}' && out.endsWith(';')) out = out.slice(0, -1);
    out += token;
    space = '';
    split = false;
  };

  for (let i = 0; i < css.length;) {
    const rest = css.slice(i, i + 4).toLowerCase();
    let end = i + 1;
    if (rest.startsWith('/*')) {
      end = css.indexOf('*/', i + 2);
      if (end === -1) throw new Error('A comment in a style sheet is not closed.');
      split = true;
      i = end + 2;
      continue;
    }
    if (WHITESPACE.test(css[i])) {
      space += css[i];
      i = end;
      continue;
    }
    if (css[i] === '\\') {
      end = i + 2;
    } else if (css[i] === '"' || css[i] === "'") {
      while (end < css.length && css[end] !== css[i]) end += css[end] === '\\' ? 2 : 1;
      end += 1;
    } else if (rest === 'url(') {
      const quoted = /^url\(\s*["']/i.test(css.slice(i));
      end = quoted ? i + 4 : css.indexOf(')', i) + 1 || css.length;
    }
    const token = css.slice(i, end);
    if (rest.startsWith('0.') && /\d/.test(rest[2] ?? '') && !/[\w.#\\-]/.test(css[i - 1] ?? '0')) {
      i = end;
      continue;
    }
    push(out.endsWith('=') ? token.replace(QUOTED_NAME, '$2') : token);
    i = end;
  }
  if (space !== '' && !space.includes('\n') && !'{};,>'.includes(out.at(-1) ?? ' ')) out += ' ';
  return out;
}
