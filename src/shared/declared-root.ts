import {adoptStyles, css, type CSSResult, type LitElement} from 'lit';

/** The shadow root of an element that hands out its slots itself. */
export const manualSlots: ShadowRootInit = {mode: 'open', slotAssignment: 'manual'};

/** What had the focus in a declared root when that was emptied, by its host. */
export const focusedBefore = new WeakMap<Element, Element>();

/**
 * Opens the shadow root of an element. One that a server has declared in the page is emptied, and
 * rendered anew before the next paint: the server knew neither what the reader has chosen nor the
 * language around the element.
 *
 * @param host An element that has not been rendered yet.
 */
export function openRoot(host: LitElement): ShadowRoot {
  const {shadowRootOptions, elementStyles} = host.constructor as typeof LitElement;
  const root = host.shadowRoot ?? host.attachShadow(shadowRootOptions);
  if (root.activeElement) focusedBefore.set(host, root.activeElement);
  root.replaceChildren();
  adoptStyles(root, elementStyles);
  return root;
}

/**
 * Whether an element hands out its slots itself. A root that a server has declared does so by name, for
 * good; to call `assign` there makes WebKit lose the nodes.
 *
 * @param host An element with a shadow root of ours.
 */
export function assignsSlots(host: Element): boolean {
  return host.shadowRoot!.slotAssignment === 'manual';
}

/**
 * For what a server declares, until the upgrade. The style sheet of the page keeps the same room, and
 * hides what is declared in it: a policy may refuse the styles in the markup. Where they are not
 * refused, these turn that around.
 */
export const declaredRootStyles = (): CSSResult => css`
  :host(:not(:defined))::before,
  :host(:not(:defined))::after {
    content: none !important;
  }

  .tools {
    display: flex !important;
  }

  .published,
  .author {
    display: block !important;
  }

  ::slotted(:is(button, [role='button']):not([slot])) {
    display: inline-flex !important;
  }

  @media (scripting: none) {
    .row {
      display: none;
    }
  }
`;
