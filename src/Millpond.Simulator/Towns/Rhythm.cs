namespace Millpond.Simulator.Towns;

/// <summary>When people write: little at night, most at noon and in the evening, later at weekends.</summary>
internal static class Rhythm
{
    private static readonly double[] Workday =
        [0.35, 0.18, 0.10, 0.07, 0.06, 0.10, 0.25, 0.55, 0.80, 0.95, 1.00, 1.05, 1.25, 1.10, 0.95, 0.95, 1.00, 1.10, 1.20, 1.35, 1.55, 1.65, 1.40, 0.80];

    private static readonly double[] Weekend =
        [0.55, 0.35, 0.20, 0.12, 0.08, 0.08, 0.15, 0.30, 0.55, 0.85, 1.10, 1.20, 1.25, 1.20, 1.10, 1.10, 1.10, 1.10, 1.15, 1.30, 1.55, 1.70, 1.55, 1.05];

    /// <summary>The highest value that <see cref="At"/> takes.</summary>
    public const double Peak = 1.7;

    /// <summary>How lively an hour is, about 0.06 to 1.7, in a zone given as hours east of Greenwich.</summary>
    public static double At(DateTime utc, int zone)
    {
        var local = utc.AddHours(zone);
        var day = local.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? Weekend : Workday;
        return day[local.Hour];
    }
}
