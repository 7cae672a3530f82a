using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Channels.Accounts;

/// <summary>An account as the API shows it; never its credentials.</summary>
public sealed record AccountView(
    AccountId Id, string Kind, string Name, string Handle, string ExternalId, string? AvatarUrl, string Server, string? Color, Guid? TeamId, IReadOnlyList<Guid> OperatorIds,
    HealthView Health, DateTime? LastIntakeAt, IReadOnlyList<QuotaReading> Quota, ChannelCapabilities Capabilities, ChannelLimits Limits, IReadOnlyDictionary<string, string> Settings,
    string? HookUrl, int? Followers, bool Enabled, DateTime CreatedAt, int Version) : IHasVersion;

/// <summary>How well an account works.</summary>
/// <param name="State">In one word.</param>
/// <param name="Detail">Why, for people.</param>
/// <param name="At">Since when (UTC).</param>
public sealed record HealthView(HealthState State, string? Detail, DateTime At);

/// <summary>Puts accounts together for the API.</summary>
internal sealed class AccountViews(MillpondDb db, Viewer viewer, ChannelCatalog channels)
{
    public async Task<AccountView?> FindAsync(AccountId id, CancellationToken ct)
    {
        var account = await db.Accounts(viewer).AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct);
        return account is null ? null : (await ShowAsync([account], ct))[0];
    }

    public async Task<List<AccountView>> ShowAsync(IReadOnlyList<Account> accounts, CancellationToken ct)
    {
        var operators = (await db.Operators(viewer).AsNoTracking().ToListAsync(ct)).ToLookup(o => o.AccountId, o => o.MemberId);
        var meters = (await db.Meters(viewer).AsNoTracking().OrderBy(m => m.Name).ToListAsync(ct)).ToLookup(m => m.AccountId);
        var since = await db.Followers(viewer).MaxAsync(f => (int?)f.Day, ct) - 7;
        var followers = (await db.Followers(viewer).AsNoTracking().Where(f => f.Day >= since).OrderByDescending(f => f.Day).ToListAsync(ct)).ToLookup(f => f.AccountId, f => f.Followers);
        return [.. accounts.Select(a => Show(a, [.. operators[a.Id]], [.. meters[a.Id].Select(m => new QuotaReading(m.Name, m.Limit, m.Used, m.ResetsAt))], followers[a.Id].Select(f => (int?)f).FirstOrDefault()))];
    }

    private AccountView Show(Account a, IReadOnlyList<Guid> operators, IReadOnlyList<QuotaReading> quota, int? followers)
    {
        var channel = channels.Find(a.Kind);
        return new AccountView(a.Id, a.Kind, a.Name, a.Handle, a.ExternalId, a.AvatarUrl, a.Server, a.Color, a.TeamId, operators,
            new HealthView(a.Health, a.HealthDetail, a.HealthAt), a.LastIntakeAt, quota,
            channel?.Profile.Capabilities ?? new ChannelCapabilities(false, false, false, false, false, false, false, false), channel?.Profile.Limits ?? new ChannelLimits(0, null),
            Json.Read<Dictionary<string, string>>(a.Settings), channel is IPushChannel ? AccountAddress.Hook(a) : null, followers, a.Enabled, a.CreatedAt, a.Version);
    }
}
