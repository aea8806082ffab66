import {
  beginAlone,
  type Player,
  type PlayerListener,
  type PlayerState,
  stopForOthers,
} from './player.js';

/** How far a step goes, in seconds. */
export const RECORDING_STEP = 10;

/** Plays what the portal has had recorded, with the controls of a reader. */
export class Recording implements Player {
  readonly #audio = new Audio();
  readonly #watching = new AbortController();
  readonly #listener: PlayerListener;
  #isStopped = false;

  /**
   * @param address Where the recording is; may be relative to the page.
   * @param listener Who is told.
   */
  constructor(address: string, listener: PlayerListener) {
    this.#listener = listener;
    const {signal} = this.#watching;
    for (const name of ['play', 'pause', 'timeupdate', 'durationchange']) {
      this.#audio.addEventListener(name, () => listener.onUpdate(), {signal});
    }
    this.#audio.addEventListener('error', () => listener.onNews('failed'), {signal});
    const onEnd = () => {
      this.stop();
      listener.onNews('ended');
    };
    this.#audio.addEventListener('ended', onEnd, {signal});
    this.#audio.preload = 'none';
    this.#audio.src = address;
    stopForOthers(this, signal);
  }

  get state(): PlayerState {
    if (this.#isStopped) return 'stopped';
    return this.#audio.paused ? 'paused' : 'playing';
  }

  get rate(): number {
    return this.#audio.playbackRate;
  }

  set rate(value: number) {
    if (!(value > 0)) return;
    this.#audio.defaultPlaybackRate = value;
    this.#audio.playbackRate = value;
  }

  /** Seconds from the beginning. */
  get time(): number {
    return this.#audio.currentTime;
  }

  /** Length in seconds; 0 as long as it is not known. */
  get duration(): number {
    return Number.isFinite(this.#audio.duration) ? this.#audio.duration : 0;
  }

  play(): void {
    if (this.#isStopped) return;
    beginAlone(this);
    this.#audio.play().catch((error: unknown) => {
      // What cannot be loaded is told by the event "error", and a pause is none.
      const isBlocked = error instanceof DOMException && error.name === 'NotAllowedError';
      if (isBlocked) this.#listener.onNews('blocked');
    });
  }

  pause(): void {
    this.#audio.pause();
  }

  next(): void {
    this.#step(RECORDING_STEP);
  }

  previous(): void {
    this.#step(-RECORDING_STEP);
  }

  stop(): void {
    if (this.#isStopped) return;
    this.#isStopped = true;
    this.#watching.abort();
    this.#audio.pause();
    // Lets go of the file.
    this.#audio.removeAttribute('src');
    this.#audio.load();
    this.#listener.onUpdate();
  }

  #step(seconds: number): void {
    const last = this.duration || Infinity;
    this.#audio.currentTime = Math.max(0, Math.min(last, this.#audio.currentTime + seconds));
    this.#listener.onUpdate();
  }
}
