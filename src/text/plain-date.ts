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
  const stamp = Date.UTC(+year, +month - 1, +day);
  if (!(stamp >= Date.UTC(1000, 0))) return null;
  const date = new Date(stamp).toISOString().slice(0, 10);
  // The calendar turns 31 February into a day of March.
  return +date.slice(5, 7) === +month && +date.slice(8) === +day ? date : null;
}
