using Millpond.Analytics.Linkage;
using Xunit;

namespace Millpond.Analytics.Tests.Linkage;

public class LinkModelTests
{
    private static readonly LinkField[] Fields = [new("first", FieldKind.Text), new("last", FieldKind.Text), new("born", FieldKind.Date), new("phone", FieldKind.Code)];

    [Fact]
    public void Every_link_shows_weights_that_add_up_to_its_probability()
    {
        var (left, right) = People(1000);

        var result = RecordLinker.Link(Fields, left, right);

        Assert.InRange(result.Pairs.Count, 950, 1050);
        foreach (var pair in result.Pairs.Take(200))
        {
            var bits = Math.Log2(result.Model.Prior / (1 - result.Model.Prior)) + pair.Weights.Sum();
            Assert.Equal(pair.Probability, 1 / (1 + Math.Pow(2, -bits)), 9);
        }

        var best = result.Pairs[0];
        var lines = result.Model.Explain(result.Model.Normalized(left[best.Left]), result.Model.Normalized(right[best.Right]));
        Assert.Equal(Fields.Length, lines.Count);
        Assert.StartsWith("first: ", lines[0]);
        Assert.EndsWith(" bits", lines[0]);
    }

    [Fact]
    public void Equality_on_a_rare_name_weighs_more_than_on_a_common_one()
    {
        var (left, right) = People(1000);
        var model = RecordLinker.Link(Fields, left, right).Model;
        var weights = new double[4];
        LinkRecord Named(string last) => new("x", ["", last, "", ""]);
        double Weight(string last)
        {
            model.Compare(Named(last), Named(last), weights);
            return weights[1];
        }

        Assert.True(Weight("rarest") > Weight("smith") + 3, $"{Weight("rarest")} {Weight("smith")}");
        Assert.True(Weight("smith") > 0);
    }

    [Fact]
    public void What_is_unknown_weighs_nothing()
    {
        var (left, right) = People(200);
        var model = RecordLinker.Link(Fields, left, right).Model;
        var weights = new double[4];

        var probability = model.Compare(new("a", ["", "", "", ""]), new("b", ["ann", "smith", "19800101", "1"]), weights);

        Assert.Equal(model.Prior, probability, 12);
        Assert.All(weights, weight => Assert.Equal(0, weight));
    }

    [Fact]
    public void Nothing_to_link_is_no_error()
    {
        Assert.Empty(RecordLinker.Link(Fields, [], []).Pairs);
        Assert.Empty(RecordLinker.Link(Fields, [new("1", ["ann", "smith", "", ""])]).Pairs);
        Assert.Empty(RecordLinker.Link(Fields, [.. Enumerable.Range(0, 50).Select(i => new LinkRecord($"{i}", ["", "", "", ""]))]).Pairs);
    }

    [Fact]
    public void A_value_that_everybody_has_does_not_make_everybody_a_candidate()
    {
        var records = Enumerable.Range(0, 20_000).Select(i => new LinkRecord($"{i}", ["unknown", "unknown", "19000101", $"{i}"])).ToArray();

        Assert.InRange(RecordLinker.Link(Fields, records).Candidates, 0, 1_200_000);
    }

    [Fact]
    public void A_record_of_another_shape_is_named() =>
        Assert.Contains("record 7 has 1 values for 4 fields", Assert.Throws<ArgumentException>(() => RecordLinker.Link(Fields, [new("7", ["ann"])])).Message);

    [Fact]
    public void Clusters_close_over_chains_and_remember_what_was_unlinked()
    {
        (int, int, double)[] pairs = [(0, 1, 0.99), (1, 2, 0.95), (3, 4, 0.92), (2, 3, 0.91), (5, 6, 0.4)];

        Assert.Equal([0, 0, 0, 0, 0, 5, 6], LinkClusters.Join(7, pairs));
        Assert.Equal([0, 0, 0, 3, 3, 5, 6], LinkClusters.Join(7, pairs, unlinked: [(4, 0)]));
        Assert.Equal([0, 1, 1, 1, 1, 5, 6], LinkClusters.Join(7, pairs, unlinked: [(0, 1)]));
    }

