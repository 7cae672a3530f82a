using Millpond.Analytics.Graph;
using Xunit;

namespace Millpond.Analytics.Tests.Graph;

public class EgoCirclesTests
{
    private static readonly int[] Egos = [0, 348, 686, 698, 1684, 3437];

    [Fact]
    public void Circles_of_six_people_are_nearer_to_their_own_lists_than_plain_communities()
    {
        var (graph, nodes, _) = SharedGraphs.Facebook;
        var (accuracy, f1) = (0.0, 0.0);
        foreach (var ego in Egos)
        {
            var found = EgoCircles.Of(graph, nodes.Find(ego));
            var clusters = found.Circles.Select(c => c.Members.Select(m => (int)nodes[m]).ToHashSet()).ToArray();
            var circles = SharedData.Lines($"snap-facebook/ego/{ego}.circles")
                .Select(line => line.Split('\t', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(int.Parse).ToHashSet())
                .ToArray();
            accuracy += CircleMatching.BalancedAccuracy(circles, clusters, found.Friends.Count) / Egos.Length;
            f1 += CircleMatching.F1(circles, clusters) / Egos.Length;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"1 - BER {accuracy:F4}, F1 {f1:F4}");
        Assert.True(accuracy > .826, $"1 - BER is {accuracy}");
        Assert.True(f1 > .520, $"F1 is {f1}");
    }

    [Fact]
    public void One_who_belongs_to_two_circles_stands_in_both()
    {
        // Two groups of five who all know each other; person 5 knows everybody, and ego 11 all of them.
        var builder = new GraphBuilder(directed: false);
        foreach (int[] group in (int[][])[[0, 1, 2, 3, 4, 5], [5, 6, 7, 8, 9, 10]])
            foreach (var a in group)
                foreach (var b in group)
                    if (a < b)
                        builder.Add(a, b);
        for (var friend = 0; friend < 11; friend++) builder.Add(11, friend);

        var found = EgoCircles.Of(builder.Build(), 11);

        Assert.Equal(2, found.Circles.Count);
        Assert.All(found.Circles, circle => Assert.Contains(5, circle.Members));
        Assert.All(found.Circles, circle => Assert.Equal(1, circle.Density));
        Assert.Equal(11 - (2.0 * 30 / 11), found.EffectiveSize, 1e-12);
    }

    [Fact]
    public void A_person_without_friends_has_no_circle()
    {
        var builder = new GraphBuilder(directed: true);
        builder.Add(0, 1);

        var found = EgoCircles.Of(builder.Build(3), 2);

        Assert.Empty(found.Friends);
        Assert.Empty(found.Circles);
        Assert.Equal(0, found.EffectiveSize);
    }
}
