namespace Millpond.Analytics.Behaviour;

/// <summary>A row of a table of accounts cannot be used.</summary>
/// <param name="row">The row, the first account being 1.</param>
/// <param name="problem">What is wrong with it.</param>
public sealed class AccountRowException(int row, string problem) : ArgumentException($"row {row}: {problem}")
{
    /// <summary>The row, the first account being 1.</summary>
    public int Row { get; } = row;

    /// <summary>What is wrong with it.</summary>
    public string Problem { get; } = problem;
}
