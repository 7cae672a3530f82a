using Millpond.Platform;

namespace Millpond.Organization;

/// <summary>Whether somebody is who he says: password, then the code of his second factor; failures count towards the lock-out.</summary>
internal sealed class CheckCredentials(Users users, CurrentSession caller, ILogger<CheckCredentials> log)
{
    internal static readonly Outcome Wrong = Outcome.NotAuthentic("session.bad_credentials", "The address or the password is wrong.");

    /// <returns>The refusal; null when he is.</returns>
    public async Task<Outcome?> RunAsync(User user, string password, string? code)
    {
        if (await PasswordAsync(user, password) is { } refusal) return refusal;
        if (!user.TwoFactorEnabled) return null;
        if (string.IsNullOrWhiteSpace(code)) return Outcome.NotAuthentic("session.second_factor_required", "Enter the code of your authenticator app.");
        return await users.TakeCodeAsync(user, code) ? null : await FailedAsync(user, Outcome.NotAuthentic("session.bad_code", "The code is wrong or was used already."));
    }

    /// <summary>Whether the password alone is right.</summary>
    public async Task<Outcome?> PasswordAsync(User user, string password)
    {
        if (users.LockedFor(user) is { } locked) return Outcome.TooMany("session.locked_out", locked);
        return await users.CheckPasswordAsync(user, password) ? null : await FailedAsync(user, Wrong);
    }

    private async Task<Outcome> FailedAsync(User user, Outcome refusal)
    {
        await users.AccessFailedAsync(user);
        log.LogInformation("A sign-in of user {User} from {Address} was refused: {Code}", user.Id, caller.Address, refusal.Problem);
        return refusal;
    }
}
