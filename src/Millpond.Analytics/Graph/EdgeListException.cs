namespace Millpond.Analytics.Graph;

/// <summary>A row of an edge list or vertex list that cannot be read.</summary>
/// <param name="row">The row, counted from 1, comments and empty rows included.</param>
/// <param name="problem">What is wrong with it.</param>
/// <param name="inVertices">Whether it is a row of the list of vertices.</param>
public sealed class EdgeListException(long row, string problem, bool inVertices = false) : FormatException($"row {row}: {problem}")
{
    /// <summary>The row, counted from 1.</summary>
    public long Row { get; } = row;

    /// <summary>What is wrong with it, without the row.</summary>
    public string Problem { get; } = problem;

    /// <summary>Whether it is a row of the list of vertices, not of the ties.</summary>
    public bool InVertices { get; } = inVertices;
}
