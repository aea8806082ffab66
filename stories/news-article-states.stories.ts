import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {unsafeHTML} from 'lit/directives/unsafe-html.js';
import '../src/define/directive-list.js';
import '../src/define/news-article.js';
import '../src/define/news-toolbar.js';
import type {NewsArticle} from '../src/news-article/news-article.js';
import {
  BULLETIN_AUTHOR,
  BULLETIN_DATE,
  BULLETIN_HEADLINE,
  BULLETIN_LEAD,
  BULLETIN_PARAGRAPHS,
} from './content/bulletin.js';
import {ARABIC, type Edition, ENGLISH, paragraphsOf} from './content/edition.js';
import {PHOTOGRAPH} from './content/photograph.js';

const meta: Meta = {
  title: 'Elements/news-article/States',
  component: 'news-article',
};

export default meta;

type Story = StoryObj;

const BODY = unsafeHTML(paragraphsOf(BULLETIN_PARAGRAPHS.slice(0, 4)));

/** The portal asks for the reading time, the day of the week and the day of the last change. */
export const Facts: Story = {
  render: () => html`
    <news-article published=${BULLETIN_DATE} modified="2020-10-12" weekday reading-time>
      <p slot="section">Xây dựng Đảng</p>
      <h1 slot="headline">${BULLETIN_HEADLINE}</h1>
      <p slot="lead">${BULLETIN_LEAD}</p>
      ${BODY}
    </news-article>
  `,
};

/** What has been changed since, from a list that the portal has as data. */
export const Updates: Story = {
  render: () => html`
    <news-article
      published=${BULLETIN_DATE}
      modified="2020-10-14"
      .updates=${[
        {date: '2020-10-14T09:30+07:00', text: 'Sửa số liệu thu ngân sách của nhiệm vụ (6).'},
        {date: '2020-10-12', text: 'Thêm phụ lục các chỉ tiêu.'},
      ]}
    >
      <h1 slot="headline">${BULLETIN_HEADLINE}</h1>
      ${BODY}
    </news-article>
  `,
};

/** The same, printed by the portal itself. */
export const UpdatesInTheSlot: Story = {
  render: () => html`
    <news-article published=${BULLETIN_DATE}>
      <h1 slot="headline">${BULLETIN_HEADLINE}</h1>
      ${BODY}
      <section slot="updates" aria-label="Lịch sử cập nhật">
        <ul>
          <li><time datetime="2020-10-12">12/10/2020</time>: Thêm phụ lục các chỉ tiêu.</li>
        </ul>
      </section>
    </news-article>
  `,
};

/** Files say of which kind and how big they are. */
export const Attachments: Story = {
  render: () => html`
    <news-article>
      <h1 slot="headline">${BULLETIN_HEADLINE}</h1>
      ${BODY}
      <ul slot="attachments" aria-label="Tài liệu đính kèm">
        <li><a href="#28-KL-TU.pdf" data-size="1,2 MB">Kết luận số 28-KL/TU</a></li>
        <li><a href="#phu-luc.xlsx" data-size="84 kB">Phụ lục chỉ tiêu năm 2020</a></li>
        <li><a href="#tai-ve-17" data-type="doc">Mẫu báo cáo</a></li>
        <li><a href="#toan-van">Toàn văn trên Công báo</a></li>
      </ul>
      <p slot="foot">Ghi rõ nguồn khi phát hành lại thông tin từ trang này.</p>
    </news-article>
  `,
};

/** Files that the portal prints as links without a list. */
export const AttachmentLinks: Story = {
  render: () => html`
    <news-article>
      <h1 slot="headline">${BULLETIN_HEADLINE}</h1>
      ${BODY}
      <a slot="attachments" href="#28-KL-TU.pdf" data-size="1,2 MB">Kết luận số 28-KL/TU</a>
      <a slot="attachments" href="#phu-luc.xlsx" data-size="84 kB">Phụ lục chỉ tiêu năm 2020</a>
    </news-article>
  `,
};

/** What follows the text has headings of the portal's own; what has none shows the name of its list. */
export const HeadingsBelow: Story = {
  render: () => html`
    <news-article author=${BULLETIN_AUTHOR}>
      <h1 slot="headline">${BULLETIN_HEADLINE}</h1>
      ${BODY}
      <section slot="attachments" aria-label="Tài liệu đính kèm">
        <h2>Tài liệu đính kèm</h2>
        <ul>
          <li><a href="#28-KL-TU.pdf" data-size="1,2 MB">Kết luận số 28-KL/TU</a></li>
        </ul>
      </section>
      <nav slot="related" aria-label="Tin liên quan">
        <ul>
          <li><a href="#tin-1">Công bố 19 xã đạt chuẩn nông thôn mới</a></li>
        </ul>
      </nav>
      <div slot="foot">
        <h2>Cơ quan chủ quản</h2>
        <p>Văn phòng Tỉnh ủy. Ghi rõ nguồn khi phát hành lại thông tin từ trang này.</p>
      </div>
    </news-article>
  `,
};

/** The byline stands in the text, and the lead repeats a paragraph. */
export const BylineInBody: Story = {
  render: () => html`
    <news-article byline-in-body dedupe-lead reading-time>
      <h1 slot="headline">${BULLETIN_HEADLINE}</h1>
      <p slot="lead">${BULLETIN_LEAD}</p>
      ${unsafeHTML(paragraphsOf([...BULLETIN_PARAGRAPHS.slice(0, 2), BULLETIN_PARAGRAPHS.at(-1)!]))}
      <p>${BULLETIN_AUTHOR}</p>
    </news-article>
  `,
};

