using Microsoft.AspNetCore.Identity;

namespace Millpond.Organization;

/// <summary>A person who can sign in; he may be a member of several workspaces.</summary>
internal sealed class User : IdentityUser<Guid>
{
    public const int MaxNameLength = 100;

    /// <summary>Language of the console: <c>zh</c> or <c>en</c>.</summary>
    public required string Language { get; set; }

    /// <summary>Theme of the console: <c>light</c>, <c>dark</c> or <c>system</c>.</summary>
    public string Theme { get; set; } = "system";

    /// <summary>Zone in which he reads times.</summary>
    public required string TimeZone { get; set; }

    /// <summary>Number of the last 30-second step whose code was accepted: a code that was overheard does not work a second time.</summary>
    public long LastCodeStep { get; set; }

    public DateTime CreatedAt { get; init; }
}
