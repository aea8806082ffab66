import type {ReactiveController} from 'lit';
import {languageOf} from '../localize/localize.js';
import {newsArticleJsonLd} from '../text/structured-data.js';
import {readCitedText} from './citations-text.js';
import type {NewsArticle} from './news-article.js';

const following = new WeakSet<NewsArticle>();

/** Describes an article to search engines from now on, as long as its attribute `structured-data` says so. */
export function follow(article: NewsArticle): void {
  if (following.has(article)) return;
  following.add(article);
  article.addController(new StructuredData(article));
}

/** Keeps a description of an article in the head of the page. */
class StructuredData implements ReactiveController {
  readonly #article: NewsArticle;
  readonly #observer = new MutationObserver(() => this.#describeSoon());
  #script: HTMLScriptElement | null = null;
  #json = '';
  #isPending = false;

  constructor(article: NewsArticle) {
    this.#article = article;
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#takeOff();
    this.#script = null;
    this.#json = '';
  }

  hostUpdated(): void {
    if (!this.#article.isConnected || !this.#article.structuredData) return this.hostDisconnected();
    this.#observer.observe(this.#article, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
    this.#describeSoon();
  }

  /** Changes come in bunches, and nobody waits for this. */
  #describeSoon(): void {
    if (this.#isPending) return;
    this.#isPending = true;
    setTimeout(() => {
      this.#isPending = false;
      if (this.#article.isConnected && this.#article.structuredData) this.#describe();
    });
  }

  /** A page may have taken it off already. */
  #takeOff(): void {
    this.#script?.parentNode?.removeChild(this.#script);
  }

  #describe(): void {
    const json = newsArticleJsonLd(fieldsOf(this.#article));
    if (json === this.#json && this.#script?.isConnected) return;
    this.#json = json;
    this.#takeOff();
    this.#script = dataBlock(json);
    document.head.append(this.#script);
  }
}

/** What of Trusted Types is used here. */
interface DataPolicy {
  createScript(json: string): string;
}

interface DataPolicies {
  createPolicy(name: string, rules: DataPolicy): DataPolicy;
}

let policy: DataPolicy | undefined;

/**
 * A block of data. Under `require-trusted-types-for 'script'` Chromium takes the text of any script for one that
 * might run, data or not, so a policy vouches for it; all that it lets through is JSON. A page may also name the
 * policies that it allows: where ours is not among them the block is still made, and the browser reports it.
 */
function dataBlock(json: string): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  const {trustedTypes} = globalThis as {trustedTypes?: DataPolicies};
  try {
    policy ??= trustedTypes?.createPolicy('bantin', {
      createScript: (text) => JSON.stringify(JSON.parse(text)) && text,
    });
  } catch {
    // Not allowed here.
  }
  if (policy) script.text = policy.createScript(json);
  else script.append(json);
  return script;
}

/** The text of the first of these that has any. */
function textOf(...elements: (Element | null | undefined)[]): string | undefined {
  return elements.map((element) => element?.textContent.trim()).find(Boolean);
}

/** What of a page says where it is, and whose. */
const attributeIn = (selector: string, name: string) =>
  document.querySelector(selector)?.getAttribute(name)?.trim() || undefined;

function fieldsOf(article: NewsArticle): Parameters<typeof newsArticleJsonLd>[0] {
  const own = (slot: string) => article.querySelector(`:scope > [slot="${slot}"]`);
  const toolbar = toolbarOf(article);
  const inToolbar = (slot: string) => toolbar?.querySelector(`:scope > [slot="${slot}"]`);
  const byline = textOf(own('byline')) ?? article.author;
  const site = attributeIn('meta[property="og:site_name"]', 'content');
  const source = textOf(own('source')) ?? article.getAttribute('source') ?? undefined;
  return {
    headline: textOf(own('headline'), inToolbar('headline')) ?? document.title,
    description: textOf(own('lead'), inToolbar('lead')),
    published:
      article.published ||
      toolbar?.getAttribute('published') ||
      textOf(own('date'), inToolbar('date')),
    modified: article.getAttribute('modified') ?? undefined,
    author: byline ? namesIn(withoutLabel(byline)) : undefined,
    publisher: site ?? (source && withoutLabel(source)),
    source: source && withoutLabel(source),
    images: imagesOf(article),
    url: attributeIn('link[rel~="canonical"]', 'href')
      ? document.querySelector<HTMLLinkElement>('link[rel~="canonical"]')!.href
      : location.href.split('#')[0],
    language: languageOf(article),
    citations: readCitedText(article).documents,
  };
}

/** The toolbar that serves an article: in it, or pointing to it, or the only one of a page with one article. */
function toolbarOf(article: Element): Element | null {
  const inside = article.querySelector('news-toolbar');
  const pointing =
    article.id && document.querySelector(`news-toolbar[for="${CSS.escape(article.id)}"]`);
  if (inside || pointing) return inside ?? (pointing || null);
  const isAlone = document.querySelectorAll('news-article').length === 1;
  return isAlone ? document.querySelector('news-toolbar:not([for])') : null;
}

/** "Nguồn: Văn phòng Tỉnh ủy", "Tác giả: Bích Huệ" without the word before the name. */
const withoutLabel = (text: string) =>
  text.replace(
    /^(?:nguồn(?: tin)?|theo|tác giả|bài(?: và ảnh)?|tin(?:, bài)?|source|by|author)\s*:\s*/iu,
    '',
  );

/** The names in a byline. */
const namesIn = (byline: string) =>
  byline.split(/\s*[,;&]\s*|\s+(?:và|and|[-–])\s+/u).filter(Boolean);

/** The opening picture, else the first of the body. */
function imagesOf(article: Element): string[] {
  const opening = article.querySelectorAll<HTMLImageElement>(
    ':scope > [slot="figure"] img, :scope > img[slot="figure"]',
  );
  const pictures = opening.length ? [...opening] : [...article.querySelectorAll('img')].slice(0, 1);
  return pictures.map(({src}) => src);
}
