import {applyEdits, walk} from './syntax.mjs';

/** What Lit's decorators come to, given the source text of the class, the name and the arguments. */
const PLAIN = {
  property: (tag, name, [options]) =>
    `${tag}.createProperty(${name}${options ? `, ${options}` : ''})`,
  state: (tag, name, [options]) =>
    `${tag}.createProperty(${name}, {${options ? `...${options}, ` : ''}state: true})`,
  query: (tag, name, [selector, cache]) =>
    cache === undefined &&
    `Object.defineProperty(${tag}.prototype, ${name}, {
      get() { return this.renderRoot?.querySelector(${selector}) ?? null; },
      configurable: true,
      enumerable: true,
    })`,
};

/** What is left out of Lit in the scripts for pages, see rollup.config.mjs. */
const UNREAD_TYPE = /\btype: (?:Number|Object|Array)\b/;

/**
 * A Rollup plugin that says `Tag.createProperty('x', options)` where TypeScript wrote
 * `__decorate([property(options)], Tag.prototype, 'x', void 0)`. That is all that Lit's decorators do
 * with what TypeScript makes of them, and it leaves their code, which serves two other dialects of
 * decorators as well, out of the scripts for pages. Decorators that it does not know stay. An attribute that is a number
 * or JSON without a converter stops the build.
 *
 * @returns {import('rollup').Plugin}
 */
export function plainDecorators() {
  return {
    name: 'plain-decorators',
    transform(code, id) {
      if (id.includes('node_modules') || !code.includes('__decorate([')) return null;
      const text = ({start, end}) => code.slice(start, end);
      const edits = [];
      walk(this.parse(code), (node) => {
        if (node.type !== 'CallExpression' || node.callee.name !== '__decorate') return;
        const [{elements: decorators}, target, name, descriptor] = node.arguments;
        const [{callee, arguments: given = []}] = decorators;
        // "void 0" stands for a field; a method or an accessor has `null` there.
        if (decorators.length !== 1 || target.property?.name !== 'prototype') return;
        if (callee?.name === 'query' && descriptor.type !== 'UnaryExpression') return;
        if (given.some((options) => UNREAD_TYPE.test(text(options))))
          this.error(
            `${text(name)}: the scripts for pages read such an attribute by a converter only.`,
          );
        const plain = PLAIN[callee?.name]?.(text(target.object), text(name), given.map(text));
        if (plain) edits.push({start: node.start, end: node.end, text: plain});
      });
      return {code: applyEdits(code, edits), map: {mappings: ''}};
    },
  };
}
