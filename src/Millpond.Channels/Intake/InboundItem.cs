using Millpond.Channels.Contract;
using Millpond.Platform.Data;

namespace Millpond.Channels.Intake;

/// <summary>Something that arrived, as it arrived: everything is stored before it is understood. Written once; only its body goes when its days are over.</summary>
/// <remarks>What still has to be done with it stands in rows of their own (<see cref="WaitingItem"/>, <see cref="AsideItem"/>): taking an item never writes it again.</remarks>
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

    public DateTime ReceivedAt { get; init; }

    /// <summary>When its body was emptied because its days were over.</summary>
    public DateTime? PurgedAt { get; init; }
}

/// <summary>An item that nobody has looked at yet; removed in the transaction that takes it.</summary>
internal sealed class WaitingItem : IWorkspaceRow
{
    public int WorkspaceId { get; init; }

    public AccountId AccountId { get; init; }

    public Guid Id { get; init; }

    /// <summary>How often it was tried before.</summary>
    public int Attempts { get; init; }
}

/// <summary>Why an item was not taken.</summary>
internal enum AsideReason
{
    /// <summary>Broken, or what follows broke on it; kept for a person to look at and try again.</summary>
    Broken = 0,

    /// <summary>Of a kind that the connector does not know; kept and acknowledged.</summary>
    UnknownKind = 1,
}

/// <summary>An item that could not be taken.</summary>
internal sealed class AsideItem : IWorkspaceRow
{
    public int WorkspaceId { get; init; }

    public Guid Id { get; init; }

    public AccountId AccountId { get; init; }

    public AsideReason Reason { get; init; }

    public string? Error { get; init; }

    public int Attempts { get; init; }

    public DateTime At { get; init; }
}
