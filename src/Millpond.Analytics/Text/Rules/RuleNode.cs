using System.Collections.Immutable;

namespace Millpond.Analytics.Text.Rules;

/// <summary>A listening rule as a tree: immutable, each node knows its place in the rule's text.</summary>
/// <param name="Start">Where the node begins in the rule's text (UTF-16 units).</param>
/// <param name="Length">How long it is there.</param>
public abstract record RuleNode(int Start, int Length)
{
    /// <summary>A word or phrase. Letters and digits at its edges must not go on in the text ("car" is not in "scary"); Chinese characters have no such edges.</summary>
    /// <param name="Text">The word as written, without quotes.</param>
    /// <param name="Prefix">Whether the word may go on at its end (<c>car*</c>).</param>
    /// <param name="Start">Where the node begins.</param>
    /// <param name="Length">How long it is.</param>
    public sealed record Word(string Text, bool Prefix, int Start, int Length) : RuleNode(Start, Length);

    /// <summary>A whole hashtag: <c>#tag</c> finds <c>#tag</c> and Weibo's <c>#tag#</c>, not <c>#tags</c>.</summary>
    /// <param name="Tag">The tag without its signs.</param>
    /// <param name="Start">Where the node begins.</param>
    /// <param name="Length">How long it is.</param>
    public sealed record Hashtag(string Tag, int Start, int Length) : RuleNode(Start, Length);

    /// <summary>A condition on a field.</summary>
    /// <param name="Name">The field.</param>
    /// <param name="Comparison">How it is compared; texts only by <see cref="RuleComparison.Equal"/>.</param>
    /// <param name="Value">The value as written.</param>
    /// <param name="Number">The value of a number field.</param>
    /// <param name="Start">Where the node begins.</param>
    /// <param name="Length">How long it is.</param>
    public sealed record Field(RuleField Name, RuleComparison Comparison, string Value, long Number, int Start, int Length) : RuleNode(Start, Length);

    /// <summary>All parts hold.</summary>
    /// <param name="Parts">At least two.</param>
    /// <param name="Start">Where the node begins.</param>
    /// <param name="Length">How long it is.</param>
    public sealed record And(ImmutableArray<RuleNode> Parts, int Start, int Length) : RuleNode(Start, Length);

    /// <summary>At least one part holds.</summary>
    /// <param name="Parts">At least two.</param>
    /// <param name="Start">Where the node begins.</param>
    /// <param name="Length">How long it is.</param>
    public sealed record Or(ImmutableArray<RuleNode> Parts, int Start, int Length) : RuleNode(Start, Length);

    /// <summary>The inner part does not hold.</summary>
    /// <param name="Inner">What must not hold.</param>
    /// <param name="Start">Where the node begins.</param>
    /// <param name="Length">How long it is.</param>
    public sealed record Not(RuleNode Inner, int Start, int Length) : RuleNode(Start, Length);

    /// <summary>Two words, in either order and not overlapping, with at most so many words between them; a Chinese character counts as a word.</summary>
    /// <param name="Left">A word, phrase or hashtag, or an <see cref="Or"/> of such.</param>
    /// <param name="Right">Likewise.</param>
    /// <param name="Distance">Most words between the two.</param>
    /// <param name="Start">Where the node begins.</param>
    /// <param name="Length">How long it is.</param>
    public sealed record Near(RuleNode Left, RuleNode Right, int Distance, int Start, int Length) : RuleNode(Start, Length);
}
