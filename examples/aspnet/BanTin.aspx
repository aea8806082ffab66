<%@ Page Language="C#" %>
<script runat="server">
    // What the CMS hands over.
    protected DateTime Ngay = new DateTime(2020, 10, 9);
    protected string TieuDe = "Tập trung thực hiện 15 nhiệm vụ trọng tâm trong 3 tháng cuối năm";
    protected string TomTat = "Ngày 06/10/2020, Tỉnh ủy ban hành Văn bản số 28-KL/TU.";
    protected string TacGia = "Bích Huệ";

    protected override void OnLoad(EventArgs e)
    {
        base.OnLoad(e);
        NoiDung.Text = "<p>Hội nghị đề ra các nhiệm vụ sau:</p>"
            + "<p>(1) Rà soát tiến độ thực hiện các chỉ tiêu, mục tiêu đã đề ra.</p>"
            + "<p>(2) Chỉ đạo thu hoạch các cây trồng vụ mùa.</p>";
    }
</script>
<!doctype html>
<html lang="vi">
<head runat="server">
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title><%: TieuDe %></title>
    <link rel="stylesheet" href="/bantin/bantin.css" />
    <script src="/bantin/bantin-early.js"></script>
    <script type="module" src="/bantin/bantin.js"></script>
</head>
<body>
    <form id="form1" runat="server">
        <news-toolbar for="bai-viet">
            <time slot="date" datetime="<%: Ngay.ToString("yyyy-MM-dd") %>"><%: Ngay.ToString("dd'/'MM'/'yyyy") %></time>
            <h1 slot="headline"><%: TieuDe %></h1>
            <p slot="lead"><%: TomTat %></p>
        </news-toolbar>
        <news-article id="bai-viet" author="<%: TacGia %>" structured-data>
            <directive-list searchable>
                <asp:Literal ID="NoiDung" runat="server" Mode="PassThrough" />
            </directive-list>
        </news-article>
    </form>
</body>
</html>
