namespace Millpond.Platform.Filters;

/// <summary>How a field is compared.</summary>
public enum FilterOperator
{
    /// <summary>It is the value, to the letter.</summary>
    Equals = 0,

    /// <summary>It is one of the values.</summary>
    In = 1,

    /// <summary>It is more, or later.</summary>
    Above = 2,

    /// <summary>It is as much or more.</summary>
    AtLeast = 3,

    /// <summary>It is less, or earlier.</summary>
    Below = 4,

    /// <summary>It is as much or less.</summary>
    AtMost = 5,

    /// <summary>It lies between two values, both included.</summary>
    Between = 6,

    /// <summary>The text holds these letters; A to Z and a to z are the same.</summary>
    Contains = 7,

    /// <summary>The text begins with these letters; A to Z and a to z are the same.</summary>
    StartsWith = 8,

    /// <summary>There is a value at all.</summary>
    Known = 9,
}
