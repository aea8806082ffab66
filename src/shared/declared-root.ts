import {adoptStyles, css, type CSSResult, type LitElement} from 'lit';

/**
 * Opens the shadow root of an element. One that a server has declared in the page is emptied by that,
 * and rendered anew: the server knew neither what the reader has chosen nor the language around the
 * element. It keeps the slots by name that it was declared with.
 */
export function openRoot(host: LitElement): ShadowRoot {
  const {shadowRootOptions, elementStyles} = host.constructor as typeof LitElement;
  const root = host.attachShadow(shadowRootOptions);
  adoptStyles(root, elementStyles);
  return root;
}

/**
 * For what a server declares, until the upgrade: the shadow root shows what the style sheet of the
 * page keeps room for, and the portal's own tools stand where slots by name put them.
 */
export const declaredRootStyles = (): CSSResult => css`
  :host(:not(:defined))::before,
  :host(:not(:defined))::after {
    content: none !important;
  }

  ::slotted(:is(button, [role='button']):not([slot])) {
    display: inline-flex !important;
  }

  @media (scripting: none) {
    :host(:not(:defined)) .row {
      display: none;
    }
  }
`;
