using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Events;
using Millpond.Platform.Work;

namespace Millpond.Network;

/// <summary>Reads once a day who follows an account of ours and whom it follows: one durable timer per account, which dates itself and ends when the account is switched off. Connected again it is read at once.</summary>
/// <remarks>
/// The newest come first, and a list ends where a page brings nothing new, so that a day costs what changed on it. At most 25 calls a day: of a large account only the newest followers are known until they speak.
/// Each page is a transaction of its own; a round that is done again changes nothing.
/// </remarks>
internal sealed class ReadTies(MillpondDb db, Viewer viewer, AccountDirectory accounts, NetworkTies networks, AccountTies ties, PeopleDirectory people, TimeProvider clock, ILogger<ReadTies> log) : IWorkHandler
{
    public const string WorkKind = "network.read_ties";

    private const int FollowersPages = 20;
    private const int FollowingPages = 5;
    private static readonly TimeSpan Round = TimeSpan.FromDays(1);
    private static readonly TimeSpan Unknown = TimeSpan.FromDays(7);

    public static PlannedWork For(AccountId account) => new(WorkKind, $"ties:{account.Value:N}", Json.Write(account), Once: $"ties:{account.Value:N}", AgainIfRunning: true);

    public async Task HandleAsync(WorkItem item, CancellationToken ct)
    {
        var id = item.Read<AccountId>();
        if (await accounts.FindAsync(id, ct) is not { Enabled: true, Removed: false } account || !networks.CanList(account.Kind)) return;

        var next = Round;
        try
        {
            // A server may offer one list and not the other.
            var offered = await TryReadAsync(id, TieList.Followers, FollowersPages, ct);
            offered |= await TryReadAsync(id, TieList.Following, FollowingPages, ct);
            if (!offered) next = Unknown;
        }
        catch (ChannelException e)
        {
            log.LogInformation("Ties of account {Account}: {Fault}, {Message}", id.Value, e.Fault, e.Message);
            throw new RunLaterException(AfterFailure(e), e.Message) { HoldsLane = false };
        }

        throw new RunLaterException(clock.UtcNow() + next) { HoldsLane = false };
    }

    private async Task<bool> TryReadAsync(AccountId account, TieList list, int pages, CancellationToken ct)
    {
        try
        {
            string? cursor = null;
            for (var read = 0; read < pages; read++)
            {
                var page = await networks.PageAsync(account, list, cursor, ct);
                var brought = await db.InRetriedTransactionAsync(() => KeepAsync(account, list, page, ct), ct);
                db.Reset();
                if (page.Next is null || page.Next == cursor || brought == 0) break;
                cursor = page.Next;
            }

            return true;
        }
        catch (ChannelException e) when (e.Fault == ChannelFault.NotSupported)
        {
            return false;
        }
    }

    /// <returns>How many of them were not known to be tied.</returns>
    private async Task<int> KeepAsync(AccountId account, TieList list, TiePage page, CancellationToken ct)
    {
        var met = (await people.EnsureAsync(page.Channel, page.Scope, page.Authors, ct)).Values.Select(k => k.Identity).ToList();
        var tied = db.AccountTies(viewer).Where(t => t.AccountId == account && met.Contains(t.IdentityId));
        var known = await tied.CountAsync(t => list == TieList.Followers ? t.FollowsUs == true : t.FollowedByUs == true, ct);
        await ties.KeepAsync(account, met.Select(i => (i, list == TieList.Followers ? true : (bool?)null, list == TieList.Following ? true : (bool?)null)), ct);
        await db.SaveChangesAsync(ct);
        return met.Count - known;
    }

    private DateTime AfterFailure(ChannelException error)
    {
        var now = clock.UtcNow();
        return error.Fault == ChannelFault.RateLimited && error.RetryAt > now ? error.RetryAt.Value : now + TimeSpan.FromHours(1);
    }
}

/// <summary>Starts the daily reading of an account's ties when it is connected or switched on; while it waits already, nothing changes.</summary>
internal sealed class ReadTiesWhenAccountConnected(MillpondDb db, NetworkTies networks) : ISubscriber<AccountConnected>
{
    public Task HandleAsync(AccountConnected happened, CancellationToken ct)
    {
        if (networks.CanList(happened.Channel)) db.Enqueue(ReadTies.For(happened.Account));
        return Task.CompletedTask;
    }
}

/// <inheritdoc cref="ReadTiesWhenAccountConnected"/>
internal sealed class ReadTiesWhenAccountChanged(MillpondDb db, AccountDirectory accounts, NetworkTies networks) : ISubscriber<AccountChanged>
{
    public async Task HandleAsync(AccountChanged happened, CancellationToken ct)
    {
        if (await accounts.FindAsync(happened.Account, ct) is { Enabled: true, Removed: false } account && networks.CanList(account.Kind)) db.Enqueue(ReadTies.For(account.Id) with { AgainIfRunning = false });
    }
}

/// <summary>Starts the daily reading for accounts that were connected before there was one.</summary>
internal sealed class ReadTiesOfKnownAccounts(MillpondDb db, AccountDirectory accounts, NetworkTies networks) : IWorkHandler
{
    /// <summary>Planned by a migration, once for each workspace.</summary>
    public const string WorkKind = "network.read_known_ties";

    public async Task HandleAsync(WorkItem item, CancellationToken ct)
    {
        foreach (var account in (await accounts.ListAsync(ct)).Where(a => a.Enabled && !a.Removed && networks.CanList(a.Kind))) db.Enqueue(ReadTies.For(account.Id));
    }
}
