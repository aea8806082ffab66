import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {unsafeHTML} from 'lit/directives/unsafe-html.js';
import '../src/define/news-article.js';
import '../src/define/news-toolbar.js';
import {
  BULLETIN_AUTHOR,
  BULLETIN_DATE,
  BULLETIN_HEADLINE,
  BULLETIN_LEAD,
  BULLETIN_PARAGRAPHS,
} from './content/bulletin.js';
import {bulletinBody} from './content/cms-markup.js';
import {ARABIC, type Edition, ENGLISH, paragraphsOf} from './content/edition.js';
import {bulletinHead} from './content/head.js';
import {HOSTILE_SITE} from './content/hostile-site.js';
import {PHOTOGRAPH} from './content/photograph.js';

interface Args {
  published?: string;
  author?: string;
  typography?: 'unified' | 'original';
}

const meta: Meta<Args> = {
  title: 'Elements/news-article',
  component: 'news-article',
  tags: ['autodocs'],
  argTypes: {typography: {options: ['unified', 'original'], control: 'inline-radio'}},
  render: (args) => article(args, unsafeHTML(bulletinBody('p'))),
};

export default meta;

type Story = StoryObj<Args>;

function article({published, author, typography}: Args, content: unknown): TemplateResult {
  return html`
    <news-article
      published=${ifDefined(published || undefined)}
      author=${ifDefined(author || undefined)}
      typography=${ifDefined(typography)}
      >${content}</news-article
    >
  `;
}

function edition({language, direction, ...parts}: Edition): TemplateResult {
  return html`
    <news-article lang=${language} dir=${direction} published=${parts.date} author=${parts.author}>
      <h1 slot="headline">${parts.headline}</h1>
      <p slot="lead">${parts.lead}</p>
      ${unsafeHTML(paragraphsOf(parts.paragraphs))}
    </news-article>
  `;
}

/** The body of the bulletin in clean paragraphs. */
export const Default: Story = {};

/** What was pasted from Word, in one face, one size and one ink. */
export const Word: Story = {render: (args) => article(args, unsafeHTML(bulletinBody('word')))};

/** What was pasted from Word, with the fonts and sizes that Word gave it. */
export const Original: Story = {
  args: {typography: 'original'},
  render: (args) => article(args, unsafeHTML(bulletinBody('word'))),
};

/** Breaks inside a `<font>`, as old editors print them. */
export const Breaks: Story = {render: (args) => article(args, unsafeHTML(bulletinBody('br')))};

/** Every slot is filled. */
export const EverySlot: Story = {
  render: (args) =>
    article(
      args,
      html`
        <news-toolbar slot="toolbar"></news-toolbar>
        <p slot="section">Xây dựng Đảng</p>
        <h1 slot="headline">${BULLETIN_HEADLINE}</h1>
        <p slot="lead">${BULLETIN_LEAD}</p>
        <time slot="date" datetime="2020-10-09">${BULLETIN_DATE}</time>
        <figure slot="figure">
          <img src=${PHOTOGRAPH} width="960" height="540" alt="Ruộng bậc thang dưới chân núi" />
          <figcaption>Vụ mùa năm 2020 ở các huyện vùng cao.</figcaption>
        </figure>
        ${unsafeHTML(paragraphsOf(BULLETIN_PARAGRAPHS.slice(0, 4)))}
        <p slot="byline">${BULLETIN_AUTHOR}</p>
        <p slot="source">Nguồn: <a href="#nguon">Văn phòng Tỉnh ủy</a></p>
        <ul slot="attachments" aria-label="Tài liệu đính kèm">
          <li><a href="#28-kl-tu.pdf" data-size="1,2 MB">Kết luận số 28-KL/TU</a></li>
          <li><a href="#phu-luc.xlsx" data-size="84 kB">Phụ lục chỉ tiêu năm 2020</a></li>
        </ul>
        <ul slot="updates" aria-label="Lịch sử cập nhật">
          <li><time datetime="2020-10-12">12/10/2020</time>: Thêm phụ lục các chỉ tiêu.</li>
        </ul>
        <nav slot="related" aria-label="Tin liên quan">
          <ul>
            <li><a href="#tin-1">Khai mạc Hội nghị Ban Chấp hành lần thứ hai mươi mốt</a></li>
            <li><a href="#tin-2">Công bố 19 xã đạt chuẩn nông thôn mới</a></li>
          </ul>
        </nav>
        <p slot="foot">Ghi rõ nguồn khi phát hành lại thông tin từ trang này.</p>
      `,
    ),
};

/** A toolbar in its slot holds the head. */
export const WithToolbar: Story = {
  render: (args) =>
    article(
      args,
      html`
        <news-toolbar slot="toolbar">${bulletinHead()}</news-toolbar>
        ${unsafeHTML(bulletinBody('p'))}
      `,
    ),
};

/** Date and byline are known to the portal's templates only as values. */
export const DateAndBylineFromAttributes: Story = {
  args: {published: BULLETIN_DATE, author: BULLETIN_AUTHOR},
  render: (args) => article(args, unsafeHTML(paragraphsOf(BULLETIN_PARAGRAPHS.slice(0, 3)))),
};

