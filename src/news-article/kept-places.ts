/** Where a reader stopped. */
export interface Place {
  /** Which paragraph of the body was at the top of the screen. */
  readonly index: number;
  /** How it begins, since an article may have been edited meanwhile. */
  readonly start: string;
}

/** The key in `localStorage`; beside `bantin`, which holds what the reader has chosen. */
export const PLACES_KEY = 'bantin-places';

/** Who reads more articles at a time than this has forgotten the first. */
const MOST_PLACES = 50;

/** How much of a paragraph is kept. */
const START_LENGTH = 60;

interface Stored {
  readonly version: 1;
  /** Oldest first. */
  readonly places: readonly (Place & {readonly address: string})[];
}

/** How a paragraph is told again. */
export function startOf(text: string): string {
  return text.trim().slice(0, START_LENGTH);
}

function isPlace(value: unknown): value is Stored['places'][number] {
  const {address, index, start} = (value ?? {}) as Record<string, unknown>;
  return typeof address === 'string' && typeof start === 'string' && Number.isInteger(index);
}

function stored(): Stored['places'] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(PLACES_KEY)!);
    const {version, places} = (value ?? {}) as {version?: unknown; places?: unknown};
    return version === 1 && Array.isArray(places) ? places.filter(isPlace) : [];
  } catch {
    // Blocked storage throws, and so does text that is not JSON.
    return [];
  }
}

/** The place that is kept for an address, if there is one. */
export function placeAt(address: string): Place | undefined {
  return stored().find((place) => place.address === address);
}

/** Keeps a place for an address, or forgets it. */
export function keepPlaceAt(address: string, place: Place | null): void {
  const others = stored().filter((other) => other.address !== address);
  const places = place ? [...others, {...place, address}].slice(-MOST_PLACES) : others;
  try {
    if (places.length) {
      localStorage.setItem(PLACES_KEY, JSON.stringify({version: 1, places} satisfies Stored));
    } else localStorage.removeItem(PLACES_KEY);
  } catch {
    // Nothing can be kept, then.
  }
}
