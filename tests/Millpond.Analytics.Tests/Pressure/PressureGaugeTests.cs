using Millpond.Analytics.Pressure;
using Xunit;

namespace Millpond.Analytics.Tests.Pressure;

public class PressureGaugeTests
{
    private static readonly PressureCap[] Caps =
    [
        new("two a minute", 2, 60),
        new("three of a kind an hour", 3, 3600, Category: 1),
        new("one on this channel", 1, 500, Channel: 2),
        new("quota of all", 8, 300, PerPerson: false),
    ];

    [Fact]
    public void A_million_random_sends_are_decided_as_by_brute_force()
    {
        var random = new Random(2);
        var gauge = new PressureGauge(Caps);
        var oracle = new Oracle(Caps);
        long clock = 0;
        var allowed = 0;
        for (var i = 0; i < 1_000_000; i++)
        {
            clock += random.Next(100) switch { 0 => -random.Next(200), < 30 => 0, _ => random.Next(16) };
            var retry = i > 0 && random.Next(20) == 0;
            var request = new SendRequest(retry ? i - 1 : i, random.Next(30), clock, random.Next(4), random.Next(3));

            var decision = gauge.Ask(request);

            if (oracle.Ask(request) != decision.Allowed) Assert.Fail($"send {i}: {request} {decision}");
            if (decision.Allowed) allowed++;
            if (i % 128 == 0)
            {
                gauge.Forget(clock - 1000);
                oracle.Forget(clock - 1000);
            }
        }

        Assert.InRange(allowed, 20_000, 900_000);
    }

    [Fact]
    public void The_time_named_is_the_earliest_that_has_room()
    {
        var random = new Random(4);
        for (var round = 0; round < 300; round++)
        {
            var gauge = new PressureGauge(Caps);
            var oracle = new Oracle(Caps);
            for (var i = 0; i < 60; i++)
            {
                var request = new SendRequest(i, random.Next(2), random.Next(4000), random.Next(3), random.Next(2));
                var decision = gauge.Ask(request);
                Assert.Equal(oracle.Ask(request), decision.Allowed);
                if (decision.Allowed) continue;
                for (var at = request.At; at < decision.NotBefore; at++) Assert.False(oracle.HasRoom(request with { At = at }));
                Assert.True(oracle.HasRoom(request with { At = decision.NotBefore!.Value }));
            }
        }
    }

    [Fact]
    public void Competing_sends_go_by_priority_then_time()
    {
        var gauge = new PressureGauge([new("one a day", 1, 86_400_000)]);

        var decisions = gauge.Arbitrate([new(1, 7, 100, Priority: 1), new(2, 7, 50, Priority: 5), new(3, 7, 40, Priority: 5), new(4, 8, 40)]);

        Assert.Equal([false, false, true, true], decisions.Select(d => d.Allowed));
        Assert.Equal((40 + 86_400_000, "one a day"), (decisions[0].NotBefore!.Value, decisions[0].RefusedBy));
    }

    [Fact]
    public void Sends_exactly_a_window_apart_do_not_share_it()
    {
        var gauge = new PressureGauge([new("one", 1, 1000)]);

        Assert.True(gauge.Ask(new(1, 1, 0)).Allowed);
        Assert.False(gauge.Ask(new(2, 1, 999)).Allowed);
        Assert.True(gauge.Ask(new(3, 1, 1000)).Allowed);
    }

    [Fact]
    public void A_clock_that_steps_back_does_not_open_a_second_window()
    {
        var gauge = new PressureGauge([new("two", 2, 1000)]);
        Assert.True(gauge.Ask(new(1, 1, 5000)).Allowed);
        Assert.True(gauge.Ask(new(2, 1, 4500)).Allowed);

        var refused = gauge.Ask(new(3, 1, 4100));

        Assert.False(refused.Allowed);
        Assert.Equal(5500, refused.NotBefore);
        Assert.True(gauge.Ask(new(4, 1, 4000)).Allowed);
    }

    [Fact]
    public void A_retry_counts_once_and_a_cancelled_send_not_at_all()
    {
        var gauge = new PressureGauge([new("one", 1, 1000)]);

        Assert.True(gauge.Ask(new(1, 1, 0)).Allowed);
        Assert.True(gauge.Ask(new(1, 1, 10)).Allowed);
        Assert.Equal(1, gauge.Count);
        Assert.False(gauge.Ask(new(2, 1, 20)).Allowed);
        Assert.True(gauge.Cancel(1));
        Assert.False(gauge.Cancel(1));
        Assert.True(gauge.Ask(new(2, 1, 20)).Allowed);
    }

