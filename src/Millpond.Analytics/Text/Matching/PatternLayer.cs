namespace Millpond.Analytics.Text.Matching;

/// <summary>A pattern set with the numbers by which others know its patterns.</summary>
internal sealed class PatternLayer
{
    public static readonly PatternLayer Empty = new(PatternSet.Build([]), []);

    private readonly int[] _numbers;

    private PatternLayer(PatternSet set, int[] numbers) => (Set, _numbers) = (set, numbers);

    public PatternSet Set { get; }

    public int Count => _numbers.Length;

    /// <summary>Those of a range that are still there.</summary>
    public static PatternLayer Of(IReadOnlyList<string?> patterns, int from, int to)
    {
        var numbers = new List<int>(to - from);
        for (var i = from; i < to; i++)
            if (patterns[i] is not null)
                numbers.Add(i);
        return numbers.Count == 0 ? Empty : new PatternLayer(PatternSet.Build([.. numbers.Select(number => patterns[number]!)]), [.. numbers]);
    }

    public int NumberOf(int pattern) => _numbers[pattern];
}
