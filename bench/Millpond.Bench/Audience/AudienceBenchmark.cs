using System.Diagnostics;
using Millpond.Analytics.Audience;

namespace Millpond.Bench.Audience;

/// <summary>One question to people with fifty tags and twenty attributes: two million beside PostgreSQL and DuckDB, twenty million beside DuckDB, the same people in each.</summary>
internal static class AudienceBenchmark
{
    private const int Few = 2_000_000;
    private const int Many = 20_000_000;
    private const int PeopleAtOnce = 1 << 14;
    private const int Changes = 2_000_000;
    private const double Asked = 0.010;

    public static void Run(BenchReport report)
    {
        Measure(report, Few, withPostgreSql: true);
        if (!report.Quick) Measure(report, Many, withPostgreSql: false);
    }

    private static void Measure(BenchReport report, int people, bool withPostgreSql)
    {
        report.Note($"{people:N0} people");
        var index = Fill(report, people);
        report.Line("memory", (double)index.Bytes / people, "bytes a person");
        var threads = Environment.ProcessorCount;
        var ours = Times(report.Quick ? 50 : 200, () => index.CountOf(MadeUpPeople.Question, threads));
        var count = index.CountOf(MadeUpPeople.Question);
        var alone = Times(report.Quick ? 50 : 200, () => index.CountOf(MadeUpPeople.Question));
        report.Note($"t3 and not t7 and (t12 or t20) and a1 in 30..120 and a3 > 20000: {count:N0} people");
        report.Line("count, 1 thread, median", Quantile(alone, .5), "s");
        report.Line($"count, {threads} threads, 95 %", Quantile(ours, .95), "s", Asked, "asked for");
        var median = Quantile(ours, .5);
        report.Line($"count, {threads} threads, median", median, "s");
        var runs = report.Quick ? 5 : 25;
        if (DuckDbPeer.Ask(report, MadeUpPeople.DuckDbTable(people), MadeUpPeople.DuckDbQuestion, threads, runs) is { } duck)
        {
            report.Line("beside DuckDB", median, "s", Quantile(duck.Seconds, .5), $"DuckDB {duck.Version}, {threads} threads");
            Compare(report, count, duck.Count);
        }

        if (withPostgreSql && PostgreSqlPeer.Ask(report, MadeUpPeople.PostgreSqlTable(people), MadeUpPeople.PostgreSqlQuestion, runs) is { } postgres)
        {
            report.Line("beside PostgreSQL", median, "s", Quantile(postgres.Seconds, .5), $"PostgreSQL {postgres.Version}, GIN and btree");
            Compare(report, count, postgres.Count);
        }

        Update(report, index, people);
    }

    private static AudienceIndex Fill(BenchReport report, int people)
    {
        var index = new AudienceIndex();
        long changes = 0, ticks = 0;
        for (var from = 0; from < people; from += PeopleAtOnce)
        {
            var facts = MadeUpPeople.Facts(from, Math.Min(people, from + PeopleAtOnce));
            var started = Stopwatch.GetTimestamp();
            index.Apply(facts);
            ticks += Stopwatch.GetTimestamp() - started;
            changes += facts.Length;
        }

        report.Line($"filled, {changes:N0} changes", changes * (double)Stopwatch.Frequency / ticks, "/s");
        return index;
    }

    private static void Update(BenchReport report, AudienceIndex index, int people)
    {
        var random = new Random(2);
        var changes = new AudienceChange[Changes];
        for (var i = 0; i < Changes; i++)
        {
            var person = random.Next(people);
            changes[i] = i % 2 == 0
                ? AudienceChange.Tag(person, MadeUpPeople.TagNames[i / 2 % MadeUpPeople.Tags], i % 4 == 0)
                : AudienceChange.Number(person, MadeUpPeople.AttributeNames[i / 2 % MadeUpPeople.Attributes], random.Next(300));
        }

        foreach (var size in (int[])[1, 10_000, 100_000, Changes / 2])
        {
            var part = changes.AsSpan(0, Changes / 2);
            var started = Stopwatch.GetTimestamp();
            for (var from = 0; from < part.Length; from += size) index.Apply(part.Slice(from, Math.Min(size, part.Length - from)));
            report.Line($"random changes, {size:N0} at a time", part.Length / Stopwatch.GetElapsedTime(started).TotalSeconds, "/s", 1_000_000, "asked for", more: true);
        }
    }

    private static void Compare(BenchReport report, long ours, long theirs)
    {
        if (ours != theirs) report.Note($"  COUNTS DIFFER: {ours} and {theirs}");
        else report.Note("  the same count");
    }

    private static double[] Times(int runs, Action action)
    {
        action();
        var seconds = new double[runs];
        for (var i = 0; i < runs; i++)
        {
            var started = Stopwatch.GetTimestamp();
            action();
            seconds[i] = Stopwatch.GetElapsedTime(started).TotalSeconds;
        }

        Array.Sort(seconds);
        return seconds;
    }

    private static double Quantile(double[] values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[(int)Math.Min(sorted.Length - 1, sorted.Length * share)];
    }
}
