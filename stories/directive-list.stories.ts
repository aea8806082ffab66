import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {unsafeHTML} from 'lit/directives/unsafe-html.js';
import '../src/define/directive-list.js';
import '../src/define/news-article.js';
import {BULLETIN_PARAGRAPHS} from './content/bulletin.js';
import {bulletinBody, directivesAlone} from './content/cms-markup.js';
import {ARABIC, type Edition, ENGLISH, paragraphsOf} from './content/edition.js';
import {HOSTILE_SITE} from './content/hostile-site.js';

interface Args {
  label?: string;
  searchable?: boolean;
  index?: boolean;
  'anchor-prefix'?: string;
}

const meta: Meta<Args> = {
  title: 'Elements/directive-list',
  component: 'directive-list',
  tags: ['autodocs'],
  render: (args) => inArticle(list(args, bulletinBody('p'))),
};

export default meta;

type Story = StoryObj<Args>;

function list(
  {label, searchable, index, 'anchor-prefix': prefix}: Args,
  markup: string,
): TemplateResult {
  return html`
    <directive-list
      label=${ifDefined(label || undefined)}
      ?searchable=${searchable}
      ?index=${index}
      anchor-prefix=${ifDefined(prefix || undefined)}
      >${unsafeHTML(markup)}</directive-list
    >
  `;
}

function inArticle(content: TemplateResult): TemplateResult {
  return html`<news-article>${content}</news-article>`;
}

