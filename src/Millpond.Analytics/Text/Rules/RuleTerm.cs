namespace Millpond.Analytics.Text.Rules;

/// <summary>Something of which a rule asks whether it occurs: a word with the kind of edges it needs, or a value of a field.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Normalised word or value.</param>
internal readonly record struct RuleTerm(RuleTermKind Kind, string Text);

internal enum RuleTermKind
{
    Word,
    Prefix,
    Hashtag,
    Author,
    Language,
    Account,
    Sentiment,
}
