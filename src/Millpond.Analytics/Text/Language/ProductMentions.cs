using System.Text.RegularExpressions;
using Millpond.Analytics.Text.Matching;

namespace Millpond.Analytics.Text.Language;

/// <summary>Finds products in texts, by the company's list of codes and names, by the formats of its codes, and by the grammar of trade item numbers.</summary>
/// <remarks>
/// Width, case and the signs between the parts of a code do not count (AB-1234, ab 1234, ＡＢ１２３４). A listed code with a letter, and any code in a stated format, stands by itself. Digits alone are trusted less, since telephone, order and parcel numbers look the same:
/// a listed trade item number of twelve digits and more counts with its check digit (GS1 General Specifications, 7.9), all other digits only beside a word such as 货号 or 条码. Names of Latin letters are whole words. Immutable, shared by threads. Linear.
/// </remarks>
public sealed class ProductMentions
{
    private const int Near = 12;
    private const int LongGtin = 12;

    private static readonly TextNormalizer Plain = new(Folding.Usual);
    private static readonly TextNormalizer Normalizer = new(Folding.Usual | Folding.Links | Folding.Mentions);
    private static readonly PatternSet Goods = PatternSet.Build(["货号", "款号", "型号", "编码", "条码", "条形码", "商品号", "商品编号", "产品编号", "配件号", "书号", "sku", "ean", "upc", "gtin", "isbn", "item no", "part no", "model no"]);

    private readonly ProductListing[] _coded;
    private readonly PatternSet _codes;
    private readonly Dictionary<string, ProductListing> _byCode = new(StringComparer.Ordinal);
    private readonly ProductListing[] _named;
    private readonly PatternSet _names;
    private readonly Regex[] _formats;

    /// <param name="listings">The company's products.</param>
    /// <param name="formats">Formats of its codes: <c>?</c> stands for a Latin letter, <c>#</c> for a digit, every other character for itself, as in <c>MP-#####</c>.</param>
    /// <exception cref="ArgumentException">A code without letters and digits, or a format that leaves nothing open or has fewer than three signs.</exception>
    public ProductMentions(IEnumerable<ProductListing> listings, IReadOnlyCollection<string> formats)
    {
        var all = listings.ToArray();
        foreach (var listing in all)
        {
            var code = ProductFormats.Squeezed(Plain.Normalize(listing.Code));
            if (code.Length == 0) throw new ArgumentException($"'{listing.Code}' is no code of a product");
            _byCode.TryAdd(code, listing);
        }

        _coded = [.. _byCode.Values];
        _codes = PatternSet.Build([.. _byCode.Keys]);
        var names = all.Select(listing => (Listing: listing, Name: Plain.Normalize(listing.Name).Trim())).Where(pair => pair.Name.Length > 1).ToArray();
        _named = [.. names.Select(pair => pair.Listing)];
        _names = PatternSet.Build([.. names.Select(pair => pair.Name)]);
        _formats = [.. formats.Select(format => ProductFormats.Compile(format, Plain.Normalize(format)))];
    }

    /// <summary>All mentions, by place; where several overlap, a listed code before a format, a number and a name, and the longer one.</summary>
    public List<ProductMention> Find(string text)
    {
        var normalized = new NormalizedText();
        Normalizer.Normalize(text, normalized);
        var comparable = normalized.Text.ToString();
        var goods = Goods.Find(comparable);

        var found = new List<ProductMention>();
        AddCodes(comparable, goods, found);
        foreach (var format in _formats)
            foreach (Match match in format.Matches(comparable)) AddUnlessCovered(found, match.Index, match.Length, match.ValueSpan, ProductForm.Format);
        foreach (Match match in ProductFormats.TradeItemNumber().Matches(comparable))
            if (ProductFormats.HasCheckDigit(ProductFormats.Squeezed(match.ValueSpan)) && Speaks(goods, match.Index, match.Length))
                AddUnlessCovered(found, match.Index, match.Length, match.ValueSpan, ProductForm.Gtin);
        foreach (var hit in _names.Find(comparable).OrderByDescending(hit => hit.Length))
            if (!Covered(found, hit.Start, hit.Length) && IsWhole(comparable, hit.Start, hit.Length))
                found.Add(new ProductMention(new TextSpan(hit.Start, hit.Length), _named[hit.Pattern].Code, ProductForm.Name, Listed: true));
        return [.. found.OrderBy(m => m.Span.Start).Select(m => m with { Span = normalized.Original(m.Span.Start, m.Span.Length) })];
    }

    private static bool Covered(List<ProductMention> found, int start, int length) => found.Any(m => m.Span.Start < start + length && start < m.Span.End);

    private static bool Speaks(List<PatternHit> goods, int start, int length) =>
        goods.Any(word => (word.Start + word.Length <= start && start - word.Start - word.Length <= Near) || (word.Start >= start + length && word.Start - start - length <= Near));

    /// <summary>Whether Latin letters and digits end where the find does.</summary>
    private static bool IsWhole(string text, int start, int length) =>
        !(start > 0 && IsLatin(text[start - 1]) && IsLatin(text[start])) && !(start + length < text.Length && IsLatin(text[start + length]) && IsLatin(text[start + length - 1]));

    private static bool IsLatin(char symbol) => char.IsAsciiLetterOrDigit(symbol);

    private void AddUnlessCovered(List<ProductMention> found, int start, int length, ReadOnlySpan<char> value, ProductForm form)
    {
        if (Covered(found, start, length)) return;
        var listed = _byCode.TryGetValue(ProductFormats.Squeezed(value), out var listing);
        found.Add(new ProductMention(new TextSpan(start, length), listed ? listing!.Code : value.ToString().Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant(), form, listed));
    }

    /// <summary>Looks for listed codes in the text without separators, and at what stood around them in the text with them.</summary>
    private void AddCodes(string comparable, List<PatternHit> goods, List<ProductMention> found)
    {
        var places = new int[comparable.Length];
        var squeezed = new char[comparable.Length];
        var kept = 0;
        for (var i = 0; i < comparable.Length; i++)
        {
            if (ProductFormats.Separators.Contains(comparable[i], StringComparison.Ordinal)) continue;
            places[kept] = i;
            squeezed[kept++] = comparable[i];
        }

        foreach (var hit in _codes.Find(squeezed.AsSpan(0, kept)).OrderByDescending(hit => hit.Length))
        {
            var (start, end) = (places[hit.Start], places[hit.Start + hit.Length - 1] + 1);
            if (Covered(found, start, end - start) || ProductFormats.IsPart(comparable, start, end)) continue;
            var code = squeezed.AsSpan(hit.Start, hit.Length);
            var digits = !code.ContainsAnyExceptInRange('0', '9');
            var gtin = digits && code.Length is 8 or >= LongGtin and <= 14 && ProductFormats.HasCheckDigit(code);
            if (digits && !(gtin && code.Length >= LongGtin) && !Speaks(goods, start, end - start)) continue;
            found.Add(new ProductMention(new TextSpan(start, end - start), _coded[hit.Pattern].Code, gtin ? ProductForm.Gtin : ProductForm.Code, Listed: true));
        }
    }
}
