using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Channels.Media;

/// <summary>Keeps the pictures that members attach: in the database, so that every node can send them and a backup has them.</summary>
/// <remarks>What was uploaded and not sent within <see cref="Patience"/> goes with the next upload of anybody in the workspace.</remarks>
public sealed class MediaFiles
{
    /// <summary>Largest file, in bytes.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>Most characters of a description.</summary>
    public const int MaxDescription = 1500;

    /// <summary>How long a file waits to be sent.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    private readonly MillpondDb _db;
    private readonly Viewer _viewer;
    private readonly TimeProvider _clock;

    /// <summary>For dependency injection.</summary>
    public MediaFiles(MillpondDb db, Viewer viewer, TimeProvider clock) => (_db, _viewer, _clock) = (db, viewer, clock);

    /// <summary>What a note takes; networks say their own limits.</summary>
    public static MediaLimits OfNotes { get; } = new(4, MaxBytes, MaxDescription, PictureFormat.All);

    private IQueryable<MediaFile> Waiting => _db.Set<MediaFile>().Where(f => f.WorkspaceId == _viewer.WorkspaceId && f.MemberId == _viewer.MemberId && f.UsedAt == null);

    /// <summary>Takes in a file that the viewer wants to attach to what he writes about something.</summary>
    public async Task<Outcome<MediaSummary>> KeepAsync(Guid about, string name, string? description, Stream content, CancellationToken ct = default)
    {
        using var read = new MemoryStream();
        var buffer = new byte[81_920];
        for (int n; (n = await content.ReadAsync(buffer, ct)) > 0; read.Write(buffer, 0, n))
            if (read.Length + n > MaxBytes) return Outcome.Invalid("media.too_large", "file", $"A file has at most {MaxBytes / 1024 / 1024} MB.", new Dictionary<string, object?> { ["limit"] = MaxBytes });
        if (PictureFormat.Of(read.GetBuffer().AsSpan(0, (int)read.Length)) is not { } type) return Outcome.Invalid("media.type", "file", "Only pictures are taken: JPEG, PNG, GIF and WebP.");
        if (WhyBad(description) is { } bad) return bad;
        if (await Waiting.CountAsync(f => f.About == about, ct) >= OfNotes.Count) return Outcome.Invalid("media.too_many", "file", $"At most {OfNotes.Count} files go with one message.", new Dictionary<string, object?> { ["limit"] = OfNotes.Count });

        var now = _clock.UtcNow();
        await _db.Set<MediaFile>().Where(f => f.WorkspaceId == _viewer.WorkspaceId && f.UsedAt == null && f.CreatedAt < now - Patience).ExecuteDeleteAsync(ct);
        var file = new MediaFile
        {
            WorkspaceId = _viewer.WorkspaceId,
            Id = Ids.New(now),
            About = about,
            MemberId = _viewer.MemberId,
            Name = NameOf(name),
            ContentType = type,
            Length = read.Length,
            Description = Words(description),
            CreatedAt = now,
            Content = read.ToArray(),
        };
        _db.Add(file);
        await _db.SaveChangesAsync(ct);
        return new MediaSummary(file.Id, file.Name, file.ContentType, file.Length, file.Description);
    }

    /// <summary>What the viewer attached and has not sent.</summary>
    public Task<List<MediaSummary>> WaitingAsync(Guid about, CancellationToken ct = default) =>
        Waiting.Where(f => f.About == about).OrderBy(f => f.Id).Select(f => new MediaSummary(f.Id, f.Name, f.ContentType, f.Length, f.Description)).ToListAsync(ct);

    /// <summary>Says what a file shows that is not sent yet.</summary>
    public async Task<Outcome> DescribeAsync(Guid id, string? description, CancellationToken ct = default)
    {
        if (WhyBad(description) is { } bad) return bad;
        var words = Words(description);
        return await Waiting.Where(f => f.Id == id).ExecuteUpdateAsync(f => f.SetProperty(x => x.Description, words), ct) == 1 ? Outcome.Done : Outcome.NotFound;
    }

