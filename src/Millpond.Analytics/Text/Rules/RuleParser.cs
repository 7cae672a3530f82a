using System.Diagnostics.CodeAnalysis;

namespace Millpond.Analytics.Text.Rules;

/// <summary>Reads the language of listening rules.</summary>
/// <remarks>
/// <code>
/// rule    := all { OR all }
/// all     := part { [AND] part }            words side by side must all be there
/// part    := (NOT | -) part | near
/// near    := term [ NEAR/n term ]           n: most words between the two, either order
/// term    := ( rule ) | word | word* | "a phrase" | #tag | field
/// field   := author:x | lang:x | account:x | sentiment:negative|neutral|positive | followers&gt;=n  (also &gt; &lt;= &lt; =)
/// </code>
/// AND, OR, NOT, NEAR are written in capitals; in quotes they are words. Full-width brackets, quotes and signs are taken as half-width ones. Linear in the length of the rule.
/// Refused, with place and expectation: an empty rule, open brackets or quotes, unknown fields, bad numbers, NEAR between anything but words, more than 20,000 characters, brackets deeper than 100.
/// </remarks>
public static class RuleParser
{
    /// <summary>Longest rule, in UTF-16 units.</summary>
    public const int LongestRule = 20_000;

    /// <summary>Reads a rule; on refusal says why and where.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out RuleNode? rule, [NotNullWhen(false)] out RuleSyntaxError? error)
    {
        var reader = new RuleReader(text);
        rule = reader.Read();
        error = rule is null ? reader.Error! : null;
        return rule is not null;
    }

    /// <summary>Reads a rule that is known to be right.</summary>
    /// <exception cref="FormatException">It is not; the message names the place.</exception>
    public static RuleNode Parse(string text) =>
        TryParse(text, out var rule, out var error) ? rule : throw new FormatException($"'{text}' {error}");
}
