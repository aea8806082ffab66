import {PHOTOGRAPH} from './photograph.js';

/**
 * A report as a province publishes one each quarter, long enough to be lost in: chapters, directives, a table
 * of targets and pictures. Written for these stories; no figure in it is of a real place.
 */
export const LONG_BULLETIN = {
  date: '12/10/2020',
  section: 'Kinh tế - xã hội',
  headline:
    'Kinh tế - xã hội chín tháng: giữ vững đà phục hồi, dồn sức cho ba tháng còn lại của năm',
  lead: 'Ủy ban nhân dân tỉnh vừa ban hành báo cáo tình hình kinh tế - xã hội 9 tháng và nhiệm vụ quý IV năm 2020. Mười một trong mười sáu chỉ tiêu đạt hoặc vượt tiến độ; thu ngân sách, giải ngân vốn đầu tư công và du lịch còn chậm so với kế hoạch.',
  author: 'Thu Hà',
  source: 'Văn phòng Ủy ban nhân dân tỉnh',
} as const;

const FIRST_CHAPTER = [
  'Sáng 12/10, Ủy ban nhân dân tỉnh tổ chức hội nghị trực tuyến với 11 huyện, thành phố và 193 xã, phường, thị trấn để đánh giá kết quả chín tháng, bàn các giải pháp hoàn thành kế hoạch năm.',
  'Dự hội nghị có đại diện các sở, ban, ngành, các doanh nghiệp lớn trên địa bàn và 34 hợp tác xã tiêu biểu. Đây là lần thứ ba trong năm hội nghị được truyền tới tận xã.',
  'Theo báo cáo, tổng sản phẩm trên địa bàn tăng 3,9% so với cùng kỳ. Trong điều kiện dịch bệnh kéo dài từ quý I, mức tăng này cao hơn bình quân của vùng 0,7 điểm phần trăm.',
  'Khu vực nông, lâm nghiệp và thủy sản tăng 4,6%, đóng góp nhiều nhất vào tăng trưởng chung. Công nghiệp và xây dựng tăng 3,4%; dịch vụ tăng 2,8%, trong đó vận tải và lưu trú giảm.',
  'Các đại biểu dành phần lớn thời gian thảo luận về những việc còn chậm: giải phóng mặt bằng, thủ tục đất đai và năng lực của một số chủ đầu tư.',
];

const FARMING = [
  'Vụ đông xuân và vụ mùa đều được mùa. Sản lượng lương thực có hạt ước đạt 179 nghìn tấn, bằng 103% kế hoạch; lương thực bình quân đầu người đạt trên 570 kg.',
  'Diện tích cây ăn quả có múi được cấp chứng nhận VietGAP tăng thêm 1.240 ha, đưa tổng diện tích lên 4.870 ha. Giá cam sành đầu vụ tại vườn ổn định ở mức 8.000 đến 11.000 đồng một ki-lô-gam.',
  'Đàn lợn đã khôi phục 92% so với trước khi có dịch tả lợn châu Phi. Các huyện vùng cao cấp giống cho 2.315 hộ, phần lớn là hộ nghèo và cận nghèo.',
  'Trồng rừng tập trung đạt 3.250 ha, vượt kế hoạch 8%. Tỷ lệ che phủ rừng giữ ở mức 58,4%.',
  'Chương trình xây dựng nông thôn mới có thêm hai xã về đích, nâng tổng số lên 19 xã. Bình quân mỗi xã đạt 11,3 tiêu chí, tăng 0,9 tiêu chí so với đầu năm.',
];

const INDUSTRY = [
  'Giá trị sản xuất công nghiệp chín tháng ước đạt 945,4 tỷ đồng, bằng 69% kế hoạch và tăng 3,6% so với cùng kỳ. Thủy điện chiếm hơn một nửa; chế biến chè tăng khá nhờ hai dây chuyền mới.',
  'Ba dự án thủy điện nhỏ hòa lưới trong quý III, nâng tổng công suất toàn tỉnh lên 778 MW. Các chủ đầu tư được yêu cầu bảo đảm dòng chảy tối thiểu cho hạ du trong mùa khô.',
  'Toàn tỉnh có 168 doanh nghiệp thành lập mới, giảm 6%; 37 hợp tác xã ra đời, trong đó 29 hợp tác xã hoạt động trong lĩnh vực nông, lâm nghiệp.',
  'Lượng khách du lịch ước đạt 870 nghìn lượt, bằng 54% kế hoạch. Từ đầu tháng chín, khách nội địa trở lại nhanh, công suất phòng cuối tuần ở các huyện vùng cao vượt 80%.',
  'Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ đạt 8.316 tỷ đồng, tăng 5,1%. Hàng thiết yếu không thiếu, giá cả ổn định trong suốt thời gian giãn cách.',
];

