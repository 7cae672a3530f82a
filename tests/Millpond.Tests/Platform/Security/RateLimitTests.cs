using Millpond.Platform.Security;
using Xunit;

namespace Millpond.Tests.Platform.Security;

public class RateLimitTests
{
    [Fact]
    public void A_burst_is_given_then_one_turn_at_a_time_comes_back()
    {
        var clock = new FakeClock();
        var limits = new RateLimit(clock);
        TimeSpan? Take() => limits.Take("a", 5, TimeSpan.FromSeconds(50));

        Assert.All(Enumerable.Range(0, 5), _ => Assert.Null(Take()));
        Assert.Equal(TimeSpan.FromSeconds(10), Take());
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Null(Take());
        Assert.NotNull(Take());
        Assert.Null(limits.Take("b", 5, TimeSpan.FromSeconds(50)));
        limits.Forget("a");
        Assert.Null(Take());
    }

    [Fact]
    public void Of_many_at_once_no_more_than_the_burst_pass()
    {
        var limits = new RateLimit(new FakeClock());
        var passed = 0;

        Parallel.For(0, 1000, _ =>
        {
            if (limits.Take("a", 20, TimeSpan.FromMinutes(1)) is null) Interlocked.Increment(ref passed);
        });

        Assert.Equal(20, passed);
    }
}
