const plain = /^\s*(?:(\d{4})-(\d\d)-(\d\d)|(\d\d?)\/(\d\d?)\/(\d{4}))\s*$/;

/**
 * Reads the two forms that most pages print, `09/10/2020` and `2020-10-09`. A small part of
 * `parseDate`, for pages that need no more than that, and of one mind with it.
 *
 * @param text Any text.
 * @returns The day, `YYYY-MM-DD`; `null` for every other form and for a day that does not exist.
 */
export function parsePlainDate(text: string): string | null {
  const [, ...groups] = plain.exec(text) ?? [];
  const [year, month, day] = groups[0] ? groups : groups.slice(3).reverse();
  // Not by a `Date`: an engine reads its time zones for the first one, while the page waits to be adopted.
  const isDay =
    +year > 999 &&
    +month > 0 &&
    +month < 13 &&
    +day > 0 &&
    Date.UTC(+year, +month - 1, +day) <= Date.UTC(+year, +month, 0);
  return isDay ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}
