using System.Text.RegularExpressions;
using Millpond.Analytics.Text.Matching;

namespace Millpond.Analytics.Text.Language;

/// <summary>Finds stock codes of mainland China in texts, by a grammar of their forms and a list of what is listed.</summary>
/// <remarks>Forms with an exchange stand by themselves when prefix and exchange agree (60, 68 Shanghai; 00, 30 Shenzhen; 43, 83, 87, 92 Beijing) or the list has them. Six bare digits and short names count only when the list has them and a word of the market
/// (股, 涨停, 代码 ...) stands near, so that telephone numbers, dates, amounts and order numbers are none. Immutable, shared by threads. Linear.</remarks>
public sealed partial class StockMentions
{
    private const int Near = 16;

    private static readonly TextNormalizer Normalizer = new(Folding.Usual);
    private static readonly PatternSet Market = PatternSet.Build(["股", "涨停", "跌停", "涨幅", "跌幅", "证券", "代码", "大盘", "板块", "持仓", "建仓", "减持", "增持", "市值", "收盘", "开盘", "k线", "主力资金", "散户"]);

    private readonly Dictionary<string, StockListing[]> _byCode;
    private readonly StockListing[] _named;
    private readonly PatternSet _names;

    /// <param name="listings">What is listed; empty to know forms with an exchange only.</param>
    public StockMentions(IEnumerable<StockListing> listings)
    {
        var all = listings.ToArray();
        _byCode = all.GroupBy(l => l.Code).ToDictionary(g => g.Key, g => g.ToArray());
        var names = all.SelectMany(listing => Forms(listing.Name).Select(form => (Listing: listing, Form: form))).ToArray();
        _named = [.. names.Select(n => n.Listing)];
        _names = PatternSet.Build([.. names.Select(n => n.Form)]);
    }

    /// <summary>All mentions, by place; a place is reported once, in its most explicit form.</summary>
    public List<StockMention> Find(string text)
    {
        var normalized = new NormalizedText();
        Normalizer.Normalize(text, normalized);
        var comparable = normalized.Text.ToString();
        var market = Market.Find(comparable);

        var found = new List<StockMention>();
        foreach (Match match in Explicit().Matches(comparable)) AddExplicit(match, found);
        foreach (Match match in SixDigits().Matches(comparable)) AddDigits(match, market, found);
        foreach (var hit in _names.Find(comparable))
            if (Speaks(market, hit.Start, hit.Length) && !Covered(found, hit.Start, hit.Length))
                found.Add(new StockMention(new TextSpan(hit.Start, hit.Length), _named[hit.Pattern].Exchange, _named[hit.Pattern].Code, StockForm.Name));
        return [.. found.OrderBy(m => m.Span.Start).Select(m => m with { Span = normalized.Original(m.Span.Start, m.Span.Length) })];
    }

    /// <summary>The exchange that a code's prefix belongs to; null for none.</summary>
    public static string? ExchangeOf(ReadOnlySpan<char> code) => code.Length != 6 ? null : code[..2] switch
    {
        "60" or "68" => "SH",
        "00" or "30" => "SZ",
        "43" or "83" or "87" or "92" => "BJ",
        _ => null,
    };

    [GeneratedRegex(@"\$[^$\n]{1,24}\((?<e>sh|sz|bj)(?<c>\d{6})\)\$|(?<![a-z0-9])(?<e>sh|sz|bj)[.:]?(?<c>\d{6})(?!\d)|(?<![\d.])(?<c>\d{6})\.(?<e>sh|sz|bj)(?![a-z0-9])", RegexOptions.ExplicitCapture)]
    private static partial Regex Explicit();

    [GeneratedRegex(@"(?<![a-z0-9.\-/@+#*¥$_])\d{6}(?![a-z0-9\-/:%_]|\.\d)")]
    private static partial Regex SixDigits();

    /// <summary>Lists set blanks into short names to fill four places; texts have them or not.</summary>
    private static IEnumerable<string> Forms(string name)
    {
        var comparable = Normalizer.Normalize(name).Trim();
        string[] forms = [comparable, comparable.Replace(" ", "", StringComparison.Ordinal)];
        return forms.Where(form => form.Length > 1).Distinct();
    }

    private static bool Covered(List<StockMention> found, int start, int length) => found.Any(m => m.Span.Start < start + length && start < m.Span.End);

    private static bool Speaks(List<PatternHit> market, int start, int length) =>
        market.Any(word => word.Start + word.Length >= start - Near && word.Start <= start + length + Near && (word.Start + word.Length <= start || word.Start >= start + length));

    private void AddExplicit(Match match, List<StockMention> found)
    {
        var (exchange, code) = (match.Groups["e"].Value.ToUpperInvariant(), match.Groups["c"].Value);
        if (ExchangeOf(code) != exchange && !IsListed(exchange, code)) return;
        var form = match.Value[0] == '$' ? StockForm.Cashtag : char.IsAsciiDigit(match.Value[0]) ? StockForm.Suffixed : StockForm.Prefixed;
        found.Add(new StockMention(new TextSpan(match.Index, match.Length), exchange, code, form));
    }

    private void AddDigits(Match match, List<PatternHit> market, List<StockMention> found)
    {
        if (Covered(found, match.Index, match.Length) || !Speaks(market, match.Index, match.Length)) return;
        if (!_byCode.TryGetValue(match.Value, out var listings)) return;
        var usual = ExchangeOf(match.Value);
        var exchange = listings.Any(l => l.Exchange == usual) ? usual : listings.Length == 1 ? listings[0].Exchange : null; // an index may share its number with a share
        if (exchange is not null)
            found.Add(new StockMention(new TextSpan(match.Index, match.Length), exchange, match.Value, StockForm.Digits));
    }

    private bool IsListed(string exchange, string code) => _byCode.TryGetValue(code, out var listings) && listings.Any(l => l.Exchange == exchange);
}
