using System.Diagnostics;
using Millpond.Analytics.Linkage;
using Xunit;

namespace Millpond.Analytics.Tests.Linkage;

public class FebrlTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("dataset1", null, 500, 0.99, true)]
    [InlineData("dataset1", null, 500, 0.99, false)]
    [InlineData("dataset4a", "dataset4b", 5000, 0.995, true)]
    [InlineData("dataset4a", "dataset4b", 5000, 0.995, false)]
    public void People_are_found_again_without_labels(string leftFile, string? rightFile, int people, double bar, bool withSecurityNumber)
    {
        var (columns, left) = Read(leftFile);
        var right = rightFile is null ? null : Read(rightFile).Rows;
        var all = right is null ? left : [.. left, .. right];
        var fields = FieldGuess.Of(columns[1..], [.. all.Select(row => row[1..])]).Where(f => withSecurityNumber || f.Field.Name != "soc_sec_id").ToArray();
        LinkRecord[] Records(string[][] rows) => [.. rows.Select(row => new LinkRecord(row[0], [.. fields.Select(f => row[f.Column + 1])]))];
        var started = Stopwatch.GetTimestamp();

        var result = RecordLinker.Link([.. fields.Select(f => f.Field)], Records(left), right is null ? null : Records(right));

        var other = right ?? left;
        var truth = TruePairs(left, right);
        var correct = result.Pairs.Count(pair => Person(left[pair.Left]) == Person(other[pair.Right]));
        double precision = (double)correct / result.Pairs.Count, recall = (double)correct / truth;
        var f1 = 2 * precision * recall / (precision + recall);
        output.WriteLine($"{string.Join(' ', fields.Select(f => f.Field))} rules {string.Join(';', result.Rules.Select(r => string.Join('+', r.Fields)))} candidates {result.Candidates} precision {precision:F4} recall {recall:F4} F1 {f1:F4} in {Stopwatch.GetElapsedTime(started).TotalSeconds:F2} s");
        Assert.Equal(people, truth);
        Assert.True(f1 >= bar, $"F1 {f1}");
    }

    [Fact]
    public void Blocking_on_the_given_name_makes_the_published_number_of_pairs()
    {
        var left = Names("dataset4a");
        var right = Names("dataset4b");

        Assert.Equal(77249, Blocking.Pairs([new BlockingRule(0)], left, right, long.MaxValue).Count);
    }

    private static LinkRecord[] Names(string file) => [.. Read(file).Rows.Select(row => new LinkRecord(row[0], [row[1]]))];

    private static (string[] Columns, string[][] Rows) Read(string name)
    {
        var rows = SharedData.Lines($"febrl/{name}.csv.gz").Select(line => line.Split(',').Select(field => field.Trim()).ToArray()).ToArray();
        return (rows[0], rows[1..]);
    }

    private static int TruePairs(string[][] left, string[][]? right)
    {
        if (right is null) return left.GroupBy(Person).Sum(g => g.Count() * (g.Count() - 1) / 2);
        var people = right.CountBy(Person).ToDictionary();
        return left.Sum(row => people.GetValueOrDefault(Person(row)));
    }

    /// <summary>rec-N-org and rec-N-dup-k are person N.</summary>
    private static string Person(string[] row) => row[0].Split('-')[1];
}
