using Millpond.Analytics.Influence;
using Xunit;

namespace Millpond.Analytics.Tests.Influence;

public class InfluenceTests
{
    [Fact]
    public void Later_reposts_are_foreseen_better_than_by_counting_reposters()
    {
        var model = Higgs(out var later, out var people);
        model.Refresh();
        var scores = model.Rank(InfluenceWeights.Default).ToDictionary(s => s.Person, s => s.Score);
        long[] truth = [.. people.OrderByDescending(p => later.GetValueOrDefault(p)).ThenBy(p => p).Take(100)];
        var hits = people.OrderByDescending(p => scores[p]).ThenBy(p => p).Take(100).Intersect(truth).Count();
        var spearman = Spearman([.. people.Select(p => scores[p])], [.. people.Select(p => (double)later.GetValueOrDefault(p))]);

        Assert.Equal(188_830, people.Count);
        Assert.Equal(6_795, people.Count(later.ContainsKey));
        TestContext.Current.TestOutputHelper?.WriteLine($"{hits} of the top 100, Spearman {spearman:F4}");
        Assert.True(hits >= 35, $"{hits} of 100");
        Assert.True(spearman >= .334, $"Spearman {spearman}");
    }

    [Fact]
    public void The_weights_foretell_the_days_on_which_they_were_chosen_better_than_counting_reposters()
    {
        const long Day = 86_400;
        const long July = 1_341_100_800;
        const long Cut = July + 3 * Day; // 4 July, 00:00 UTC
        var model = new InfluenceModel(Day / 4.0);
        var later = new Dictionary<long, long>();
        foreach (var line in SharedData.Lines("snap-higgs/activity-to-2012-07-04.txt.gz"))
        {
            var f = line.Split(' ');
            var (from, to, at) = (long.Parse(f[0]), long.Parse(f[1]), long.Parse(f[2]));
            if (at < Cut) model.Add(from, to, at, f[3] == "RT" ? InteractionKind.Repost : InteractionKind.Mention);
            else if (f[3] == "RT") later[to] = later.GetValueOrDefault(to) + 1;
        }

        model.Refresh();
        var truth = later.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key).Where(id => model.Explain(id, InfluenceWeights.Default) is not null).Take(100).ToHashSet();

        Assert.True(Right(InfluenceWeights.Default) > Right(Only(InfluencePart.Reposters)), $"{Right(InfluenceWeights.Default)} against {Right(Only(InfluencePart.Reposters))}");

