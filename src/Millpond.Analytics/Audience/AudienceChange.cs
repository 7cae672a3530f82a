namespace Millpond.Analytics.Audience;

/// <summary>One thing that changes about one person, for <see cref="AudienceIndex.Apply"/>.</summary>
public readonly record struct AudienceChange
{
    private AudienceChange(int person, ChangeOf what, string name, long value, int day = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(person);
        (Person, What, Name, Value, Day) = (person, what, name, value, day);
    }

    internal enum ChangeOf : byte
    {
        Tag,
        NoTag,
        Number,
        NoNumber,
        Event,
    }

    /// <summary>Whom it concerns.</summary>
    public int Person { get; }

    /// <summary>The tag, attribute or kind of event.</summary>
    public string Name { get; }

    internal ChangeOf What { get; }

    internal long Value { get; }

    internal int Day { get; }

    /// <summary>Gives or takes a tag.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The person is below 0.</exception>
    public static AudienceChange Tag(int person, string tag, bool has) => new(person, has ? ChangeOf.Tag : ChangeOf.NoTag, tag, 0);

    /// <summary>Sets an attribute, or clears it with null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The person is below 0.</exception>
    public static AudienceChange Number(int person, string attribute, long? value) => new(person, value is null ? ChangeOf.NoNumber : ChangeOf.Number, attribute, value ?? 0);

    /// <summary>Counts events of a kind on a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The person or the count is below 0.</exception>
    public static AudienceChange Event(int person, string kind, int day, int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(times);
        return new AudienceChange(person, ChangeOf.Event, kind, times, day);
    }
}
