using System.Diagnostics;
using Millpond.Analytics.Audience;

namespace Millpond.Bench.Audience;

/// <summary>Twenty million people with fifty tags and twenty attributes; the peers' figures are those given for such a machine (DuckDB 1.5.6 with two threads on as many, PostgreSQL 15 with GIN and btree on two million).</summary>
internal static class AudienceBenchmark
{
    private const double DuckDb = 0.160;
    private const double PostgreSql = 0.147;
    private const int Tags = 50;
    private const int Attributes = 20;

    public static void Run(BenchReport report)
    {
        var people = report.Quick ? 2_000_000 : 20_000_000;
        var started = Stopwatch.GetTimestamp();
        var index = Fill(people);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        report.Line($"filled with {people:N0} people, changes", (Tags / 5 + Attributes) * (double)people / seconds, "/s", 1_000_000, "asked for", more: true);
        report.Line("memory", (double)index.Bytes / people, "bytes a person");

        var filter = new AudienceFilter.All(
            new AudienceFilter.Tag("t3"),
            new AudienceFilter.Not(new AudienceFilter.Tag("t7")),
            new AudienceFilter.Any(new AudienceFilter.Tag("t12"), new AudienceFilter.Tag("t20")),
            new AudienceFilter.Between("a1", 30, 120),
            new AudienceFilter.Between("a3", 20001, long.MaxValue));
        foreach (var threads in new[] { 1, Environment.ProcessorCount })
        {
            var times = new double[report.Quick ? 20 : 200];
            index.CountOf(filter, threads);
            for (var i = 0; i < times.Length; i++)
            {
                started = Stopwatch.GetTimestamp();
                index.CountOf(filter, threads);
                times[i] = Stopwatch.GetElapsedTime(started).TotalSeconds;
            }

            Array.Sort(times);
            report.Line($"count, {threads} threads, median", times[times.Length / 2], "s", people < 20_000_000 ? null : DuckDb, "DuckDB 1.5.6 (given)");
            report.Line($"count, {threads} threads, 95 %", times[times.Length * 95 / 100], "s", 0.010, "asked for");
        }

        if (people == 2_000_000) report.Note($"PostgreSQL 15 (given, same number of people): {PostgreSql} s");
        Updates(report, index, people);
    }

    private static AudienceIndex Fill(int people)
    {
        var index = new AudienceIndex();
        var random = new Random(1);
        for (var person = 0; person < people; person++)
        {
            for (var i = 0; i < Tags / 5; i++) index.SetTag(person, TagNames[random.Next(Tags)], true);
            for (var a = 0; a < Attributes; a++) index.SetNumber(person, AttributeNames[a], random.Next(a % 2 == 0 ? 2 : 200, a == 3 ? 40_000 : 400));
        }

        return index;
    }

    private static readonly string[] TagNames = [.. Enumerable.Range(0, Tags).Select(i => $"t{i}")];

    private static readonly string[] AttributeNames = [.. Enumerable.Range(0, Attributes).Select(i => $"a{i}")];

    private static void Updates(BenchReport report, AudienceIndex index, int people)
    {
        const int Changes = 1_000_000;
        var random = new Random(2);
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < Changes; i++)
        {
            var person = random.Next(people);
            if (i % 2 == 0) index.SetTag(person, TagNames[i / 2 % Tags], i % 4 == 0);
            else index.SetNumber(person, AttributeNames[i / 2 % Attributes], random.Next(300));
        }

        report.Line("random changes", Changes / Stopwatch.GetElapsedTime(started).TotalSeconds, "/s", 1_000_000, "asked for", more: true);
    }
}
