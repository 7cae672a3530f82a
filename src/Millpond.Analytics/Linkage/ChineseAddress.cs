using System.Text;

namespace Millpond.Analytics.Linkage;

/// <summary>A Chinese postal address in its parts, each empty where it is not written.</summary>
/// <remarks>By the marks 省 市 区 县 镇 路 街 号 and their like; digits of any kind become Latin ones. People leave parts out, so what is missing on one side is not held against the pair.</remarks>
/// <param name="Province">省, 自治区, or one of the four cities of that rank.</param>
/// <param name="City">市, 州, 盟.</param>
/// <param name="District">区, 县, 旗.</param>
/// <param name="Street">Town, road and street.</param>
/// <param name="Number">House number.</param>
/// <param name="Rest">Building, room, what follows.</param>
public sealed record ChineseAddress(string Province, string City, string District, string Street, string Number, string Rest)
{
    private static readonly string[] Municipalities = ["北京", "上海", "天津", "重庆"];

    /// <summary>Takes an address apart. Never fails: what fits no part is the rest.</summary>
    public static ChineseAddress Parse(string text)
    {
        var rest = Normalized(text).AsSpan();
        var province = Municipality(ref rest) ?? Take(ref rest, "省", "自治区", "特别行政区");
        var city = Take(ref rest, "自治州", "市", "盟", "州");
        var district = Take(ref rest, "自治县", "新区", "区", "县", "旗");
        var street = Take(ref rest, "大道", "街道", "路", "街", "巷", "弄", "村", "道", "镇", "乡");
        for (var more = Take(ref rest, "大道", "路", "街", "巷", "村"); more.Length > 0; more = Take(ref rest, "大道", "路", "街", "巷", "村")) street += more;
        var number = Take(ref rest, "号", "號");
        return new ChineseAddress(province, city.Length == 0 && Municipalities.Contains(province) ? province : city, district, street, number, rest.ToString());
    }

    /// <summary>How alike two addresses are, 0 to 1, over the parts that both have; a different house number weighs as much as a different street.</summary>
    public static double Similarity(ChineseAddress a, ChineseAddress b)
    {
        double sum = 0, weights = 0;
        void Compare(string x, string y, double weight, bool exact = false)
        {
            if (x.Length == 0 || y.Length == 0) return;
            weights += weight;
            sum += weight * (x == y ? 1 : exact ? 0 : ChineseNames.Similarity(x, y));
        }

        Compare(a.Province, b.Province, 1);
        Compare(a.City, b.City, 1);
        Compare(a.District, b.District, 1.5);
        Compare(a.Street, b.Street, 3);
        Compare(a.Number, b.Number, 3, exact: true);
        Compare(a.Rest, b.Rest, 1.5);
        return weights > 0 ? sum / weights : 0;
    }

    private static string? Municipality(ref ReadOnlySpan<char> rest)
    {
        foreach (var name in Municipalities)
        {
            if (!rest.StartsWith(name)) continue;
            rest = rest[name.Length..];
            if (rest.StartsWith("市")) rest = rest[1..];
            if (rest.StartsWith(name)) rest = rest[name.Length..];
            if (rest.StartsWith("市")) rest = rest[1..];
            return name;
        }

        return null;
    }

    /// <summary>Takes everything up to the first mark, without it, when one stands within the first characters.</summary>
    private static string Take(ref ReadOnlySpan<char> rest, params ReadOnlySpan<string> marks)
    {
        const int Reach = 14;
        var window = rest[..Math.Min(rest.Length, Reach)];
        int best = -1, length = 0;
        foreach (var mark in marks)
        {
            var at = window.IndexOf(mark);
            if (at <= 0 || (best >= 0 && at + mark.Length > best + length && at >= best)) continue;
            if (best >= 0 && at >= best) continue;
            (best, length) = (at, mark.Length);
        }

        if (best < 0) return "";
        var part = rest[..best].ToString();
        rest = rest[(best + length)..];
        return part;
    }

    private static string Normalized(string text)
    {
        const string Numerals = "〇一二三四五六七八九";
        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var c = character is >= '\uff01' and <= '\uff5e' ? (char)(character - 0xfee0) : character;
            if (c is ' ' or '\u3000' or ',' or '，' or '。' or '\t') continue;
            var digit = Numerals.IndexOf(c);
            plain.Append(digit >= 0 ? (char)('0' + digit) : char.ToLowerInvariant(c));
        }

        plain.Replace("中国", "");
        return plain.ToString();
    }
}
