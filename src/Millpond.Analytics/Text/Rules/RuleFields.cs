namespace Millpond.Analytics.Text.Rules;

/// <summary>Names of fields, comparisons and values.</summary>
internal static class RuleFields
{
    public const string Names = "author:, lang:, account:, sentiment:, followers>=";

    public static RuleField? Find(ReadOnlySpan<char> name)
    {
        if (Is(name, "author")) return RuleField.Author;
        if (Is(name, "lang")) return RuleField.Language;
        if (Is(name, "account")) return RuleField.Account;
        if (Is(name, "sentiment")) return RuleField.Sentiment;
        return IsNumberField(name) ? RuleField.Followers : null;
    }

    public static bool IsNumberField(ReadOnlySpan<char> name) => Is(name, "followers");

    /// <summary>Letters before a colon; a time (10:30) or a link is not a field.</summary>
    public static bool LooksLikeField(string word, int colon)
    {
        if (word.AsSpan(colon + 1).StartsWith("//")) return false;
        foreach (var symbol in word.AsSpan(0, colon))
            if (!char.IsAsciiLetter(symbol))
                return false;
        return true;
    }

    public static bool IsSentiment(string value) => Enum.TryParse<Language.Sentiment>(value, ignoreCase: true, out _) && char.IsLetter(value[0]);

    public static RuleComparison? Comparison(ReadOnlySpan<char> sign)
    {
        Span<char> narrow = stackalloc char[Math.Min(sign.Length, 3)];
        for (var i = 0; i < narrow.Length; i++) narrow[i] = RuleLexer.Narrow(sign[i]);
        return narrow switch
        {
            "=" => RuleComparison.Equal,
            "<" => RuleComparison.Less,
            "<=" or "≤" => RuleComparison.LessOrEqual,
            ">" => RuleComparison.Greater,
            ">=" or "≥" => RuleComparison.GreaterOrEqual,
            _ => null,
        };
    }

    private static bool Is(ReadOnlySpan<char> name, string field) => name.Equals(field, StringComparison.OrdinalIgnoreCase);
}
