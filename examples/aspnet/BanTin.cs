namespace CongThongTin.Models;

/// <summary>One bulletin, as the CMS keeps it.</summary>
public sealed record BanTin(
    DateOnly Ngay,
    string TieuDe,
    string TomTat,
    string TacGia,
    /// <summary>HTML that was cleaned when it was entered.</summary>
    string NoiDung);
