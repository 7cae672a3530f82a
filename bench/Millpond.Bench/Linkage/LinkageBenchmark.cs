using System.Diagnostics;
using System.IO.Compression;
using Millpond.Analytics.Linkage;

namespace Millpond.Bench.Linkage;

/// <summary>FEBRL 4 without labels, and one new record against a million.</summary>
internal static class LinkageBenchmark
{
    private static readonly LinkField[] Fields = [new("first", FieldKind.Text), new("last", FieldKind.Text), new("born", FieldKind.Date), new("phone", FieldKind.Code)];

    public static void Run(BenchReport report)
    {
        Febrl(report);
        Index(report, report.Quick ? 100_000 : 1_000_000);
    }

    private static void Febrl(BenchReport report)
    {
        if (BenchData.File("febrl/dataset4a.csv.gz") is not { } left || BenchData.File("febrl/dataset4b.csv.gz") is not { } right)
        {
            report.Note("FEBRL 4 is absent: set MILLPOND_DATA");
            return;
        }

        string[][] a = Read(left), b = Read(right);
        var fields = FieldGuess.Of(a[0][1..], [.. a[1..].Concat(b[1..]).Select(row => row[1..])]);
        LinkRecord[] Records(string[][] rows) => [.. rows[1..].Select(row => new LinkRecord(row[0], [.. fields.Select(field => row[field.Column + 1])]))];
        LinkRecord[] first = Records(a), second = Records(b);
        report.Line("FEBRL 4, 5,000 against 5,000", report.Median(() => RecordLinker.Link([.. fields.Select(f => f.Field)], first, second), runs: 3), "s", 5, "asked for");
    }

    private static void Index(BenchReport report, int people)
    {
        var random = new Random(1);
        LinkRecord Person(int i) => new($"{i}", [Word(5), Word(7), $"{random.Next(1940, 2008)}{random.Next(1, 13):00}{random.Next(1, 29):00}", $"1{random.NextInt64(1_000_000_000, 9_999_999_999)}"]);
        string Word(int length) => string.Create(length, random, static (letters, source) =>
        {
            for (var i = 0; i < letters.Length; i++) letters[i] = "aeinrstlo"[source.Next(9)];
        });

        var records = new LinkRecord[people];
        for (var i = 0; i < people; i++) records[i] = Person(i);
        var model = RecordLinker.Link(Fields, records[..2000], records[..2000]).Model;
        var index = new LinkIndex(model, [new(0, 1), new(1, 2), new(2), new(3)]);
        foreach (var record in records) index.Add(record);

        var times = new double[1000];
        for (var i = 0; i < times.Length; i++)
        {
            var asked = records[random.Next(people)] with { Id = "new" };
            var started = Stopwatch.GetTimestamp();
            index.Find(asked);
            times[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        Array.Sort(times);
        report.Line($"a new record against {people:N0}, median", times[500], "ms", 10, "asked for");
        report.Line($"a new record against {people:N0}, 95 %", times[950], "ms", 10, "asked for");
    }

    private static string[][] Read(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line) rows.Add([.. line.Split(',').Select(field => field.Trim())]);
        return [.. rows];
    }
}
