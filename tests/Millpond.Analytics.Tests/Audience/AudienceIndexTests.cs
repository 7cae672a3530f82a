using Millpond.Analytics.Audience;
using Xunit;

namespace Millpond.Analytics.Tests.Audience;

public class AudienceIndexTests
{
    private const int People = 150_000;
    private static readonly string[] Tags = ["rare", "some", "most", "all"];
    private static readonly string[] Numbers = ["small", "large", "signed"];
    private static readonly string[] Kinds = ["buy", "open"];

    [Fact]
    public void Random_filters_are_counted_as_person_by_person_also_after_changes_and_a_snapshot()
    {
        var random = new Random(1);
        var town = new Town();
        for (var i = 0; i < People * 4; i++) town.Change(random, random.Next(People));
        var index = town.Index;
        for (var round = 0; round < 6; round++)
        {
            for (var i = 0; i < 5; i++)
            {
                var filter = Filter(random, 3);
                var expected = town.Facts.Where(pair => Passes(filter, pair.Value)).Select(pair => pair.Key).Order().ToArray();

                Assert.True(expected.Length == index.CountOf(filter, threads: 1 + i % 3), $"{filter}");
                Assert.Equal(expected, index.Select(filter).Positions());
            }

            for (var i = 0; i < 20_000; i++) town.Change(random, random.Next(People));
            for (var i = 0; i < 500; i++) town.Remove(random.Next(People));
            if (round % 2 == 0) continue;
            var stream = new MemoryStream();
            index.Save(stream);
            stream.Position = 0;
            town.Index = index = AudienceIndex.Load(stream);
        }

        Assert.Equal(town.Facts.Count, index.Count);
    }

    [Fact]
    public void Numbers_are_kept_at_the_ends_of_their_range()
    {
        var index = new AudienceIndex();
        index.DefineNumber("balance", long.MinValue);
        long[] values = [long.MinValue, -1, 0, 1, long.MaxValue];
        for (var i = 0; i < values.Length; i++) index.SetNumber(i, "balance", values[i]);

        Assert.Equal(values, Enumerable.Range(0, 5).Select(i => index.Number(i, "balance")!.Value));
        Assert.Equal(3, index.CountOf(new AudienceFilter.Between("balance", -1, 1)));
        Assert.Equal(5, index.CountOf(new AudienceFilter.Between("balance", long.MinValue, long.MaxValue)));
        Assert.Equal(0, index.CountOf(new AudienceFilter.Between("balance", 5, 4)));
        index.SetNumber(9, "age", 7);
        Assert.Equal(1, index.CountOf(new AudienceFilter.Between("age", -5, long.MaxValue)));
        foreach (var (person, value) in new[] { (10, -1L), (11, -5000L), (12, long.MaxValue), (13, long.MinValue) })
        {
            index.SetNumber(person, "age", value);
            Assert.Equal((7, value), (index.Number(9, "age")!.Value, index.Number(person, "age")!.Value));
        }

        Assert.Equal(3, index.CountOf(new AudienceFilter.Between("age", -5000, 7)));
    }

    [Fact]
    public void Many_changes_at_once_do_what_one_by_one_does()
    {
        var random = new Random(3);
        AudienceIndex one = new(), many = new();
        for (var round = 0; round < 6; round++)
        {
            var changes = Enumerable.Range(0, round == 0 ? 200 : 60_000).Select(_ => Change(random)).ToArray();
            many.Apply(changes);
            foreach (var change in changes) one.Apply([change]);
        }

        Assert.Equal(one.Count, many.Count);
        for (var i = 0; i < 40; i++)
        {
            var filter = Filter(random, 2);
            Assert.True(one.Select(filter).Positions().SequenceEqual(many.Select(filter).Positions()), $"{filter}");
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => AudienceChange.Tag(-1, "rare", true));
        Assert.Throws<ArgumentOutOfRangeException>(() => AudienceChange.Event(1, "buy", 3, -1));
        return;

        static AudienceChange Change(Random random)
        {
            var person = random.Next(People);
            return random.Next(5) switch
            {
                0 => AudienceChange.Tag(person, Tags[random.Next(Tags.Length)], random.Next(3) > 0),
                1 => AudienceChange.Number(person, Numbers[random.Next(Numbers.Length)], random.Next(-1000, 1000)),
                2 => AudienceChange.Number(person, Numbers[random.Next(Numbers.Length)], null),
                _ => AudienceChange.Event(person, Kinds[random.Next(2)], random.Next(6), random.Next(0, 5)),
            };
        }
    }

