namespace Millpond.Bench;

/// <summary>One benchmark: what it measures, and how. It prints its lines through the report it is given.</summary>
/// <param name="Name">Name on the command line.</param>
/// <param name="Title">What is measured, in one line.</param>
/// <param name="Run">The measurement.</param>
internal sealed record Benchmark(string Name, string Title, Action<BenchReport> Run);