const BUDGET = [
  'Thu ngân sách trên địa bàn đạt 1.412 tỷ đồng, bằng 62% dự toán. Nguyên nhân chủ yếu là việc miễn, giảm, gia hạn thuế theo Nghị định số 41/2020/NĐ-CP và tiền sử dụng đất chậm.',
  'Vốn đầu tư công giải ngân được 58,7%. Sáu chủ đầu tư giải ngân dưới 40%, trong đó có hai dự án đường giao thông vướng giải phóng mặt bằng.',
  'Chủ tịch Ủy ban nhân dân tỉnh yêu cầu các chủ đầu tư ký cam kết tiến độ từng tháng; sau ngày 31/10, vốn của dự án chậm sẽ được điều chuyển.',
  'Chi ngân sách được rà soát lại: cắt giảm 10% kinh phí hội nghị, khánh tiết, công tác phí trong và ngoài nước; dành nguồn cho phòng, chống thiên tai và dịch bệnh.',
];

const PEOPLE = [
  'Năm học mới khai giảng với 246 nghìn học sinh. Tỷ lệ phòng học kiên cố đạt 71,2%; 14 điểm trường tạm ở vùng biên giới được thay bằng nhà lắp ghép trước ngày khai trường.',
  'Ngành y tế duy trì chín chốt kiểm dịch tại cửa khẩu và đường mòn. Đến ngày hội nghị, tỉnh chưa ghi nhận ca lây nhiễm trong cộng đồng.',
  'Gói hỗ trợ theo Nghị quyết số 42/NQ-CP đã chi trả cho 118.604 người, đạt 99,1% số được phê duyệt. Các trường hợp còn lại đi làm ăn xa, sẽ nhận trong tháng mười.',
  'Tỷ lệ hộ nghèo dự kiến giảm 3,6 điểm phần trăm, còn 22,3%. Đào tạo nghề cho 11.870 lao động, giải quyết việc làm mới cho 15.240 người.',
  'Trật tự an toàn xã hội được giữ vững. Tai nạn giao thông giảm cả ba tiêu chí: 18% số vụ, 11% số người chết, 23% số người bị thương.',
  'Ba đợt mưa lũ từ tháng tư làm sập 412 ngôi nhà, hư hỏng hơn 9.000 nhà khác. Đến nay 397 hộ đã có nhà ở mới, phần nhiều do bộ đội, công an và bà con trong thôn dựng giúp.',
];

const TASKS = [
  '(1) Rà soát từng chỉ tiêu của nghị quyết năm 2020; báo cáo trước ngày 20/10 những chỉ tiêu khó hoàn thành, nêu rõ nguyên nhân và người chịu trách nhiệm.',
  '(2) Thu hoạch gọn vụ mùa, gieo trồng hết diện tích vụ đông; dự trữ thức ăn, che chắn chuồng trại cho gia súc ở các huyện vùng cao trước ngày 15/11.',
  '(3) Giải ngân hết vốn đầu tư công của năm. Chủ đầu tư chịu trách nhiệm trước tỉnh về từng dự án.',
  'Sở Kế hoạch và Đầu tư tổng hợp tiến độ vào thứ sáu hằng tuần, công khai trên Cổng thông tin điện tử của tỉnh.',
  '(4) Thu đúng, thu đủ, xử lý nợ đọng thuế; công khai danh sách doanh nghiệp nợ thuế kéo dài theo quy định.',
  '(5) Kích cầu du lịch nội địa trong mùa hoa tam giác mạch; kiểm tra giá và vệ sinh an toàn thực phẩm tại các điểm đông khách.',
  '(6) Tiếp tục phòng, chống dịch COVID-19; không để thiếu vật tư, sinh phẩm tại các bệnh viện tuyến huyện.',
  '(7) Hoàn thành việc cấp căn cước công dân, sổ bảo hiểm và thẻ bảo hiểm y tế cho người dân ở các thôn đặc biệt khó khăn trước ngày 15/12.',
  '(8) Nâng tỷ lệ hồ sơ giải quyết trực tuyến mức độ 3, 4 lên 35%; cán bộ một cửa hướng dẫn người cao tuổi nộp hồ sơ tại chỗ.',
  '(9) Chuẩn bị tốt các điều kiện cho cuộc bầu cử đại biểu Quốc hội khóa XV và Hội đồng nhân dân các cấp theo Chỉ thị số 45-CT/TW.',
];

