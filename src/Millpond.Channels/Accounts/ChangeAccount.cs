using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.Channels.Intake;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Channels.Accounts;

/// <summary>Changes an account: name, colour, team, settings, credentials, on or off; and removes it.</summary>
internal sealed class ChangeAccount(MillpondDb db, Viewer viewer, ChannelCatalog channels, AccountKeys keys, AccountViews views, TimeProvider clock)
{
    /// <summary>Given fields are changed. <c>teamId: null</c> takes the team away. Fields of the channel are merged; new credentials are tried first.</summary>
    internal sealed record Body(string? Name, string? Color, Patched<Guid?> TeamId, bool? Enabled, Dictionary<string, string>? Fields);

    public async Task<Outcome<AccountView>> RunAsync(AccountId id, Body body, IfMatch seen, CancellationToken ct)
    {
        var account = await db.Accounts(viewer).SingleOrDefaultAsync(a => a.Id == id, ct);
        if (account is null) return Outcome.NotFound;
        if (seen.IsStale(account.Version)) return Outcome.Stale(body, await views.FindAsync(id, ct));
        if (body.Name is { } name && (string.IsNullOrWhiteSpace(name) || name.Length > 200)) return Outcome.Invalid("channels.name_length", "name", "A name has 1 to 200 characters.");

        var now = clock.UtcNow();
        var before = new { account.Name, account.Color, account.TeamId, account.Enabled };
        var generation = account.Generation;
        if (body.Fields is { Count: > 0 } fields && await ReconnectAsync(account, fields, now, ct) is { Ok: false } refusal) return refusal;
        account.Change(body.Name?.Trim(), body.Color, body.TeamId.Value, body.TeamId.IsGiven, now);
        if (body.Enabled is { } enabled) account.Switch(enabled, now);
        if (account.Generation != generation && account.Enabled && channels.Find(account.Kind) is { } channel)
            foreach (var look in PollStream.For(account, channel)) db.Enqueue(look);

        db.Note(new AuditNote("channels.change", "account", id.Value.ToString(), before, new { account.Name, account.Color, account.TeamId, account.Enabled, fields = body.Fields?.Keys }));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.Reset();
            return Outcome.Stale(body, await views.FindAsync(id, ct));
        }

        return (await views.FindAsync(id, ct))!;
    }

    private async Task<Outcome> ReconnectAsync(Account account, Dictionary<string, string> given, DateTime now, CancellationToken ct)
    {
        if (channels.Find(account.Kind) is not { } channel) return Outcome.Refused("channels.unknown_kind", $"There is no channel '{account.Kind}' in this version.");
        var present = keys.Open(account);
        var merged = present.Settings.Concat(present.Secrets.Where(s => channel.Profile.Fields.Any(f => f.Name == s.Key))).ToDictionary(p => p.Key, p => p.Value);
        foreach (var (field, value) in given) merged[field] = value;
        var split = Fields.Split(channel.Profile, merged);
        if (split.Value is not { } fields) return split.Result;

        // What the network gave out during authorization is no input and stays.
        var secrets = present.Secrets.Where(s => channel.Profile.Fields.All(f => f.Name != s.Key)).Concat(fields.Secrets).ToDictionary(p => p.Key, p => p.Value);
        var access = new AccountAccess { Id = account.Id, ExternalId = account.ExternalId, Handle = account.Handle, Settings = fields.Settings, Secrets = secrets };
        var check = await channel.CheckAsync(access, ct);
        if (!check.Ok)
        {
            return Outcome.Invalid("channels.check_failed", "fields", check.Steps.FirstOrDefault(s => !s.Ok)?.Detail ?? "The network did not say who we are.",
                new Dictionary<string, object?> { ["checks"] = check.Steps });
        }

        if (check.Profile!.ExternalId != account.ExternalId)
            return Outcome.Refused("channels.other_account", $"These credentials belong to {check.Profile.Name}, not to {account.Name}. Connect it as an account of its own.");
        var name = account.Name;
        account.Connect(check.Profile, fields.Settings, keys.Seal(account.Id, secrets), now);
        account.Change(name, null, null, changesTeam: false, now);
        return Outcome.Done;
    }

    public async Task<Outcome> RemoveAsync(AccountId id, CancellationToken ct)
    {
        var account = await db.Accounts(viewer).SingleOrDefaultAsync(a => a.Id == id, ct);
        if (account is null) return Outcome.NotFound;
        account.Remove(clock.UtcNow());
        db.RemoveRange(await db.Operators(viewer).Where(o => o.AccountId == id).ToListAsync(ct));
        db.Note(new AuditNote("channels.remove", "account", id.Value.ToString(), Before: new { account.Kind, account.Name, account.ExternalId }));
        await db.SaveChangesAsync(ct);
        return Outcome.Done;
    }

    internal static void Map(RouteGroupBuilder api)
    {
        api.MapPatch("/accounts/{id:guid}", async (Guid id, Body body, IfMatch seen, ChangeAccount change, CancellationToken ct) => (await change.RunAsync(new AccountId(id), body, seen, ct)).ToHttp())
            .WithName("ChangeAccount").WithSummary("Changes the given fields of an account: name, colour, team, settings, credentials, on or off.").WithTags("Channels").RequirePermission(ChannelPermissions.Manage);
        api.MapDelete("/accounts/{id:guid}", async (Guid id, ChangeAccount change, CancellationToken ct) => (await change.RemoveAsync(new AccountId(id), ct)).ToHttp())
            .WithName("RemoveAccount").WithSummary("Disconnects an account; what came through it stays.").WithTags("Channels").RequirePermission(ChannelPermissions.Manage);
    }
}
