using System.Text.Encodings.Web;
using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Organization;

/// <summary>Changes one's password; all other sessions end.</summary>
internal sealed class ChangePassword(MillpondDb db, Viewer viewer, Users users, CheckCredentials credentials, CurrentSession caller, AdmissionCache cache)
{
    public async Task<Outcome> RunAsync(Body body, CancellationToken ct = default)
    {
        if (caller.Session is not { } session || await users.FindByIdAsync(viewer.UserId.ToString()) is not { } user) return Outcome.Forbidden("session.needed", "Only a signed-in person changes his password, not an API token.");
        if (await credentials.PasswordAsync(user, body.Current) is { } wrong) return wrong;
        if (await users.WhyWeakAsync(user, body.Next, "next") is { } weak) return weak;

        await db.InTransactionAsync(async () =>
        {
            var changed = await users.ChangePasswordAsync(user, body.Current, body.Next);
            if (!changed.Succeeded) throw new DbUpdateConcurrencyException(changed.Errors.First().Description);
            await db.Sessions().Where(s => s.UserId == user.Id && s.Id != session.Id).ExecuteDeleteAsync(ct);
            db.Note(new AuditNote("me.change_password", "user", user.Id.ToString()));
            await db.SaveChangesAsync(ct);
        }, ct);
        cache.Forget();
        return Outcome.Done;
    }

    internal sealed record Body(string Current, string Next);

    internal static void Map(RouteGroupBuilder api) =>
        api.MapPut("/me/password", async (Body body, ChangePassword change, CancellationToken ct) => (await change.RunAsync(body, ct)).ToHttp()).WithName("ChangePassword").RequireViewer();
}

/// <summary>Begins to set a second factor up: a new key for the authenticator app. It asks for nothing until a code has proved it.</summary>
internal sealed class BeginSecondFactor(Viewer viewer, Users users, CurrentSession caller)
{
    /// <summary>The key, as text and as the address that a QR code carries.</summary>
    internal sealed record Key(string Secret, string Uri);

    public async Task<Outcome<Key>> RunAsync()
    {
        if (caller.Session is null || await users.FindByIdAsync(viewer.UserId.ToString()) is not { } user) return Outcome.Forbidden("session.needed", "Only a signed-in person sets a second factor up.");
        if (user.TwoFactorEnabled) return Outcome.Refused("second_factor.on", "A second factor is set up already. End it first.");
        await users.ResetAuthenticatorKeyAsync(user);
        var secret = await users.GetAuthenticatorKeyAsync(user) ?? throw new InvalidOperationException("The key was not written.");
        var label = UrlEncoder.Default.Encode($"Millpond:{user.Email}");
        return new Key(secret, $"otpauth://totp/{label}?secret={secret}&issuer=Millpond&digits=6&period=30");
    }

    internal static void Map(RouteGroupBuilder api) =>
        api.MapPost("/me/second-factor", async (BeginSecondFactor begin) => (await begin.RunAsync()).ToHttp()).WithName("BeginSecondFactor").RequireViewer();
}

/// <summary>Turns the second factor on with a first code, and gives the recovery codes, once.</summary>
internal sealed class ConfirmSecondFactor(MillpondDb db, Viewer viewer, Users users, CurrentSession caller)
{
    private const int RecoveryCodes = 10;

    /// <summary>Each works once, in place of a code.</summary>
    internal sealed record Codes(IReadOnlyList<string> RecoveryCodes);

    public async Task<Outcome<Codes>> RunAsync(string code, CancellationToken ct = default)
    {
        if (caller.Session is null || await users.FindByIdAsync(viewer.UserId.ToString()) is not { } user) return Outcome.Forbidden("session.needed", "Only a signed-in person sets a second factor up.");
        if (user.TwoFactorEnabled) return Outcome.Refused("second_factor.on", "A second factor is set up already.");
        if (!await users.TakeCodeAsync(user, code)) return Outcome.Invalid("session.bad_code", "code", "The code is wrong or was used already. Is the clock of your phone right?");

        return await db.InTransactionAsync<Outcome<Codes>>(async () =>
        {
            await users.SetTwoFactorEnabledAsync(user, true);
            var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes) ?? throw new InvalidOperationException("The recovery codes were not written.");
            db.Note(new AuditNote("me.second_factor_on", "user", user.Id.ToString()));
            await db.SaveChangesAsync(ct);
            return new Codes([.. codes]);
        }, ct);
    }

    internal sealed record Body(string Code);

    internal static void Map(RouteGroupBuilder api) =>
        api.MapPut("/me/second-factor", async (Body body, ConfirmSecondFactor confirm, CancellationToken ct) => (await confirm.RunAsync(body.Code, ct)).ToHttp()).WithName("ConfirmSecondFactor").RequireViewer();
}

/// <summary>Turns the second factor off; the password proves who asks.</summary>
internal sealed class EndSecondFactor(MillpondDb db, Viewer viewer, Users users, CheckCredentials credentials, CurrentSession caller)
{
    public async Task<Outcome> RunAsync(string password, CancellationToken ct = default)
    {
        if (caller.Session is null || await users.FindByIdAsync(viewer.UserId.ToString()) is not { } user) return Outcome.Forbidden("session.needed", "Only a signed-in person ends his second factor.");
        if (await credentials.PasswordAsync(user, password) is { } wrong) return wrong;

        await db.InTransactionAsync(async () =>
        {
            await users.SetTwoFactorEnabledAsync(user, false);
            await users.ResetAuthenticatorKeyAsync(user);
            db.Note(new AuditNote("me.second_factor_off", "user", user.Id.ToString()));
            await db.SaveChangesAsync(ct);
        }, ct);
        return Outcome.Done;
    }

    internal sealed record Body(string Password);

    internal static void Map(RouteGroupBuilder api) =>
        api.MapDelete("/me/second-factor", async ([Microsoft.AspNetCore.Mvc.FromBody] Body body, EndSecondFactor end, CancellationToken ct) => (await end.RunAsync(body.Password, ct)).ToHttp())
            .WithName("EndSecondFactor").RequireViewer();
}
