using Millpond.Listening;
using Millpond.Platform.Data;

namespace Millpond.Inbox;

/// <summary>Within what time a person's first word is to be answered, by priority. Each workspace sets its own.</summary>
internal sealed class ResponseTargets : IWorkspaceRow, IVersioned
{
    public int WorkspaceId { get; init; }

    public int LowMinutes { get; set; } = 480;

    public int NormalMinutes { get; set; } = 60;

    public int HighMinutes { get; set; } = 30;

    public int UrgentMinutes { get; set; } = 10;

    public int Version { get; set; }

    public TimeSpan For(Priority priority) => TimeSpan.FromMinutes(priority switch
    {
        Priority.Low => LowMinutes,
        Priority.High => HighMinutes,
        Priority.Urgent => UrgentMinutes,
        _ => NormalMinutes,
    });
}
