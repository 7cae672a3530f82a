using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Millpond.Platform.Data;

namespace Millpond.Platform.Audit;

/// <summary>The audit trail: append-only and hash-chained, so that it cannot be edited unnoticed.</summary>
public static class AuditChain
{
    /// <summary>The trail of the viewer's workspace.</summary>
    public static IQueryable<AuditEntry> AuditEntries(this MillpondDb db, Viewer viewer) =>
        db.Set<AuditEntry>().AsNoTracking().Where(a => a.WorkspaceId == viewer.WorkspaceId);

    internal static async Task AppendAsync(MillpondDb db, IReadOnlyList<AuditNote> notes, Viewer? viewer, DateTime now, CancellationToken ct)
    {
        // The update takes the row's lock: appends of one workspace follow each other until commit.
        await db.ExecuteAsync("""
            INSERT INTO audit_heads (workspace_id, sequence, hash) VALUES (@w, 0, @zero)
            ON CONFLICT (workspace_id) DO UPDATE SET sequence = audit_heads.sequence
            """, ct, ("w", db.WorkspaceId), ("zero", new byte[32]));
        var (sequence, hash) = (await db.QueryAsync("SELECT sequence, hash FROM audit_heads WHERE workspace_id = @w",
            r => (r.GetInt64(0), (byte[])r.GetValue(1)), ct, ("w", db.WorkspaceId)))[0];

        var entries = new List<AuditEntry>(notes.Count);
        foreach (var note in notes)
        {
            var entry = Link(db.WorkspaceId, ++sequence, note, viewer, now, hash);
            hash = entry.Hash;
            entries.Add(entry);
        }

        await db.BulkInsertAsync(entries, ct);
        await db.ExecuteAsync("UPDATE audit_heads SET sequence = @s, hash = @h WHERE workspace_id = @w", ct, ("s", sequence), ("h", hash), ("w", db.WorkspaceId));
    }

    /// <summary>Walks the chain and compares each hash, the numbering and the head. O(entries), in pages.</summary>
    public static async Task<AuditVerification> VerifyAsync(MillpondDb db, Viewer viewer, CancellationToken ct)
    {
        var expected = new byte[32];
        long sequence = 0;
        while (true)
        {
            var page = await db.AuditEntries(viewer).Where(a => a.Sequence > sequence).OrderBy(a => a.Sequence).Take(1000).ToListAsync(ct);
            if (page.Count == 0) break;
            foreach (var entry in page)
            {
                if (entry.Sequence != sequence + 1) return new AuditVerification(false, sequence, sequence + 1, "an entry is missing");
                if (!entry.PreviousHash.AsSpan().SequenceEqual(expected) || !entry.Hash.AsSpan().SequenceEqual(HashOf(entry)))
                    return new AuditVerification(false, sequence, entry.Sequence, "an entry was changed");
                expected = entry.Hash;
                sequence++;
            }
        }

        var head = await db.Set<AuditHead>().AsNoTracking().SingleOrDefaultAsync(h => h.WorkspaceId == viewer.WorkspaceId, ct);
        if ((head?.Sequence ?? 0) != sequence || (head is not null && !head.Hash.AsSpan().SequenceEqual(expected)))
            return new AuditVerification(false, sequence, sequence + 1, "the end of the chain was cut off or exchanged");
        return new AuditVerification(true, sequence, null, null);
    }

    private static AuditEntry Link(int workspace, long sequence, AuditNote note, Viewer? viewer, DateTime now, byte[] previous)
    {
        var entry = new AuditEntry
        {
            WorkspaceId = workspace,
            Sequence = sequence,
            At = now,
            ActorId = viewer is { MemberId: var m } && m != Guid.Empty ? m : null,
            ActorName = viewer?.Name ?? "",
            Action = note.Action,
            ObjectKind = note.ObjectKind,
            ObjectId = note.ObjectId,
            Before = note.Before is null ? null : Json.WriteObject(note.Before),
            After = note.After is null ? null : Json.WriteObject(note.After),
            PreviousHash = previous,
            Hash = [],
        };
        return new AuditEntry
        {
            WorkspaceId = entry.WorkspaceId,
            Sequence = entry.Sequence,
            At = entry.At,
            ActorId = entry.ActorId,
            ActorName = entry.ActorName,
            Action = entry.Action,
            ObjectKind = entry.ObjectKind,
            ObjectId = entry.ObjectId,
            Before = entry.Before,
            After = entry.After,
            PreviousHash = previous,
            Hash = HashOf(entry),
        };
    }

    private static byte[] HashOf(AuditEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[8];
        hash.AppendData(entry.PreviousHash);
        foreach (var value in (ReadOnlySpan<long>)[entry.WorkspaceId, entry.Sequence, Conversions.ToMicroseconds(entry.At)])
        {
            BinaryPrimitives.WriteInt64BigEndian(number, value);
            hash.AppendData(number);
        }

        foreach (var text in (ReadOnlySpan<string?>)[entry.ActorId?.ToString("N"), entry.ActorName, entry.Action, entry.ObjectKind, entry.ObjectId, entry.Before, entry.After])
        {
            var bytes = text is null ? [] : Encoding.UTF8.GetBytes(text);
            BinaryPrimitives.WriteInt64BigEndian(number, text is null ? -1 : bytes.Length);
            hash.AppendData(number);
            hash.AppendData(bytes);
        }

        return hash.GetHashAndReset();
    }
}

/// <summary>What walking the audit chain found.</summary>
/// <param name="Ok">Whether it is whole.</param>
/// <param name="Entries">Entries that verified.</param>
/// <param name="FirstBroken">Number of the first entry that is missing or changed.</param>
/// <param name="Detail">What is wrong with it.</param>
public sealed record AuditVerification(bool Ok, long Entries, long? FirstBroken, string? Detail);
