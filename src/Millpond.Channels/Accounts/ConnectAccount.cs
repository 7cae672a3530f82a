using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.Channels.Intake;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Security;
using Millpond.Platform.Web;

namespace Millpond.Channels.Accounts;

/// <summary>Connects an account of the company: its credentials are tried first, and nothing is saved that does not work.</summary>
/// <remarks>An account that was connected before is the same account again, with its history.</remarks>
public sealed class ConnectAccount
{
    private readonly MillpondDb _db;
    private readonly Viewer _viewer;
    private readonly ChannelCatalog _channels;
    private readonly AccountKeys _keys;
    private readonly AccountViews _views;
    private readonly TimeProvider _clock;

    internal ConnectAccount(MillpondDb db, Viewer viewer, ChannelCatalog channels, AccountKeys keys, AccountViews views, TimeProvider clock) =>
        (_db, _viewer, _channels, _keys, _views, _clock) = (db, viewer, channels, keys, views, clock);

    /// <summary>What is connected.</summary>
    /// <param name="Kind">Channel.</param>
    /// <param name="Fields">The inputs that the channel asks for.</param>
    /// <param name="Name">Name here; null: as at the network.</param>
    /// <param name="Color">Colour in the console.</param>
    /// <param name="TeamId">Team that gets what no rule routes.</param>
    /// <param name="OperatorIds">Members who work with it.</param>
    public sealed record Body(string Kind, IReadOnlyDictionary<string, string>? Fields, string? Name = null, string? Color = null, Guid? TeamId = null, IReadOnlyList<Guid>? OperatorIds = null);

    /// <summary>Connects it.</summary>
    public async Task<Outcome<AccountView>> RunAsync(Body body, CancellationToken ct = default)
    {
        if (_channels.Find(body.Kind) is not { } channel) return Outcome.Invalid("channels.unknown_kind", "kind", $"There is no channel '{body.Kind}'.");
        var split = Accounts.Fields.Split(channel.Profile, body.Fields ?? new Dictionary<string, string>());
        if (split.Value is not { } fields) return split.Result;
        return await ConnectAsync(channel, fields, body, ct);
    }

    /// <summary>Connects with credentials that the network gave out (OAuth).</summary>
    internal Task<Outcome<AccountView>> RunAsync(IChannel channel, Fields fields, CancellationToken ct) => ConnectAsync(channel, fields, new Body(channel.Profile.Kind, null), ct);

    private async Task<Outcome<AccountView>> ConnectAsync(IChannel channel, Fields fields, Body body, CancellationToken ct)
    {
        var check = await channel.CheckAsync(new AccountAccess { Settings = fields.Settings, Secrets = fields.Secrets }, ct);
        if (!check.Ok)
        {
            return Outcome.Invalid("channels.check_failed", "fields", check.Steps.FirstOrDefault(s => !s.Ok)?.Detail ?? "The network did not say who we are.",
                new Dictionary<string, object?> { ["checks"] = check.Steps });
        }

        var account = await SaveAsync(channel, fields, check.Profile!, body, ct);
        return (await _views.FindAsync(account.Id, ct))!;
    }

    private async Task<Account> SaveAsync(IChannel channel, Fields fields, NetworkAuthor profile, Body body, CancellationToken ct)
    {
        var now = _clock.UtcNow();
        var server = fields.Settings.GetValueOrDefault("server", "");
        var account = await _db.AllAccounts(_viewer).SingleOrDefaultAsync(a => a.Kind == channel.Profile.Kind && a.Server == server && a.ExternalId == profile.ExternalId, ct);
        if (account is null)
        {
            account = Account.New(_db.WorkspaceId, channel.Profile.Kind, Tokens.New(), now);
            _db.Add(account);
        }

        account.Connect(profile, fields.Settings, _keys.Seal(account.Id, fields.Secrets), now);
        if (body.Name is not null || body.Color is not null || body.TeamId is not null) account.Change(body.Name, body.Color, body.TeamId, body.TeamId is not null, now);
        await _db.SaveChangesAsync(ct);

        foreach (var member in body.OperatorIds?.Distinct() ?? [])
        {
            if (!await _db.Operators(_viewer).AnyAsync(o => o.AccountId == account.Id && o.MemberId == member, ct))
                _db.Add(new OperatorRow { WorkspaceId = _db.WorkspaceId, AccountId = account.Id, MemberId = member });
        }

        foreach (var look in PollStream.For(account, channel)) _db.Enqueue(look);
        _db.Enqueue(PurgeRawBodies.Daily(now.AddDays(1)));
        _db.Note(new AuditNote("channels.connect", "account", account.Id.Value.ToString(), After: new { account.Kind, account.Name, account.Server, account.ExternalId }));
        await _db.SaveChangesAsync(ct);
        return account;
    }

    internal static void Map(RouteGroupBuilder api) =>
        api.MapPost("/accounts", async (Body body, ConnectAccount connect, CancellationToken ct) => (await connect.RunAsync(body, ct)).ToCreated(a => $"/api/v1/accounts/{a.Id.Value}"))
            .WithName("ConnectAccount").WithTags("Channels").RequirePermission(ChannelPermissions.Manage).CallsOutside();
}
