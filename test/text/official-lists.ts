import type {MarkerStyle} from '../../src/text/directives.js';

/** What is to be found: a list as its style and its items, an item as its marker or as its marker and the lists in it. */
export type Outline = readonly [MarkerStyle, ...OutlineItem[]];
type OutlineItem = string | readonly [string, ...Outline[]];

/** An excerpt of a document as a portal printed it. */
export interface OfficialList {
  /** Number, date and organ. */
  readonly source: string;
  readonly title?: string;
  readonly paragraphs: readonly string[];
  readonly lists: readonly Outline[];
}

/**
 * Numbered lists of real documents. Legal and administrative documents of Viet Nam are not subject to
 * copyright (Law on Intellectual Property, Article 15, clause 2). These are excerpts, paragraph by
 * paragraph, with the slips of those who typed them; "[…]" stands where words were left out.
 */
export const officialLists: readonly OfficialList[] = [
  {
    source:
      'Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng, ngày 01/02/2021, Đại hội đại biểu toàn quốc',
    paragraphs: [
      'Mục tiêu cụ thể:',
      '- Đến năm 2025, kỷ niệm 50 năm giải phóng hoàn toàn miền Nam, thống nhất đất nước: Là nước đang phát triển, có công nghiệp theo hướng hiện đại, vượt qua mức thu nhập trung bình thấp.',
      '- Đến năm 2030, kỷ niệm 100 năm thành lập Đảng: Là nước đang phát triển, có công nghiệp hiện đại, thu nhập trung bình cao.',
      'Định hướng các chỉ tiêu chủ yếu về phát triển kinh tế - xã hội 5 năm 2021 - 2025:',
      'Về kinh tế: Tốc độ tăng trưởng kinh tế (GDP) bình quân 5 năm đạt khoảng 6,5 - 7%/năm. Đến năm 2025, GDP bình quân đầu người khoảng 4.700 - 5.000 USD; […]',
      'Về xã hội: Đến năm 2025, tỉ trọng lao động nông nghiệp trong tổng lao động xã hội khoảng 25%; tỉ lệ lao động qua đào tạo là 70%; […]',
      'Định hướng phát triển đất nước giai đoạn 2021 - 2030:',
      '(1) Tiếp tục đổi mới mạnh mẽ tư duy, xây dựng, hoàn thiện đồng bộ thể chế phát triển bền vững về kinh tế, chính trị, văn hoá, xã hội, môi trường..., tháo gỡ kịp thời những khó khăn, vướng mắc; […]',
      '(2) Hoàn thiện toàn diện, đồng bộ thể chế phát triển nền kinh tế thị trường định hướng xã hội chủ nghĩa, […]',
      '(3) Tạo đột phá trong đổi mới căn bản, toàn diện giáo dục và đào tạo, phát triển nguồn nhân lực chất lượng cao, thu hút và trọng dụng nhân tài. […]',
      '(4) Phát triển con người toàn diện và xây dựng nền văn hoá Việt Nam tiên tiến, đậm đà bản sắc dân tộc […]',
      '(5) Quản lý phát triển xã hội có hiệu quả, nghiêm minh, bảo đảm an ninh xã hội, an ninh con người; […]',
      '(6) Chủ động thích ứng có hiệu quả với biến đổi khí hậu, phòng, chống và giảm nhẹ thiên tai, dịch bệnh, quản lý, khai thác, sử dụng hợp lý, tiết kiệm, hiệu quả và bền vững tài nguyên; […]',
      '(7) Kiên quyết, kiên trì bảo vệ vững chắc độc lập, chủ quyền, thống nhất, toàn vẹn lãnh thổ của Tổ quốc; […]',
      '(8) Tiếp tục thực hiện đường lối đối ngoại độc lập, tự chủ, đa phương hoá, đa dạng hoá; […]',
      '(9) Thực hành và phát huy rộng rãi dân chủ xã hội chủ nghĩa, quyền làm chủ và vai trò tự quản của nhân dân; […]',
      '(10) Xây dựng và hoàn thiện Nhà nước pháp quyền xã hội chủ nghĩa trong sạch, vững mạnh, tinh gọn, hoạt động hiệu lực, hiệu quả, […]',
      '(11) Tiếp tục xây dựng, chỉnh đốn Đảng toàn diện; tăng cường bản chất giai cấp công nhân của Đảng; […]',
      '(12) Tiếp tục nắm vững và xử lý tốt các quan hệ lớn: Quan hệ giữa ổn định, đổi mới và phát triển; giữa đổi mới kinh tế và đổi mới chính trị; […] giữa thực hành dân chủ và tăng cường pháp chế, bảo đảm kỷ cương xã hội.',
      'Nhiệm vụ trọng tâm trong nhiệm kỳ Đại hội XIII:',
      '(1) Tiếp tục đẩy mạnh xây dựng, chỉnh đốn Đảng, xây dựng Nhà nước pháp quyền xã hội chủ nghĩa và hệ thống chính trị toàn diện, trong sạch, vững mạnh. […] "lợi ích nhóm", những biểu hiện "tự diễn biến", "tự chuyển hoá" trong nội bộ. […]',
      '(2) Tập trung kiểm soát đại dịch COVID-19, tiêm chủng đại trà vắc-xin COVID-19 cho cộng đồng; phục hồi, phát triển kinh tế - xã hội, […]',
      '(3) Giữ vững độc lập, tự chủ, tiếp tục nâng cao chất lượng, hiệu quả hoạt động đối ngoại, hội nhập quốc tế; […]',
      '(4) Khơi dậy khát vọng phát triển đất nước phồn vinh, hạnh phúc; phát huy giá trị văn hoá, sức mạnh con người Việt Nam […]',
      '(5) Hoàn thiện đồng bộ hệ thống pháp luật, cơ chế, chính sách nhằm phát huy mạnh mẽ dân chủ xã hội chủ nghĩa, quyền làm chủ của nhân dân; […]',
      '(6) Quản lý chặt chẽ, sử dụng hợp lý, hiệu quả đất đai, tài nguyên; bảo vệ, cải thiện môi trường; chủ động, tích cực triển khai các giải pháp thích ứng với biến đổi khí hậu, thiên tai khắc nghiệt.',
      'Các đột phá chiến lược:',
      '(1) Hoàn thiện đồng bộ thể chế phát triển, trước hết là thể chế phát triển nền kinh tế thị trường định hướng xã hội chủ nghĩa. […]',
      '(2) Phát triển nguồn nhân lực, nhất là nguồn nhân lực chất lượng cao; […]',
    ],
    lists: [
      [
        '(1)',
        '(1)',
        '(2)',
        '(3)',
        '(4)',
        '(5)',
        '(6)',
        '(7)',
        '(8)',
        '(9)',
        '(10)',
        '(11)',
        '(12)',
      ],
      ['(1)', '(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
      ['(1)', '(1)', '(2)'],
    ],
  },
  {
    source: 'Nghị quyết số 12/NQ-CP ngày 07/02/2023 của Chính phủ, phần mở đầu',
    paragraphs: [
      'Xét đề nghị của Bộ trưởng Bộ Kế hoạch và Đầu tư,',
      'QUYẾT NGHỊ:',
      'Điều 1. Ban hành kèm theo Nghị quyết này Chương trình hành động của Chính phủ thực hiện Nghị quyết số 15-NQ/TW ngày 05 tháng 5 năm 2022 của Bộ Chính trị về phương hướng, nhiệm vụ phát triển Thủ đô Hà Nội đến năm 2030, tầm nhìn đến năm 2045.',
      'Điều 2. Nghị quyết này có hiệu lực thi hành từ ngày ký ban hành.',
      'Điều 3. Các Bộ trưởng, Thủ trưởng cơ quan ngang bộ, Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Nghị quyết này./.',
      'Nơi nhận:',
      '- Ban Bí thư Trung ương Đảng;',
      '- Thủ tướng, các Phó Thủ tướng Chính phủ;',
      '- Các Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ;',
      '- Lưu: VT, QHĐP (3)Q.Cường.',
      'TM. CHÍNH PHỦ',
      'THỦ TƯỚNG',
    ],
    lists: [['điều 1', 'Điều 1.', 'Điều 2.', 'Điều 3.']],
  },
  {
    source:
      'Chương trình hành động ban hành kèm theo Nghị quyết số 12/NQ-CP ngày 07/02/2023 của Chính phủ',
    paragraphs: [
      'Căn cứ các mục tiêu, nhiệm vụ và giải pháp chủ yếu tại Nghị quyết số 15-NQ/TW ngày 05 tháng 5 năm 2022 của Bộ Chính trị […], Chính phủ ban hành Chương trình hành động triển khai thực hiện Nghị quyết như sau:',
      'I. MỤC ĐÍCH, YÊU CẦU',
      '1. Việc xây dựng và ban hành Chương trình hành động nhằm thống nhất chỉ đạo các cấp, các ngành tổ chức quán triệt, triển khai, cụ thể hóa Nghị quyết, […]',
      '2. Chương trình hành động phải cụ thể hóa Nghị quyết số 15-NQ/TW và quán triệt định hướng phát triển và phương hướng, nhiệm vụ phát triển đất nước giai đoạn 2021-2030 […]',
      '3. Chương trình hành động phải thể hiện được vai trò kiến tạo, điều phối của Chính phủ […]',
      '4. Phấn đấu đạt các mục tiêu, chỉ tiêu cụ thể đã đề ra trong Nghị quyết',
      'a) Giai đoạn từ nay đến năm 2030:',
      '- Thủ đô Hà Nội là thành phố “Văn hiến - Văn minh - Hiện đại”; trở thành trung tâm, động lực thúc đẩy phát triển vùng đồng bằng sông Hồng, […]',
      '- Tốc độ tăng trưởng GRDP bình quân hàng năm giai đoạn 2021-2025 tăng khoảng 7,5% - 8,0%[1]; GRDP giai đoạn 2026-2030 tăng 8,0 - 8,5%/năm; […]',
      'b) Tầm nhìn đến năm 2045: Thủ đô Hà Nội là thành phố kết nối toàn cầu, có mức sống và chất lượng cuộc sống cao, với GRDP bình quân đầu người đạt trên 36.000 USD; […]',
      'II. NHIỆM VỤ VÀ GIẢI PHÁP CHỦ YẾU',
      'Để đạt được các chỉ tiêu cụ thể nêu trên, […] Ủy ban nhân dân thành phố Hà Nội cần cụ thể hóa và tổ chức triển khai thực hiện các nhiệm vụ, giải pháp sau đây:',
      '1. Công tác quán triệt, tuyên truyền, phổ biến thông tin, tạo sự đồng thuận trong xây dựng, tổ chức thực hiện các chương trình, kế hoạch hành động thực hiện Nghị quyết số 15-NQ/TW',
      '- Các bộ, ngành, Ủy ban nhân dân thành phố Hà Nội và cả nước tập trung triển khai ngay công tác nghiên cứu, quán triệt nội dung của Nghị quyết […]',
      '- Công tác tuyên truyền về Nghị quyết cần được tiến hành với quy mô sâu rộng với nhiều hình thức đa dạng, phong phú, […]',
      '2. Phát triển kinh tế Thủ đô nhanh và bền vững trên cơ sở tiếp tục đẩy mạnh cơ cấu lại kinh tế gắn với đổi mới mô hình tăng trưởng, huy động và sử dụng có hiệu quả mọi nguồn lực',
      'a) Tiếp tục đẩy mạnh cơ cấu lại kinh tế gắn với đổi mới mô hình tăng trưởng, […] Cụ thể:',
      '- Hình thành và phát triển các mô hình kinh tế mới (kinh tế xanh, kinh tế tuần hoàn, kinh tế chia sẻ, kinh tế ban đêm,...); […]',
      '- Phát triển mạnh các loại dịch vụ trình độ chất lượng cao như: Dịch vụ tư vấn đối với khoa học - công nghệ, y tế, giáo dục - đào tạo, tài chính,... […]',
      'b) Tập trung nguồn lực để đầu tư phát triển, nâng cấp hệ thống kết cấu hạ tầng kinh tế - xã hội của Thành phố một cách tổng thể, đồng bộ, hiện đại và hiệu quả, […]',
      'c) Phát triển mạnh các thành phần kinh tế để tạo đột phá trong phát triển kinh tế - xã hội của Thủ đô Hà Nội',
      '- Phát triển đầy đủ, đồng bộ các thị trường, nhất là thị trường tài chính, tiền tệ, khoa học và công nghệ, lao động, văn hóa.',
      '3. Phát triển mạnh mẽ sự nghiệp văn hóa, xây dựng người Hà Nội thanh lịch, văn minh, […]',
      'a) Tập trung phát triển văn hóa Thủ đô xứng tầm với truyền thống nghìn năm Thăng Long - Hà Nội.',
    ],
    lists: [
      [
        'I.',
        ['I.', ['1.', '1.', '2.', '3.', ['4.', ['a)', ['a)', ['-', '-', '-']], 'b)']]]],
        [
          'II.',
          [
            '1.',
            ['1.', ['-', '-', '-']],
            ['2.', ['a)', ['a)', ['-', '-', '-']], 'b)', ['c)', ['-', '-']]]],
            ['3.', ['a)', 'a)']],
          ],
        ],
      ],
    ],
  },
  {
    source: 'Công điện số 114/CĐ-TTg ngày 19/7/2025 của Thủ tướng Chính phủ',
    title: 'Công điện về việc lật tàu dịch vụ du lịch Vịnh Xanh 58 (QN 7105)',
    paragraphs: [
      'Về việc lật tàu dịch vụ du lịch Vịnh Xanh 58 (QN 7105) tại khu vực đảo Ti Tốp, tỉnh Quảng Ninh (20°52\'24"N-107°04\'30"E, phía Đông của Hang Đầu Gỗ) vào hồi 15h30 ngày 19 tháng 7 năm 2025, Thủ tướng Chính phủ gửi lời thăm hỏi ân cần, chu đáo tới người bị nạn […]',
      'Để kịp thời khắc phục hậu quả tai nạn nêu trên, Thủ tướng Chính phủ yêu cầu:',
      '1. Bộ Quốc phòng chủ trì, phối hợp với Bộ Công an và các Bộ, cơ quan, địa phương liên quan tập trung tìm mọi biện pháp và huy động lực lượng, phương tiện […]',
      '2. Ban Chỉ đạo Phòng thủ dân sự quốc gia tổ chức theo dõi công tác tìm kiếm cứu nạn, kịp thời điều phối, huy động lực lượng, phương tiện […]',
      '3. Chủ tịch Ủy ban nhân dân tỉnh Quảng Ninh phối hợp với Bộ Quốc phòng, Bộ Công an và các cơ quan liên quan khẩn trương triển khai hiệu quả công tác tìm kiếm cứu nạn […]',
      '4. Bộ Xây dựng có trách nhiệm hỗ trợ người và phương tiện, thiết bị cứu nạn, cứu hộ và các trang thiết bị cần thiết theo yêu cầu của cơ quan có thẩm quyền […]',
    ],
    lists: [['1.', '1.', '2.', '3.', '4.']],
  },
  {
    source: 'Công điện số 149/CĐ-TTg ngày 28/8/2025 của Thủ tướng Chính phủ',
    paragraphs: [
      'Để kịp thời triển khai ý kiến chỉ đạo của Bộ Chính trị, Thủ tướng Chính phủ yêu cầu:',
      '1. Bộ Tài chính, Ngân hàng Nhà nước Việt Nam, Bộ Công an và Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương theo chức năng, nhiệm vụ được giao […] thực hiện chuyển phần quà đến người dân bằng biện pháp phù hợp (chuyển khoản hoặc trực tiếp) trong thời gian sớm nhất có thể, xong trước ngày Quốc khánh 02/9/2025.',
      'Mức quà tặng: 100.000 đồng/người dân, cho toàn dân ăn Tết Độc lập.',
    ],
    lists: [['1.', '1.']],
  },
  {
    source: 'Quyết định số 729/QĐ-TTg ngày 23/4/2026 của Thủ tướng Chính phủ',
    paragraphs: [
      'Xét đề nghị của Thường trực Hội đồng nhân dân thành phố Đà Nẵng tại Tờ trình số 10/TTr-HĐND ngày 14 tháng 4 năm 2026 và đề nghị của Bộ trưởng Bộ Nội vụ tại Tờ trình số 252/TTr-BNV ngày 17 tháng 4 năm 2026.',
      'QUYẾT ĐỊNH:',
      'Điều 1. Phê chuẩn kết quả bầu chức vụ Chủ tịch Ủy ban nhân dân thành phố Đà Nẵng nhiệm kỳ 2026 - 2031 […]',
      'Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký ban hành.',
      'Điều 3. Bộ trưởng Bộ Nội vụ, Hội đồng nhân dân, Ủy ban nhân dân thành phố Đà Nẵng […] chịu trách nhiệm thi hành Quyết định này./.',
      'Nơi nhận:',
      '- Như Điều 3;',
      '- Thủ tướng, các Phó Thủ tướng CP;',
      '- Lưu: VT, QHĐP (3) Cương',
      'KT. THỦ TƯỚNG',
      'PHÓ THỦ TƯỚNG',
    ],
    lists: [['điều 1', 'Điều 1.', 'Điều 2.', 'Điều 3.']],
  },
  {
    source: 'Nghị quyết số 115/NQ-CP ngày 29/4/2026 của Chính phủ, trang đầu',
    paragraphs: [
      'Trên cơ sở kết quả biểu quyết của các Thành viên Chính phủ.',
      'QUYẾT NGHỊ:',
      'Điều 1.',
      '1. Đồng ý chủ trương chuyển giao chủ thể quản lý Vườn quốc gia Ba Vì từ Bộ Nông nghiệp và Môi trường về Ủy ban nhân dân Thành phố Hà Nội trực tiếp quản lý […]',
      'Việc quản lý tài nguyên rừng, đất đai, tài sản, tài chính và nhân sự của Vườn quốc gia Ba Vì thực hiện theo đúng quy định của pháp luật về lâm nghiệp, môi trường, đất đai, đầu tư, tài chính, công sản và pháp luật khác có liên quan.',
    ],
    lists: [['điều 1', ['Điều 1.', ['1.', '1.']]]],
  },
  {
    source: 'Thông tư số 21/2026/TT-BCT ngày 28/4/2026 của Bộ Công Thương, trang đầu',
    paragraphs: [
      'Theo đề nghị của Cục trưởng Cục Quản lý và Phát triển thị trường trong nước;',
      'Bộ trưởng Bộ Công Thương ban hành Thông tư bãi bỏ một phần khoản 2 Điều 1 của Thông tư số 18/2025/TT-BCT ngày 13 tháng 3 năm 2025 […]',
      'Điều 1. Bãi bỏ một phần khoản 2 Điều 1 của Thông tư số 18/2025/TT-BCT ngày 13 tháng 3 năm 2025 của Bộ trưởng Bộ Công Thương sửa đổi, bổ sung, bãi bỏ một số quy định tại các Thông tư quy định về kinh doanh xăng dầu',
      'Bãi bỏ cụm từ "dấu hỏa" tại khoản 2 Điều 1 của Thông tư số 18/2025/TT-BCT.',
      'Điều 2. Điều khoản thi hành',
      '1. Thông tư này có hiệu lực thi hành kể từ ngày 29 tháng 4 năm 2026.',
    ],
    lists: [['điều 1', 'Điều 1.', ['Điều 2.', ['1.', '1.']]]],
  },
  {
    source: 'Thông tư số 37/2026/TT-BCA ngày 24/4/2026 của Bộ Công an, trang đầu',
    paragraphs: [
      'Chương I',
      'SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA THÔNG TƯ SỐ 79/2024/TT-BCA […]',
      'Điều 1. Sửa đổi, bổ sung khoản 6 Điều 3',
      '"6. Việc nhận kết quả đăng ký xe được thực hiện thông qua Cổng dịch vụ công hoặc thông qua dịch vụ bưu chính nhận tại trụ sở cơ quan đăng ký xe theo nhu cầu của chủ xe.',
      'Cổng dịch vụ công quốc gia, ứng dụng giao thông thiết bị di động, ứng dụng định danh quốc gia, […]"',
      'Điều 2. Sửa đổi, bổ sung điểm c khoản 2 Điều 16',
      '"c. Chứng từ chuyển quyền sở hữu theo quy định.',
      'Trường hợp dữ liệu tình trạng hôn nhân của chủ xe đã được cập nhật trên Cơ sở dữ liệu Quốc gia về dân cư hoặc Cơ sở dữ liệu chuyên ngành thì không cần chứng từ chuyển quyền sở hữu bản giấy."',
    ],
    lists: [['điều 1', 'Điều 1.', 'Điều 2.']],
  },
  {
    source:
      'Kế hoạch số 173/KH-UBND ngày 28/4/2026 của Ủy ban nhân dân thành phố Hà Nội, trang đầu',
    paragraphs: [
      'Thực hiện Nghị quyết số 02-NQ/TW ngày 17/3/2026 của Bộ Chính trị […], UBND thành phố Hà Nội ban hành Kế hoạch tổ chức "Festival Thăng Long - Hà Nội, lần thứ II năm 2026", cụ thể như sau:',
      'I. MỤC ĐÍCH, YÊU CẦU',
      '1. Mục đích',
      '- Festival Thăng Long - Hà Nội lần thứ II, năm 2026 được tổ chức nhằm tôn vinh và quảng bá sâu rộng giá trị lịch sử, văn hoá của Thăng Long - Hà Nội, […]',
      '- Giới thiệu rộng rãi tới nhân dân trong nước và bạn bè quốc tế những giá trị tiêu biểu, đặc sắc của di sản văn hoá vật thể và phi vật thể của Hà Nội; […]',
      '- Góp phần kích cầu du lịch, thúc đẩy phát triển kinh tế - xã hội của Thủ đô […]',
    ],
    // One page only: nothing says that an "I." by itself begins a list.
    lists: [],
  },
  {
    source: 'Quyết định số 2862/QĐ-UBND ngày 16/11/2018 của Chủ tịch Ủy ban nhân dân tỉnh Sơn La',
    paragraphs: [
      'Theo đề nghị tại Tờ trình số 42/TTr-VPUB ngày 06/11/2018 của Chánh Văn phòng Ủy ban nhân dân tỉnh,',
      'QUYẾT ĐỊNH:',
      'Điều 1. Ban hành kèm theo Quyết định này “Quy chế tiếp nhận, xử lý và trả lời phản ánh, kiến nghị của người dân, doanh nghiệp trên Cổng thông tin điện tử tỉnh Sơn La” tại địa chỉ: http://sonla.gov.vn/hoi-dap',
      'Điều 2. Quyết định này có hiệu lực từ ngày ký ban hành.',
      'Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh; Giám đốc các sở, ban, ngành; Chủ tịch Ủy ban nhân dân các huyện, thành phố; Thủ trưởng các cơ quan, đơn vị liên quan chịu trách nhiệm thi hành Quyết định này./.',
      'Nơi nhận:',
    ],
    lists: [['điều 1', 'Điều 1.', 'Điều 2.', 'Điều 3.']],
  },
  {
    source: 'Quyết định số 2033/QĐ-UBND ngày 02/11/2011 của Ủy ban nhân dân tỉnh Trà Vinh',
    paragraphs: [
      'QUYẾT ĐỊNH:',
      'Điều\n1. Phê duyệt\nChương trình bảo vệ trẻ em tỉnh Trà Vinh giai đoạn 2011 - 2015 với các nội dung\nchính như sau:',
      '1.\nMục tiêu:',
      '1.1. Mục tiêu tổng\nquát:',
      'Tạo môi trường sống an\ntoàn, lành mạnh để tất cả trẻ em đều được bảo vệ. […]',
      '1.2. Các mục tiêu cụ\nthể:',
      '- Giảm tỷ lệ trẻ em có\nhoàn cảnh đặc biệt xuống dưới 5% so với tổng số trẻ em;',
      '- 80% trẻ em có hoàn cảnh\nđặc biệt nhận được sự trợ giúp, chăm sóc để phục hồi, tái hòa nhập và có cơ hội\nphát triển;',
    ],
    lists: [['điều 1', ['Điều\n1.', ['1.', ['1.', ['1.1', '1.1.', ['1.2.', ['-', '-', '-']]]]]]]],
  },
  {
    source: 'Nghị quyết số 30/2011/NQ-HĐND ngày 18/8/2011 của Hội đồng nhân dân tỉnh Bình Định',
    paragraphs: [
      'Trên cơ sở xem xét Tờ trình số 51/TTr-UBND ngày 11/8/2011 của Ủy ban nhân dân tỉnh […] và ý kiến của các đại biểu Hội đồng nhân dân tỉnh tại kỳ họp,',
      'QUYẾT NGHỊ:',
      'Điều 1. Nhất trí thông qua Đề án đặt tên đường các Khu dân cư mới quy hoạch của thành phố Quy Nhơn năm 2011 (có Danh mục tên đường kèm theo).',
      'Điều 2. Ủy ban nhân dân tỉnh có trách nhiệm tổ chức thực hiện Nghị quyết này.',
      'Điều 3. Thường trực Hội đồng nhân dân tỉnh, […]',
    ],
    lists: [['điều 1', 'Điều 1.', 'Điều 2.', 'Điều 3.']],
  },
  {
    source: 'Nghị định số 165/2024/NĐ-CP của Chính phủ, khoản 2 Điều 4, từng điểm một dòng',
    paragraphs: [
      '2. Các quốc lộ không phân cấp, bao gồm:',
      'a) Đường cao tốc do Bộ Giao thông vận tải quản lý;',
      'b) Quốc lộ 1, đường Hồ Chí Minh để kết nối các tuyến quốc lộ và các tuyến đường bộ khác theo chiều dọc đất nước;',
      'c) Quốc lộ có yêu cầu đặc biệt về bảo đảm quốc phòng, an ninh;',
      'd) Tuyến, đoạn tuyến quốc lộ Nhà nước đã giao doanh nghiệp nhà nước đầu tư xây dựng, quản lý, vận hành, khai thác, bảo trì;',
      'đ) Các trường hợp khác do Thủ tướng Chính phủ quyết định.',
    ],
    lists: [['a)', 'a)', 'b)', 'c)', 'd)', 'đ)']],
  },
  {
    source: 'Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam ngày 28/11/2013, Quốc hội',
    paragraphs: [
      'Chương I.',
      'CHẾ ĐỘ CHÍNH TRỊ',
      'Điều 1.',
      'Nước Cộng hòa xã hội chủ nghĩa Việt Nam là một nước độc lập, có chủ quyền, thống nhất và toàn vẹn lãnh thổ, bao gồm đất liền, hải đảo, vùng biển và vùng trời.',
      'Điều 2.',
      '1. Nhà nước Cộng hòa xã hội chủ nghĩa Việt Nam là nhà nước pháp quyền xã hội chủ nghĩa của Nhân dân, do Nhân dân, vì Nhân dân.',
      '2. Nước Cộng hòa xã hội chủ nghĩa Việt Nam do Nhân dân làm chủ; tất cả quyền lực nhà nước thuộc về Nhân dân mà nền tảng là liên minh giữa giai cấp công nhân với giai cấp nông dân và đội ngũ trí thức.',
      '3. Quyền lực nhà nước là thống nhất, có sự phân công, phối hợp, kiểm soát giữa các cơ quan nhà nước trong việc thực hiện các quyền lập pháp, hành pháp, tư pháp.',
      'Điều 3.',
      'Nhà nước bảo đảm và phát huy quyền làm chủ của Nhân dân; công nhận, tôn trọng, bảo vệ và bảo đảm quyền con người, quyền công dân; […]',
      'Điều 4.',
      '1. Đảng Cộng sản Việt Nam - Đội tiên phong của giai cấp công nhân, đồng thời là đội tiên phong của Nhân dân lao động và của dân tộc Việt Nam, […]',
    ],
    lists: [
      [
        'điều 1',
        'Điều 1.',
        ['Điều 2.', ['1.', '1.', '2.', '3.']],
        'Điều 3.',
        ['Điều 4.', ['1.', '1.']],
      ],
    ],
  },
  {
    source:
      'Kế hoạch số 1576/KH-UBND năm 2019 của Ủy ban nhân dân Thành phố Hồ Chí Minh, như một trang web đã in: các đề mục bị mất',
    paragraphs: [
      'Thực hiện Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính, Ủy ban nhân dân thành phố ban hành Kế hoạch triển khai như sau:',
      'Đánh giá hài lòng về giải quyết thủ tục hành chính một cách khách quan, khoa học, thống nhất trên toàn thành phố.',
      '2.1. Thống nhất tiêu chí đánh giá và mẫu phiếu đánh giá, đảm bảo phù hợp với quy định tại Nghị định số 61/2018/NĐ-CP và phù hợp với thực tế tại thành phố.',
      '2.2. Xây dựng hệ thống đánh giá hài lòng về giải quyết thủ tục hành chính và triển khai hệ thống đánh giá đến các sở, ban, ngành, […]',
      '2.3. Tiết kiệm thời gian, nguồn lực trong triển khai công tác đánh giá hài lòng tại các cơ quan, đơn vị […]',
      '2.4. Xác định trách nhiệm của thủ trưởng các cơ quan, đơn vị trong thực hiện đánh giá việc giải quyết thủ tục hành chính, công khai kết quả đánh giá.',
      '1. Sở, ban, ngành, Ủy ban nhân dân quận-huyện, xã, phường, thị trấn thực hiện đúng yêu cầu, tiến độ tại Kế hoạch, […]',
      '2. Việc thực hiện đánh giá giải quyết thủ tục hành chính phải bảo đảm nguyên tắc thống nhất, đồng bộ trong toàn hệ thống […]',
    ],
    lists: [
      ['1.1', '2.1.', '2.2.', '2.3.', '2.4.'],
      ['1.', '1.', '2.'],
    ],
  },
];
