namespace Millpond.Analytics.Text.Rules;

/// <summary>A token and its place in the rule's text.</summary>
internal readonly record struct RuleToken(RuleTokenKind Kind, int Start, int Length)
{
    public int End => Start + Length;
}

internal enum RuleTokenKind
{
    End,
    Open,
    Close,
    Word,
    Quote,
    UnclosedQuote,
    Minus,
    Comparison,
}
