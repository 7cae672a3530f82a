namespace Millpond.Analytics.Text.Rules;

/// <summary>All rules as one flat array of operations; children of an operation are neighbours in <see cref="Children"/>.</summary>
internal sealed class RuleProgram
{
    public required Operation[] Operations { get; init; }

    public required int[] Children { get; init; }

    /// <summary>First operation of each rule.</summary>
    public required int[] Roots { get; init; }

    public required RuleTerm[] Terms { get; init; }

    internal enum Code : byte
    {
        Term,
        And,
        Or,
        Not,
        Near,
        Followers,
    }

    /// <param name="Code">What to do.</param>
    /// <param name="First">Term number, or first of the children. NEAR: its terms on the left, then those on the right.</param>
    /// <param name="Count">Number of children. NEAR: terms on both sides.</param>
    /// <param name="Argument">NEAR: terms on the left. Followers: comparison.</param>
    /// <param name="Number">NEAR: distance. Followers: bound.</param>
    internal readonly record struct Operation(Code Code, int First, int Count, int Argument, long Number);
}
