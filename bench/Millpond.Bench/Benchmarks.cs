namespace Millpond.Bench;

/// <summary>All benchmarks by name, in the order of docs/benchmarks.md. To add one: a file in a folder named as the engine, and a line here.</summary>
internal static class Benchmarks
{
    public static IReadOnlyList<Benchmark> All { get; } =
    [
    ];
}
