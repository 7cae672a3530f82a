using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Texts;

/// <summary>Puts into words what the town's people want to say, in Chinese or English.</summary>
internal static class Speech
{
    private static readonly Lazy<Grammar> Chinese = new(() => Grammar.Load("zh.grammar"));
    private static readonly Lazy<Grammar> English = new(() => Grammar.Load("en.grammar"));

    public static string Write(string rule, Situation situation, Dice dice)
    {
        var grammar = situation.Language == "zh" ? Chinese.Value : English.Value;
        return Tidy(grammar.Write(rule, situation, dice), situation.Language);
    }

    /// <summary>The rule for an intent.</summary>
    public static string RuleOf(Intent intent, string circle) => intent switch
    {
        Intent.Praise => "praise",
        Intent.Complaint => "complaint",
        Intent.Question => "question",
        Intent.Rival => "rivaltalk",
        Intent.Spam => "spam",
        Intent.Announcement => "announce",
        _ => $"chatter.{circle}",
    };

    /// <summary>The rule for a comment: half of them fit the post, the others would fit any.</summary>
    public static string CommentOn(Intent intent, Dice dice) => intent switch
    {
        _ when dice.Chance(0.4) => "comment",
        Intent.Praise or Intent.Announcement => "comment-praise",
        Intent.Complaint => "comment-complaint",
        Intent.Question => "comment-question",
        Intent.Rival => "comment-praise",
        _ => "comment",
    };

    /// <summary>Sentence cases in English, doubled marks in both: what a grammar of fragments leaves behind.</summary>
    private static string Tidy(string text, string language)
    {
        Span<char> tidy = text.Length <= 1024 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        var raise = language == "en";
        if (text.Length == 0) return text;
        foreach (var c in text)
        {
            var last = length > 0 ? tidy[length - 1] : ' ';
            if (c == ' ' && last == ' ') continue;
            if (IsStop(c) && IsStop(last))
            {
                if (last is '.' or '。' or ',' or '，') tidy[length - 1] = c;
                continue;
            }

            tidy[length++] = raise && char.IsAsciiLetterLower(c) ? char.ToUpperInvariant(c) : c;
            if (language == "en") raise = (c == ' ' && IsStop(last) && last != ',') || (raise && c is ' ' or '"');
        }

        return new string(tidy[..length]).Trim();
    }

    private static bool IsStop(char c) => c is '.' or ',' or '!' or '?' or '。' or '，' or '！' or '？';
}
