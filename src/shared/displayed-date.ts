import type {parseDate} from '../text/dates.js';
import {parsePlainDate} from '../text/plain-date.js';

/** A date as a reader sees it, and as a machine does. */
export interface DisplayedDate {
  /** What is shown. */
  readonly text: string;
  /** Value for `datetime`; absent where the text is no date, or has not been read yet. */
  readonly dateTime?: string;
}

let readWith: ((text: string) => string | undefined) | undefined;
let loading: Promise<void> | undefined;

/**
 * The value of `datetime` for a date that somebody wrote. Forms that are not plain need the whole
 * parser, which is loaded when the first one is met: nothing that is seen waits for it.
 *
 * @param written Any text.
 * @param host Is asked to update when the parser is there.
 * @returns `undefined` where the text is no date, or cannot be read yet.
 */
export function dateTimeOf(written: string, host?: {requestUpdate(): void}): string | undefined {
  const plain = parsePlainDate(written);
  // Every date has a year.
  if (plain || !/\d{4}/.test(written)) return plain ?? undefined;
  if (readWith) return readWith(written);
  loading ??= import('../text/dates.js').then((dates) => {
    readWith = (text) => {
      const parsed: ReturnType<typeof parseDate> = dates.parseDate(text);
      return parsed ? dates.toDateTime(parsed) : undefined;
    };
  });
  // Without the parser the date stands as it is written.
  loading.then(
    () => host?.requestUpdate(),
    () => {},
  );
  return undefined;
}

/**
 * How a date from an attribute is shown. A date that an author wrote is shown as written; one that a
 * machine wrote (`2020-10-09`) in the form of the reader's language.
 *
 * @param written The attribute's value. One that is no date, or an impossible one, is shown as it is.
 * @param language A BCP 47 tag.
 * @param host Is asked to update when more is known of the date.
 */
export function displayedDate(
  written: string,
  language: string,
  host?: {requestUpdate(): void},
): DisplayedDate {
  const dateTime = dateTimeOf(written, host);
  const isMachineForm = dateTime && /^\s*\d{4}-\d\d-\d\d/.test(written);
  return {text: isMachineForm ? writtenOut(dateTime, language) : written, dateTime};
}

/**
 * Figures where they are read as Vietnam writes them; elsewhere the month is a word, since 10/12 is
 * October to some and December to others.
 */
function writtenOut(dateTime: string, language: string): string {
  const date = dateTime.slice(0, 10);
  let day = date.split('-').reverse().join('/');
  if (!/^vi\b/i.test(language)) {
    try {
      day = new Date(date).toLocaleDateString(language, {dateStyle: 'long', timeZone: 'UTC'});
    } catch {
      // A language that does not exist: figures, then.
    }
  }
  return `${day} ${dateTime.slice(11, 16)}`.trim();
}
