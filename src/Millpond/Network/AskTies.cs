using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Work;

namespace Millpond.Network;

/// <summary>Asks a network how those stand to an account who began to talk with it: as many in one call as it takes. What is no more is noticed here.</summary>
/// <remarks>Planned some seconds ahead, so that those who come together are asked for together. What could not be asked for within a day is let go: the next conversation asks again.</remarks>
internal sealed class AskTies(MillpondDb db, Viewer viewer, AccountDirectory accounts, NetworkTies networks, AccountTies ties, PeopleDirectory people, TimeProvider clock, ILogger<AskTies> log) : IWorkHandler
{
    public const string WorkKind = "network.ask_ties";

    private const int CallsAtOnce = 20;
    private static readonly TimeSpan Gather = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    public static PlannedWork For(AccountId account, DateTime now) =>
        new(WorkKind, $"ties.ask:{account.Value:N}", Json.Write(account), now + Gather, Once: $"ties.ask:{account.Value:N}", AgainIfRunning: true);

    public async Task HandleAsync(WorkItem item, CancellationToken ct)
    {
        var id = item.Read<AccountId>();
        var account = await accounts.FindAsync(id, ct);
        var atOnce = account is { Enabled: true, Removed: false } ? networks.AskedAtOnce(account.Kind) : 0;
        if (atOnce == 0)
        {
            await LetGoAsync(id, clock.UtcNow(), ct);
            return;
        }

        await LetGoAsync(id, clock.UtcNow() - Patience, ct);
        try
        {
            for (var calls = 0; await AskAsync(id, atOnce, ct); calls++)
                if (calls == CallsAtOnce) throw new RunLaterException(clock.UtcNow() + Gather);
        }
        catch (ChannelException e)
        {
            log.LogInformation("Relationships of account {Account}: {Fault}, {Message}", id.Value, e.Fault, e.Message);
            if (e.Fault is ChannelFault.NotSupported or ChannelFault.Refused) await LetGoAsync(id, clock.UtcNow(), ct);
            else throw new RunLaterException(e.Fault == ChannelFault.RateLimited && e.RetryAt > clock.UtcNow() ? e.RetryAt.Value : clock.UtcNow() + Pause, e.Message);
        }
    }

    /// <returns>Whether there may be more to ask.</returns>
    private async Task<bool> AskAsync(AccountId account, int atOnce, CancellationToken ct)
    {
        var wanted = await db.AccountTies(viewer).Where(t => t.AccountId == account && t.AskedAt != null).OrderBy(t => t.AskedAt).ThenBy(t => t.IdentityId).Take(atOnce).Select(t => t.IdentityId).ToListAsync(ct);
        if (wanted.Count == 0) return false;
        var identities = await people.IdentitiesAsync(wanted, ct);
        var byExternalId = identities.Values.ToDictionary(i => i.ExternalId, i => i.Id);
        IReadOnlyList<NetworkRelationship> answers = byExternalId.Count == 0 ? [] : await networks.AskAsync(account, [.. byExternalId.Keys], ct);
        await db.InRetriedTransactionAsync(async () =>
        {
            await ties.KeepAsync(account, answers.Where(a => byExternalId.ContainsKey(a.ExternalId)).DistinctBy(a => a.ExternalId).Select(a => (byExternalId[a.ExternalId], a.FollowsUs, a.FollowedByUs)), ct);
            // Of whom the network says nothing he was not found there: it is not asked again for him now.
            await db.ExecuteForEachAsync("UPDATE account_ties SET asked_at = NULL WHERE workspace_id = @w AND account_id = @a AND identity_id = @i",
                [.. wanted.OrderBy(i => i.Value).Select(i => new (string, object?)[] { ("w", db.WorkspaceId), ("a", account), ("i", i) })], ct);
            await ForgetUnseenAsync(account, ct);
            return true;
        }, ct);
        return wanted.Count == atOnce;
    }

    private Task<bool> LetGoAsync(AccountId account, DateTime until, CancellationToken ct) => db.InRetriedTransactionAsync(async () =>
    {
        await db.ExecuteAsync("UPDATE account_ties SET asked_at = NULL WHERE workspace_id = @w AND account_id = @a AND asked_at <= @until", ct, ("w", db.WorkspaceId), ("a", account), ("until", until));
        await ForgetUnseenAsync(account, ct);
        return true;
    }, ct);

    private Task<int> ForgetUnseenAsync(AccountId account, CancellationToken ct) =>
        db.ExecuteAsync("DELETE FROM account_ties WHERE workspace_id = @w AND account_id = @a AND asked_at IS NULL AND seen_at IS NULL", ct, ("w", db.WorkspaceId), ("a", account));
}
