using System.ComponentModel.DataAnnotations;
using Millpond.Listening;

namespace Millpond.Insights;

/// <summary>One row behind a figure.</summary>
internal sealed record BoardRow
{
    /// <summary>What <see cref="Id"/> is of. A match is shown by its post, a count of followers by its account.</summary>
    [AllowedValues("post", "conversation", "person", "account")]
    public required string Kind { get; init; }

    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>Name of the person.</summary>
    public string Person { get; init; } = "";

    /// <summary>Words of the post, or the channel.</summary>
    public string Text { get; init; } = "";

    /// <summary>Why the words are not shown.</summary>
    public Withheld? Withheld { get; init; }

    /// <summary>The words that a repost passed on, where they are known.</summary>
    public string? Reposted { get; init; }

    /// <summary>Our account.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The agent.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>The rule, of a match.</summary>
    public Guid? RuleId { get; init; }

    /// <summary>Its name; empty when it was removed.</summary>
    public string? RuleName { get; init; }

    /// <summary>Duration, where the figure is one.</summary>
    public double? Seconds { get; init; }

    /// <summary>Number that the row itself says: followers on that day.</summary>
    public long? Count { get; init; }
}
