using Millpond.Analytics.Influence;
using Xunit;

namespace Millpond.Analytics.Tests.Influence;

/// <summary>Random logs of actions, each part of everybody held against its definition in the documentation.</summary>
public class InfluenceOracleTests
{
    private const double HalfLife = 25;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 60)];

    [Theory, MemberData(nameof(Seeds))]
    public void Every_part_is_what_its_definition_says(int seed)
    {
        var random = Chance.Of(seed);
        var log = Log(random);
        var people = log.SelectMany(a => (long[])[a.From, a.To]).Distinct().Order().ToArray();
        long[] target = [.. people.Where(_ => random.Next(5) == 0)];

        var scores = Model(log, target, threads: 1 + (seed % 3)).Rank(InfluenceWeights.Default);

        var latest = log.Max(a => a.At);
        var latestRepost = log.Where(a => a.Kind == InteractionKind.Repost && a.From != a.To).Select(a => a.At).DefaultIfEmpty().Max();
        var pairs = log.Where(a => a.Kind == InteractionKind.Repost && a.From != a.To).Select(a => (a.From, a.To)).ToHashSet();
        var reposters = people.ToDictionary(p => p, p => pairs.Where(pair => pair.To == p).Select(pair => pair.From).ToHashSet());
        var quality = Quality(people, pairs);
        var closeness = Closeness(people, pairs, target);
        Assert.Equal(people, scores.Select(s => s.Person).Order());
        foreach (var score in scores)
        {
            var who = score.Person;
            var heard = reposters[who].Count > 0;
            foreach (var share in score.Parts)
            {
                var expected = !heard ? 0 : share.Part switch
                {
                    InfluencePart.Reposters => reposters[who].Count,
                    InfluencePart.Power => log.Where(a => a.To == who && a.From != who && a.Kind == InteractionKind.Repost).Sum(a => Math.Pow(.5, (latestRepost - a.At) / HalfLife)),
                    InfluencePart.Quality => quality[who],
                    InfluencePart.Circles => Groups(reposters[who], pairs),
                    InfluencePart.Core => Core(who, people, pairs),
                    InfluencePart.Closeness => closeness[who],
                    InfluencePart.Activity => log.Where(a => a.From == who).Sum(a => Math.Pow(.5, (latest - a.At) / HalfLife)),
                    _ => throw new InvalidOperationException($"{share.Part} has no definition here"),
                };
                Assert.Equal(expected, share.Value, 1e-9 * Math.Max(1, expected));
            }

            Assert.Equal(score.Score, score.Parts.Sum(p => p.Points), 1e-9);
            Assert.InRange(score.Score, 0, 100 + 1e-9);
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void The_order_of_the_rows_and_the_number_of_threads_play_no_part(int seed)
    {
        var random = Chance.Of(seed);
        var log = Log(random);
        var shuffled = log.ToArray();
        random.Shuffle(shuffled);

        var one = Model(log, null, threads: 1).Rank(InfluenceWeights.Default);
        var other = Model(shuffled, null, threads: 3).Rank(InfluenceWeights.Default);

        var scores = other.ToDictionary(s => s.Person, s => s.Score);
        Assert.Equal(one.Count, other.Count);
        Assert.All(one, score => Assert.Equal(score.Score, scores[score.Person], 1e-6));
    }

    private static (long From, long To, long At, InteractionKind Kind)[] Log(Random random)
    {
        var people = random.Next(1, 25);
        long Person() => (long)(random.Next(3) == 0 ? 0 : random.Next(people)) * 1_000_000_007 - 5;
        var kinds = Enum.GetValues<InteractionKind>();
        return [.. Enumerable.Range(0, random.Next(1, 150)).Select(_ => (Person(), Person(), (long)random.Next(100), random.Next(3) > 0 ? InteractionKind.Repost : kinds[random.Next(kinds.Length)]))];
    }

    private static InfluenceModel Model((long From, long To, long At, InteractionKind Kind)[] log, long[]? target, int threads)
    {
        var model = new InfluenceModel(HalfLife);
        foreach (var (from, to, at, kind) in log) model.Add(from, to, at, kind);
        model.Refresh(target, threads);
        return model;
    }

    /// <summary>TunkRank: ten rounds, half of what one is given is passed on.</summary>
    private static Dictionary<long, double> Quality(long[] people, HashSet<(long From, long To)> pairs)
    {
        var quality = people.ToDictionary(p => p, _ => 0.0);
        for (var round = 0; round < 10; round++)
            quality = people.ToDictionary(p => p, p => pairs.Where(pair => pair.To == p).Sum(pair => (1 + (.5 * quality[pair.From])) / pairs.Count(other => other.From == pair.From)));
        return quality;
    }

    private static int Groups(HashSet<long> members, HashSet<(long From, long To)> pairs)
    {
        var left = members.ToHashSet();
        var groups = 0;
        while (left.Count > 0)
        {
            groups++;
            var stack = new Stack<long>([left.First()]);
            while (stack.TryPop(out var one))
            {
                if (!left.Remove(one)) continue;
                foreach (var other in left)
                    if (pairs.Contains((one, other)) || pairs.Contains((other, one)))
                        stack.Push(other);
            }
        }

        return groups;
    }

    /// <summary>The largest k for which somebody is left when all with fewer than k ties are taken away again and again.</summary>
    private static int Core(long who, long[] people, HashSet<(long From, long To)> pairs)
    {
        for (var k = 1; ; k++)
        {
            var left = people.ToHashSet();
            while (left.RemoveWhere(p => left.Count(other => other != p && (pairs.Contains((p, other)) || pairs.Contains((other, p)))) < k) > 0)
            {
            }

            if (!left.Contains(who)) return k - 1;
        }
    }

    private static Dictionary<long, double> Closeness(long[] people, HashSet<(long From, long To)> pairs, long[] target)
    {
        var closeness = people.ToDictionary(p => p, p => target.Contains(p) ? 1.0 : 0);
        for (var step = 1; step <= people.Length; step++)
            foreach (var person in people)
                if (closeness[person] == 0 && pairs.Any(pair => pair.To == person && closeness[pair.From] == 1.0 / step))
                    closeness[person] = 1.0 / (step + 1);
        return closeness;
    }
}