    [Fact]
    public void A_limit_of_nothing_names_no_time_and_what_was_forgotten_is_not_guessed()
    {
        var gauge = new PressureGauge([new("never", 0, 1000, Category: 3), new("one", 1, 1000)]);

        Assert.Null(gauge.Ask(new(1, 1, 0, Category: 3)).NotBefore);
        Assert.True(gauge.Ask(new(2, 1, 0)).Allowed);
        gauge.Forget(5000);
        Assert.Equal(0, gauge.Count);
        var late = gauge.Ask(new(3, 1, 4999));
        Assert.Equal(("before the horizon", 5000), (late.RefusedBy, late.NotBefore));
    }

    [Fact]
    public void Racing_senders_never_exceed_a_cap()
    {
        var gauge = new PressureGauge([new("hundred", 100, 1_000_000), new("ten of all", 1000, 1_000_000, PerPerson: false)]);
        var allowed = new int[20];

        Parallel.For(0, 8, thread =>
        {
            for (var i = 0; i < 2000; i++)
                if (gauge.Ask(new SendRequest(thread * 2000 + i, i % 20, i)).Allowed)
                    Interlocked.Increment(ref allowed[i % 20]);
        });

        Assert.Equal(1000, allowed.Sum());
        Assert.All(allowed, count => Assert.InRange(count, 0, 100));
    }

    [Theory]
    [InlineData(-1, 10, "a limit of -1")]
    [InlineData(1, 0, "a window of 0 ms")]
    public void Caps_that_cannot_be_are_named(int limit, long window, string message) =>
        Assert.Contains("cap 'x' has " + message, Assert.Throws<ArgumentException>(() => new PressureGauge([new("x", limit, window)])).Message);

    [Fact]
    public void The_ends_of_time_do_not_overflow()
    {
        var gauge = new PressureGauge([new("one", 1, long.MaxValue)]);

        Assert.True(gauge.Ask(new(1, 1, long.MinValue)).Allowed);
        Assert.True(gauge.Ask(new(2, 1, long.MaxValue)).Allowed);
        Assert.False(gauge.Ask(new(3, 1, 1)).Allowed);
        gauge.Forget(long.MinValue);
    }

    /// <summary>Counts every window around a send by looking at all sends of that person, or of all.</summary>
    private sealed class Oracle(PressureCap[] caps)
    {
        private readonly HashSet<long> _sends = [];
        private readonly Dictionary<(int Cap, long Person), List<long>> _times = [];

        public bool Ask(SendRequest request)
        {
            if (_sends.Contains(request.Send)) return true;
            if (!HasRoom(request)) return false;
            _sends.Add(request.Send);
            for (var c = 0; c < caps.Length; c++)
                if (Covers(caps[c], request))
                    Times(c, request).Add(request.At);
            return true;
        }

        public bool HasRoom(SendRequest request)
        {
            for (var c = 0; c < caps.Length; c++)
            {
                if (!Covers(caps[c], request)) continue;
                var times = Times(c, request);

                // Each window that holds the request can be moved so that it begins at a send in it, or at the request.
                if (Fills(caps[c], times, request.At, request.At)) return false;
                foreach (var start in times)
                    if (start <= request.At && start > request.At - caps[c].WindowMilliseconds && Fills(caps[c], times, start, request.At))
                        return false;
            }

            return true;
        }

        public void Forget(long time)
        {
            foreach (var (key, times) in _times) times.RemoveAll(at => at <= time - caps[key.Cap].WindowMilliseconds);
        }

        private static bool Fills(PressureCap cap, List<long> times, long start, long request)
        {
            var count = request >= start && request < start + cap.WindowMilliseconds ? 1 : 0;
            foreach (var at in times)
                if (at >= start && at < start + cap.WindowMilliseconds)
                    count++;
            return count > cap.Limit;
        }

        private List<long> Times(int c, SendRequest request)
        {
            var key = (c, caps[c].PerPerson ? request.Person : -1);
            if (!_times.TryGetValue(key, out var times)) _times[key] = times = [];
            return times;
        }

        private static bool Covers(PressureCap cap, SendRequest request) => (cap.Channel ?? request.Channel) == request.Channel && (cap.Category ?? request.Category) == request.Category;
    }
}
