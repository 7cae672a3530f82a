using Millpond.Analytics.Cascades;
using Xunit;

namespace Millpond.Analytics.Tests.Cascades;

public class ParentInferenceTests
{
    private static readonly RepostHint Li = new(1, 101, "li", 10, "看这个");
    private static readonly RepostHint Wang = new(2, 102, "王芳", 20, "有意思//@li: 看这个");

    [Fact]
    public void The_first_name_of_the_chain_is_the_parent()
    {
        var found = Parents(Wang, Li, new RepostHint(3, 103, "zhao", 30, "哈哈 // ＠王芳：有意思//@li: 看这个"));

        Assert.Equal([(1, 0, ParentRule.Post), (2, 1, ParentRule.Chain), (3, 2, ParentRule.Chain)], found);
    }

    [Fact]
    public void A_missing_link_of_the_chain_leads_to_the_ancestor_and_is_told()
    {
        Assert.Contains((4, 1, ParentRule.ChainAncestor), Parents(Li, new RepostHint(4, 104, "sun", 30, "//@deleted: 嗯//@li: 看这个")));
    }

    [Fact]
    public void A_mention_is_no_chain()
    {
        Assert.Contains((4, 0, ParentRule.Post), Parents(Li, new RepostHint(4, 104, "sun", 30, "@li: 你看 http://t.cn/@li:x")));
    }

    [Fact]
    public void Without_a_chain_the_newest_followee_who_reposted_before_is_taken()
    {
        var follows = new Dictionary<long, IReadOnlyCollection<long>> { [104] = [101, 102, 105] };
        var silent = new RepostHint(4, 104, "sun", 30, "");
        var later = new RepostHint(5, 105, "qian", 40, "");

        Assert.Contains((4, 2, ParentRule.Follow), Parents(follows, Li, Wang, silent, later));
    }

    [Fact]
    public void What_the_network_states_is_believed_when_it_can_be()
    {
        var stated = new RepostHint(4, 104, "sun", 30, "//@li: x", StatedParent: 2);
        var nonsense = new RepostHint(5, 105, "qian", 40, "//@li: x", StatedParent: 77);

        var found = Parents(Li, Wang, stated, nonsense);

        Assert.Contains((4, 2, ParentRule.Stated), found);
        Assert.Contains((5, 1, ParentRule.Chain), found);
    }

    private static List<(long Node, long Parent, ParentRule Rule)> Parents(params RepostHint[] reposts) => Parents(null, reposts);

    private static List<(long Node, long Parent, ParentRule Rule)> Parents(Dictionary<long, IReadOnlyCollection<long>>? follows, params RepostHint[] reposts) =>
        [.. ParentInference.Infer(reposts, follows).Select(found => (found.Event.Node, found.Event.Parent, found.Rule))];

    [Fact]
    public void Hints_that_contradict_each_other_make_a_tree_all_the_same()
    {
        var dice = new Random(3);
        string[] names = ["li", "LI", "王芳", "", " ", "a:b", "@li", "😀", "\ud83d"];
        for (var round = 0; round < 300; round++)
        {
            var hints = Enumerable.Range(0, dice.Next(40)).Select(_ => new RepostHint(
                dice.Next(1, 30), dice.Next(5), names[dice.Next(names.Length)], dice.Next(-5, 50),
                string.Concat(Enumerable.Range(0, dice.Next(5)).Select(_ => (dice.Next(2) == 0 ? "//@" : " ") + names[dice.Next(names.Length)] + (dice.Next(3) == 0 ? "" : ":"))),
                dice.Next(3) == 0 ? dice.Next(-2, 35) : null)).ToArray();
            var follows = Enumerable.Range(0, 5).ToDictionary(user => (long)user, _ => (IReadOnlyCollection<long>)[.. Enumerable.Range(0, dice.Next(4)).Select(_ => (long)dice.Next(7))]);

            var found = ParentInference.Infer(hints, dice.Next(2) == 0 ? follows : null);

            Assert.Equal(hints.Select(hint => (hint.Node, hint.User, hint.Seconds)).Order(), found.Select(one => (one.Event.Node, one.Event.User, one.Event.Seconds)).Order());
            Assert.True(found.Zip(found.Skip(1)).All(pair => pair.First.Event.Seconds <= pair.Second.Event.Seconds));
            var places = found.Select((one, place) => (one.Event.Node, place)).ToLookup(one => one.Node, one => one.place);
            for (var i = 0; i < found.Count; i++)
            {
                var (one, rule) = found[i];
                if (rule == ParentRule.Post) Assert.Equal(0, one.Parent);
                if (rule is ParentRule.Chain or ParentRule.ChainAncestor or ParentRule.Follow) Assert.Contains(places[one.Parent], place => place < i);
            }

            Assert.Equal(hints.Select(hint => hint.Node).Distinct().Count() + 1, CascadeTree.Build([.. found.Select(one => one.Event)]).Count);
        }
    }
}
