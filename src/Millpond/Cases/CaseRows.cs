using Millpond.Listening;
using Millpond.Platform.Data;

namespace Millpond.Cases;

/// <summary>A post that a case is about.</summary>
internal sealed class CasePost : IWorkspaceRow
{
    public int WorkspaceId { get; init; }

    public CaseId CaseId { get; init; }

    public PostId PostId { get; init; }
}

/// <summary>One line of a case's timeline.</summary>
internal sealed class CaseEntry : IWorkspaceRow
{
    public int WorkspaceId { get; init; }

    public Guid Id { get; init; }

    public CaseId CaseId { get; init; }

    public DateTime At { get; init; }

    /// <summary>What happened: <c>opened</c>, <c>note</c>, <c>status</c>, <c>moved</c>, <c>assigned</c>, <c>changed</c>, <c>linked</c>, <c>answered</c>.</summary>
    public required string Kind { get; init; }

    public Guid? MemberId { get; init; }

    /// <summary>His name at that time.</summary>
    public required string MemberName { get; init; }

    /// <summary>Words of a note or answer.</summary>
    public string? Text { get; init; }

    /// <summary>Particulars, as JSON.</summary>
    public required string Values { get; init; }
}
