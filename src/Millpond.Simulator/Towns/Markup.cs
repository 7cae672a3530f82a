namespace Millpond.Simulator.Towns;

/// <summary>Reads names and hashtags out of plain text as the networks do.</summary>
internal static class Markup
{
    /// <summary>Handles after @, without the server's name, in order, repeats included.</summary>
    public static IEnumerable<string> Mentions(SocialNetwork network, string text)
    {
        for (var at = text.IndexOf('@'); at >= 0; at = text.IndexOf('@', at + 1))
        {
            if (network == SocialNetwork.Mastodon && at > 0 && char.IsAsciiLetterOrDigit(text[at - 1])) continue;
            var end = NameEnd(network, text, at + 1);
            if (end > at + 1) yield return text[(at + 1)..end];
        }
    }

    /// <summary>Hashtags without marks: #tag at Mastodon, #topic# at Weibo.</summary>
    public static IReadOnlyList<string> Tags(SocialNetwork network, string text)
    {
        var mark = text.IndexOf('#');
        if (mark < 0) return [];

        var tags = new List<string>();
        while (mark >= 0 && mark < text.Length - 1)
        {
            var end = TagEnd(network, text, mark);
            if (end > mark + 1)
            {
                tags.Add(text[(mark + 1)..end]);
                if (network == SocialNetwork.Weibo) end++;
            }

            mark = text.IndexOf('#', Math.Max(end, mark + 1));
        }

        return tags;
    }

    /// <summary>Where the tag that begins at the mark ends; the mark itself when there is none.</summary>
    public static int TagEnd(SocialNetwork network, string text, int mark)
    {
        if (network == SocialNetwork.Weibo)
        {
            var close = text.IndexOf('#', mark + 1);
            return close > mark && close - mark <= 40 ? close : mark;
        }

        var end = mark + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_')) end++;
        return end;
    }

    /// <summary>Where a name that begins at a place ends.</summary>
    public static int NameEnd(SocialNetwork network, string text, int from)
    {
        var end = from;
        while (end < text.Length && end - from < 30 && IsName(network, text[end])) end++;
        return end;
    }

    /// <summary>"zh" when at least one letter in five is Chinese, else "en".</summary>
    public static string LanguageOf(string text)
    {
        var letters = 0;
        var chinese = 0;
        foreach (var c in text)
        {
            if (c is >= '\u4e00' and <= '\u9fff') chinese++;
            else if (char.IsLetter(c)) letters++;
        }

        return chinese * 5 >= letters + chinese && chinese > 0 ? "zh" : "en";
    }

    private static bool IsName(SocialNetwork network, char c) => network == SocialNetwork.Weibo
        ? char.IsLetterOrDigit(c) || c is '_' or '-'
        : char.IsAsciiLetterOrDigit(c) || c == '_';
}
