import {whenIdle} from './idle.js';

/** So long a piece may take, in milliseconds, however much time the browser has. */
const LONGEST = 30;

/** And so long it may take in any case. */
const SHORTEST = 10;

/** Long work in pieces, between which the browser answers its reader. The first piece begins at once. */
export class Pieces {
  #end = performance.now() + SHORTEST;

  /** Whether a piece has taken its time. */
  get isOver(): boolean {
    return performance.now() >= this.#end;
  }

  /** Settles when the next piece may begin. */
  async next(): Promise<void> {
    const deadline = await whenIdle();
    const time = Math.max(SHORTEST, deadline?.timeRemaining() ?? 0);
    this.#end = performance.now() + Math.min(LONGEST, time);
  }
}
