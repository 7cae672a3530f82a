using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Channels.Accounts;

/// <summary>Tries credentials at the network: before they are saved, and later whenever somebody wants to know.</summary>
internal sealed class CheckCredentials(MillpondDb db, Viewer viewer, ChannelCatalog channels, AccountKeys keys, AccountHealth health)
{
    /// <summary>What was tried and how it went.</summary>
    public sealed record Result(bool Ok, string Detail, IReadOnlyList<CheckStep> Checks, string? Name, string? Handle);

    internal sealed record Body(string Kind, Dictionary<string, string>? Fields);

    public async Task<Outcome<Result>> RunAsync(string kind, IReadOnlyDictionary<string, string> fields, CancellationToken ct)
    {
        if (channels.Find(kind) is not { } channel) return Outcome.Invalid("channels.unknown_kind", "kind", $"There is no channel '{kind}'.");
        var split = Fields.Split(channel.Profile, fields);
        if (split.Value is not { } parts) return split.Result;
        return Show(await channel.CheckAsync(new AccountAccess { Settings = parts.Settings, Secrets = parts.Secrets }, ct));
    }

    public async Task<Outcome<Result>> RunAsync(AccountId id, CancellationToken ct)
    {
        var account = await db.Accounts(viewer).AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct);
        if (account is null) return Outcome.NotFound;
        if (channels.Find(account.Kind) is not { } channel) return Outcome.Refused("channels.unknown_kind", $"There is no channel '{account.Kind}' in this version.");

        var check = await channel.CheckAsync(keys.Open(account), ct);
        await health.NoteAsync(id, check.Ok ? HealthState.Ok : HealthState.Failing, check.Ok ? null : check.Steps.First(s => !s.Ok).Detail, ct);
        await db.SaveChangesAsync(ct);
        return Show(check);
    }

    private static Result Show(CredentialCheck check) =>
        new(check.Ok, check.Ok ? $"Connected as {check.Profile!.Name}." : check.Steps.FirstOrDefault(s => !s.Ok)?.Detail ?? "The network did not say who we are.", check.Steps, check.Profile?.Name, check.Profile?.Handle);

    internal static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/account-checks", async (Body body, CheckCredentials check, CancellationToken ct) => (await check.RunAsync(body.Kind, body.Fields ?? [], ct)).ToHttp())
            .WithName("CheckCredentials").WithSummary("Tries credentials at the network before they are saved.").WithTags("Channels").RequirePermission(ChannelPermissions.Manage).CallsOutside();
        api.MapPost("/accounts/{id:guid}/checks", async (Guid id, CheckCredentials check, CancellationToken ct) => (await check.RunAsync(new AccountId(id), ct)).ToHttp())
            .WithName("CheckAccount").WithSummary("Asks the network whether the account's credentials still work.").WithTags("Channels").RequirePermission(ChannelPermissions.Manage).CallsOutside();
    }
}

/// <summary>The inputs of the connect wizard, parted into what may be shown and what may not.</summary>
internal sealed record Fields(IReadOnlyDictionary<string, string> Settings, IReadOnlyDictionary<string, string> Secrets)
{
    private const int MaxLength = 4000;

    // Besides what the wizard asks for: how often to look (simulated networks are looked at more often) and own quotas.
    private static bool IsExtra(string name) => name is "pollSeconds" || name.StartsWith("limit:", StringComparison.Ordinal);

    public static Outcome<Fields> Split(ChannelProfile profile, IReadOnlyDictionary<string, string> fields)
    {
        var settings = new Dictionary<string, string>();
        var secrets = new Dictionary<string, string>();
        foreach (var (name, given) in fields)
        {
            var value = given.Trim();
            var field = profile.Fields.FirstOrDefault(f => f.Name == name);
            if (field is null && !IsExtra(name)) return Outcome.Invalid("channels.unknown_field", name, $"{profile.Name} has no input '{name}'.");
            if (value.Length > MaxLength) return Outcome.Invalid("channels.field_too_long", name, $"At most {MaxLength} characters.");
            if (name == "server") value = ServerAddress(value);
            if (value.Length > 0) (field?.Secret == true ? secrets : settings)[name] = value;
        }

        var missing = profile.Fields.FirstOrDefault(f => f.Required && !settings.ContainsKey(f.Name) && !secrets.ContainsKey(f.Name));
        return missing is null ? new Fields(settings, secrets) : Outcome.Invalid("channels.field_missing", missing.Name, $"{profile.Name} needs '{missing.Name}'.");
    }

    // One server has one name, however it was typed.
    private static string ServerAddress(string given)
    {
        var text = given.Contains("://", StringComparison.Ordinal) || given.Length == 0 ? given : "https://" + given;
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.GetLeftPart(UriPartial.Path).TrimEnd('/') : given;
    }
}