/** Waits for a part of the list that is loaded when it is wanted. */
async function find<E extends Element>(canvas: HTMLElement, selector: string): Promise<E> {
  const root = canvas.querySelector('directive-list')!.shadowRoot!;
  for (;;) {
    const found = root.querySelector<E>(selector);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A story of one body of text in an article. */
function body(markup: string): Story {
  return {render: (args) => inArticle(list(args, markup))};
}

/** As many directives as are asked for, out of those of the bulletin. */
function numbered(count: number): string {
  return paragraphsOf(
    Array.from({length: count}, (_, index) =>
      BULLETIN_PARAGRAPHS[4 + (index % 13)].replace(/^\(\d+\)/, `(${index + 1})`),
    ),
  );
}

function edition({language, direction, paragraphs}: Edition): Story {
  return {
    render: (args) => html`
      <div lang=${language} dir=${direction}>
        ${inArticle(list(args, paragraphsOf(paragraphs)))}
      </div>
    `,
  };
}

/** The list stands around the whole body, in clean paragraphs: fifteen directives where thirteen were announced. */
export const Default: Story = {};

/** The body was pasted from Word. */
export const Word: Story = body(bulletinBody('word'));

/** The editor printed a `<div>` for each line, and one for each blank line. */
export const Divs: Story = body(bulletinBody('div'));

/** The editor printed breaks, with a `<div>` and a `<font>` around everything. */
export const Breaks: Story = body(bulletinBody('br'));

/** The editor printed text and breaks, with nothing around them. */
export const BareText: Story = body(bulletinBody('bare'));

/** The list stands around the directives alone. */
export const DirectivesAlone: Story = {
  render: (args) =>
    inArticle(html`
      ${unsafeHTML(paragraphsOf(BULLETIN_PARAGRAPHS.slice(0, 4)))} ${list(args, directivesAlone())}
    `),
};

/** Without an article the list is a sheet of its own. */
export const Standalone: Story = {render: (args) => list(args, directivesAlone())};

/** Numbers with a full stop. */
export const FullStops: Story = body(
  paragraphsOf([
    'Phiên họp giao Văn phòng Ủy ban nhân dân tỉnh:',
    '1. Tổng hợp ý kiến của các sở, ngành trước ngày 15/10/2020.',
    '2. Trình dự thảo kế hoạch đầu tư công năm 2021.',
    '3. Công khai tiến độ giải ngân trên Cổng thông tin điện tử.',
  ]),
);

/** Numbers with one parenthesis. */
export const ClosingParentheses: Story = body(
  paragraphsOf([
    '1) Rà soát hộ nghèo, hộ cận nghèo theo chuẩn mới.',
    '2) Hỗ trợ nhà ở cho người có công với cách mạng.',
    '3) Cấp thẻ bảo hiểm y tế cho đồng bào vùng khó khăn.',
  ]),
);

/** Numbers with a stroke. */
export const Strokes: Story = body(
  paragraphsOf([
    'Nhiệm vụ của ngành y tế:',
    '1/ Bảo đảm thuốc, vật tư cho trạm y tế xã.',
    '2/ Tiêm chủng mở rộng cho trẻ dưới một tuổi.',
    '3/ Khám sức khỏe định kỳ cho người cao tuổi.',
  ]),
);

/** Numbers with a dash, as documents of the Party have them. */
export const Dashes: Story = body(
  paragraphsOf([
    'Nhiệm vụ của ngành giáo dục:',
    '1- Sửa chữa trường lớp trước năm học mới.',
    '2- Bố trí đủ giáo viên cho các điểm trường lẻ.',
    '3- Hỗ trợ sách giáo khoa cho học sinh vùng khó khăn.',
  ]),
);

/** Roman numerals. */
export const Romans: Story = body(
  paragraphsOf([
    'I. Rà soát quy hoạch sử dụng đất của các huyện.',
    'II. Lập danh mục công trình cần thu hồi đất.',
    'III. Công bố công khai quy hoạch đã được phê duyệt.',
    'IV. Xử lý dứt điểm các dự án chậm tiến độ.',
  ]),
);

/** Ordinals in words; "Thứ hai" is also Monday. */
export const Ordinals: Story = body(
  paragraphsOf([
    'Thứ nhất, tập trung khắc phục hậu quả mưa lũ.',
    'Thứ hai, bảo đảm lương thực, nước sạch cho vùng bị chia cắt.',
    'Thứ hai tuần tới, các huyện báo cáo thiệt hại.',
    'Thứ ba, khôi phục giao thông trên các tuyến tỉnh lộ.',
  ]),
);

/** Forms of wide characters, and spaces inside the parentheses. */
export const WideForms: Story = body(
  paragraphsOf([
    '（1） Kiểm tra an toàn hồ chứa trước mùa mưa.',
    '（2） Cắm biển báo tại các ngầm tràn.',
    '（3） Trực ban 24/24 giờ khi có bão.',
  ]),
);

/** Three levels: numbers, numbers below numbers, dashes. */
export const DeeplyNested: Story = body(
  paragraphsOf([
    '1. Cải cách hành chính:',
    '1.1. Rút ngắn thời gian giải quyết hồ sơ đất đai:',
    '- Tiếp nhận hồ sơ qua Cổng dịch vụ công;',
    '- Trả kết quả qua bưu chính.',
    '1.2. Công khai thủ tục tại bộ phận một cửa.',
    '2. Chuyển đổi số:',
    '2.1. Phủ sóng thông tin di động đến các thôn, bản.',
    '2.2. Hướng dẫn người cao tuổi dùng dịch vụ công trực tuyến.',
  ]),
);

/** Letters below numbers. */
export const Nested: Story = body(
  paragraphsOf([
    '1. Sở Nông nghiệp và Phát triển nông thôn:',
    'a) Hướng dẫn gieo trồng vụ đông xuân đúng khung thời vụ;',
    'b) Kiểm tra hồ chứa nước trước mùa mưa lũ;',
    'c) Tiêm phòng cho đàn gia súc.',
    '2. Sở Tài chính:',
    'a) Cân đối nguồn chi cho phòng, chống thiên tai;',
    'b) Báo cáo Ủy ban nhân dân tỉnh trước ngày 20 hằng tháng.',
    '3. Các huyện, thành phố thực hiện theo nhiệm vụ được giao.',
  ]),
);

/** Numbers in words. */
export const Words: Story = body(
  paragraphsOf([
    'Một là, nâng cao năng lực lãnh đạo, sức chiến đấu của tổ chức đảng.',
    'Hai là, đẩy mạnh cải cách hành chính, lấy người dân làm trung tâm phục vụ.',
    'Ba là, phát triển hạ tầng giao thông gắn với quy hoạch đô thị.',
    'Bốn là, giữ vững quốc phòng, an ninh.',
  ]),
);

/** A noun before each number. */
export const Nouns: Story = body(
  paragraphsOf([
    'Nhiệm vụ 1: Hoàn thành số hóa hồ sơ một cửa cấp xã.',
    'Nhiệm vụ 2: Bảo đảm mọi cơ sở giáo dục có nước sạch.',
    'Nhiệm vụ 3: Đưa vào vận hành trung tâm điều hành thông minh.',
  ]),
);

/** The articles of a decision. */
export const Articles: Story = body(
  paragraphsOf([
    'Điều 1. Phê duyệt kế hoạch sử dụng đất năm 2021 của huyện với các chỉ tiêu chủ yếu kèm theo.',
    'Điều 2. Ủy ban nhân dân huyện công bố công khai kế hoạch và tổ chức thực hiện.',
    'Việc thu hồi đất chỉ được thực hiện khi đã có phương án bồi thường.',
    'Điều 3. Chánh Văn phòng và Giám đốc các sở chịu trách nhiệm thi hành Quyết định này./.',
  ]),
);

/** The browser draws the numbers: an `<ol>` that begins at 7, with a list in one of its items. */
export const DrawnNumbers: Story = body(`
  <p>Các nhiệm vụ tiếp theo:</p>
  <ol start="7">
    <li>Tiếp tục rà soát, hoàn thiện quy chế làm việc.</li>
    <li>
      <p>Đẩy mạnh cải cách hành chính:</p>
      <ol type="a">
        <li>Số hóa hồ sơ một cửa cấp xã;</li>
        <li>Trả kết quả đúng hạn.</li>
      </ol>
    </li>
    <li value="12">Báo cáo Ủy ban nhân dân tỉnh trước ngày 20 hằng tháng.</li>
  </ol>
`);

/** A field above the text finds "phòng, chống dịch" by "phong chong dich". */
export const Searchable: Story = {
  args: {searchable: true},
  render: (args) => inArticle(list(args, directivesAlone())),
};

/** The reader has searched. */
export const Searched: Story = {
  args: {searchable: true, index: true},
  render: (args) => inArticle(list(args, directivesAlone())),
  play: async ({canvasElement}) => {
    const field = await find<HTMLInputElement>(canvasElement, 'input[type="search"]');
    field.value = 'phong chong dich';
    field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  },
};

/** An index, open: the number and the first clause of each directive. */
export const Index: Story = {
  args: {index: true},
  render: (args) => inArticle(list(args, directivesAlone())),
  play: async ({canvasElement}) => {
    (await find<HTMLButtonElement>(canvasElement, '.index button')).click();
  },
};

/** Search and index from right to left. */
export const ToolsRightToLeft: Story = {
  args: {searchable: true, index: true},
  render: (args) => html`
    <div lang=${ARABIC.language} dir=${ARABIC.direction}>
      ${inArticle(list(args, paragraphsOf(ARABIC.paragraphs)))}
    </div>
  `,
};

/** Directives in one run of text: the button comes with the pointer, or the focus. */
export const TightBreaks: Story = body(
  '(1) Rà soát hộ nghèo.<br>(2) Hỗ trợ nhà ở cho người có công.<br>(3) Cấp thẻ bảo hiểm y tế.',
);

/** Headings stand between groups of directives. */
export const Headings: Story = body(`
  <h2>Về kinh tế</h2>
  <p>(1) Đẩy nhanh giải ngân vốn đầu tư công.</p>
  <p>(2) Tháo gỡ khó khăn cho doanh nghiệp.</p>
  <h2>Về xã hội</h2>
  <p>(3) Chi trả trợ cấp đúng hạn, đúng đối tượng.</p>
  <p>(4) Bảo đảm thuốc cho trạm y tế xã.</p>
`);

/** The author skipped a number and wrote another twice; both are shown as written. */
export const GapsAndDuplicates: Story = body(
  paragraphsOf([
    '(1) Kiểm tra các điểm sạt lở trên quốc lộ.',
    '(2) Di dời các hộ dân khỏi vùng nguy hiểm.',
    '(4) Dự trữ lương thực cho ít nhất bảy ngày.',
    '(4) Bố trí lực lượng trực 24/24 giờ.',
    '(7) Báo cáo trước 16 giờ hằng ngày.',
  ]),
);

/** No numbering is recognised: the text is shown as it is. */
export const NothingRecognised: Story = body(paragraphsOf(BULLETIN_PARAGRAPHS.slice(0, 3)));

/** Nothing has been written yet. */
export const Empty: Story = body('');

/** The reader has come by a link to one directive. */
export const Arrived: Story = {
  args: {'anchor-prefix': 'viec'},
  render: (args) => html`
    <p style="margin: 0; padding: 12px 32px; font: 16px / 1.6 sans-serif">
      <a href="#viec-3">Việc số 3</a>
    </p>
    ${inArticle(list(args, paragraphsOf(BULLETIN_PARAGRAPHS.slice(3, 9))))}
  `,
  play: ({canvasElement}) => {
    canvasElement.querySelector<HTMLAnchorElement>('a[href="#viec-3"]')!.click();
  },
};

/** Two hundred directives, as in an action plan. */
export const TwoHundred: Story = {
  args: {searchable: true, index: true},
  parameters: {docs: {story: {inline: false, height: '600px'}}},
  render: (args) => inArticle(list(args, numbered(200))),
};

/** Ten thousand directives: usable at once, since what is far from the screen rests. */
export const TenThousand: Story = {
  args: {searchable: true, index: true},
  // An audit of so many takes minutes, of the browser too; two hundred have the same parts.
  tags: ['!test'],
  globals: {a11y: {manual: true}},
  parameters: {docs: {story: {inline: false, height: '600px'}}},
  render: (args) => inArticle(list(args, numbered(10_000))),
};

/** A telephone: search, index, and directives with items below them. */
export const Narrow: Story = {
  args: {searchable: true, index: true},
  globals: {width: '360'},
  render: (args) =>
    inArticle(
      list(
        args,
        paragraphsOf([
          'Các sở, ngành thực hiện:',
          '(1) Sở Nông nghiệp và Phát triển nông thôn:',
          'a) Hướng dẫn gieo trồng vụ đông xuân đúng khung thời vụ;',
          'b) Kiểm tra hồ chứa nước trước mùa mưa lũ.',
          '(2) Sở Tài chính cân đối nguồn chi cho phòng, chống thiên tai, báo cáo trước ngày 20 hằng tháng.',
          'Kinh phí chưa chi hết được chuyển sang năm sau.',
          '(3) Các huyện, thành phố thực hiện theo nhiệm vụ được giao.',
        ]),
      ),
    ),
};

/** To be printed: on paper there are numbers and text, and neither bar nor button. */
export const OnPaper: Story = {
  args: {searchable: true, index: true},
};

/** An edition in English, with a directive of two paragraphs. */
export const English: Story = edition(ENGLISH);

/** An edition in Arabic: numerals hang at the right. */
export const RightToLeft: Story = edition(ARABIC);

/** A site whose style sheet reaches for everything. */
export const HostileSite: Story = {
  parameters: {docs: {story: {inline: false, height: '600px'}}},
  render: (args) => html`
    <style>
      ${HOSTILE_SITE}
    </style>
    <div class="tin-tuc">
      ${inArticle(list(args, paragraphsOf(BULLETIN_PARAGRAPHS.slice(3, 8))))}
    </div>
  `,
};
