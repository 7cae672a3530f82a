namespace Millpond.Analytics.Text.Rules;

/// <summary>Why a rule cannot be read, and where.</summary>
/// <param name="Position">Index of the first UTF-16 unit concerned; the rule's length when something is missing at its end.</param>
/// <param name="Length">Length of the part concerned, 0 when something is missing.</param>
/// <param name="Code">Stable code for translation, as <c>rule.unclosed_quote</c>.</param>
/// <param name="Expected">What was expected there, in English.</param>
public sealed record RuleSyntaxError(int Position, int Length, string Code, string Expected)
{
    /// <summary>Message for a person: place (from 1) and what was expected.</summary>
    public override string ToString() => $"at character {Position + 1}: {Expected}";
}
