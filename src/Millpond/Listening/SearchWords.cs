using Millpond.Analytics.Text.Rules;

namespace Millpond.Listening;

/// <summary>What to ask a network's own search for, which knows words but not our rules: one search for each alternative, and the rule then judges what comes back.</summary>
internal static class SearchWords
{
    private const int MostSearches = 10;

    /// <summary>For <c>(茶壶 OR kettle) AND 漏水 NOT 二手</c>: <c>茶壶 漏水</c> and <c>kettle 漏水</c>. Empty when the rule has no positive word.</summary>
    public static IReadOnlyList<string> Of(RuleNode rule) =>
        [.. Alternatives(rule).Where(words => words.Count > 0).Select(words => string.Join(' ', words.Distinct())).Distinct().Take(MostSearches)];

    private static List<List<string>> Alternatives(RuleNode node) => node switch
    {
        RuleNode.Word word => [[word.Text]],
        RuleNode.Hashtag tag => [["#" + tag.Tag]],
        RuleNode.Or or => [.. or.Parts.SelectMany(Alternatives).Take(MostSearches * 2)],
        RuleNode.And and => and.Parts.Select(Alternatives).Aggregate((List<List<string>>)[[]], Join),
        RuleNode.Near near => Join(Alternatives(near.Left), Alternatives(near.Right)),
        _ => [[]],
    };

    private static List<List<string>> Join(List<List<string>> left, List<List<string>> right) =>
        [.. left.SelectMany(l => right.Select(r => (List<string>)[.. l, .. r])).Take(MostSearches * 2)];
}
