/* Puts one kind of markup before and after side by side: `compare.html?page=word`. */
import {currentLanguage, languageChanges} from './switches.js';

const links = [...document.querySelectorAll('[data-page]')];
const frames = [...document.querySelectorAll('iframe')];

const asked = new URLSearchParams(location.search).get('page');
const current = links.find(({dataset}) => dataset.page === asked) ?? links[0];

/** Gives the elements of a framed page our language. What the portal wrote remains Vietnamese, and is marked so. */
function speak({contentDocument}) {
  if (!contentDocument?.querySelector('news-article')) return;
  for (const part of contentDocument.querySelectorAll('.header, .left, [slot], news-article'))
    part.lang = 'vi';
  contentDocument.documentElement.lang = currentLanguage();
}

current.setAttribute('aria-current', 'page');
for (const element of document.querySelectorAll('[data-side]')) {
  const page = `${element.dataset.side}/portal-${current.dataset.page}.html`;
  if (element.localName === 'a') element.href = page;
  else {
    element.addEventListener('load', () => speak(element));
    element.src = page;
  }
}
languageChanges.addEventListener('change', () => frames.forEach(speak));
