namespace Millpond.Platform.Filters;

/// <summary>What the values of a field are.</summary>
public enum FilterType
{
    /// <summary>Text. An empty one is none.</summary>
    Text = 0,

    /// <summary>A whole number.</summary>
    Number = 1,

    /// <summary>An instant, UTC, to the microsecond.</summary>
    Time = 2,

    /// <summary>Yes or no.</summary>
    Flag = 3,

    /// <summary>The id of an object.</summary>
    Id = 4,

    /// <summary>One of a few names.</summary>
    Choice = 5,

    /// <summary>The company's own fields: text by name, compared as whole numbers where a filter gives a number.</summary>
    Attributes = 6,
}
