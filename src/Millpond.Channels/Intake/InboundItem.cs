using Millpond.Channels.Contract;
using Millpond.Platform.Data;

namespace Millpond.Channels.Intake;

/// <summary>What became of something that arrived.</summary>
internal enum InboundState
{
    /// <summary>Not yet looked at.</summary>
    Waiting = 0,

    /// <summary>Understood and handed on.</summary>
    Taken = 1,

    /// <summary>Of a kind that the connector does not know; kept and acknowledged.</summary>
    Kept = 2,

    /// <summary>Broken, or what follows broke on it; kept for a person to look at and try again.</summary>
    SetAside = 3,
}

/// <summary>Something that arrived, as it arrived: everything is stored before it is understood.</summary>
internal sealed class InboundItem : IWorkspaceRow
{
    public int WorkspaceId { get; init; }

    /// <summary>Rises in order of arrival.</summary>
    public Guid Id { get; init; }

    public AccountId AccountId { get; init; }

    /// <summary><c>poll</c>, <c>stream</c>, <c>push</c>, <c>search</c>, <c>widget</c>.</summary>
    public required string Source { get; init; }

    public required string Kind { get; init; }

    /// <summary>Unique within the account.</summary>
    public required string DedupeKey { get; init; }

    public required string Body { get; init; }

    public InboundState State { get; set; }

    public DateTime ReceivedAt { get; init; }

    public DateTime? ProcessedAt { get; set; }

    /// <summary>When its body was emptied because its days were over.</summary>
    public DateTime? PurgedAt { get; init; }

    public int Attempts { get; set; }

    public string? Error { get; set; }
}
