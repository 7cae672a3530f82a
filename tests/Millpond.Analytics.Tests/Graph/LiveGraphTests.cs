using Millpond.Analytics.Graph;
using Xunit;

namespace Millpond.Analytics.Tests.Graph;

public class LiveGraphTests
{
    [Fact]
    public void A_snapshot_stays_what_it_was()
    {
        var live = new LiveGraph(Chain(3, directed: true));
        var before = live.Snapshot();
        Assert.True(live.Add(2, 7));
        Assert.False(live.Add(2, 7));
        Assert.False(live.Add(0, 1));
        Assert.False(live.Add(4, 4));
        var after = live.Snapshot();
        live.Merge();

        Assert.Equal(3, before.NodeCount);
        Assert.Equal([1, 1], Reach.From(before, 0).AtDegree);
        Assert.Equal(8, after.NodeCount);
        Assert.Equal([1, 1, 1], Reach.From(after, 0).AtDegree);
        Assert.Equal([7], after.Neighbours(2));
        Assert.Equal([2], after.Neighbours(7, Direction.In));
        Assert.Equal(before.EdgeCount + 1, after.EdgeCount);
    }

    [Fact]
    public void A_removed_tie_is_gone_at_once_stays_in_older_snapshots_and_may_come_back()
    {
        var live = new LiveGraph(Chain(4, directed: false));
        var before = live.Snapshot();
        Assert.True(live.Remove(2, 1));
        Assert.False(live.Remove(1, 2));
        Assert.False(live.Remove(0, 3));
        Assert.Equal((1, 2L), (Reach.From(live.Snapshot(), 0).Total, live.Snapshot().EdgeCount));
        Assert.Equal((3, 3L), (Reach.From(before, 0).Total, before.EdgeCount));
        Assert.True(live.Add(1, 2));
        Assert.Equal((3, 3L), (Reach.From(live.Snapshot(), 0).Total, live.Snapshot().EdgeCount));
        Assert.True(live.Remove(1, 2));
        live.Merge();
        Assert.Equal(0, live.Pending);
        Assert.Equal(1, Reach.From(live.Snapshot(), 0).Total);
        Assert.True(live.Add(2, 1));
        Assert.Equal(3, live.Merge().EdgeCount);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Random_changes_show_as_in_a_set_of_ties_and_every_snapshot_stays_what_it_was(bool directed)
    {
        const int Nodes = 300;
        var random = new Random(7);
        var live = new LiveGraph(Chain(Nodes / 2, directed));
        var ties = Enumerable.Range(1, Nodes / 2 - 1).Select(i => (From: i - 1, To: i)).ToHashSet();
        var kept = new List<(GraphSnapshot Snapshot, (int From, int To)[] Ties)>();
        for (var i = 0; i < 4_000; i++)
        {
            // Few hubs and many others, so that lists are changed again and again.
            var (from, to) = (random.Next(random.Next(1, Nodes)), random.Next(Nodes));
            if (!directed && from > to) (from, to) = (to, from);
            if (random.Next(5) < 2 && ties.Count > 0) (from, to) = ties.ElementAt(random.Next(ties.Count));
            if (random.Next(2) == 0) Assert.Equal(ties.Remove((from, to)), live.Remove(from, to));
            else Assert.Equal(from != to && ties.Add((from, to)), live.Add(from, to));
            if (i % 900 == 899) live.Merge();
            if (i % 250 == 0) kept.Add((live.Snapshot(), [.. ties]));
        }

        foreach (var (snapshot, expected) in kept)
        {
            Assert.Equal(expected.Length, snapshot.EdgeCount);
            var outgoing = expected.Concat(directed ? [] : expected.Select(tie => (From: tie.To, To: tie.From))).ToLookup(tie => tie.From, tie => tie.To);
            var incoming = expected.Concat(directed ? [] : expected.Select(tie => (From: tie.To, To: tie.From))).ToLookup(tie => tie.To, tie => tie.From);
            for (var node = 0; node < snapshot.NodeCount; node++)
            {
                Assert.Equal(outgoing[node].Order(), snapshot.Neighbours(node));
                Assert.Equal(incoming[node].Order(), snapshot.Neighbours(node, Direction.In));
            }
        }

        Assert.Equal(ties.Count, live.Merge().EdgeCount);
    }

    [Fact]
    public async Task Ties_arrive_and_are_merged_while_others_search()
    {
        const int Nodes = 2_000;
        var live = new LiveGraph(Chain(2, directed: false));
        using var done = new CancellationTokenSource();
        var searches = 0;
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
            {
                // Node i is tied to i/2 when it arrives: whatever the moment, the network is one tree.
                var snapshot = live.Snapshot();
                Assert.Equal(snapshot.NodeCount - 1, snapshot.EdgeCount);
                Assert.Equal(snapshot.NodeCount - 1, Reach.From(snapshot, 0).Total);
                Assert.True(Introduction.Find(snapshot, 0, snapshot.NodeCount - 1).Length > 0);
                Interlocked.Increment(ref searches);
            }
        })).ToArray();
        var merger = Task.Run(() =>
        {
            while (!done.IsCancellationRequested) live.Merge(1);
        });
        for (var node = 2; node < Nodes; node++)
        {
            Assert.True(live.Add(node, node / 2));
            if (node % 100 == 0) await Task.Yield();
        }

        while (Volatile.Read(ref searches) < 4 && !Array.Exists(readers, r => r.IsFaulted)) await Task.Yield();
        await done.CancelAsync();
        await Task.WhenAll([merger, .. readers]);

        var merged = live.Merge();
        Assert.Equal(Nodes - 1, merged.EdgeCount);
        Assert.Equal(1, Components.Measure(Components.Weak(merged)).Count);
    }

    [Fact]
    public void Weights_are_refused()
    {
        var builder = new GraphBuilder(directed: true, weighted: true);
        builder.Add(0, 1);
        var weighted = builder.Build();
        Assert.Throws<ArgumentException>(() => new LiveGraph(weighted));
    }

    private static CompactGraph Chain(int nodes, bool directed)
    {
        var builder = new GraphBuilder(directed);
        for (var i = 1; i < nodes; i++) builder.Add(i - 1, i);
        return builder.Build();
    }
}
