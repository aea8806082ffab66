import {html, nothing} from 'lit';
import {showPanel, type ToolPanel} from './panel.js';
import type {ToolContext} from './tool.js';
import {TOOLS} from './tools.js';

/** Opens and closes the panel with the tools for which the row has no room. */
export function use(context: ToolContext): void {
  const {toolbar, button, localize} = context;
  const row = button.parentElement!;
  const folded = () => [...row.querySelectorAll<HTMLElement>('.folded:not([hidden])')];
  const press = (original: HTMLElement) => {
    const name = original.dataset.tool as keyof typeof TOOLS | undefined;
    if (!name) return original.click();
    panel.close();
    void toolbar.use(TOOLS[name].load, button);
  };
  const leave = ({target}: Event) => panel.close((target as Element).matches(':focus-within'));
  const panel: ToolPanel = showPanel(
    context,
    'more',
    () => localize.term('moreTools'),
    () => html`
      <div class="panel-tools">
        ${folded().map((unit) => {
          const slot = unit.querySelector('slot');
          if (slot) return html`<span class="panel-own"><slot name="folded"></slot></span>`;
          const originals =
            unit.localName === 'button' ? [unit] : [...unit.querySelectorAll('button')];
          return originals.map(
            (original) => html`
              <button
                type="button"
                part="button"
                aria-disabled=${original.getAttribute('aria-disabled') ?? 'false'}
                aria-expanded=${original.getAttribute('aria-expanded') ?? nothing}
                @click=${() => press(original)}
              >
                ${renderSign(original)}
                <span>${original.querySelector('.word')!.textContent}</span>
              </button>
            `,
          );
        })}
      </div>
    `,
  );
  if (!panel.isOpen) return;
  const slots = panel.element.querySelectorAll('slot');
  // The portal's own tools move from the row into the panel while it is open, and back.
  const own = folded().flatMap((unit) => unit.querySelector('slot')?.assignedElements() ?? []);
  slots.forEach((slot, index) => {
    slot.assign(own[index]);
    slot.addEventListener('click', leave);
  });
  panel.onClose = () =>
    slots.forEach((slot) => {
      slot.assign();
      slot.removeEventListener('click', leave);
    });
}

function renderSign(original: HTMLElement) {
  const path = original.querySelector('path')?.getAttribute('d');
  return path
    ? html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`
    : html`<span class="glyph" aria-hidden="true"
        >${original.querySelector('.glyph')?.textContent}</span
      >`;
}
