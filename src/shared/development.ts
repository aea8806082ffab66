import type {PropertyDeclaration, ReactiveElement} from 'lit';

/**
 * Whether this is a development build, in which elements explain on the console what an author
 * should mend. The production build replaces this module by one that says `false`, and the
 * sentences disappear with the branches that hold them.
 */
export const DEV_MODE: boolean = true;

const told = new Set<string>();

/**
 * Says one sentence to the author of a page, once for each page load.
 *
 * @param element The element that the sentence is about; it is logged along, so that the console can point at it.
 * @param sentence What is wrong and what to do about it.
 */
export function warn(element: Element, sentence: string): void {
  if (!DEV_MODE || told.has(sentence)) return;
  told.add(sentence);
  console.warn(`<${element.localName}>: ${sentence}`, element);
}

/** What properties take that no attribute can hold, and how to say it. */
const OTHER_KINDS: Readonly<Record<string, readonly [kinds: string, name: string]>> = {
  citationResolver: ['a function', 'a function'],
  records: ['an object, a list, a text', 'records'],
  updates: ['a list', 'a list'],
};

/** The property that makes a number of what it can, and says itself what it cannot. */
const READS_ANYTHING = 'number';

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  const kind = typeof value;
  if (kind === 'boolean') return 'true or false';
  return kind === 'object' ? 'an object' : kind === 'string' ? 'a text' : `a ${kind}`;
}

/** The kinds of value that a property takes, and how to say it; nothing where it reads anything. */
function kindsFor(name: string, {type, state}: PropertyDeclaration) {
  if (OTHER_KINDS[name]) return OTHER_KINDS[name];
  if (state || name === READS_ANYTHING) return undefined;
  return type === Boolean
    ? (['true or false', 'true or false'] as const)
    : (['a text, a number', 'a text'] as const);
}

/**
 * Tells the author of a property that was given what it cannot hold, as happens where a framework
 * passes on what it has. `null` and `undefined` say nothing, and are no mistake.
 *
 * @param element An element that has been updated.
 * @param changed Its properties that are new.
 */
export function warnOfKinds(
  element: ReactiveElement,
  changed: ReadonlyMap<PropertyKey, unknown>,
): void {
  const {elementProperties} = element.constructor as typeof ReactiveElement;
  for (const name of changed.keys()) {
    const options = elementProperties.get(name);
    const value = (element as unknown as Readonly<Record<PropertyKey, unknown>>)[name];
    const kinds = options && kindsFor(String(name), options);
    if (!kinds || value === null || value === undefined) continue;
    const given = kindOf(value);
    if (!kinds[0].split(', ').includes(given)) {
      warn(element, `"${String(name)}" was given ${given}; give it ${kinds[1]}.`);
    }
  }
}
