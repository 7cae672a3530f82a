using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Channels.Accounts;

/// <summary>What other capabilities know of an account.</summary>
/// <param name="Id">Id.</param>
/// <param name="Kind">Channel.</param>
/// <param name="Name">Name here.</param>
/// <param name="Handle">Handle at the network.</param>
/// <param name="ExternalId">Id at the network.</param>
/// <param name="AvatarUrl">Picture.</param>
/// <param name="Color">Colour in the console.</param>
/// <param name="TeamId">Team that gets what no rule routes.</param>
/// <param name="OperatorIds">Members who work with it.</param>
/// <param name="Capabilities">What can be done through it.</param>
/// <param name="Limits">What its network limits.</param>
/// <param name="Health">How well it works.</param>
/// <param name="HealthDetail">Why, for people.</param>
/// <param name="LastIntakeAt">When intake last worked (UTC).</param>
/// <param name="Enabled">Whether anything is fetched and sent.</param>
/// <param name="Removed">Whether it was removed; talk still refers to it.</param>
public sealed record AccountSummary(
    AccountId Id, string Kind, string Name, string Handle, string ExternalId, string? AvatarUrl, string? Color, Guid? TeamId, IReadOnlyList<Guid> OperatorIds,
    ChannelCapabilities Capabilities, ChannelLimits Limits, HealthState Health, string? HealthDetail, DateTime? LastIntakeAt, bool Enabled, bool Removed);

/// <summary>How many followed an account on a day.</summary>
/// <param name="Account">The account.</param>
/// <param name="Day">The day (UTC).</param>
/// <param name="Followers">The last count of that day.</param>
public sealed record FollowerCount(AccountId Account, DateOnly Day, int Followers);

/// <summary>The accounts of the workspace, for other capabilities.</summary>
public sealed class AccountDirectory
{
    private static readonly ChannelCapabilities Nothing = new(false, false, false, false, false, false, false, false);
    private readonly MillpondDb _db;
    private readonly Viewer _viewer;
    private readonly ChannelCatalog _channels;

    internal AccountDirectory(MillpondDb db, Viewer viewer, ChannelCatalog channels) => (_db, _viewer, _channels) = (db, viewer, channels);

    /// <summary>All accounts, those that were removed at the end.</summary>
    public async Task<IReadOnlyList<AccountSummary>> ListAsync(CancellationToken ct)
    {
        var accounts = await _db.AllAccounts(_viewer).AsNoTracking().OrderBy(a => a.Id).ToListAsync(ct);
        var operators = (await _db.Operators(_viewer).AsNoTracking().ToListAsync(ct)).ToLookup(o => o.AccountId, o => o.MemberId);
        return [.. accounts.OrderBy(a => a.RemovedAt is not null).Select(a => Show(a, [.. operators[a.Id]]))];
    }

    /// <summary>One account, also when it was removed; null when there never was one.</summary>
    public async Task<AccountSummary?> FindAsync(AccountId id, CancellationToken ct)
    {
        var account = await _db.AllAccounts(_viewer).AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct);
        return account is null ? null : Show(account, await _db.Operators(_viewer).Where(o => o.AccountId == id).Select(o => o.MemberId).ToListAsync(ct));
    }

    /// <summary>Follower counts by account and day.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<FollowerCount>> FollowersAsync(DateOnly from, DateOnly to, CancellationToken ct)
    {
        var (first, last) = (FollowerCounts.DayOf(from.ToDateTime(TimeOnly.MinValue)), FollowerCounts.DayOf(to.ToDateTime(TimeOnly.MinValue)));
        var rows = await _db.Followers(_viewer).AsNoTracking().Where(f => f.Day >= first && f.Day <= last).OrderBy(f => f.Day).ToListAsync(ct);
        return [.. rows.Select(f => new FollowerCount(f.AccountId, DateOnly.FromDateTime(DateTime.UnixEpoch.AddDays(f.Day)), f.Followers))];
    }

    /// <summary>Length of what goes out as the account's network counts it against <see cref="ChannelLimits.TextLength"/>.</summary>
    /// <param name="account">The account.</param>
    /// <param name="outgoing">What goes out, sign-off included.</param>
    public int LengthOf(AccountSummary account, Outgoing outgoing) => _channels.Find(account.Kind)?.LengthOf(outgoing) ?? outgoing.Text.Length;

    private AccountSummary Show(Account a, IReadOnlyList<Guid> operators)
    {
        var profile = _channels.Find(a.Kind)?.Profile;
        return new AccountSummary(a.Id, a.Kind, a.Name, a.Handle, a.ExternalId, a.AvatarUrl, a.Color, a.TeamId, operators, profile?.Capabilities ?? Nothing,
            profile?.Limits ?? new ChannelLimits(0, null), a.Health, a.HealthDetail, a.LastIntakeAt, a.Enabled, a.RemovedAt is not null);
    }
}
