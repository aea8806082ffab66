import {formatDate, parseDate, toDateTime} from '../text/dates.js';

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
    text: isMachineForm ? formatDate(parsed, language) : written,
    dateTime: toDateTime(parsed),
  };
}
