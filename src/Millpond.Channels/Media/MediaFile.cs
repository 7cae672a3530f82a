using Microsoft.EntityFrameworkCore;
using Millpond.Platform.Data;

namespace Millpond.Channels.Media;

/// <summary>A picture that a member attaches to what he writes.</summary>
internal sealed class MediaFile : IWorkspaceRow
{
    public int WorkspaceId { get; init; }

    public Guid Id { get; init; }

    /// <summary>What it is written in: the conversation.</summary>
    public Guid About { get; init; }

    public Guid MemberId { get; init; }

    public required string Name { get; init; }

    /// <summary>As its first bytes say, whatever the browser said.</summary>
    public required string ContentType { get; init; }

    public long Length { get; init; }

    /// <summary>What it shows, for those who do not see it.</summary>
    public string? Description { get; set; }

    public DateTime CreatedAt { get; init; }

    /// <summary>When it became part of a message; from then on it stays as it is.</summary>
    public DateTime? UsedAt { get; set; }

    public required byte[] Content { get; init; }

    public static void Model(ModelBuilder model) => model.Entity<MediaFile>(f =>
    {
        f.ToTable("media_files");
        f.HasKey(x => new { x.WorkspaceId, x.Id });
        f.Property(x => x.Name).HasMaxLength(200);
        f.Property(x => x.ContentType).HasMaxLength(80);
        f.HasIndex(x => new { x.WorkspaceId, x.About, x.MemberId });
        f.HasIndex(x => new { x.WorkspaceId, x.CreatedAt }).HasFilter("used_at IS NULL");
    });
}
