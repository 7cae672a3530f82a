using Millpond.Analytics.Text.Language;

namespace Millpond.Listening;

/// <summary>What is usual for a rule at this hour of the day, from the days before.</summary>
/// <remarks>
/// Source: SigniTrend's moving z (see <see cref="TrendDetector"/>), over the same hour of up to fourteen days with a half-life of seven days. The last sixty minutes lie in two hours of the clock, so of each day the fuller of the two counts.
/// The noise floor is a fifth of what is asked for at least: a rule that finds nothing most of the time is not unusual by three posts.
/// </remarks>
internal static class VolumeBaseline
{
    public const int Days = 14;
    private const double HalfLifeDays = 7;

    /// <summary>The hours of the days before that the last sixty minutes are held against, in whole hours since 1970.</summary>
    public static IEnumerable<long> Hours(DateTime now) => Enumerable.Range(1, Days).SelectMany(day => new[] { HourOf(now) - day * 24, HourOf(now) - day * 24 - 1 });

    /// <summary>Judges the last sixty minutes before <paramref name="now"/>; null without a whole day of history.</summary>
    /// <param name="count">Matches within them.</param>
    /// <param name="byHour">Matches by whole hours since 1970, see <see cref="Hours"/>.</param>
    /// <param name="since">Since when the rule listens.</param>
    /// <param name="now">Now (UTC).</param>
    /// <param name="setting">What the rule asks for.</param>
    public static VolumeSpike? Judge(long count, IReadOnlyDictionary<long, long> byHour, DateTime since, DateTime now, VolumeAlert setting)
    {
        var days = Math.Min(Days, (int)(now.AddHours(-1) - since).TotalDays);
        if (days < 1) return null;
        var hour = HourOf(now);
        var trend = new TrendDetector(HalfLifeDays, Math.Max(1, setting.AtLeast / 5.0));
        for (var day = days; day > 0; day--) trend.Next(Math.Max(byHour.GetValueOrDefault(hour - day * 24), byHour.GetValueOrDefault(hour - day * 24 - 1)));
        var expected = trend.Mean;
        return new VolumeSpike(count, Math.Round(expected, 1), Math.Round(trend.Next(count), 1), days, now.AddHours(-1), now);
    }

    private static long HourOf(DateTime at) => (long)(at - DateTime.UnixEpoch).TotalHours;
}