const CLOSING = [
  'Kết luận hội nghị, Chủ tịch Ủy ban nhân dân tỉnh nhấn mạnh: ba tháng còn lại quyết định kết quả của cả nhiệm kỳ. “Việc gì có lợi cho dân thì làm ngay, việc gì vướng thì báo cáo ngay, không chờ đến cuối tháng”.',
  'Các huyện, thành phố đăng ký với tỉnh ít nhất ba việc cụ thể sẽ hoàn thành trước ngày 31/12, gửi về Văn phòng trước ngày 17/10.',
  'Đài truyền thanh các xã đọc toàn văn chín nhiệm vụ bằng tiếng phổ thông và tiếng dân tộc trong tuần này.',
  'Văn phòng Ủy ban nhân dân tỉnh theo dõi, đôn đốc và tổng hợp kết quả; báo cáo tại phiên họp thường kỳ tháng 11./.',
];

const TARGETS: ReadonlyArray<readonly string[]> = [
  ['Sản lượng lương thực có hạt', 'nghìn tấn', '173,8', '179,0', '103,0'],
  ['Giá trị sản xuất công nghiệp', 'tỷ đồng', '1.370,1', '945,4', '69,0'],
  ['Thu ngân sách trên địa bàn', 'tỷ đồng', '2.277,0', '1.412,0', '62,0'],
  ['Giải ngân vốn đầu tư công', '%', '100,0', '58,7', '58,7'],
  ['Lượt khách du lịch', 'nghìn lượt', '1.610,0', '870,0', '54,0'],
  ['Trồng rừng tập trung', 'ha', '3.010,0', '3.250,0', '108,0'],
];

const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>\n`).join('');

const chapter = (title: string, texts: readonly string[]) =>
  `<h2>${title}</h2>\n${paragraphs(texts)}`;

const figure = (alternative: string, caption: string) =>
  `<figure><img src="${PHOTOGRAPH}" width="960" height="540" alt="${alternative}">
  <figcaption>${caption}</figcaption></figure>\n`;

const table = () => `<table>
  <caption>Một số chỉ tiêu chủ yếu, 9 tháng năm 2020</caption>
  <thead><tr>${['Chỉ tiêu', 'Đơn vị', 'Kế hoạch', 'Thực hiện', 'Tỷ lệ (%)']
    .map((title, column) => `<th scope="col"${column > 1 ? ' align="right"' : ''}>${title}</th>`)
    .join('')}</tr></thead>
  <tbody>${TARGETS.map(
    ([name, ...cells]) =>
      `<tr><th scope="row">${name}</th>${cells
        .map((cell, column) => `<td${column ? ' align="right"' : ''}>${cell}</td>`)
        .join('')}</tr>`,
  ).join('\n')}</tbody>
</table>\n`;

/** The body as markup: forty paragraphs and more, under headings, the directives in their list. */
export const LONG_BODY = [
  paragraphs(FIRST_CHAPTER),
  chapter('Nông nghiệp là chỗ dựa', FARMING),
  figure(
    'Ruộng bậc thang dưới chân núi',
    'Lúa mùa chín sớm ở các xã vùng cao; bà con đã thu hoạch hơn một nửa diện tích. Ảnh: Văn phòng',
  ),
  chapter('Công nghiệp, doanh nghiệp và du lịch', INDUSTRY),
  table(),
  chapter('Thu ngân sách và đầu tư công còn chậm', BUDGET),
  chapter('Đời sống của Nhân dân', PEOPLE),
  `<blockquote><p>“Nhà tôi được cấp ba con lợn giống từ tháng tư, nay đã bán lứa đầu. Cán bộ xã về tận thôn hướng dẫn làm chuồng ấm.”</p></blockquote>\n`,
  chapter('Chín nhiệm vụ của ba tháng cuối năm', [
    'Để hoàn thành kế hoạch năm, Ủy ban nhân dân tỉnh giao các sở, ban, ngành, các huyện, thành phố:',
  ]),
  `<directive-list>\n${paragraphs(TASKS)}</directive-list>\n`,
  chapter('Việc gì có lợi cho dân thì làm ngay', CLOSING),
].join('');
