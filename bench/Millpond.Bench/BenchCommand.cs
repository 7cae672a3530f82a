namespace Millpond.Bench;

/// <summary><c>millpond bench [names] [--quick]</c>: runs the benchmarks named, or all.</summary>
internal static class BenchCommand
{
    private const int Usage = 2;

    public static int Run(string[] args, IReadOnlyList<Benchmark> all)
    {
        var quick = args.Contains("--quick");
        var names = args.Where(a => !a.StartsWith('-')).ToArray();
        if (args.Contains("--help") || args.Contains("-h") || args.Contains("--list"))
        {
            PrintHelp(all);
            return 0;
        }

        var wrongOption = args.FirstOrDefault(a => a.StartsWith('-') && a != "--quick");
        if (wrongOption is not null) return Refuse($"bench: unknown option {wrongOption}; there are --quick, --list and --help");
        var unknown = names.FirstOrDefault(name => !all.Any(b => Selects(name, b)));
        if (unknown is not null) return Refuse($"bench: no benchmark '{unknown}'; there are: {string.Join(", ", all.Select(b => b.Name))}");

        Machine.Print(Console.Out);
        foreach (var benchmark in all)
        {
            if (names.Length > 0 && !names.Any(name => Selects(name, benchmark))) continue;
            Console.WriteLine();
            Console.WriteLine($"{benchmark.Name}: {benchmark.Title}");
            benchmark.Run(new BenchReport(Console.Out, quick));
        }

        return 0;
    }

    /// <summary>A name selects itself and what lies below it: <c>text</c> selects <c>text/match</c>.</summary>
    private static bool Selects(string name, Benchmark benchmark) =>
        benchmark.Name == name || benchmark.Name.StartsWith(name + "/", StringComparison.Ordinal);

    private static int Refuse(string message)
    {
        Console.Error.WriteLine(message);
        return Usage;
    }

    private static void PrintHelp(IReadOnlyList<Benchmark> all)
    {
        Console.WriteLine("millpond bench [NAME ...] [--quick]");
        Console.WriteLine("Runs the benchmarks named (text selects text/match and its like), or all. --quick: fewer repetitions and smaller inputs.");
        foreach (var benchmark in all) Console.WriteLine($"  {benchmark.Name,-24} {benchmark.Title}");
    }
}
