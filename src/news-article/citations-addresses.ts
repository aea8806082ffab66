import {DEV_MODE, warn} from '../shared/development.js';
import type {Citation} from '../text/citations.js';

/**
 * Says where a portal keeps a document that is cited.
 *
 * @param citation One mention. Where `confidence` is `low` there is no `symbol`, and several documents have
 *   that number: answer `null` unless the portal knows which is meant.
 * @returns An http or https address, absolute or relative to the page; `null` where there is none. It may come late.
 */
export type CitationResolver = (
  citation: Citation,
) => string | URL | null | undefined | Promise<string | URL | null | undefined>;

/** Where addresses come from; both are the portal's. */
export interface AddressSource {
  /** Asked first. */
  readonly resolver: CitationResolver | null;
  /** An address with `{symbol}`, `{number}`, `{year}`, `{code}`, `{type}` or `{date}` in it; empty for none. */
  readonly template: string;
}

/** How long a resolver may take before its author is told, in milliseconds. */
const SLOW = 3000;

const PLACEHOLDER = /\{(\w*)\}/g;
const PLACEHOLDERS = ['symbol', 'number', 'year', 'code', 'type', 'date'] as const;
const isPlaceholder = (name: string) => (PLACEHOLDERS as readonly string[]).includes(name);

/** Asks a portal for the addresses of documents, each once, and lets nothing through but http and https. */
export class CitationAddresses {
  readonly #article: Element;
  readonly #onAnswer: () => void;
  readonly #answers = new Map<string, string | null>();
  #source: AddressSource = {resolver: null, template: ''};

  /** @param onAnswer Called when an answer has come late. */
  constructor(article: Element, onAnswer: () => void) {
    this.#article = article;
    this.#onAnswer = onAnswer;
  }

  /** Whom to ask from now on. Answers of another source are forgotten, also those that are still to come. */
  set source(source: AddressSource) {
    const {resolver, template} = this.#source;
    if (source.resolver === resolver && source.template === template) return;
    this.#source = source;
    this.#answers.clear();
  }

  /** The address of a document; `null` while there is none. */
  of(citation: Citation): string | null {
    const {text, symbol, type, date, issuer, pinpoint} = citation;
    const key = JSON.stringify([symbol ?? text, type, date, issuer, pinpoint]);
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    // Also whoever is called below may ask again.
    this.#answers.set(key, null);
    const address = this.#ask(citation, key);
    this.#answers.set(key, address);
    return address;
  }

  #ask(citation: Citation, key: string): string | null {
    const {resolver, template} = this.#source;
    // What a bare number means is not for us to say, and a template cannot.
    const fallback = () =>
      template && citation.symbol !== null ? this.#checked(this.#fill(template, citation)) : null;
    if (!resolver) return fallback();
    let answer: ReturnType<CitationResolver>;
    try {
      answer = resolver(citation);
    } catch {
      this.#sayThrown();
      return null;
    }
    if (typeof answer !== 'object' || !answer || !('then' in answer)) {
      return answer ? this.#checked(answer) : fallback();
    }
    void this.#wait(answer, resolver, key, fallback);
    return null;
  }

  async #wait(
    answer: Promise<string | URL | null | undefined>,
    resolver: CitationResolver,
    key: string,
    fallback: () => string | null,
  ): Promise<void> {
    const timer =
      DEV_MODE &&
      setTimeout(() => {
        warn(
          this.#article,
          'The citation resolver has not answered for three seconds; until it does there is no link. Answer from what the page knows, or with null.',
        );
      }, SLOW);
    let address: string | null = null;
    try {
      const value = await answer;
      address = value ? this.#checked(value) : fallback();
    } catch {
      this.#sayThrown();
    }
    if (timer) clearTimeout(timer);
    if (this.#source.resolver !== resolver || !address) return;
    this.#answers.set(key, address);
    this.#onAnswer();
  }

  #fill(template: string, citation: Citation): string {
    if (DEV_MODE) {
      const unknown = [...template.matchAll(PLACEHOLDER)].find(([, name]) => !isPlaceholder(name));
      if (unknown) {
        warn(
          this.#article,
          `"citation-url" has ${unknown[0]}, which is not known; use ${PLACEHOLDERS.map((name) => `{${name}}`).join(', ')}.`,
        );
      }
    }
    return template.replace(PLACEHOLDER, (whole, name: string) =>
      isPlaceholder(name)
        ? encodeURIComponent(citation[name as (typeof PLACEHOLDERS)[number]] ?? '')
        : whole,
    );
  }

  /** The address in full; `null` for one that is malformed or leads elsewhere than to a page. */
  #checked(address: unknown): string | null {
    try {
      const {href, protocol} = new URL(String(address), this.#article.baseURI);
      if (/^https?:$/.test(protocol)) return href;
    } catch {
      // Said below.
    }
    if (DEV_MODE) {
      warn(
        this.#article,
        'The address of a citation is not one of http or https, so there is no link. Mend what the citation resolver answers, or "citation-url".',
      );
    }
    return null;
  }

  #sayThrown(): void {
    if (!DEV_MODE) return;
    warn(
      this.#article,
      'The citation resolver has thrown, so there is no link. Let it answer null where it knows none.',
    );
  }
}
