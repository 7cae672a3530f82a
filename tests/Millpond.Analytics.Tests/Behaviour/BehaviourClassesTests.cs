using Millpond.Analytics.Behaviour;
using Xunit;

namespace Millpond.Analytics.Tests.Behaviour;

public class BehaviourClassesTests
{
    private static readonly BehaviourClasses Classes = new();

    [Theory]
    [InlineData(0, 0, 0, 0, 0, 0, "Inactive")]
    [InlineData(0, 0, 0, 0, 0, 1, "Spectator")]
    [InlineData(0, 0, 0, 0, 1, 0, "Joiner")]
    [InlineData(0, 0, 0, 1, 0, 0, "Collector")]
    [InlineData(0, 0, 1, 0, 0, 0, "Critic")]
    [InlineData(0, 4, 0, 0, 0, 0, "Inactive")] // four in thirty days is less than weekly
    [InlineData(0, 5, 0, 0, 0, 0, "Conversationalist")]
    [InlineData(1, 0, 0, 0, 0, 0, "Creator")]
    [InlineData(2, 9, 3, 8, 1, 50, "Creator Conversationalist Critic Collector Joiner Spectator")]
    public void A_month_puts_people_into_the_classes_of_the_survey(int published, int updates, int comments, int collected, int visits, int reads, string expected) =>
        Assert.Equal(expected, string.Join(' ', Classes.Of(new ActivityCounts(30, published, updates, comments, collected, visits, reads)).Select(c => c.Class)));

    [Fact]
    public void Every_class_has_a_reason_with_its_numbers()
    {
        var (_, reason) = Classes.Of(new ActivityCounts(60, 0, 0, 7, 0, 0, 0)).Single();

        Assert.Equal("Comments: 7 in 60 days, at least 1 in each 30 expected", reason);
    }

    [Fact]
    public void Classes_overlap_and_more_activity_never_loses_one()
    {
        var random = new Random(1);
        for (var round = 0; round < 2000; round++)
        {
            int Draw() => random.Next(3) == 0 ? random.Next(20) : 0;
            var less = new ActivityCounts(random.Next(1, 200), Draw(), Draw(), Draw(), Draw(), Draw(), Draw());
            var more = less with { Published = less.Published + Draw(), StatusUpdates = less.StatusUpdates + Draw(), Comments = less.Comments + Draw(), Reads = less.Reads + Draw() };

            var before = Classes.Of(less).Select(c => c.Class).Where(c => c != BehaviourClass.Inactive);
            var after = Classes.Of(more).Select(c => c.Class).ToArray();

            Assert.Subset(after.ToHashSet(), before.ToHashSet());
            Assert.True(after.Length == 1 || !after.Contains(BehaviourClass.Inactive));
        }
    }

    [Fact]
    public void A_company_sets_its_own_rules_and_nonsense_is_refused()
    {
        var own = new BehaviourClasses([new(BehaviourClass.Creator, ActivityKind.Comments, 10, 30)]);

        Assert.Equal(BehaviourClass.Creator, own.Of(new ActivityCounts(30, 0, 0, 10, 0, 0, 0)).Single().Class);
        Assert.Throws<ArgumentException>(() => new BehaviourClasses([new(BehaviourClass.Inactive, ActivityKind.Reads, 1, 30)]));
        Assert.Throws<ArgumentException>(() => new BehaviourClasses([new(BehaviourClass.Critic, ActivityKind.Reads, 0, 30)]));
        Assert.Throws<ArgumentException>(() => Classes.Of(default));
    }
}
