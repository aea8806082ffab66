import {html, type ReactiveController, render, type TemplateResult} from 'lit';
import {addMoreTerms} from '../localize/more-terms.js';
import {addSheets} from '../shared/style-sheets.js';
import {panelStyles} from './panel.styles.js';
import type {NewsToolbar} from './news-toolbar.js';
import type {ToolContext} from './tool.js';

/** The least room between a panel and the edge of the window, in pixels. */
const EDGE = 8;

let count = 0;

/** The panel that is open; there is one at a time. */
const opened = new Set<ToolPanel>();

/** The panels that have been made, by toolbar and by name. */
const panels = new WeakMap<NewsToolbar, Map<string, ToolPanel>>();

/**
 * Opens the panel of a tool if it is closed, and closes it if it is open: what a tool whose button does
 * nothing else has to do. The panel is made at the first press.
 *
 * @param context What the tool was given at this press.
 * @param name Sets the panel apart from others of the toolbar.
 * @param label Name of the panel and its heading.
 * @param renderContent Gives what stands below the heading.
 */
export function showPanel(
  context: ToolContext,
  name: string,
  label: () => string,
  renderContent: () => TemplateResult,
): ToolPanel {
  const {toolbar, button} = context;
  const made = panels.get(toolbar) ?? new Map<string, ToolPanel>();
  panels.set(toolbar, made);
  const panel = made.get(name) ?? new ToolPanel(context, label, renderContent);
  made.set(name, panel);
  panel.toggle(button);
  return panel;
}

/**
 * The panel of a tool: a dialog that is not modal, below its button, or above where there is more room.
 * It is never wider or higher than the window and never lies over its button.
 *
 * Opening takes the focus in. Escape and the button "close" bring it back to the button; a press
 * elsewhere and leaving by Tab close the panel too, and leave the focus where the reader put it.
 *
 * A tool makes one panel for each toolbar and keeps it; {@link showPanel} does that.
 *
 * It is rendered again whenever the toolbar is: when the preferences or the language change.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/ for names and focus; the page stays usable.
 */
export class ToolPanel implements ReactiveController {
  readonly #context: ToolContext;
  readonly #label: () => string;
  readonly #renderContent: () => TemplateResult;
  readonly #box = document.createElement('div');
  readonly #id = `panel-${++count}`;
  #button: HTMLButtonElement;
  /** What the button led to when the panel was opened: it may come to stand for another tool. */
  #tool: string | undefined;
  #listening?: AbortController;
  #sizes?: ResizeObserver;

  /** Called after the panel was closed, by whatever means. */
  onClose?: () => void;