    [Fact]
    public void Sets_that_hold_a_whole_chunk_take_no_room_and_still_change()
    {
        var index = new AudienceIndex();
        for (var person = 0; person < 1 << 17; person++) index.SetTag(person, "here", true);
        Assert.Equal(0, index.Bytes);

        index.SetTag(70_000, "here", false);
        index.AddPerson(1 << 17);
        Assert.Equal((1 << 17) - 1, index.CountOf(new AudienceFilter.Tag("here")));
        Assert.Equal([70_000, 1 << 17], index.Select(new AudienceFilter.Not(new AudienceFilter.Tag("here"))).Positions());
        index.SetTag(70_000, "here", true);
        Assert.Equal([1 << 17], index.Select(new AudienceFilter.Not(new AudienceFilter.Tag("here"))).Positions());
        index.RemovePerson(3);
        Assert.Equal((1 << 17) - 1, index.CountOf(new AudienceFilter.Any(new AudienceFilter.Tag("here"))));
    }

    [Fact]
    public void Ranges_that_take_all_or_nobody_of_a_chunk_are_exact_after_values_went_away()
    {
        var index = new AudienceIndex();
        for (var person = 0; person < 200_000; person++) index.SetNumber(person, "day", person / 1000);
        for (var low = -1; low < 202; low += 7)
            for (var high = low; high < 202; high += 13)
                Assert.Equal(1000L * Math.Max(0, Math.Min(199, high) - Math.Max(0, low) + 1), index.CountOf(new AudienceFilter.Between("day", low, high)));

        for (var person = 0; person < 65_536; person++) index.SetNumber(person, "day", person % 2 == 0 ? null : 500);
        Assert.Equal(32_768, index.CountOf(new AudienceFilter.Between("day", 500, 500)));
        Assert.Equal(0, index.CountOf(new AudienceFilter.Between("day", 0, 64)));
    }

    [Fact]
    public void Nobody_everybody_and_names_that_nobody_has()
    {
        var index = new AudienceIndex();
        Assert.Equal(0, index.CountOf(new AudienceFilter.All()));
        index.AddPerson(3);
        index.AddPerson(200_000);

        Assert.Equal(2, index.CountOf(new AudienceFilter.All()));
        Assert.Equal(0, index.CountOf(new AudienceFilter.Any()));
        Assert.Equal([3, 200_000], index.Select(new AudienceFilter.Not(new AudienceFilter.Any())).Positions());
        Assert.Contains("tag 'x'", Assert.Throws<ArgumentException>(() => index.CountOf(new AudienceFilter.Tag("x"))).Message);
        Assert.Contains("attribute 'x'", Assert.Throws<ArgumentException>(() => index.CountOf(new AudienceFilter.Between("x", 1, 2))).Message);
        Assert.Contains("events 'x'", Assert.Throws<ArgumentException>(() => index.CountOf(new AudienceFilter.Did("x", 1, 2, 1))).Message);
    }

