using Millpond.Analytics.Text;
using Millpond.Analytics.Text.Matching;
using Millpond.Analytics.Text.Rules;

namespace Millpond.Analytics.Tests.Text.Rules;

/// <summary>The meaning of rules, written down as directly as possible: every word is tried at every place.</summary>
internal sealed class NaiveRules
{
    private static readonly TextNormalizer Normalizer = new(Folding.Usual);

    private readonly NormalizedText _normalized = new();
    private readonly string _text;
    private readonly long? _followers;
    private readonly string _language;
    private readonly string _author;

    public NaiveRules(string text, long? followers, string language, string author)
    {
        Normalizer.Normalize(text, _normalized);
        _text = _normalized.Text.ToString();
        (_followers, _language, _author) = (followers, language, author);
    }

    public bool Holds(RuleNode node) => node switch
    {
        RuleNode.And all => all.Parts.All(Holds),
        RuleNode.Or any => any.Parts.Any(Holds),
        RuleNode.Not not => !Holds(not.Inner),
        RuleNode.Near near => Pairs(near).Any(),
        RuleNode.Field field => field.Name switch
        {
            RuleField.Author => field.Value == _author,
            RuleField.Language => field.Value == _language,
            RuleField.Followers => field.Comparison switch
            {
                RuleComparison.Less => _followers < field.Number,
                RuleComparison.GreaterOrEqual => _followers >= field.Number,
                _ => throw new NotSupportedException(),
            },
            _ => throw new NotSupportedException(),
        },
        _ => Find(node).Any(),
    };

    public IEnumerable<TextSpan> Places(RuleNode node) => node switch
    {
        RuleNode.And all => all.Parts.SelectMany(Places),
        RuleNode.Or any => any.Parts.Where(Holds).SelectMany(Places),
        RuleNode.Near near => NearestPairs(near).SelectMany(pair => new[] { pair.Left, pair.Right }).Select(Original),
        RuleNode.Word or RuleNode.Hashtag => Find(node).Select(Original),
        _ => [],
    };

    private TextSpan Original(TextSpan span) => _normalized.Original(span.Start, span.Length);

    private IEnumerable<(TextSpan Left, TextSpan Right)> Pairs(RuleNode.Near near) =>
        from left in Find(near.Left)
        from right in Find(near.Right)
        where left.End <= right.Start || right.End <= left.Start
        where Words(Math.Min(left.End, right.End), Math.Max(left.Start, right.Start)) <= near.Distance
        select (left, right);

    /// <summary>Of the pairs those in which the second is the first one to come after the first.</summary>
    private IEnumerable<(TextSpan Left, TextSpan Right)> NearestPairs(RuleNode.Near near)
    {
        var pairs = Pairs(near).ToArray();
        return pairs.Where(pair =>
        {
            var (first, second, others) = pair.Left.End <= pair.Right.Start ? (pair.Left, pair.Right, near.Right) : (pair.Right, pair.Left, near.Left);
            return second.Start == Find(others).Where(o => o.Start >= first.End).Min(o => o.Start);
        });
    }

    private IEnumerable<TextSpan> Find(RuleNode node)
    {
        if (node is RuleNode.Or any) return any.Parts.SelectMany(Find);
        var word = node switch
        {
            RuleNode.Word w => Normalizer.Normalize(w.Text).Trim(),
            RuleNode.Hashtag tag => "#" + Normalizer.Normalize(tag.Tag),
            _ => throw new NotSupportedException(),
        };
        return Enumerable.Range(0, Math.Max(0, _text.Length - word.Length + 1))
            .Where(start => _text.AsSpan(start).StartsWith(word))
            .Where(start => Stands(node, start, start + word.Length))
            .Select(start => new TextSpan(start, word.Length));
    }

    private bool Stands(RuleNode node, int start, int end)
    {
        if (node is RuleNode.Hashtag) return (end == _text.Length || !(char.IsLetterOrDigit(_text[end]) || _text[end] is '_' or '-')) && Opens(start);
        if (start > 0 && IsLatin(_text[start]) && IsLatin(_text[start - 1])) return false;
        return node is RuleNode.Word { Prefix: true } || end == _text.Length || !IsLatin(_text[end - 1]) || !IsLatin(_text[end]);
    }

    /// <summary>Weibo's tags are closed by a second #, unless a blank stands before it or a line ends.</summary>
    private bool Opens(int position)
    {
        for (var at = 0; at < position; at++)
        {
            if (_text[at] != '#') continue;
            var close = _text.IndexOf('#', at + 1);
            if (close < 0 || close == at + 1 || close - at > 140 || _text[close - 1] == ' ') continue;
            if (close == position) return false;
            at = close;
        }

        return true;
    }

    private int Words(int from, int to) =>
        Enumerable.Range(from, to - from).Count(i => IsHan(_text[i]) || (IsLatin(_text[i]) && (i == 0 || !IsLatin(_text[i - 1]))));

    private static bool IsLatin(char symbol) => char.IsLetterOrDigit(symbol) && !IsHan(symbol);

    private static bool IsHan(char symbol) => symbol is >= '\u4e00' and <= '\u9fff';
}
