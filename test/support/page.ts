/** A page of the project, opened in a frame of the test page. */
export interface OpenPage {
  readonly frame: HTMLIFrameElement;
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  /** Takes the frame away. */
  close(): void;
}

/** How a page is opened. */
export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  /** Values for the frame's `sandbox`; without `allow-scripts` no script runs. */
  readonly sandbox?: string;
}

/**
 * Opens a page in a frame and waits for its load event.
 *
 * @param url Relative to the root of the repository.
 */
export async function openPage(
  url: string,
  {width = 1024, height = 768, sandbox}: OpenOptions = {},
): Promise<OpenPage> {
  const frame = document.createElement('iframe');
  frame.title = url;
  frame.style.cssText = `border: 0; width: ${width}px; height: ${height}px`;
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  frame.src = url;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  document.body.append(frame);
  await loaded;
  return {
    frame,
    document: frame.contentDocument!,
    window: frame.contentWindow as Window & typeof globalThis,
    close: () => frame.remove(),
  };
}

/**
 * Waits until something holds; fails with what was waited for. Who waits in vain is in no hurry, and a busy machine may
 * need seconds for what takes a moment on another.
 */
export async function until(
  condition: () => unknown,
  what: string,
  timeout = 20_000,
): Promise<void> {
  const end = performance.now() + timeout;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`Waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