    [Fact]
    public void What_is_made_for_later_may_be_asked_for_and_adds_nobody()
    {
        var index = new AudienceIndex();
        index.DefineTag("vip");
        index.DefineNumber("age");

        Assert.Equal(0, index.Count);
        Assert.Equal(0, index.CountOf(new AudienceFilter.Not(new AudienceFilter.Any(new AudienceFilter.Tag("vip"), new AudienceFilter.Between("age", 1, 2)))));
        Assert.Contains("0.0 % pass", index.Plan(new AudienceFilter.Between("age", 1, 2)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_plan_puts_what_is_cheap_first()
    {
        var index = new AudienceIndex();
        for (var i = 0; i < 10_000; i++)
        {
            index.SetNumber(i, "spend", i);
            index.SetTag(i, "vip", i % 100 == 0);
        }

        var lines = index.Plan(new AudienceFilter.All(new AudienceFilter.Between("spend", 5, 90), new AudienceFilter.Tag("vip"))).Split('\n');

        Assert.StartsWith("  tag vip, 100 people", lines[1]);
        Assert.StartsWith("  spend in 5..90, 14 bits", lines[2]);

        lines = index.Plan(new AudienceFilter.All(new AudienceFilter.Between("spend", 5, 9_000), new AudienceFilter.Between("spend", 50, 90))).Split('\n');

        Assert.StartsWith("  spend in 50..90", lines[1]);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(700)]
    [InlineData(70_001)]
    public void The_plan_of_a_few_people_tells_their_shares(int people)
    {
        var index = new AudienceIndex();
        for (var i = 0; i < people; i++) index.SetNumber(i, "spend", i % 4);

        var plan = index.Plan(new AudienceFilter.Between("spend", 1, 9));

        Assert.Contains("75.0 % pass", plan, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_snapshot_is_told_apart()
    {
        var index = new AudienceIndex();
        for (var i = 0; i < 100_000; i += 3) index.SetTag(i, "t", true);
        var stream = new MemoryStream();
        index.Save(stream);
        var bytes = stream.ToArray();

        Assert.Throws<InvalidDataException>(() => AudienceIndex.Load(new MemoryStream(bytes[..(bytes.Length / 2)])));
        Assert.Throws<InvalidDataException>(() => AudienceIndex.Load(new MemoryStream("not a snapshot"u8.ToArray())));
        Assert.Throws<InvalidDataException>(() => AudienceIndex.Load(new MemoryStream()));
    }

    [Fact]
    public void Bitmaps_are_sets()
    {
        var random = new Random(8);
        foreach (var density in new[] { 0.001, 0.05, 0.2, 0.9 })
        {
            HashSet<int> a = [], b = [];
            Bitmap first = new(), second = new();
            for (var i = 0; i < 100_000; i++)
            {
                var position = random.Next(200_000);
                if (random.NextDouble() < density)
                {
                    Assert.Equal(a.Add(position), first.Add(position));
                    Assert.Equal(b.Add(position / 2), second.Add(position / 2));
                }
                else
                {
                    Assert.Equal(a.Remove(position), first.Remove(position));
                }
            }

            Assert.Equal(a.Count, first.Count);
            Assert.Equal(a.Order(), first.Positions());
            Assert.Equal(a.Intersect(b).Order(), first.And(second).Positions());
            Assert.Equal(a.Union(b).Order(), first.Or(second).Positions());
            Assert.Equal(a.Except(b).Order(), first.AndNot(second).Positions());
            Assert.All(a.Take(100), position => Assert.True(first.Contains(position)));
        }
    }

    private static AudienceFilter Filter(Random random, int depth)
    {
        AudienceFilter[] Parts() => [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Filter(random, depth - 1))];
        var low = random.Next(-200, 1200);
        return random.Next(depth > 0 ? 8 : 5) switch
        {
            0 => new AudienceFilter.Tag(Tags[random.Next(Tags.Length)]),
            1 => new AudienceFilter.Between(Numbers[random.Next(Numbers.Length)], low, low + random.Next(600)),
            2 => new AudienceFilter.Known(Numbers[random.Next(Numbers.Length)]),
            3 or 4 => new AudienceFilter.Did(Kinds[random.Next(Kinds.Length)], random.Next(3), random.Next(6), random.Next(0, 9)),
            5 => new AudienceFilter.All(Parts()),
            6 => new AudienceFilter.Any(Parts()),
            _ => new AudienceFilter.Not(Filter(random, depth - 1)),
        };
    }

    private static bool Passes(AudienceFilter filter, Facts facts) => filter switch
    {
        AudienceFilter.All all => all.Filters.All(part => Passes(part, facts)),
        AudienceFilter.Any any => any.Filters.Any(part => Passes(part, facts)),
        AudienceFilter.Not not => !Passes(not.Filter, facts),
        AudienceFilter.Tag tag => facts.Tags.Contains(tag.Name),
        AudienceFilter.Between between => facts.Numbers.TryGetValue(between.Attribute, out var value) && value >= between.Low && value <= between.High,
        AudienceFilter.Known known => facts.Numbers.ContainsKey(known.Attribute),
        AudienceFilter.Did did => facts.Events.Where(e => e.Key.Kind == did.Kind && e.Key.Day >= did.FromDay && e.Key.Day <= did.ToDay).Sum(e => e.Value) >= did.Times,
        _ => throw new InvalidOperationException(),
    };

    private sealed class Facts
    {
        public HashSet<string> Tags { get; } = [];

        public Dictionary<string, long> Numbers { get; } = [];

        public Dictionary<(string Kind, int Day), int> Events { get; } = [];
    }

    /// <summary>The index and, beside it, the same facts in plain collections.</summary>
    private sealed class Town
    {
        public Town()
        {
            foreach (var tag in Tags) Index.SetTag(0, tag, false);
            foreach (var number in Numbers) Index.SetNumber(0, number, null);
            foreach (var kind in Kinds) Index.AddEvent(0, kind, 0, 0);
            Facts[0] = new Facts();
        }

        public AudienceIndex Index { get; set; } = new();

        public Dictionary<int, Facts> Facts { get; } = [];

        public void Remove(int person)
        {
            Index.RemovePerson(person);
            Facts.Remove(person);
        }

        public void Change(Random random, int person)
        {
            if (!Facts.TryGetValue(person, out var facts)) Facts[person] = facts = new Facts();
            switch (random.Next(4))
            {
                case 0:
                    var tag = random.Next(100) switch { 0 => "rare", < 20 => "some", < 60 => "most", _ => "all" };
                    var has = random.Next(8) > 0;
                    Index.SetTag(person, tag, has);
                    if (has) facts.Tags.Add(tag);
                    else facts.Tags.Remove(tag);
                    break;
                case 1:
                    var number = Numbers[random.Next(Numbers.Length)];
                    long value = number switch { "small" => random.Next(100), "large" => random.Next(1 << random.Next(1, 31)), _ => random.Next(-1000, 1000) };
                    Index.SetNumber(person, number, value);
                    facts.Numbers[number] = value;
                    break;
                case 2:
                    number = Numbers[random.Next(Numbers.Length)];
                    Index.SetNumber(person, number, null);
                    facts.Numbers.Remove(number);
                    break;
                default:
                    var (kind, day, times) = (Kinds[random.Next(2)], random.Next(6), random.Next(1, 5));
                    Index.AddEvent(person, kind, day, times);
                    facts.Events[(kind, day)] = facts.Events.GetValueOrDefault((kind, day)) + times;
                    break;
            }
        }
    }
}
