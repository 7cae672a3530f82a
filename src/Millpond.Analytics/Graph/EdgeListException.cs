namespace Millpond.Analytics.Graph;

/// <summary>A row of an edge list or vertex list that cannot be read.</summary>
/// <param name="row">The row, counted from 1, comments and empty rows included.</param>
/// <param name="problem">What is wrong with it.</param>
public sealed class EdgeListException(long row, string problem) : FormatException($"row {row}: {problem}")
{
    /// <summary>The row, counted from 1.</summary>
    public long Row { get; } = row;

    /// <summary>What is wrong with it, without the row.</summary>
    public string Problem { get; } = problem;
}
