/** How far a directive has come. */
export type DirectiveStatus = 'todo' | 'doing' | 'done' | 'overdue';

/** The statuses, in the order in which readers are told of them. */
export const STATUSES: readonly DirectiveStatus[] = ['todo', 'doing', 'done', 'overdue'];

/** Vietnam keeps UTC+7 all year round. */
const VIETNAM_OFFSET = 7 * 3_600_000;

/**
 * The day in Vietnam, whatever the reader's clock says of its own zone.
 *
 * @param now Milliseconds since 1970, as `Date.now()` gives them.
 * @returns `YYYY-MM-DD`.
 */
export function dayInVietnam(now: number = Date.now()): string {
  return new Date(now + VIETNAM_OFFSET).toISOString().slice(0, 10);
}

/** Reads a status; capitals and white space around it do not matter. `null` for anything else. */
export function readStatus(value: unknown): DirectiveStatus | null {
  const text = typeof value === 'string' && value.length < 32 ? value.trim().toLowerCase() : '';
  return STATUSES.find((status) => status === text) ?? null;
}

/**
 * The status that a reader is shown. What is done stays done, and what was said to be overdue stays
 * so; all else is overdue from the day after it was due.
 *
 * @param status What was said; `null` where nothing was.
 * @param dueDay The last day for it, `YYYY-MM-DD`; `null` where none was given.
 * @param today The day on which the page is read, `YYYY-MM-DD`.
 */
export function statusOn(
  status: DirectiveStatus | null,
  dueDay: string | null,
  today: string,
): DirectiveStatus | null {
  return status !== 'done' && dueDay && dueDay < today ? 'overdue' : status;
}
