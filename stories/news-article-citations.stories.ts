import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {unsafeHTML} from 'lit/directives/unsafe-html.js';
import '../src/define/directive-list.js';
import '../src/define/news-article.js';
import type {CitationResolver} from '../src/news-article/citations-addresses.js';
import {BULLETIN_HEADLINE} from './content/bulletin.js';
import {bulletinBody} from './content/cms-markup.js';

interface Args {
  citations: string;
  citationUrl?: string;
  citationResolver?: CitationResolver | null;
  body: string | TemplateResult;
}

const meta: Meta<Args> = {
  title: 'Elements/news-article/citations',
  component: 'news-article',
  argTypes: {
    citations: {options: ['off', 'list', 'link', 'list link'], control: 'inline-radio'},
    body: {table: {disable: true}},
  },
  args: {
    citations: 'list',
    citationUrl: '#van-ban?so={symbol}',
    body: bulletinBody('p'),
  },
  render: ({citations, citationUrl, citationResolver = null, body}) => html`
    <news-article
      citations=${citations}
      citation-url=${ifDefined(citationUrl)}
      .citationResolver=${citationResolver}
    >
      <h1 slot="headline">${BULLETIN_HEADLINE}</h1>
      <directive-list>${typeof body === 'string' ? unsafeHTML(body) : body}</directive-list>
    </news-article>
  `,
};

export default meta;

type Story = StoryObj<Args>;

const LAWS = html`
  <p>
    Căn cứ khoản 2 Điều 5 Luật An ninh mạng số 24/2018/QH14, điểm a khoản 1 Điều 8 Nghị định số
    30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư và các Nghị quyết số 68/NQ-CP,
    126/NQ-CP và 154/NQ-CP; thực hiện Chỉ thị số 45-CT/TW ngày 20/6/2020 và Chỉ thị 35 của Bộ Chính
    trị.
  </p>
  <p>
    Các sở, ngành nghiên cứu <a href="#nd-30">Nghị định số 30/2020/NĐ-CP</a>, Quyết định số
    1234/QĐ-UBND và Văn bản số 28-KL/TU; vướng mắc gửi về Sở Nội vụ theo Nghị định 30/2020/NĐ-CP.
  </p>
`;

/** What the bulletin cites, listed below it. Each has a way back to where it stands. */
export const List: Story = {};

/** Each mention leads to where the portal has the document. A bare number leads nowhere. */
export const Link: Story = {args: {citations: 'link'}};

/** Both ways, in a text that cites much: pinpoints, lists, a law with its name, links of the author. */
export const ListAndLink: Story = {args: {citations: 'list link', body: LAWS}};

/** The portal knows two of the documents, one of them by a bare number. */
export const Resolver: Story = {
  args: {
    citations: 'list link',
    citationUrl: undefined,
    citationResolver: ({symbol, number, type}) => {
      if (symbol === '30/2020/NĐ-CP') return '#nghi-dinh-30';
      return type === 'chỉ thị' && number === '35' ? '#chi-thi-35-ct-tw' : null;
    },
    body: LAWS,
  },
};

/** The portal keeps no documents: a list without addresses. */
export const WithoutAddresses: Story = {args: {citationUrl: undefined, body: LAWS}};

/** A table that scrolls, with documents in it. */
export const InATable: Story = {
  args: {
    citations: 'list link',
    body: html`
      <table>
        <tr>
          <th>Việc</th>
          <th>Cơ quan</th>
          <th>Thời hạn</th>
          <th>Căn cứ</th>
        </tr>
        <tr>
          <td>Rà soát văn bản quy phạm pháp luật</td>
          <td>Sở Tư pháp, các sở, ban, ngành</td>
          <td>30/11/2020</td>
          <td>Quyết định số 1234/QĐ-UBND</td>
        </tr>
        <tr>
          <td>Hỗ trợ người dân gặp khó khăn do dịch bệnh</td>
          <td>Sở Lao động - Thương binh và Xã hội</td>
          <td>15/12/2020</td>
          <td>Nghị quyết số 42/NQ-CP</td>
        </tr>
      </table>
    `,
  },
};

/** An edition in English keeps the names of the documents. */
export const English: Story = {
  globals: {language: 'en'},
  args: {
    citations: 'list link',
    body: html`<p>
      Hospitals prepare in line with Directive 45-CT/TW and Resolution No. 42/NQ-CP of the
      Government; 45-CT/TW is explained overleaf.
    </p>`,
  },
};

/** Nothing is cited, so there is no list. */
export const NothingCited: Story = {args: {body: html`<p>Trời nắng đẹp trong cả tuần.</p>`}};
