using FsCheck;
using FsCheck.Fluent;
using Millpond.Analytics.Cascades;
using Xunit;

namespace Millpond.Analytics.Tests.Cascades;

public class CascadeTreeTests
{
    [Fact]
    public void The_order_of_the_events_does_not_matter()
    {
        CascadeEvent[] events = [new(1, 0, 11, 5), new(2, 1, 12, 9), new(3, 2, 13, 20), new(4, 1, 14, 21)];
        var sorted = CascadeTree.Build(events);
        Array.Reverse(events);
        var reversed = CascadeTree.Build(events);

        Assert.True(reversed.Defects.None);
        Assert.Equal(CascadeMetrics.Of(sorted).Levels, CascadeMetrics.Of(reversed).Levels);
        Assert.Equal(3, CascadeMetrics.Of(reversed).MaxDepth);
    }

    [Fact]
    public void Unknown_parents_hang_under_the_post_and_are_counted()
    {
        var tree = CascadeTree.Build([new(1, 99, 1, 5), new(2, 1, 2, 6), new(3, -7, 3, 8)]);

        Assert.Equal([-1, 0, 1, 0], tree.Parents.ToArray());
        Assert.Equal(2, tree.Defects.UnknownParents);
    }

    [Fact]
    public void Of_two_events_with_one_number_the_first_counts()
    {
        var tree = CascadeTree.Build([new(1, 0, 1, 5), new(2, 1, 2, 6), new(2, 0, 3, 7), new(0, 0, 4, 8)]);

        Assert.Equal(3, tree.Count);
        Assert.Equal(2, tree.Users[2]);
        Assert.Equal(2, tree.Defects.Duplicates);
    }

    [Fact]
    public void A_circle_is_opened_at_its_earliest_event()
    {
        var tree = CascadeTree.Build([new(1, 3, 1, 30), new(2, 1, 2, 10), new(3, 2, 3, 20), new(4, 3, 4, 40), new(5, 5, 5, 50)]);

        Assert.Equal([-1, 3, 0, 2, 3, 0], tree.Parents.ToArray());
        Assert.Equal(2, tree.Defects.Cycles);
    }

    [Fact]
    public void Stamps_before_the_parent_or_the_post_are_kept_and_counted()
    {
        var tree = CascadeTree.Build([new(1, 0, 1, 50), new(2, 1, 2, 20), new(3, 0, 3, -4)]);

        Assert.Equal((1, 1), (tree.Defects.BeforeParent, tree.Defects.BeforePost));
        Assert.Equal(-4, tree.Seconds[3]);
    }

    [Fact]
    public void A_chain_of_a_million_does_not_recurse()
    {
        const int Events = 1_000_000;
        var events = new CascadeEvent[Events];
        for (var i = 0; i < Events; i++) events[i] = new CascadeEvent(Events - i, Events - i - 1, i, i);

        Assert.Equal(Events, CascadeMetrics.Of(CascadeTree.Build(events)).MaxDepth);
    }

    [Fact]
    public void Numbers_as_large_as_the_network_gives_them_are_fine()
    {
        var tree = CascadeTree.Build([new(4_900_000_000_000_001, 0, 1, 1), new(long.MinValue, 4_900_000_000_000_001, 2, 2), new(long.MaxValue, long.MinValue, 3, 3)]);

        Assert.Equal([0, 1, 2, 3], tree.Depths.ToArray());
    }

    [Fact]
    public void Whatever_comes_in_a_tree_comes_out()
    {
        var numbers = Gen.Choose(-2, 12);
        var events = Gen.ListOf(
            from node in numbers
            from parent in numbers
            from seconds in Gen.Choose(-5, 100)
            select new CascadeEvent(node, parent, node, seconds)).Select(list => list.ToArray());

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(events.ToArbitrary(), IsTree));
    }

    private static bool IsTree(CascadeEvent[] events)
    {
        var tree = CascadeTree.Build(events);
        var distinct = events.Where(e => e.Node != 0).Select(e => e.Node).Distinct().Count();
        if (tree.Count != distinct + 1 || tree.SubtreeSize[0] != tree.Count || tree.Parents[0] != -1) return false;
        if (tree.TopDown.ToArray().Distinct().Count() != tree.Count) return false;
        for (var i = 1; i < tree.Count; i++)
            if (tree.Depths[i] != tree.Depths[tree.Parents[i]] + 1)
                return false;
        return CascadeMetrics.Of(tree).Levels.Sum(level => level.Nodes) == tree.Count;
    }
}
