using Millpond.Platform.Data;

namespace Millpond.Organization;

/// <summary>The tenant: one enterprise. The list of workspaces is the only table of this capability that is not inside one.</summary>
internal sealed class Workspace : IVersioned
{
    public const int MaxNameLength = 100;

    /// <summary>Small number that is the first part of every key.</summary>
    public int Id { get; init; }

    public required string Name { get; set; }

    /// <summary>Zone in which the enterprise reads its days.</summary>
    public required string TimeZone { get; set; }

    /// <summary>Whether it is the made-up town of the demo.</summary>
    public bool Demo { get; init; }

    public DateTime CreatedAt { get; init; }

    public int Version { get; set; }
}
