using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.Channels.Intake;
using Millpond.Channels.Media;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Effects;

namespace Millpond.Channels.Sending;

/// <summary>Makes our acts at the networks: each once, whatever breaks on the way.</summary>
/// <remarks>
/// A call that surely did not arrive is made again; one that may have arrived is looked for at the network first. Only what is not found after
/// <see cref="Settling"/> counts as not done. The queue holds one lane per conversation, so answers keep their order.
/// </remarks>
internal sealed class SendThroughChannel(MillpondDb db, Viewer viewer, ChannelCatalog channels, NetworkDoor door, AccountHealth health, MediaFiles files, TimeProvider clock, ILogger<SendThroughChannel> log)
    : IEffectExecutor
{
    /// <summary>After this time an act that the network does not show was not done.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(15);

    // Clocks of networks differ from ours.
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(5);

    public IReadOnlyCollection<string> Kinds { get; } = [Outgoing.EffectKind];

    public async Task<EffectResult> ExecuteAsync(Effect effect, CancellationToken ct)
    {
        var outgoing = effect.Read<Outgoing>();
        var (account, channel) = await FindAsync(outgoing.Account, ct);
        if (account is null || channel is null) return new EffectResult.Refused("The account is no longer connected.");
        if (!account.Enabled) return new EffectResult.Refused("The account is switched off.");
        if (WhyUnable(channel.Profile, outgoing) is { } unable) return new EffectResult.Refused(unable);

        if (await WithFilesAsync(outgoing, ct) is not { } whole) return new EffectResult.Refused("A file of this message is no longer there.");
        var result = await CallAsync(channel, account, whole, ct);
        if (result is EffectResult.Unknown unknown) log.LogWarning("The answer to {Kind} through account {Account} was lost: {Why}", outgoing.Kind, account.Id.Value, unknown.Why);
        return result;
    }

    public async Task<EffectResult> ReconcileAsync(Effect effect, CancellationToken ct)
    {
        var outgoing = effect.Read<Outgoing>();
        var (account, channel) = await FindAsync(outgoing.Account, ct);
        if (account is null || channel is null) return new EffectResult.Unknown("The account is no longer connected, so the network cannot be asked.");

        var claimed = effect.ClaimedAt ?? effect.PlannedAt;
        var search = new SentSearch(claimed - ClockSlack, clock.UtcNow() - claimed >= Settling, await AccountedForAsync(effect, claimed - ClockSlack, ct));
        try
        {
            return await door.ReadManyAsync(channel, account, (access, token) => channel.FindSentAsync(access, outgoing, search, token), ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            return new EffectResult.Unknown($"The network could not be asked: {Networks.AsChannelException(e).Message}");
        }
    }

    private async Task<(Account?, IChannel?)> FindAsync(AccountId id, CancellationToken ct)
    {
        var account = await db.Accounts(viewer).AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct);
        return (account, account is null ? null : channels.Find(account.Kind));
    }

    private async Task<Outgoing?> WithFilesAsync(Outgoing outgoing, CancellationToken ct)
    {
        if (outgoing.Media.Count == 0) return outgoing;
        var media = new List<OutgoingMedia>(outgoing.Media.Count);
        foreach (var each in outgoing.Media)
        {
            if (await files.ReadAsync(each.File, ct) is not { } file) return null;
            media.Add(each with { Content = file.Content });
        }

        return outgoing with { Media = media };
    }

    private static string? WhyUnable(ChannelProfile profile, Outgoing outgoing)
    {
        var can = profile.Capabilities;
        var able = outgoing.Kind switch
        {
            OutgoingKind.PublicReply => can.ReplyPublic,
            OutgoingKind.PrivateMessage => can.ReplyPrivate,
            OutgoingKind.Repost => can.Repost,
            OutgoingKind.Like => can.Like,
            _ => true,
        };
        return able && (outgoing.Media.Count == 0 || profile.Limits.Media is not null) ? null : $"{profile.Name} does not offer this.";
    }

    private async Task<EffectResult> CallAsync(IChannel channel, Account account, Outgoing outgoing, CancellationToken ct)
    {
        try
        {
            // The connector throws for want of authorization only: that refusal is certain, so a fresh token may try again.
            return await door.ActAsync(channel, account, (access, token) => channel.SendAsync(access, outgoing, token), ct);
        }
        catch (ChannelException e) when (e.Fault == ChannelFault.Unauthorized)
        {
            await health.NoteAsync(account.Id, HealthState.Disconnected, e.Message, ct);
            await db.SaveChangesAsync(ct);
            return new EffectResult.Refused($"The network does not accept the account's credentials: {e.Message} Connect the account again, then try again.");
        }
        catch (Exception e) when (Networks.SurelyNotSent(e))
        {
            return new EffectResult.NotDone($"The network cannot be reached: {e.Message}");
        }
    }

    /// <summary>What other effects of the account are known to have made: two equal answers are two acts.</summary>
    private async Task<IReadOnlySet<string>> AccountedForAsync(Effect effect, DateTime since, CancellationToken ct)
    {
        var receipts = await db.Effects(viewer).AsNoTracking()
            .Where(e => e.State == EffectState.Accepted && e.PlannedAt > since.AddDays(-1) && e.AccountId == effect.AccountId && e.Kind == Outgoing.EffectKind && e.Receipt != null && e.SettledAt > since)
            .Select(e => e.Receipt!).ToListAsync(ct);
        return receipts.Select(r => Json.Read<SentReceipt>(r).ExternalId).OfType<string>().ToHashSet();
    }
}
