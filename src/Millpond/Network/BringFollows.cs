using Millpond.Channels.Contract;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Network;

/// <summary>Brings in who follows whom, from a list. Both ends become identities where they are unknown.</summary>
/// <remarks>A fixed number of statements per list, whatever its size. No event for each tie: a network of a million ties is a fact, not a million things that happened.</remarks>
public sealed class BringFollows
{
    private readonly MillpondDb _db;
    private readonly PeopleDirectory _people;
    private readonly TimeProvider _clock;

    /// <summary>For dependency injection.</summary>
    public BringFollows(MillpondDb db, PeopleDirectory people, TimeProvider clock) => (_db, _people, _clock) = (db, people, clock);

    /// <summary>Takes a list, inside the open transaction.</summary>
    /// <param name="channel">Where the ids are from.</param>
    /// <param name="follows">The ties; may repeat.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>How many are new, and how many were known already.</returns>
    public async Task<(int Added, int Known)> TakeAsync(string channel, IReadOnlyList<ListedFollow> follows, CancellationToken ct = default)
    {
        var known = await _people.EnsureAsync(channel, "", follows.SelectMany(f => new[] { f.Follower, f.Followed }), ct);
        var now = _clock.UtcNow();
        var edges = new Dictionary<(IdentityId, IdentityId), Edge>(follows.Count);
        foreach (var follow in follows)
        {
            var (from, to) = (known[follow.Follower.ExternalId].Identity, known[follow.Followed.ExternalId].Identity);
            edges.TryAdd((from, to), new Edge { WorkspaceId = _db.WorkspaceId, FromId = from, ToId = to, Kind = EdgeKind.Follows, Since = follow.Since, SeenAt = now });
        }

        var added = await _db.BulkInsertNewAsync(edges.Values.ToList(), ct);
        return (added, follows.Count - added);
    }
}

/// <summary>One account follows another.</summary>
/// <param name="Follower">Who follows.</param>
/// <param name="Followed">Whom.</param>
/// <param name="Since">Since when (UTC); null where the source does not say.</param>
public sealed record ListedFollow(NetworkAuthor Follower, NetworkAuthor Followed, DateTime? Since);