/** A line grows with what has been read; a reader who comes back can go on. */
export const Progress: Story = {
  render: () => html`
    <news-article progress published=${BULLETIN_DATE}>
      <h1 slot="headline">${BULLETIN_HEADLINE}</h1>
      ${unsafeHTML(paragraphsOf(BULLETIN_PARAGRAPHS))}
    </news-article>
  `,
};

/** A template has printed every slot, and the CMS had nothing for most. */
export const BlankSlots: Story = {
  render: () => html`
    <news-article author=${BULLETIN_AUTHOR}>
      <p slot="section"></p>
      <h1 slot="headline">${BULLETIN_HEADLINE}</h1>
      <div slot="lead"></div>
      <figure slot="figure"></figure>
      ${BODY}
      <p slot="byline">&nbsp;</p>
      <ul slot="attachments"></ul>
      <div slot="related"><!-- không có tin --></div>
    </news-article>
  `,
};

/** A date that does not exist stands as it was written. */
export const ImpossibleDate: Story = {
  render: () => html`
    <news-article published="31/02/2020" weekday reading-time>
      <h1 slot="headline">${BULLETIN_HEADLINE}</h1>
      ${BODY}
    </news-article>
  `,
};

/** All of it in English, where 10/12 would be two days. */
export const EnglishFacts: Story = {
  render: () => html`
    <news-article
      lang="en"
      published=${ENGLISH.date}
      modified="2020-10-14"
      weekday
      reading-time
      author=${ENGLISH.author}
    >
      <h1 slot="headline">${ENGLISH.headline}</h1>
      <p slot="lead">${ENGLISH.lead}</p>
      ${unsafeHTML(paragraphsOf(ENGLISH.paragraphs))}
    </news-article>
  `,
};

/** All of it from right to left. */
export const RightToLeftFacts: Story = {
  render: () => html`
    <news-article lang="ar" dir="rtl" published=${ARABIC.date} weekday reading-time progress>
      <h1 slot="headline">${ARABIC.headline}</h1>
      <p slot="lead">${ARABIC.lead}</p>
      ${unsafeHTML(paragraphsOf(ARABIC.paragraphs))}
    </news-article>
  `,
};

/** What stands in the slots below the text, in the language of an edition. */
interface Parts {
  readonly section: string;
  readonly alternative: string;
  readonly caption: string;
  readonly source: string;
  readonly attachments: string;
  readonly file: string;
  readonly related: string;
  readonly other: string;
  readonly foot: string;
}

function everySlot({language, direction, ...edition}: Edition, parts: Parts) {
  return html`
    <news-article
      lang=${language}
      dir=${direction}
      published=${edition.date}
      modified="2020-10-14"
      weekday
      reading-time
    >
      <news-toolbar slot="toolbar"></news-toolbar>
      <p slot="section">${parts.section}</p>
      <h1 slot="headline">${edition.headline}</h1>
      <p slot="lead">${edition.lead}</p>
      <figure slot="figure">
        <img src=${PHOTOGRAPH} width="960" height="540" alt=${parts.alternative} />
        <figcaption>${parts.caption}</figcaption>
      </figure>
      <directive-list>${unsafeHTML(paragraphsOf(edition.paragraphs))}</directive-list>
      <p slot="byline">${edition.author}</p>
      <p slot="source">${parts.source}</p>
      <ul slot="attachments" aria-label=${parts.attachments}>
        <li><a href="#resolution.pdf" data-size="1.2 MB">${parts.file}</a></li>
      </ul>
      <nav slot="related" aria-label=${parts.related}>
        <ul>
          <li><a href="#other">${parts.other}</a></li>
        </ul>
      </nav>
      <p slot="foot">${parts.foot}</p>
    </news-article>
  `;
}

/** Every slot of an edition in English. */
export const EverySlotInEnglish: Story = {
  render: () =>
    everySlot(ENGLISH, {
      section: 'Economy',
      alternative: 'Terraced rice fields below the mountains',
      caption: 'The summer crop in the highland districts, October 2020.',
      source: 'Source: Office of the provincial committee',
      attachments: 'Attachments',
      file: 'Resolution for 2020',
      related: 'Related news',
      other: 'Nineteen communes meet the standards of the rural programme',
      foot: 'Please name the source when you publish this again.',
    }),
};

/** Every slot of an edition in Arabic; where our words are English, they are marked as such. */
export const EverySlotFromRightToLeft: Story = {
  render: () =>
    everySlot(ARABIC, {
      section: 'الاقتصاد',
      alternative: 'حقول أرز مدرّجة تحت الجبال',
      caption: 'محصول الصيف في المناطق الجبلية، أكتوبر 2020.',
      source: 'المصدر: مكتب لجنة المقاطعة',
      attachments: 'المرفقات',
      file: 'قرار عام 2020',
      related: 'أخبار ذات صلة',
      other: 'تسع عشرة بلدة تستوفي معايير برنامج التنمية الريفية',
      foot: 'يُرجى ذكر المصدر عند إعادة النشر.',
    }),
};

/** The body comes from an API, and with it what somebody slipped in. */
export const FromData: Story = {
  render: () => html`
    <news-article published=${BULLETIN_DATE}>
      <h1 slot="headline">${BULLETIN_HEADLINE}</h1>
      <directive-list></directive-list>
    </news-article>
  `,
  play: async ({canvasElement}) => {
    const article = canvasElement.querySelector<NewsArticle>('news-article')!;
    const attack =
      '<p onclick="alert(1)">Xem ảnh<img src="data:," onerror="alert(1)" alt="" /></p>';
    await article.setBody(paragraphsOf(BULLETIN_PARAGRAPHS.slice(3, 9)) + attack);
  },
};
