import {minifyCss} from './minify-css.mjs';
import {applyEdits, walk} from './syntax.mjs';

/** Stands for an expression while a template is shortened; no text may hold it. */
const HOLE = '\uE000';

/**
 * Takes comments and line breaks out of an HTML template. A run of white space that holds a line
 * break becomes one space and never nothing, since inline boxes next to each other would close up.
 *
 * @param {string} html A template.
 * @returns {string} The same, shorter.
 */
export function minifyHtml(html) {
  if (/<(pre|textarea|style|script)\b/i.test(html)) return html;
  return html.replace(/<!--[^\uE000]*?-->/g, '').replace(/[ \t]*\n\s*/g, ' ');
}

const SHORTEN = {css: minifyCss, html: minifyHtml, svg: minifyHtml};

/** Writes what is not ASCII as escapes, which a literal undoes. */
function toAscii(raw) {
  return raw.replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * A Rollup plugin that shortens what stands in css``, html`` and svg`` literals. It works on the
 * text between the expressions as it is written, escapes included, and leaves a literal alone where
 * an expression would be lost (in a comment).
 *
 * @param {{ascii?: boolean}} [options] Whether to leave nothing but ASCII in the literals. Terser
 *   does that for all other text, but must not touch a tagged literal, as it does not know the tag.
 * @returns {import('rollup').Plugin}
 */
export function minifyLiterals({ascii = false} = {}) {
  return {
    name: 'minify-literals',
    transform(code, id) {
      if (id.includes('node_modules') || !/\b(css|html|svg)\s*`/.test(code)) return null;
      const edits = [];
      walk(this.parse(code), (node) => {
        const shorten = node.type === 'TaggedTemplateExpression' && SHORTEN[node.tag.name];
        if (!shorten) return;
        const {quasis} = node.quasi;
        const before = quasis.map(({value}) => value.raw);
        let after = shorten(before.join(HOLE)).split(HOLE);
        if (after.length !== before.length) after = before;
        if (ascii) after = after.map(toAscii);
        quasis.forEach(({start, end}, i) => edits.push({start, end, text: after[i]}));
      });
      return {code: applyEdits(code, edits), map: {mappings: ''}};
    },
  };
}
