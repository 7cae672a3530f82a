using Millpond.Platform.Data;

namespace Millpond.Channels.Intake;

/// <summary>How long a workspace keeps what arrived in its raw form, after it was understood.</summary>
internal sealed class IntakeRetention : IWorkspaceRow, IVersioned
{
    /// <summary>Days where nobody said otherwise.</summary>
    public const int DefaultDays = 30;

    /// <summary>Ten years.</summary>
    public const int MaxDays = 3650;

    public int WorkspaceId { get; init; }

    public int Days { get; set; } = DefaultDays;

    public int Version { get; set; }
}
