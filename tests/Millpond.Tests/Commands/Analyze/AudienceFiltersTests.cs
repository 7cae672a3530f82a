using FsCheck;
using FsCheck.Fluent;
using Millpond.Analytics.Audience;
using Millpond.Commands.Analyze;
using Millpond.Platform.Filters;
using Millpond.Tests.Platform.Filters;

namespace Millpond.Tests.Commands.Analyze;

public class AudienceFiltersTests
{
    [Fact]
    public void The_bitmaps_of_an_audience_let_the_same_people_pass_as_the_evaluator_in_memory()
    {
        var random = new Random(11);
        var rows = Enumerable.Range(0, 400).Select(_ => Somebody(random)).ToList();
        var index = Index(rows);
        var (asked, telling) = (0, 0);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1500), Prop.ForAll(new RandomFilters(AudienceFilters.Catalogue, [], default).Arbitrary(), json =>
        {
            var filter = FilterReader.Read(json, AudienceFilters.Catalogue).Value!;
            if (!IsOnBitmaps(filter)) return true;
            var test = AudienceFilters.Catalogue.Predicate(filter, default);
            var expected = Enumerable.Range(0, rows.Count).Where(i => test(rows[i])).ToArray();
            asked++;
            if (expected.Length > 0 && expected.Length < rows.Count) telling++;
            return expected.SequenceEqual(index.Select(AudienceFilters.Of(filter)).Positions());
        }));
        Assert.True(telling > 150, $"Of {asked} filters that bitmaps take, {telling} told people apart: the test says nothing.");
    }

    /// <summary>Text is compared by equality only.</summary>
    private static bool IsOnBitmaps(Filter filter) => filter switch
    {
        Filter.All all => all.Filters.All(IsOnBitmaps),
        Filter.Any any => any.Filters.All(IsOnBitmaps),
        Filter.Not not => IsOnBitmaps(not.Filter),
        Filter.Test { Operator: FilterOperator.Known, Attribute: not null and not "size" } => true,
        Filter.Test { Attribute: "size" } test => test.Operator is FilterOperator.Equals or FilterOperator.In && test.Values[0] is FilterValue.Text,
        Filter.Test test when test.Values.Any(v => v is FilterValue.Text) => test.Operator is FilterOperator.Equals or FilterOperator.In,
        Filter.Test test => test.Values.Count > 0,
        _ => false,
    };

    /// <summary>Size is words; all other attributes are numbers.</summary>
    private static AudienceRow Somebody(Random random)
    {
        var attributes = RandomFilters.Attributes.Where(a => a != "size" && random.Next(4) > 0).ToDictionary(a => a, _ => random.Next(-12, 130).ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (random.Next(4) > 0) attributes["size"] = Words()[random.Next(Words().Length)];
        return new AudienceRow([.. RandomFilters.Texts.Where(_ => random.Next(5) == 0)], attributes);
    }

    private static string[] Words() => [.. RandomFilters.Texts.Where(t => !t.Any(char.IsAsciiDigit))];

    private static AudienceIndex Index(List<AudienceRow> rows)
    {
        var index = new AudienceIndex();
        foreach (var tag in RandomFilters.Texts) index.SetTag(0, tag, false);
        foreach (var name in RandomFilters.Attributes)
        {
            index.SetNumber(0, name, null);
            foreach (var word in RandomFilters.Texts) index.SetTag(0, $"{name}={word}", false);
        }

        for (var i = 0; i < rows.Count; i++)
        {
            index.AddPerson(i);
            foreach (var tag in rows[i].Tags) index.SetTag(i, tag, true);
            foreach (var (name, value) in rows[i].Attributes)
            {
                index.SetTag(i, $"{name}={value}", true);
                if (name != "size") index.SetNumber(i, name, long.Parse(value, System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return index;
    }
}
