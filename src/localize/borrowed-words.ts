/**
 * On a page in a language that we have no words for, or not all, English ones stand in. They are
 * marked as such inside our shadow roots, so that a screen reader says them as English and the marks
 * of a sentence stand on its right side.
 */
import type {LitElement} from 'lit';
import {isText} from '../shared/node-kinds.js';
import {en} from './locales/en.js';
import {enMore} from './locales/en-more.js';
import {findTerm, languageOf, say} from './localize.js';
import type {Terms} from './terms.js';

/** Stands for what a sentence is about, which is not ours. */
const GAP = '\u0001';

/** What gives an element a name. */
const NAMES = ['aria-label', 'title', 'placeholder'];

const observers = new WeakMap<LitElement, MutationObserver>();
const marked = new WeakSet<Element>();

/** Marks what a host shows in English, now and whenever it shows something else. */
export function markBorrowedWords(host: LitElement): void {
  const root = host.shadowRoot;
  if (!root) return;
  if (!observers.has(host)) {
    const observer = new MutationObserver(() => markWithin(host, root));
    observer.observe(root, {
      ...{childList: true, characterData: true, subtree: true},
      attributeFilter: NAMES,
    });
    observers.set(host, observer);
  }
  markWithin(host, root);
}

function markWithin(host: LitElement, root: ShadowRoot): void {
  const language = languageOf(host);
  const isEnglish = recogniser(language);
  const {direction} = getComputedStyle(host);
  for (const element of root.querySelectorAll<HTMLElement>(':not(slot, svg, svg *)')) {
    const text = ownText(element);
    const words = text || NAMES.map((name) => element.getAttribute(name) ?? '').join(' ');
    const isOurs = isEnglish(words);
    // What is not, in something that is: the heading of a bulletin in our table of contents.
    const isWithin = !isOurs && /\p{L}/u.test(words) && isInMarked(element);
    if (isOurs || isWithin) {
      const lang = isOurs ? 'en' : language;
      if (element.lang !== lang) element.lang = lang;
      // A name alone has no direction, and what is laid out in an element keeps that of the page.
      if (text) element.dir = isOurs ? 'ltr' : direction;
      marked.add(element);
    } else if (marked.delete(element)) {
      element.removeAttribute('lang');
      element.removeAttribute('dir');
    }
  }
}

function isInMarked(element: Element): boolean {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    if (marked.has(parent)) return parent.getAttribute('lang') === 'en';
  }
  return false;
}

function ownText(element: Element): string {
  return [...element.childNodes]
    .map((node) => (isText(node) ? node.data : ''))
    .join('')
    .trim();
}

/** Tells whether a text is made of English words of ours that stand in for those of a language. */
function recogniser(language: string): (text: string) => boolean {
  const keys = Object.keys({...en, ...enMore}) as (keyof Terms)[];
  const sentences = keys
    .filter((key) => findTerm(language, key) === undefined)
    // A sentence may be another one where there is one of something.
    .flatMap((key) => [GAP, '1'].map((arg) => sentenceWith(key, arg)))
    .sort((a, b) => b.length - a.length);
  if (!sentences.length) return () => false;
  const pattern = [...new Set(sentences)]
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(GAP, '\\P{L}*'))
    .join('|');
  // A part of a word is no word.
  const borrowed = new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'gu');
  return (text) => /\p{L}/u.test(text) && !/\p{L}/u.test(text.replace(borrowed, ''));
}

function sentenceWith(key: keyof Terms, arg: string): string {
  const value = arg === GAP ? GAP : Number(arg);
  const args = [value, value, value, value];
  return (say as (language: string, key: string, ...args: unknown[]) => string)('en', key, ...args);
}