/** Headings, lists, a quotation and links in the body. */
export const RichBody: Story = {
  render: (args) =>
    article(
      args,
      html`
        <h1 slot="headline">Hướng dẫn nộp hồ sơ trực tuyến</h1>
        <p>
          Người dân có thể nộp hồ sơ tại <a href="#cong">Cổng dịch vụ công</a> của tỉnh, mọi lúc.
        </p>
        <h2>Chuẩn bị</h2>
        <ul>
          <li>Căn cước công dân còn hạn;</li>
          <li>Số điện thoại đã đăng ký chính chủ;</li>
          <li>
            Bản chụp các giấy tờ:
            <ol>
              <li>Giấy khai sinh;</li>
              <li>Sổ hộ khẩu.</li>
            </ol>
          </li>
        </ul>
        <h3>Thời hạn</h3>
        <blockquote>“Hồ sơ đúng và đủ được trả kết quả trong ba ngày làm việc.”</blockquote>
        <p>Mọi thắc mắc xin gọi <strong>1022</strong>, <em>kể cả ngày nghỉ</em>.</p>
      `,
    ),
};

/** A table that is wider than the column. */
export const WideTable: Story = {
  render: (args) =>
    article(
      args,
      html`
        <p>Kết quả thực hiện một số chỉ tiêu chủ yếu trong 9 tháng năm 2020:</p>
        <table>
          <caption>
            Chỉ tiêu 9 tháng
          </caption>
          <thead>
            <tr>
              <th scope="col">Chỉ tiêu</th>
              <th scope="col">Đơn vị</th>
              <th scope="col">Kế hoạch</th>
              <th scope="col">Thực hiện</th>
              <th scope="col">Tỷ lệ</th>
              <th scope="col">Cùng kỳ 2019</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">Sản lượng lương thực có hạt</th>
              <td>nghìn tấn</td>
              <td>173,8</td>
              <td>179,0</td>
              <td>103%</td>
              <td>176,4</td>
            </tr>
            <tr>
              <th scope="row">Giá trị sản xuất công nghiệp</th>
              <td>tỷ đồng</td>
              <td>1.370,1</td>
              <td>945,4</td>
              <td>69%</td>
              <td>912,5</td>
            </tr>
          </tbody>
        </table>
      `,
    ),
};

/** A wide table in a wrapper of the CMS, and one without a caption: each has a box with a name. */
export const WideTableInWrapper: Story = {
  render: (args) =>
    article(
      args,
      html`
        <div class="noi-dung">
          <p>Danh sách đoàn công tác:</p>
          <table border="1" width="1100">
            <tbody>
              <tr>
                <th>Số thứ tự</th>
                <th>Họ và tên</th>
                <th>Đơn vị công tác</th>
                <th>Chức vụ</th>
                <th>Số điện thoại</th>
                <th>Nhiệm vụ được phân công trong đợt kiểm tra</th>
                <th>Thời_gian_thực_hiện_dự_kiến</th>
              </tr>
              <tr>
                <td>1</td>
                <td>Nguyễn Văn A</td>
                <td>Văn phòng Tỉnh ủy</td>
                <td>Trưởng phòng</td>
                <td>0209_000_000_máy_lẻ_12</td>
                <td>Trưởng đoàn, chịu trách nhiệm chung</td>
                <td>Từ_ngày_12_đến_ngày_16_tháng_10</td>
              </tr>
            </tbody>
          </table>
          <p>Các đồng chí có tên trên chuẩn bị báo cáo trước ngày khởi hành.</p>
        </div>
      `,
    ),
};

/** Text whose lines are not to be broken. */
export const Preformatted: Story = {
  render: (args) =>
    article(
      args,
      html`
        <p>Lịch tiếp công dân tháng 10:</p>
        <pre>
Ngày         Người tiếp                    Địa điểm                                   Giờ
12/10/2020   Đồng chí Bí thư Tỉnh ủy       Trụ sở tiếp công dân tỉnh, phòng số 2      7 giờ 30 - 11 giờ 30
26/10/2020   Đồng chí Phó Bí thư           Trụ sở tiếp công dân tỉnh, phòng số 1      13 giờ 30 - 17 giờ</pre>
        <p>Người dân mang theo căn cước công dân.</p>
      `,
    ),
};

/** What is said of pictures, in the ways of several CMSs. */
export const Captions: Story = {
  render: (args) =>
    article(
      args,
      html`
        <p>Vụ mùa năm nay được mùa ở các huyện vùng cao.</p>
        <p>
          <img
            src=${PHOTOGRAPH}
            width="960"
            height="540"
            alt="Ruộng bậc thang dưới chân núi"
          /><br />
          <em>Ruộng bậc thang ở Bắc Mê. Ảnh: Văn phòng</em>
        </p>
        <p>Bà con đã thu hoạch hơn nửa diện tích.</p>
        <p align="center">
          <img src=${PHOTOGRAPH} width="960" height="540" alt="Ruộng bậc thang dưới chân núi" />
        </p>
        <p align="center"><i>Chú thích ở giữa, trong một đoạn riêng.</i></p>
        <p>Số còn lại xong trước ngày 20.</p>
        <p class="PhotoCMS_Caption">Chú thích có tên lớp của hệ quản trị.</p>
      `,
    ),
};