  /**
   * @param context What the tool was given.
   * @param label Name of the panel and its heading: words, or a function that gives them.
   * @param renderContent Gives what stands below the heading; asked again by {@link update}.
   */
  constructor(
    context: ToolContext,
    label: string | (() => string),
    renderContent: () => TemplateResult,
  ) {
    addMoreTerms();
    this.#context = context;
    this.#button = context.button;
    this.#label = typeof label === 'string' ? () => label : label;
    this.#renderContent = renderContent;
    const box = this.#box;
    box.className = 'panel';
    box.id = this.#id;
    box.tabIndex = -1;
    box.setAttribute('part', 'panel');
    box.setAttribute('role', 'dialog');
    box.setAttribute('aria-labelledby', `${this.#id}-title`);
    // The top layer, where there is one. We close it ourselves, the same in every browser.
    box.setAttribute('popover', 'manual');
    box.addEventListener('focusout', this.#onFocusOut);
    context.toolbar.addController(this);
  }

  /** Whether the panel is open. */
  get isOpen(): boolean {
    return opened.has(this);
  }

  /** The element with the content, for a tool that has to look into it. */
  get element(): HTMLElement {
    return this.#box;
  }

  /**
   * Opens the panel if it is closed, and closes it if it is open.
   *
   * @param button The button that was pressed, if it may be another one than the last time.
   */
  toggle(button: HTMLButtonElement = this.#button): void {
    if (this.isOpen) this.close();
    else this.open(button);
  }

  /**
   * Opens the panel and takes the focus to what is marked `autofocus`, else to the first thing to
   * press in the content, else to the panel itself. Closes the panel of any other tool.
   *
   * @param button The button that was pressed, if it may be another one than the last time.
   */
  open(button: HTMLButtonElement = this.#button): void {
    if (this.isOpen || !this.#context.toolbar.isConnected) return;
    for (const other of opened) other.close(false);
    opened.add(this);
    this.#button = button;
    this.#tool = button.dataset.tool;
    const root = this.#context.toolbar.shadowRoot!;
    addSheets(root, panelStyles.styleSheet!);
    root.append(this.#box);
    this.update();
    this.#box.showPopover?.();
    button.setAttribute('aria-expanded', 'true');
    button.setAttribute('aria-controls', this.#id);
    this.#place();
    this.#listen();
    const first =
      this.#box.querySelector<HTMLElement>('[autofocus]') ??
      this.#box.querySelector<HTMLElement>('.panel-content :is(a, button, input, select)') ??
      this.#box;
    first.focus({preventScroll: true});
    // A panel that opens may have taken the focus there already, and what has it is not brought into sight again.
    first.scrollIntoView({block: 'nearest'});
  }

  /**
   * Closes the panel; does nothing if it is closed.
   *
   * @param bringsFocusBack Whether the focus goes to the button.
   */
  close(bringsFocusBack = true): void {
    if (!this.isOpen) return;
    opened.delete(this);
    this.#listening?.abort();
    this.#sizes?.disconnect();
    const button = this.#button;
    button.setAttribute('aria-expanded', 'false');
    button.removeAttribute('aria-controls');
    if (bringsFocusBack) button.focus({preventScroll: true});
    this.#box.remove();
    this.onClose?.();
    this.#context.toolbar.requestUpdate();
  }

  /** Renders the content again. */
  update(): void {
    render(
      html`
        <div class="panel-head">
          <span class="panel-title" id="${this.#id}-title">${this.#label()}</span>
          <button type="button" class="panel-close" @click=${() => this.close()}>
            ${this.#context.localize.term('close')}
          </button>
        </div>
        <div class="panel-content">${this.#renderContent()}</div>
      `,
      this.#box,
      {host: this.#context.toolbar},
    );
  }

  /** @internal */
  hostUpdated(): void {
    if (!this.isOpen) return;
    if (this.#button.dataset.tool !== this.#tool || !this.#button.isConnected) this.close(false);
    else this.update();
  }

  /** @internal */
  hostDisconnected(): void {
    this.close(false);
  }

  #listen(): void {
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    document.addEventListener('keydown', this.#onKeyDown, {signal});
    document.addEventListener('pointerdown', this.#onPointerDown, {signal, capture: true});
    addEventListener('resize', this.#place, {signal});
    addEventListener('scroll', this.#place, {signal, capture: true, passive: true});
    // In a frame of its own: what is observed must not change while it is told.
    this.#sizes = new ResizeObserver(() => requestAnimationFrame(() => this.#place()));
    this.#sizes.observe(this.#box);
  }

  /** Puts the panel to its button, below it or above it. */
  readonly #place = (event?: Event): void => {
    const box = this.#box;
    if (event?.composedPath()[0] === box) return;
    const {style, scrollTop} = box;
    const {clientWidth, clientHeight} = document.documentElement;
    const button = this.#button.getBoundingClientRect();
    const below = clientHeight - button.bottom - 2 * EDGE;
    const above = button.top - 2 * EDGE;
    style.maxBlockSize = 'none';
    // Less the bar for scrolling, which 100vw would count.
    style.maxInlineSize = `min(340px * var(--_panel-scale), ${clientWidth - 2 * EDGE}px)`;
    // Scrolled away with its page, a panel goes along: there is always some of it to see.
    const goesBelow = below >= Math.min(box.offsetHeight, 280) || below >= above;
    style.maxBlockSize = `${Math.max(120, goesBelow ? below : above)}px`;
    style.top = style.left = '0px';
    const origin = box.getBoundingClientRect();
    const isRightToLeft = getComputedStyle(this.#context.toolbar).direction === 'rtl';
    const left = isRightToLeft ? button.right - origin.width : button.left;
    const x = Math.max(EDGE, Math.min(left, clientWidth - origin.width - EDGE));
    const y = goesBelow ? button.bottom + 4 : button.top - origin.height - 4;
    style.left = `${x - origin.left}px`;
    style.top = `${y - origin.top}px`;
    // Without a limit to its height there was nothing to scroll.
    box.scrollTop = scrollTop;
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.close();
  };

  readonly #onPointerDown = (event: PointerEvent): void => {
    const path = event.composedPath();
    if (!path.includes(this.#box) && !path.includes(this.#button)) this.close(false);
  };

  readonly #onFocusOut = (event: FocusEvent): void => {
    const to = event.relatedTarget as Node | null;
    // No target: the window has lost the focus, or something was pressed that takes none.
    if (to && to !== this.#button && !isWithin(to, this.#box)) this.close(false);
  };
}

/** Whether a node is seen within a box: what is slotted into it too. */
function isWithin(node: Node, box: Element): boolean {
  let current: Node | null = node;
  while (current && current !== box) {
    current = (current as Partial<Element>).assignedSlot ?? current.parentNode;
  }
  return !!current;
}
