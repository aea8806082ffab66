/** What a player does at the moment. */
export type PlayerState = 'paused' | 'playing' | 'stopped';

/**
 * What a reader should be told.
 *
 * - `blocked`: the browser wants a press of its own before it makes a sound.
 * - `ended`: everything has been read.
 * - `failed`: no voice can say it, or the recording cannot be played.
 * - `skipped`: a paragraph in another language was passed over, for want of a voice.
 */
export type PlayerNews = 'blocked' | 'ended' | 'failed' | 'skipped';

/** Who listens to a player. */
export interface PlayerListener {
  /** The state, the sentence or the time has changed. */
  readonly onUpdate: () => void;
  readonly onNews: (news: PlayerNews) => void;
}

/** A voice that reads, or a recording; a reader handles them alike. */
export interface Player {
  readonly state: PlayerState;
  /** 1 is the usual speed. */
  rate: number;
  play(): void;
  /** Stops in such a way that `play` goes on. */
  pause(): void;
  /** A sentence on, or some seconds. */
  next(): void;
  /** A sentence back, or some seconds. */
  previous(): void;
  stop(): void;
}

/** Told on `window` by every player that begins, whatever copy of the library it belongs to. */
const BEGINS = 'bantin-player-begins';

/**
 * Lets one player be heard at a time.
 *
 * @param player Who begins; everybody else stops.
 */
export function beginAlone(player: Player): void {
  dispatchEvent(new CustomEvent(BEGINS, {detail: player}));
}

/**
 * Stops a player when another one begins, and when the reader leaves the page.
 *
 * @param signal Ends the watch.
 */
export function stopForOthers(player: Player, signal: AbortSignal): void {
  const onBegin = (event: Event) => {
    if ((event as CustomEvent<unknown>).detail !== player) player.stop();
  };
  addEventListener(BEGINS, onBegin, {signal});
  addEventListener('pagehide', () => player.stop(), {signal});
}