    [Fact]
    public void The_index_finds_what_linking_finds_and_forgets_what_is_removed()
    {
        var (left, right) = People(2000);
        var result = RecordLinker.Link(Fields, left, right);
        var index = new LinkIndex(result.Model, result.Rules);
        foreach (var record in right) index.Add(record);

        foreach (var group in result.Pairs.Where(pair => pair.Probability > 0.9).GroupBy(pair => pair.Left).Take(300))
        {
            var found = index.Find(left[group.Key] with { Id = "new" }, 0.9).Select(match => match.Id);
            Assert.Equal(group.Select(pair => right[pair.Right].Id).Order(), found.Order());
        }

        var one = result.Pairs[0];
        Assert.True(index.Remove(right[one.Right].Id));
        Assert.False(index.Remove(right[one.Right].Id));
        Assert.DoesNotContain(index.Find(left[one.Left] with { Id = "new" }), match => match.Id == right[one.Right].Id);
        Assert.Equal(1999, index.Count);
        index.Add(right[0]);
        index.Add(right[0]);
        Assert.InRange(index.Count, 1999, 2000);
    }

    [Fact]
    public void The_index_finds_who_a_new_record_is_among_a_hundred_thousand()
    {
        var (left, right) = People(100_000);
        var model = RecordLinker.Link(Fields, left[..3000], right[..3000]).Model;
        var index = new LinkIndex(model, [new(0, 1), new(2), new(3)]);
        foreach (var record in right) index.Add(record);

        var correct = Enumerable.Range(0, 200).Count(i => index.Find(left[i * 400] with { Id = "new" }) is [var first, ..] && first.Id == right[i * 400].Id);

        Assert.InRange(correct, 190, 200);
    }

    [Fact]
    public void No_table_makes_it_fail()
    {
        var random = new Random(9);
        string[] values = ["", " ", "a", "ab", "张伟", "19800101", "1980-01-01", "１９８０", "\ud800", new string('x', 300), "0", "广东省", "null", "\t"];
        var kinds = Enum.GetValues<FieldKind>();
        for (var round = 0; round < 40; round++)
        {
            var fields = Enumerable.Range(0, random.Next(1, 7)).Select(i => new LinkField($"{i}", kinds[random.Next(kinds.Length)])).ToArray();
            LinkRecord[] Records() => [.. Enumerable.Range(0, random.Next(0, 40)).Select(i => new LinkRecord($"{i}", [.. fields.Select(_ => values[random.Next(values.Length)])]))];

            var result = RecordLinker.Link(fields, Records(), random.Next(2) == 0 ? null : Records(), new LinkOptions { LeastProbability = 0 });

            Assert.All(result.Pairs, pair => Assert.InRange(pair.Probability, 0, 1));
        }
    }

    /// <summary>People on the left, the same with slips on the right.</summary>
    private static (LinkRecord[] Left, LinkRecord[] Right) People(int count)
    {
        var random = new Random(3);
        string[] first = ["ann", "bob", "carl", "dora", "emil", "fay", "gus", "hana", "ivan", "jane", "kurt", "lena"];
        string Last(int i) => i == 0 ? "rarest" : random.Next(3) == 0 ? "smith" : new string([.. Enumerable.Range(0, 7).Select(_ => (char)('a' + random.Next(26)))]);
        var left = new LinkRecord[count];
        var right = new LinkRecord[count];
        for (var i = 0; i < count; i++)
        {
            string[] values = [first[random.Next(first.Length)] + random.Next(10), Last(i), $"{random.Next(1940, 2006)}{random.Next(1, 13):00}{random.Next(1, 29):00}", $"{random.NextInt64(1_000_000_000, 9_999_999_999)}"];
            left[i] = new LinkRecord($"L{i}", values);
            var slipped = (string[])values.Clone();
            if (random.Next(3) == 0)
            {
                var field = random.Next(4);
                var at = random.Next(1, slipped[field].Length - 1);
                slipped[field] = random.Next(4) == 0 ? "" : slipped[field][..at] + slipped[field][at + 1] + slipped[field][at] + slipped[field][(at + 2)..];
            }

            right[i] = new LinkRecord($"R{i}", slipped);
        }

        return (left, right);
    }
}
