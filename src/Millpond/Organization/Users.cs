using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Millpond.Platform;
using Millpond.Platform.Security;

namespace Millpond.Organization;

/// <summary>ASP.NET Identity's users, on the product's clock: lock-out and codes follow <see cref="TimeProvider"/>, and a code works once.</summary>
internal sealed class Users(
    IUserStore<User> store,
    IOptions<IdentityOptions> options,
    IPasswordHasher<User> hasher,
    IEnumerable<IUserValidator<User>> userValidators,
    IEnumerable<IPasswordValidator<User>> passwordValidators,
    ILookupNormalizer normalizer,
    IdentityErrorDescriber errors,
    IServiceProvider services,
    ILogger<UserManager<User>> log,
    TimeProvider clock) : UserManager<User>(store, options, hasher, userValidators, passwordValidators, normalizer, errors, services, log)
{
    /// <summary>A hash that no password has: checking against it takes as long as checking against a real one.</summary>
    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<User>().HashPassword(Nobody(), Tokens.New()));

    /// <summary>How much longer the user is locked out; null when he is not.</summary>
    public TimeSpan? LockedFor(User user) => user.LockoutEnd is { } end && end > clock.GetUtcNow() ? end - clock.GetUtcNow() : null;

    public override Task<bool> IsLockedOutAsync(User user) => Task.FromResult(LockedFor(user) is not null);

    /// <remarks>Counted in the database: many guesses at the same moment count as many.</remarks>
    public override async Task<IdentityResult> AccessFailedAsync(User user)
    {
        var users = ((UserStore)Store).Context.Users().Where(u => u.Id == user.Id);
        await users.ExecuteUpdateAsync(u => u.SetProperty(x => x.AccessFailedCount, x => x.AccessFailedCount + 1));
        DateTimeOffset? until = clock.GetUtcNow() + Options.Lockout.DefaultLockoutTimeSpan;
        await users.Where(u => u.AccessFailedCount >= Options.Lockout.MaxFailedAccessAttempts)
            .ExecuteUpdateAsync(u => u.SetProperty(x => x.LockoutEnd, until).SetProperty(x => x.AccessFailedCount, 0));
        return IdentityResult.Success;
    }

    /// <summary>Spends the time of a password check for an address that nobody has, so that the answer's time does not tell who has an account.</summary>
    public void CheckNobody(string password) => PasswordHasher.VerifyHashedPassword(Nobody(), NobodysHash.Value, password);

    /// <summary>Whether a code of the authenticator (or a recovery code) is right; either works once.</summary>
    public async Task<bool> TakeCodeAsync(User user, string code)
    {
        var digits = code.Replace(" ", "", StringComparison.Ordinal).Trim();
        if (await GetAuthenticatorKeyAsync(user) is { } key && Totp.FindStep(Base32.Decode(key), digits, clock.UtcNow(), user.LastCodeStep) is { } step)
        {
            user.LastCodeStep = step;
            return (await UpdateAsync(user)).Succeeded;
        }

        return user.TwoFactorEnabled && (await RedeemTwoFactorRecoveryCodeAsync(user, digits.ToUpperInvariant())).Succeeded;
    }

    /// <summary>The first reason why a password is not strong enough; null when it is.</summary>
    public async Task<Outcome?> WhyWeakAsync(User user, string password, string field)
    {
        if (password.Length > 200) return Outcome.Invalid("password.too_long", field, "A password has at most 200 characters.");
        foreach (var validator in PasswordValidators)
        {
            var result = await validator.ValidateAsync(this, user, password);
            if (!result.Succeeded) return Outcome.Invalid("password." + JsonNames(result.Errors.First().Code), field, result.Errors.First().Description);
        }

        return null;
    }

    private static User Nobody() => new() { Language = "en", TimeZone = "UTC" };

    private static string JsonNames(string code) => code switch
    {
        nameof(IdentityErrorDescriber.PasswordTooShort) => "too_short",
        nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) => "too_uniform",
        _ => code,
    };
}

/// <summary>Refuses passwords that everybody tries first and those that are made of the user's own name or address.</summary>
internal sealed class NoObviousPassword : IPasswordValidator<User>
{
    private static readonly HashSet<string> Obvious = new(StringComparer.OrdinalIgnoreCase)
    {
        "1234567890", "0123456789", "12345678910", "123456789a", "a123456789", "password12", "password123", "password1234", "passw0rd123", "qwertyuiop", "qwerty1234", "qwerty12345", "1q2w3e4r5t",
        "1qaz2wsx3edc", "qazwsxedcrfv", "iloveyou12", "iloveyou123", "admin12345", "admin123456", "administrator", "changeme123", "welcome123", "welcome1234", "letmein1234", "woaini1314", "woaini520",
        "woaini1314520", "5201314520", "abc1234567", "abcd123456", "abcdefghij", "1111111111", "0000000000", "8888888888", "6666666666", "1122334455", "147258369a", "asdfghjkl;", "asdfghjkl1", "millpond123", "millpond1234",
    };

    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password)
    {
        var local = user.Email?.Split('@')[0];
        var own = password is not null && (string.Equals(password, user.Email, StringComparison.OrdinalIgnoreCase)
            || (local is { Length: >= 4 } && password.Contains(local, StringComparison.OrdinalIgnoreCase) && password.Length - local.Length < 5));
        return Task.FromResult(password is null || own || Obvious.Contains(password)
            ? IdentityResult.Failed(new IdentityError { Code = "too_obvious", Description = "This password is among the first that somebody would try." })
            : IdentityResult.Success);
    }
}

/// <summary>Compares addresses without regard to case.</summary>
/// <remarks>The framework's own normalizer calls Unicode normalization, which this culture-invariant process does not rely on.</remarks>
internal sealed class AddressNormalizer : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name?.Trim().ToUpperInvariant();

    public string? NormalizeEmail(string? email) => email?.Trim().ToUpperInvariant();
}
