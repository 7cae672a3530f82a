using Millpond.Analytics.Graph;
using Xunit;

namespace Millpond.Analytics.Tests.Graph;

/// <summary>What estimates, heuristics and pictures owe to every network, whatever its shape.</summary>
public class ShapesTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 80)];

    [Theory, MemberData(nameof(Seeds))]
    public void Circles_are_groups_of_three_and_more_friends(int seed)
    {
        var random = Chance.Of(seed);
        var naive = Naive.Random(random);
        var ego = random.Next(naive.Nodes);

        var found = EgoCircles.Of(naive.Build(1), ego);

        var friends = naive.All.Where(i => i != ego && naive.Tied(ego, i)).ToArray();
        var ties = friends.Sum(a => friends.Count(b => a < b && naive.Tied(a, b)));
        Assert.Equal(friends, found.Friends);
        Assert.Equal(friends.Length == 0 ? 0 : friends.Length - (2.0 * ties / friends.Length), found.EffectiveSize, 1e-9);
        Assert.Equal(found.Circles.OrderByDescending(c => c.Members.Count), found.Circles);
        foreach (var circle in found.Circles)
        {
            Assert.True(circle.Members.Count >= 3);
            Assert.Equal(circle.Members.Distinct().Order(), circle.Members);
            Assert.Subset(friends.ToHashSet(), circle.Members.ToHashSet());
            Assert.Equal(circle.Members.Sum(a => circle.Members.Count(b => a < b && naive.Tied(a, b))), circle.Ties);
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Communities_hang_together_and_the_largest_comes_first(int seed)
    {
        var naive = Naive.Random(Chance.Of(seed));

        var found = Communities.Of(naive.Build(1), seed % 3 == 0 ? .5 : 1);

        var sizes = Enumerable.Range(0, found.Count).Select(label => found.Labels.Count(l => l == label)).ToArray();
        Assert.All(sizes, size => Assert.True(size > 0));
        Assert.Equal(sizes.OrderDescending(), sizes);
        foreach (var node in naive.All)
        {
            var within = naive.Distances(node, (a, b) => naive.Tied(a, b) && found.Labels[a] == found.Labels[b]);
            Assert.All(naive.All.Where(other => found.Labels[other] == found.Labels[node]), other => Assert.True(within[other] >= 0));
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Every_node_has_a_place_of_its_own(int seed)
    {
        var graph = Naive.Random(Chance.Of(seed)).Build(1);

        var layout = GraphLayout.Of(graph, (ulong)seed, threads: 1 + (seed % 3));

        Assert.All(layout.X.Concat(layout.Y), value => Assert.True(float.IsFinite(value)));
        Assert.Equal(graph.NodeCount, layout.X.Zip(layout.Y).Distinct().Count());
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Estimated_reach_is_near_the_exact_one_at_every_step(int seed)
    {
        var naive = Naive.Random(Chance.Of(seed));
        var graph = naive.Build(1);
        foreach (var direction in Enum.GetValues<Direction>())
        {
            Func<int, int, bool> follows = direction switch
            {
                Direction.Out => (a, b) => naive.Arc[a, b],
                Direction.In => (a, b) => naive.Arc[b, a],
                _ => naive.Tied,
            };
            var distances = naive.All.SelectMany(i => naive.Distances(i, follows)).Where(d => d >= 0).ToArray();

            var estimated = HyperAnf.NeighbourhoodFunction(graph, direction, logRegisters: 12, seed: (ulong)seed, threads: 2);

            Assert.Equal(distances.Max() + 1, estimated.Count);
            for (var t = 0; t < estimated.Count; t++)
            {
                var exact = distances.Count(d => d <= t);
                Assert.InRange(estimated[t], .95 * exact, 1.05 * exact);
            }
        }
    }
}
