import {type ParsedDate, parseDate, toDateTime} from '../text/dates.js';

/** A date as a reader sees it, and as a machine does. */
export interface DisplayedDate {
  /** What is shown. */
  readonly text: string;
  /** Value for `datetime`; absent where the text is no date. */
  readonly dateTime?: string;
}

/**
 * How a date from an attribute is shown. A date that an author wrote is shown as written; one that a
 * machine wrote (`2020-10-09`) in the form of the reader's language.
 *
 * @param written The attribute's value. One that is no date, or an impossible one, is shown as it is.
 * @param language A BCP 47 tag.
 */
export function displayedDate(written: string, language: string): DisplayedDate {
  const parsed = parseDate(written);
  if (!parsed) return {text: written};
  const isMachineForm = /^\s*\d{4}-\d{2}-\d{2}/.test(written);
  return {
    text: isMachineForm ? writtenOut(parsed, language) : written,
    dateTime: toDateTime(parsed),
  };
}

/**
 * Figures where they are read as Vietnam writes them; elsewhere the month is a word, since 10/12 is
 * October to some and December to others.
 */
function writtenOut({date, time}: ParsedDate, language: string): string {
  let day = date.split('-').reverse().join('/');
  if (!/^vi\b/i.test(language)) {
    try {
      day = new Date(date).toLocaleDateString(language, {dateStyle: 'long', timeZone: 'UTC'});
    } catch {
      // A language that does not exist: figures, then.
    }
  }
  return time ? `${day} ${time}` : day;
}
