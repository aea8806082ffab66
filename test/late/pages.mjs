/*
 * Pages of their own for what a late script must not move, since the demo has no list with tools, with a status for
 * each directive, or with a history that comes later still.
 */

/** The text of a directive, and how far it has come. */
const TASKS = [
  [
    'Rà soát tiến độ thực hiện các chỉ tiêu của năm, báo cáo trước ngày 20 hằng tháng.',
    'status="done" due="2020-12-31" owner="Sở Nội vụ"',
  ],
  [
    'Chỉ đạo thu hoạch cây trồng vụ mùa, chuẩn bị giống, vật tư cho vụ sau.',
    'status="doing" due="2099-06-30"',
  ],
  [
    'Đôn đốc thu ngân sách, chống thất thu, quản lý chặt chẽ các khoản chi.',
    'status="todo" due="2020-09-30" owner="Cục Thuế"',
  ],
  ['Chuẩn bị cơ sở vật chất, đội ngũ giáo viên cho năm học mới.', ''],
  ['Tăng cường phòng, chống dịch bệnh trên người, trên cây trồng và vật nuôi.', 'owner="Sở Y tế"'],
  ['Công khai tiến độ giải ngân trên Cổng thông tin điện tử.', 'status="done"'],
];

/** More than a screen of directives, each as `write(number, text, attributes)` prints it. */
const eighteen = (write) =>
  Array.from({length: 18}, (_, index) => write(index + 1, ...TASKS[index % TASKS.length])).join(
    '\n',
  );
const paragraphs = eighteen((number, text) => `<p>(${number}) ${text}</p>`);
const items = eighteen(
  (number, text, attributes) =>
    `<directive-item number="${number}" ${attributes}>${text}</directive-item>`,
);
const introduction = '<p>Ủy ban nhân dân tỉnh giao các nhiệm vụ sau:</p>';

const page = (title, article) => `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="stylesheet" href="/dist/bantin.css" />
    <script src="/dist/bantin-early.js"></script>
    <script type="module" src="/dist/bantin.js"></script>
  </head>
  <body>
    ${article}
  </body>
</html>`;

/** The markup of each page, by its name. */
export const LATE_PAGES = {
  tools: page(
    'Danh sách có tìm kiếm và mục lục',
    `<news-article>
      <directive-list searchable index>${introduction}${paragraphs}</directive-list>
    </news-article>`,
  ),
  items: page(
    'Nhiệm vụ viết bằng directive-item',
    `<news-article>
      <directive-list>
        ${introduction}${items}
        <p>Các sở, ngành tổ chức thực hiện nghiêm túc.</p>
      </directive-list>
    </news-article>`,
  ),
  alone: page(
    'Nhiệm vụ đứng riêng',
    `<news-article>
      <p>Trong các nhiệm vụ được giao, dư luận quan tâm nhiều nhất đến những việc sau.</p>
      ${items}
      <p>Kết quả được công khai hằng quý.</p>
    </news-article>`,
  ),
  history: page(
    'Bản tin có lịch sử cập nhật',
    `<news-article published="09/10/2020" modified="12/10/2020" progress>
      <news-toolbar slot="toolbar"></news-toolbar>
      <h1 slot="headline">Mười tám nhiệm vụ của quý IV</h1>
      <directive-list>${introduction}${paragraphs}</directive-list>
      <nav slot="related" aria-label="Tin liên quan">
        <ul>
          <li><a href="#tin-1">Khai mạc Hội nghị Ban Chấp hành lần thứ hai mươi mốt</a></li>
          <li><a href="#tin-2">Công bố 19 xã đạt chuẩn nông thôn mới</a></li>
        </ul>
      </nav>
      <p slot="foot">Ghi rõ nguồn khi phát hành lại thông tin từ trang này.</p>
    </news-article>
    <script type="module">
      await customElements.whenDefined('news-article');
      // As a portal does that asks its server first.
      setTimeout(() => {
        document.querySelector('news-article').updates = [
          {date: '12/10/2020', text: 'Sửa số liệu thu ngân sách của nhiệm vụ (3).'},
          {date: '10/10/2020', text: 'Thêm phụ lục các chỉ tiêu.'},
        ];
        document.documentElement.dataset.told = '';
      }, 200);
    </script>`,
  ),
};