    /// <summary>Takes a file away that is not sent yet.</summary>
    public async Task<Outcome> RemoveAsync(Guid id, CancellationToken ct = default) => await Waiting.Where(f => f.Id == id).ExecuteDeleteAsync(ct) == 1 ? Outcome.Done : Outcome.NotFound;

    /// <summary>Makes files part of a message, in the open transaction, if its way out takes them.</summary>
    public async Task<Outcome<IReadOnlyList<MediaSummary>>> TakeAsync(Guid about, IReadOnlyCollection<Guid> ids, MediaLimits? limits, CancellationToken ct = default)
    {
        if (ids.Count == 0) return Array.Empty<MediaSummary>();
        if (limits is null) return Outcome.Invalid("media.not_offered", "files", "Files cannot go this way.");
        if (ids.Count > limits.Count) return Outcome.Invalid("media.too_many", "files", $"At most {limits.Count} files go with one message.", new Dictionary<string, object?> { ["limit"] = limits.Count });
        var files = (await WaitingAsync(about, ct)).Where(f => ids.Contains(f.Id)).ToList();
        if (files.Count != ids.Count) return Gone;
        if (files.Find(f => !limits.Types.Contains(f.ContentType, StringComparer.Ordinal)) is { } foreign) return Outcome.Invalid("media.type", "files", $"The network does not take {foreign.ContentType}.");
        if (files.Exists(f => f.Length > limits.MaxBytes)) return Outcome.Invalid("media.too_large", "files", $"The network takes files of at most {limits.MaxBytes / 1024 / 1024} MB.", new Dictionary<string, object?> { ["limit"] = limits.MaxBytes });
        if (files.Exists(f => f.Description?.Length > limits.DescriptionLength)) return Outcome.Invalid("media.description_too_long", "files", $"The network takes descriptions of at most {limits.DescriptionLength} characters.", new Dictionary<string, object?> { ["limit"] = limits.DescriptionLength });

        var now = _clock.UtcNow();
        var taken = files.ConvertAll(f => f.Id);
        // Another message may have taken one of them in the same moment.
        if (await Waiting.Where(f => taken.Contains(f.Id)).ExecuteUpdateAsync(f => f.SetProperty(x => x.UsedAt, (DateTime?)now), ct) != files.Count) return Gone;
        return files;
    }

    /// <summary>A file with its content, for what it is part of; null when there is none. Whoever shows it checks what the viewer may see.</summary>
    public async Task<MediaContent?> ReadAsync(Guid id, CancellationToken ct = default) =>
        await _db.Set<MediaFile>().AsNoTracking().Where(f => f.WorkspaceId == _viewer.WorkspaceId && f.Id == id).Select(f => new MediaContent(f.ContentType, f.Content)).SingleOrDefaultAsync(ct);

    /// <summary>The viewer's own file that is not sent yet, with its content.</summary>
    public async Task<MediaContent?> ReadWaitingAsync(Guid id, CancellationToken ct = default) =>
        await Waiting.AsNoTracking().Where(f => f.Id == id).Select(f => new MediaContent(f.ContentType, f.Content)).SingleOrDefaultAsync(ct);

    private static Outcome Gone => Outcome.Invalid("media.unknown", "files", "A file is no longer there. Attach it again.");

    private static Outcome? WhyBad(string? description) => description?.Trim().Length > MaxDescription
        ? Outcome.Invalid("media.description_too_long", "description", $"A description has at most {MaxDescription} characters.", new Dictionary<string, object?> { ["limit"] = MaxDescription })
        : null;

    private static string? Words(string? description) => string.IsNullOrWhiteSpace(description) ? null : description.Trim();

    // Some browsers send a whole path.
    private static string NameOf(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return last.Length switch { 0 => "picture", > 200 => last[^200..], _ => last };
    }
}

/// <summary>A file as it is spoken of.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="ContentType">Its MIME type.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Description">What it shows.</param>
public sealed record MediaSummary(Guid Id, string Name, string ContentType, long Length, string? Description);

/// <summary>A picture.</summary>
/// <param name="ContentType">Its MIME type, one of <see cref="PictureFormat.All"/>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record MediaContent(string ContentType, byte[] Content);
