using MathNet.Numerics.Distributions;

namespace Millpond.Analytics.Cascades;

/// <summary>Predicts the final size of a cascade from times and follower counts alone, while it runs.</summary>
/// <remarks>SEISMIC: Zhao, Erdogdu, He, Rajaraman, Leskovec, KDD 2015. Infectiousness is the number of reposts in a triangular window over what the followers exposed so far could have done in it;
/// the future is a branching process. O(n) for each moment asked. Refuses undefined times and negative follower counts.</remarks>
public sealed class Seismic
{
    private readonly double[] _seconds;
    private readonly double[] _followers;
    private readonly SeismicOptions _options;
    private readonly double _tail;

    /// <param name="seconds">Times; the first is the post itself, and an event stamped before it counts as simultaneous.</param>
    /// <param name="followers">Followers of whoever did it, in the same order.</param>
    /// <param name="options">Other constants than the paper's.</param>
    /// <exception cref="ArgumentException">The lists differ in length or are empty, or a value is undefined or negative; the message names its position.</exception>
    public Seismic(ReadOnlySpan<double> seconds, ReadOnlySpan<double> followers, SeismicOptions? options = null)
    {
        (_seconds, _followers) = CascadeInput.Ordered(seconds, followers);
        _options = options ?? new SeismicOptions();
        _tail = _options.FlatDensity * Math.Pow(_options.FlatSeconds, 1 + _options.Exponent);
    }

    /// <summary>Predicts from what had happened until <paramref name="at"/> (seconds after the post).</summary>
    public SeismicPrediction At(double at)
    {
        var (infectiousness, low, high) = InfectiousnessAt(at);
        var seen = CountUntil(at, inclusive: true);
        double waiting = 0;
        for (var i = 0; i < seen; i++) waiting += _followers[i] * Unreacted(at - _seconds[i]);
        var direct = waiting * infectiousness;
        var branching = infectiousness * _options.MeanFollowers;
        var reposts = Math.Max(0, seen - 1);
        return new SeismicPrediction(at, reposts, infectiousness, low, high, direct, branching >= 1 ? null : reposts + direct / (1 - branching));
    }

    /// <summary>Share of reactions that come later than this many seconds.</summary>
    internal double Unreacted(double seconds) =>
        seconds <= _options.FlatSeconds
            ? 1 - _options.FlatDensity * Math.Max(0, seconds)
            : _tail / _options.Exponent * Math.Pow(seconds, -_options.Exponent);

    private (double Infectiousness, double Low, double High) InfectiousnessAt(double at)
    {
        var before = CountUntil(at, inclusive: false);
        if (before == 0) return (0, 0, 0);
        var window = Window(at, before, out var from);

        double weighted = 0;
        var counted = 0;
        for (var i = Math.Max(1, from); i < before; i++)
        {
            weighted += 1 - (at - _seconds[i]) / window;
            counted++;
        }

        if (weighted <= 0) return (0, 0, 0);
        double exposed = 0;
        for (var i = 0; i < before; i++) exposed += _followers[i] * WindowMass(at - _seconds[i], window);
        if (exposed <= 0) return (0, 0, 0);

        var infectiousness = weighted / exposed;
        var degrees = 2.0 * counted;
        return (infectiousness, infectiousness * ChiSquared.InvCDF(degrees, 0.05) / degrees, infectiousness * ChiSquared.InvCDF(degrees, 0.95) / degrees);
    }

    private double Window(double at, int before, out int from)
    {
        var window = Math.Clamp(at / 2, _options.ShortestWindow, _options.LongestWindow);
        from = LowerBound(at - window);
        if (before - from >= _options.FewestReposts) return window;

        from = Math.Max(before - 1 - _options.FewestReposts, 0);
        return at - _seconds[from];
    }

    /// <summary>Integral of the reaction density over the window, weighted by the triangle that rises to 1 at the moment asked.</summary>
    /// <param name="age">Seconds since the event.</param>
    /// <param name="window">Width of the window in seconds.</param>
    private double WindowMass(double age, double window)
    {
        // Over u seconds after the event the triangle is level + slope u.
        var slope = 1 / window;
        var level = 1 - age * slope;
        var start = Math.Max(0, age - window);
        var flat = _options.FlatSeconds;
        double mass = 0;
        if (start < flat)
        {
            var end = Math.Min(age, flat);
            mass = _options.FlatDensity * (level * (end - start) + slope / 2 * (end * end - start * start));
            start = end;
        }

        if (age <= flat) return mass;
        var theta = _options.Exponent;
        return mass + _tail * (level / theta * (Math.Pow(start, -theta) - Math.Pow(age, -theta)) + slope / (1 - theta) * (Math.Pow(age, 1 - theta) - Math.Pow(start, 1 - theta)));
    }

    private int CountUntil(double at, bool inclusive) => inclusive ? LowerBound(Math.BitIncrement(at)) : LowerBound(at);

    /// <summary>First event not earlier than <paramref name="time"/>.</summary>
    private int LowerBound(double time)
    {
        int low = 0, high = _seconds.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_seconds[middle] < time) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
