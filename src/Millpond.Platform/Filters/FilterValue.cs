namespace Millpond.Platform.Filters;

/// <summary>A value that a filter compares with.</summary>
public abstract record FilterValue
{
    private FilterValue()
    {
    }

    /// <summary>Text, or the stored name of a choice.</summary>
    /// <param name="Value">Never empty.</param>
    public sealed record Text(string Value) : FilterValue;

    /// <summary>A whole number.</summary>
    /// <param name="Value">The number.</param>
    public sealed record Number(long Value) : FilterValue;

    /// <summary>Yes or no.</summary>
    /// <param name="Value">Which.</param>
    public sealed record Flag(bool Value) : FilterValue;

    /// <summary>An id.</summary>
    /// <param name="Value">The UUID.</param>
    public sealed record Id(Guid Value) : FilterValue;

    /// <summary>A time: an instant, a whole day, or so long before or after now.</summary>
    /// <param name="At">The instant or the first of the day (UTC); null when it is relative.</param>
    /// <param name="Offset">Distance from now; zero when it is not relative.</param>
    /// <param name="Length">How long it lasts: a day, or the smallest step of time (a microsecond).</param>
    public sealed record Time(DateTime? At, TimeSpan Offset, TimeSpan Length) : FilterValue
    {
        /// <summary>When it begins.</summary>
        public DateTime From(DateTime now) => At ?? now + Offset;

        /// <summary>The first instant after it.</summary>
        public DateTime Until(DateTime now) => From(now) + Length;
    }
}
