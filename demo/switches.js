/*
 * The two switches at the head of each page: language and theme. A project with a bundler imports these two functions
 * from 'bantin'; the demo has none, and this module of the package needs none.
 */
import {getPreferences, setPreferences} from '../dist/reading/preferences.js';
import {english} from './words.js';

/** Where the language is kept. It is a choice about the demo, so it has a key of its own. */
const languageKey = 'bantin-demo-language';

const written = [...document.querySelectorAll('[data-word]')].map((element) => ({
  element,
  key: element.dataset.word,
  vietnamese: wordsOf(element),
}));

/** Tells that the language has changed. */
export const languageChanges = new EventTarget();

/** The language that the words of the page are in. */
export function currentLanguage() {
  return document.documentElement.lang;
}

function wordsOf(element) {
  return element.localName === 'iframe' ? element.title : element.textContent.trim();
}

function say(element, words) {
  if (element.localName === 'iframe') element.title = words;
  else element.textContent = words;
}

function speak(language) {
  document.documentElement.lang = language;
  for (const {element, key, vietnamese} of written)
    say(element, language === 'en' ? english[key] : vietnamese);
  choose('language', language);
  languageChanges.dispatchEvent(new Event('change'));
}

function choose(name, value) {
  for (const input of document.querySelectorAll(`input[name="${name}"]`))
    input.checked = input.value === value;
}

function readLanguage() {
  try {
    return localStorage.getItem(languageKey) === 'en' ? 'en' : 'vi';
  } catch {
    // Storage is blocked: each page begins in Vietnamese.
    return 'vi';
  }
}

function storeLanguage(language) {
  try {
    localStorage.setItem(languageKey, language);
  } catch {
    // Storage is blocked: the choice holds for this page.
  }
}

document.addEventListener('change', ({target}) => {
  if (target.name === 'theme') setPreferences({theme: target.value});
  if (target.name !== 'language') return;
  storeLanguage(target.value);
  speak(target.value);
});

// Another tab may choose as well.
addEventListener('storage', ({key}) => {
  if (key === languageKey || key === null) speak(readLanguage());
});
addEventListener('news-preferences-update', ({preferences}) => choose('theme', preferences.theme));

choose('theme', getPreferences().theme);
speak(readLanguage());
