/**
 * What editors leave in the bodies of articles, one small piece for each kind: the shapes are those
 * of real pages, the words are ours.
 */
export const CMS_PATTERNS: Readonly<Record<string, string>> = {
  'sizes in pixels, points and ems': `<p style="font-size: 13px">Nhỏ <span style="font-size:14.0pt">to
    <span style="font-size: 0.9em">vừa <span style="font-size: 120%">lồng nhau</span></span></span></p>`,
  'font elements': `<font size="2" face="Times New Roman" color="#333333">Chữ cỡ hai <font size="6">chữ cỡ sáu</font>
    <big>to hơn</big> <small>nhỏ hơn</small></font>`,
  'a style sheet with !important': `<div class="site-text"><p>Chữ của trang <b class="site-text">đậm</b></p></div>`,
  'a division with a fixed width': `<div style="width: 760px; min-width: 760px; padding: 0 20px"><p>Khối rộng 760 px, dành cho màn hình cũ của cơ quan.</p></div>`,
  'a paragraph with a wide margin': `<div style="margin-left: 240px"><p style="margin-left:1.5in;text-indent:-.25in">- Gạch đầu dòng của Word.</p></div>`,
  'a picture that floats': `<p><img src="${picture(360, 240)}" width="360" height="240" alt="Ảnh" align="left" hspace="10">
    Chữ chạy quanh ảnh, dù cột hẹp hay rộng, đều đọc được.</p>`,
  'a division that floats': `<div style="float: right; width: 300px"><p>Tin bên lề, rộng ba trăm điểm ảnh.</p></div><p>Tin chính.</p>`,
  'something laid over the page': `<div style="position: absolute; left: 600px; top: 0; width: 300px"><p>Khối đặt tuyệt đối.</p></div>`,
  'a height that was fixed': `<div style="height: 40px; overflow: hidden"><p>Dòng một của khối bị cố định chiều cao.</p><p>Dòng hai cũng phải đọc được trọn vẹn.</p></div>`,
  'a line that may not break': `<p style="white-space: nowrap">Dòng này không được phép ngắt theo ý người soạn, nhưng cột hẹp hơn nhiều so với nó.</p>
    <p><nobr>Dòng cũ cũng không được phép ngắt, và dài hơn cột trên điện thoại rất nhiều.</nobr></p>`,
  'an address without spaces': `<p><a href="#">https://congbao.example.gov.vn/van-ban/ket-luan-hoi-nghi-ban-chap-hanh-dang-bo-tinh-lan-thu-hai-muoi-mot.aspx?ItemID=148&CategoryId=0f8fad5b-d9cb-469f-a165-70867728950e</a></p>`,
  'a long word': `<h2>Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung</h2>`,
  'a table of figures': `<table width="900" border="1" bgcolor="#ffffcc"><caption>Chỉ tiêu 9 tháng</caption><tr><th nowrap>Chỉ tiêu chủ yếu của tỉnh</th><th>Đơn vị</th><th width="200">Kế hoạch</th><th width="200">Thực hiện</th></tr>
    <tr><td>Sản lượng lương thực</td><td>nghìn tấn</td><td>173,8</td><td>179,0</td></tr></table>`,
  'a table in a division': `<div class="table"><table style="width: 820px"><tr><td style="width: 400px">Cột một rộng</td><td style="width: 420px">Cột hai rộng</td></tr></table></div>`,
  'a table for layout': `<center><table width="640" cellpadding="10"><tr><td width="180"><img src="${picture(180, 120)}" width="180" height="120" alt="Ảnh"></td><td><font size="3">Bài viết nằm trong bảng của trang cũ.</font></td></tr></table></center>`,
  'preformatted text': `<pre>STT   Họ và tên                 Đơn vị công tác                       Số điện thoại       Ghi chú
1     Nguyễn Văn A              Văn phòng Tỉnh ủy                     0209 000 000        Trưởng đoàn</pre>`,
  'a frame': `<p><iframe title="Khung" width="560" height="315" src="about:blank"></iframe></p>`,
  'a wide picture': `<p align="center"><img src="${picture(1200, 600)}" width="1200" height="600" alt="Ảnh"></p>`,
  'a figure': `<figure style="width: 700px"><img src="${picture(700, 400)}" width="700" height="400" alt="Ảnh"><figcaption>Chú thích của ảnh.</figcaption></figure>`,
  'lists in lists': `<ul><li>Một<ul><li>Hai<ul><li>Ba<ol><li>Bốn, đủ chỗ để đọc.</li></ol></li></ul></li></ul></li></ul>`,
  'a quotation in a quotation': `<blockquote><blockquote><p>Trích dẫn trong trích dẫn, đủ chỗ để đọc.</p></blockquote></blockquote>`,
};

/** A picture that needs no request. */
export function picture(width: number, height: number): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#9bb"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
