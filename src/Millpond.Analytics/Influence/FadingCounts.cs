namespace Millpond.Analytics.Influence;

/// <summary>Counts in which an event is worth half after each half-life, whatever the order of events.</summary>
/// <remarks>Forward decay (Cormode, Shkapenyuk, Srivastava, Xu, ICDE 2009): an event is weighed against a fixed landmark, so nothing fades until it is read. O(1) an event.</remarks>
internal sealed class FadingCounts(double halfLife)
{
    private const double FarthestHalvings = 500;

    private readonly List<double> _sums = [];
    private long _landmark = long.MinValue;
    private long _latest = long.MinValue;

    public void Add(int who, long at)
    {
        if (_landmark == long.MinValue) _landmark = at;
        _latest = Math.Max(_latest, at);
        if (((double)at - _landmark) / halfLife > FarthestHalvings) MoveLandmark(at);
        while (_sums.Count <= who) _sums.Add(0);
        _sums[who] += double.Exp2(((double)at - _landmark) / halfLife);
    }

    /// <summary>The count as of the latest event.</summary>
    public double this[int who] => who < _sums.Count ? _sums[who] * double.Exp2(((double)_landmark - _latest) / halfLife) : 0;

    private void MoveLandmark(long to)
    {
        var factor = double.Exp2(((double)_landmark - to) / halfLife);
        for (var i = 0; i < _sums.Count; i++) _sums[i] *= factor;
        _landmark = to;
    }
}