        int Right(InfluenceWeights weights) => model.Rank(weights).Take(100).Count(score => truth.Contains(score.Person));
    }

    [Fact]
    public void Weights_of_the_company_decide_the_order()
    {
        // 1 is reposted by three people, who repost 5 as well; 2 by one person five times; 3 by 1, and by nobody else.
        var model = new InfluenceModel(halfLife: 10);
        foreach (var fan in (long[])[11, 12, 13])
        {
            model.Add(fan, 1, 0, InteractionKind.Repost);
            model.Add(fan, 5, 0, InteractionKind.Repost);
        }

        for (var time = 0; time < 5; time++) model.Add(14, 2, time, InteractionKind.Repost);
        model.Add(1, 3, 0, InteractionKind.Repost);
        model.Refresh();

        Assert.Equal(1, First(InfluencePart.Reposters));
        Assert.Equal(2, First(InfluencePart.Power));
        Assert.Equal(3, First(InfluencePart.Quality));
        Assert.Equal(1, First(InfluencePart.Circles));

        long First(InfluencePart part) => model.Rank(Only(part))[0].Person;
    }

    [Fact]
    public void Closeness_follows_the_way_a_post_travels()
    {
        // 2 reposts 1, 3 reposts 2: a post of 1 reaches 3 in two steps, a post of 3 reaches nobody.
        var model = new InfluenceModel(1);
        model.Add(2, 1, 0, InteractionKind.Repost);
        model.Add(3, 2, 0, InteractionKind.Repost);
        model.Add(9, 8, 0, InteractionKind.Repost);
        model.Refresh(target: [3, 404]);

        Assert.Equal(1.0 / 3, Closeness(1));
        Assert.Equal(1.0 / 2, Closeness(2));
        Assert.Equal(0, Closeness(3));
        Assert.Equal(0, Closeness(8));

        double Closeness(long person) => model.Explain(person, InfluenceWeights.Default)!.Parts.Single(p => p.Part == InfluencePart.Closeness).Value;
    }

    [Fact]
    public void The_parts_add_up_to_the_score_and_a_stranger_has_none()
    {
        var model = new InfluenceModel(5);
        var random = new Random(1);
        for (var i = 0; i < 500; i++) model.Add(random.Next(50), random.Next(50), i, (InteractionKind)random.Next(3));
        model.Refresh();

        foreach (var score in model.Rank(InfluenceWeights.Default))
        {
            Assert.Equal(score.Score, score.Parts.Sum(p => p.Points), 1e-9);
            Assert.InRange(score.Score, 0, 100);
            Assert.DoesNotContain(score.Parts, p => p.Part == InfluencePart.Closeness);
        }

        Assert.Null(model.Explain(999, InfluenceWeights.Default));
    }

    [Fact]
    public void One_whom_nobody_reposts_has_no_influence_however_busy()
    {
        var model = new InfluenceModel(5);
        for (var i = 0; i < 100; i++) model.Add(1, 2, i, InteractionKind.Repost);
        model.Add(1, 1, 100, InteractionKind.Repost);
        model.Add(2, 1, 100, InteractionKind.Mention);
        model.Refresh();

        Assert.Equal(0, model.Explain(1, InfluenceWeights.Default)!.Score);
        Assert.True(model.Explain(2, InfluenceWeights.Default)!.Score > 0);
    }

    [Fact]
    public void A_further_repost_raises_the_score_at_once_and_a_refresh_equals_a_new_start()
    {
        var random = new Random(2);
        var actions = Enumerable.Range(0, 2_000).Select(i => ((long)random.Next(80), (long)random.Next(80), (long)i)).ToArray();
        var model = new InfluenceModel(300);
        foreach (var (from, to, at) in actions) model.Add(from, to, at, InteractionKind.Repost);
        model.Refresh();
        var before = model.Explain(7, InfluenceWeights.Default)!;
        model.Add(1_000, 7, 2_000, InteractionKind.Repost);
        var after = model.Explain(7, InfluenceWeights.Default)!;
        model.Refresh();

        var fresh = new InfluenceModel(300);
        foreach (var (from, to, at) in actions.Append((1_000, 7, 2_000)).Reverse()) fresh.Add(from, to, at, InteractionKind.Repost);
        fresh.Refresh();

        Assert.Equal(before.Parts[0].Value + 1, after.Parts[0].Value);
        Assert.True(after.Score >= before.Score);
        Assert.Equal(fresh.Rank(InfluenceWeights.Default).Select(s => s.Person).Order(), model.Rank(InfluenceWeights.Default).Select(s => s.Person).Order());
        foreach (var score in fresh.Rank(InfluenceWeights.Default))
            Assert.Equal(score.Score, model.Explain(score.Person, InfluenceWeights.Default)!.Score, 1e-6);
    }

    [Fact]
    public void The_score_never_falls_when_a_part_rises()
    {
        var random = new Random(5);
        for (var round = 0; round < 200; round++)
        {
            var scale = new InfluenceScale([.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => (double)random.Next(6))], rarity: round % 2 == 0);
            double[] values = [.. Enumerable.Range(0, 20).Select(_ => random.NextDouble() * 8).Order()];
            Assert.All(values.Zip(values.Skip(1)), pair => Assert.True(scale.Level(pair.First) <= scale.Level(pair.Second)));
            Assert.All(values, value => Assert.InRange(scale.Level(value), 0, 1));
            Assert.Equal(0, scale.Level(0));
        }
    }

    [Fact]
    public void Sums_that_only_rounding_tells_apart_are_equal()
    {
        double[] parts = [1.0 / 3, 1.0 / 7, 1.0 / 11, 1.0 / 13, 1.0 / 17];
        double forth = parts.Sum(), back = parts.Reverse().Sum(), apart = Math.BitIncrement(forth);
        var scale = new InfluenceScale([forth, back, apart, forth * (1 + 1e-9)], rarity: true);

        Assert.NotEqual(forth, apart);
        Assert.Equal(scale.Level(forth), scale.Level(back));
        Assert.Equal(scale.Level(forth), scale.Level(apart));
        Assert.True(scale.Level(forth * (1 + 1e-9)) > scale.Level(forth));
    }

    [Fact]
    public void Weights_and_half_lives_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new InfluenceWeights(new Dictionary<InfluencePart, double> { [InfluencePart.Core] = -1 }));
        Assert.Throws<ArgumentException>(() => new InfluenceWeights(new Dictionary<InfluencePart, double>()));
        Assert.Throws<ArgumentOutOfRangeException>(() => new InfluenceModel(0));
        Assert.Throws<InvalidOperationException>(() => new InfluenceModel(1).Rank(InfluenceWeights.Default));
    }

    [Fact]
    public void Times_far_apart_and_out_of_order_do_no_harm()
    {
        var model = new InfluenceModel(1);
        model.Add(1, 2, 0, InteractionKind.Repost);
        model.Add(3, 4, 5_000, InteractionKind.Repost);
        model.Add(5, 6, -5_000, InteractionKind.Repost);
        model.Refresh();

        Assert.Equal(4, model.Rank(Only(InfluencePart.Power))[0].Person);
        Assert.All(model.Rank(InfluenceWeights.Default), s => Assert.True(double.IsFinite(s.Score)));
    }

    private static InfluenceWeights Only(InfluencePart part) => new(new Dictionary<InfluencePart, double> { [part] = 1 });

    /// <summary>Actions to 4 July 2012; and the reposts of the days after: those of the whole week less those seen.</summary>
    private static InfluenceModel Higgs(out Dictionary<long, long> later, out List<long> people)
    {
        const double HalfDay = 12 * 3600;
        var model = new InfluenceModel(HalfDay);
        var seen = new Dictionary<(long, long), long>();
        foreach (var line in SharedData.Lines("snap-higgs/activity-to-2012-07-04.txt.gz"))
        {
            var f = line.Split(' ');
            var (from, to) = (long.Parse(f[0]), long.Parse(f[1]));
            var kind = f[3] switch { "RT" => InteractionKind.Repost, "MT" => InteractionKind.Mention, _ => InteractionKind.Reply };
            model.Add(from, to, long.Parse(f[2]), kind);
            if (kind == InteractionKind.Repost) seen[(from, to)] = seen.GetValueOrDefault((from, to)) + 1;
        }

        later = [];
        foreach (var line in SharedData.Lines("snap-higgs/retweet_network.edgelist.gz"))
        {
            var f = line.Split(' ').Select(long.Parse).ToArray();
            var count = f[2] - seen.GetValueOrDefault((f[0], f[1]));
            if (count > 0) later[f[1]] = later.GetValueOrDefault(f[1]) + count;
        }

        people = [.. seen.Keys.SelectMany(pair => (long[])[pair.Item1, pair.Item2]).Distinct()];
        return model;
    }

    private static double Spearman(double[] x, double[] y)
    {
        var (a, b) = (Ranks(x), Ranks(y));
        var mean = (x.Length - 1) / 2.0;
        var (ab, aa, bb) = (0.0, 0.0, 0.0);
        for (var i = 0; i < a.Length; i++)
        {
            ab += (a[i] - mean) * (b[i] - mean);
            aa += (a[i] - mean) * (a[i] - mean);
            bb += (b[i] - mean) * (b[i] - mean);
        }

        return ab / Math.Sqrt(aa * bb);
    }

    /// <summary>Equal values share the mean of their ranks.</summary>
    private static double[] Ranks(double[] values)
    {
        int[] order = [.. Enumerable.Range(0, values.Length).OrderBy(i => values[i])];
        var ranks = new double[values.Length];
        for (int i = 0, j; i < order.Length; i = j)
        {
            for (j = i; j < order.Length && values[order[j]] == values[order[i]]; j++)
            {
            }

            for (var k = i; k < j; k++) ranks[order[k]] = (i + j - 1) / 2.0;
        }

        return ranks;
    }

    [Fact]
    public void Whatever_people_do_scores_are_points_of_a_hundred_in_order()
    {
        var dice = new Random(8);
        long[] times = [0, 1, 3_600, 1_341_100_800, long.MaxValue, long.MinValue, -1];
        for (var round = 0; round < 200; round++)
        {
            var model = new InfluenceModel(dice.Next(3) switch { 0 => 1e-9, 1 => 3_600, _ => 1e12 });
            var people = dice.Next(1, 40);
            for (var actions = dice.Next(120); actions > 0; actions--)
                model.Add(dice.Next(people), dice.Next(3) == 0 ? 0 : dice.Next(people), times[dice.Next(times.Length)], (InteractionKind)dice.Next(3));
            model.Refresh(dice.Next(2) == 0 ? [0, 1, 99] : null);

            var ranked = model.Rank(InfluenceWeights.Default);

            Assert.Equal(model.PeopleCount, ranked.Count);
            Assert.All(ranked.Zip(ranked.Skip(1)), pair => Assert.True(pair.First.Score >= pair.Second.Score));
            foreach (var score in ranked)
            {
                Assert.InRange(score.Score, 0, 100 + 1e-9);
                Assert.Equal(score.Score, score.Parts.Sum(part => part.Points), 1e-9);
                Assert.All(score.Parts, part => Assert.True(part is { Level: >= 0 and <= 1, Value: >= 0 } && double.IsFinite(part.Value)));
            }
        }
    }
}
