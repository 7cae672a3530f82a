using Millpond.Channels.Contract;
using Millpond.Network;

namespace Millpond.Imports;

/// <summary>Makes ties between identities of rows.</summary>
internal sealed class ImportFollows(BringFollows network)
{
    public async Task<IntakeOutcome> TakeAsync(Import import, List<ImportRow> rows, List<ImportReject> rejects, CancellationToken ct)
    {
        var follows = rows.ReadEach(Read, rejects);
        var (added, known) = await network.TakeAsync(import.Channel, follows, ct);
        return new IntakeOutcome(added, 0, known);
    }

    private static ListedFollow Read(ImportRow row)
    {
        var (follower, followee) = (End(row, "follower"), End(row, "followee"));
        if (follower.ExternalId == followee.ExternalId) throw new RejectException("followee_id", "is the follower himself");
        return new ListedFollow(follower, followee, row.Time("since"));
    }

    /// <summary>An end without a name keeps the one that is known.</summary>
    private static NetworkAuthor End(ImportRow row, string end)
    {
        var handle = row.Text(end + "_handle", 200) ?? "";
        var name = row.Text(end + "_name", 200) ?? "";
        var id = row.Text(end + "_id", 200) ?? (handle.Length > 0 ? handle : throw new RejectException(end + "_id", "is empty"));
        return new NetworkAuthor { ExternalId = id, Handle = handle.Length > 0 ? handle : name, Name = name.Length > 0 ? name : handle };
    }
}
