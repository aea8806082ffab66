import {LitElement, html} from 'lit';

/** @summary Placeholder until the element stands. */
export class NewsToolbar extends LitElement {
  protected override render() {
    return html`<slot></slot>`;
  }
}