/** What old editors fix: sizes, colours, widths and heights in the markup. None of it is changed. */
export const OldMarkup: Story = {
  render: (args) =>
    article(
      args,
      unsafeHTML(`
        <p style="text-align: justify"><font size="2" color="#333333" face="Times New Roman">Chữ nhỏ
        <span style="font-size: 18pt; color: navy; background: #ffc">chữ to trong thẻ span</span></font></p>
        <p>&nbsp;</p>
        <div style="width: 900px; height: 40px; overflow: hidden; margin-left: 200px">
          <p>Khối có chiều rộng và chiều cao cố định.</p><p>Dòng thứ hai cũng đọc được.</p></div>
        <p style="white-space: nowrap; margin-left: 1in; text-indent: -.25in">- Gạch đầu dòng của Word, không được phép ngắt dòng, dài hơn cột chữ rất nhiều lần.</p>
        <table width="400" bgcolor="#ffffcc" border="1"><tbody><tr bgcolor="#ffffff"><th>Chỉ tiêu</th><th>Kết quả</th></tr>
        <tr><td style="color: #000">Trồng rừng</td><td>3.250 ha</td></tr></tbody></table>
        <blockquote><p>“Phấn đấu hoàn thành ở mức cao nhất các chỉ tiêu đã đề ra.”</p></blockquote>`),
    ),
};

/** What was coloured, framed and aligned for white paper, readable on every other. */
export const ColoursAndFrames: Story = {
  render: (args) =>
    article(
      args,
      unsafeHTML(`
        <p align="justify" style="color: black; background-color: white">Chỉ tiêu thu ngân sách
        <b style="color: #c00">còn thiếu 38%</b>, phải hoàn thành trước <font color="#0000ff">ngày 31/12/2020</font>.</p>
        <table style="border-collapse: collapse; border: 1px solid black" width="100%"><tbody>
        <tr bgcolor="#dbe5f1"><td style="border: 1px solid windowtext; text-align: justify"><b>Chỉ tiêu</b></td>
        <td style="border: 1px solid windowtext" align="right"><b>Kế hoạch</b></td><td style="border: 1px solid windowtext" align="right"><b>Thực hiện</b></td></tr>
        <tr><td style="border: 1px solid windowtext; color: black">Thu ngân sách trên địa bàn (tỷ đồng)</td>
        <td style="border: 1px solid windowtext" align="right">2.277,0</td><td style="border: 1px solid windowtext" align="right">1.412,0</td></tr>
        <tr><td style="border: 1px solid windowtext; background: yellow">Trồng rừng tập trung (ha)</td>
        <td style="border: 1px solid windowtext" align="right">3.010,0</td><td style="border: 1px solid windowtext" align="right">3.250,0</td></tr></tbody></table>
        <div style="border: 1px solid #000; background: #ffffcc; padding: 8px"><p>“Vướng ở đâu, gỡ ở đó; không để dự án chờ giấy tờ.”</p></div>
        <p align="center"><b>KẾT LUẬN CỦA HỘI NGHỊ</b></p>
        <p style="text-align: right"><i>Hà Giang, ngày 09 tháng 10 năm 2020</i></p>`),
    ),
};

/** Words and addresses that are longer than a line. */
export const LongWords: Story = {
  render: (args) =>
    article(
      args,
      html`
        <h1 slot="headline">
          Địa chỉ https://dichvucong.example.gov.vn/dich-vu-cong-truc-tuyen-muc-do-4
        </h1>
        <p>
          Toàn văn:
          <a href="#toan-van"
            >https://congbao.example.gov.vn/van-ban/ket-luan-hoi-nghi-ban-chap-hanh-dang-bo-tinh-lan-thu-hai-muoi-mot-khoa-XI.aspx?ItemID=148&amp;CategoryId=0f8fad5b-d9cb-469f-a165-70867728950e</a
          >
        </p>
        <p>Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung</p>
      `,
    ),
};

/** An edition in English. */
export const English: Story = {render: () => edition(ENGLISH)};

/** An edition in Arabic. */
export const RightToLeft: Story = {render: () => edition(ARABIC)};

/** Nothing has been written yet. */
export const Empty: Story = {render: (args) => article(args, '')};

/** A site whose style sheet reaches for everything. */
export const HostileSite: Story = {
  args: {author: BULLETIN_AUTHOR},
  parameters: {docs: {story: {inline: false, height: '600px'}}},
  render: (args) => html`
    <style>
      ${HOSTILE_SITE}
    </style>
    <div class="tin-tuc">
      ${article(
        args,
        html`<h1 slot="headline">${BULLETIN_HEADLINE}</h1>
          ${unsafeHTML(paragraphsOf(BULLETIN_PARAGRAPHS.slice(0, 4)))}
          <p><a href="#toan-van">Toàn văn kết luận</a></p>`,
      )}
    </div>
  `,
};
