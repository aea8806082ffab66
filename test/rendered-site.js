import {html, LitElement} from 'lit';

/** An element of a site's own, whose template has ours in it, as a server and a browser render it. */
export class SiteBulletin extends LitElement {
  static properties = {count: {state: true}, told: {state: true}};

  constructor() {
    super();
    this.count = 2;
    this.told = 0;
  }

  render() {
    const numbers = [...Array(this.count).keys()].map((index) => index + 1);
    return html`
      <link rel="stylesheet" href="/dist/bantin.css" />
      <news-toolbar for="bai-viet" published="09/10/2020">
        <h1 slot="headline">Bản tin của cổng</h1>
      </news-toolbar>
      <news-article id="bai-viet" .author=${'Bích Huệ'}>
        <p>Hội nghị đề ra các nhiệm vụ sau:</p>
        <directive-list
          .records=${{1: {status: 'done'}}}
          @news-directives-update=${({directives}) => (this.told = directives.length)}
        >
          ${numbers.map((number) => html`<p>(${number}) Rà soát tiến độ.</p>`)}
        </directive-list>
        <directive-item number="7">Chủ động.</directive-item>
      </news-article>
      <button @click=${() => (this.count += 1)}>Thêm nhiệm vụ</button>
      <output>Cổng biết ${this.told} nhiệm vụ</output>
    `;
  }
}

customElements.define('site-bulletin', SiteBulletin);
