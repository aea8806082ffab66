import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {unsafeHTML} from 'lit/directives/unsafe-html.js';
import '../src/define.js';
import {LONG_BODY, LONG_BULLETIN} from './content/long-bulletin.js';

const meta: Meta = {
  title: 'Pages/Long bulletin',
  tags: ['!autodocs'],
  render: () => page(),
};

export default meta;

type Story = StoryObj;

function page(): TemplateResult {
  const {section, date, headline, lead, author, source} = LONG_BULLETIN;
  return html`
    <main>
      <news-article published=${date} modified="2020-10-13" weekday reading-time>
        <news-toolbar slot="toolbar"></news-toolbar>
        <p slot="section">${section}</p>
        <h1 slot="headline">${headline}</h1>
        <p slot="lead">${lead}</p>
        ${unsafeHTML(LONG_BODY)}
        <p slot="byline">${author}</p>
        <p slot="source">Nguồn: <a href="#nguon">${source}</a></p>
        <section slot="attachments" aria-label="Tài liệu đính kèm">
          <ul>
            <li><a href="#bao-cao.pdf" data-size="2,4 MB">Báo cáo số 312/BC-UBND</a></li>
            <li><a href="#phu-luc.xlsx" data-size="118 kB">Phụ lục 16 chỉ tiêu</a></li>
          </ul>
        </section>
        <nav slot="related" aria-label="Tin liên quan">
          <ul>
            <li>
              <a href="#tin-1">Tập trung thực hiện 15 nhiệm vụ trọng tâm trong 3 tháng cuối năm</a>
            </li>
            <li><a href="#tin-2">Công bố 19 xã đạt chuẩn nông thôn mới</a></li>
            <li><a href="#tin-3">Khởi công nhà lắp ghép cho 14 điểm trường biên giới</a></li>
          </ul>
        </nav>
        <p slot="foot">Ghi rõ nguồn khi phát hành lại thông tin từ trang này.</p>
      </news-article>
    </main>
  `;
}

/** Chapters, a picture, a table, nine directives, and what stands at the foot. */
export const Default: Story = {};

/** On a telephone. */
export const Phone: Story = {globals: {width: '360'}};

/** On a wide screen, where a column must not be lost. */
export const WideScreen: Story = {globals: {width: '1920'}};
