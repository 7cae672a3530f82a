using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Millpond.Platform.Data;
using Millpond.Platform.Security;

namespace Millpond.Organization;

/// <summary>Keeps users in the product's database; keys of second factors and recovery codes are sealed.</summary>
internal sealed class UserStore(MillpondDb db, SecretBox secrets) : UserOnlyStore<User, MillpondDb, Guid>(db)
{
    public override Task SetTokenAsync(User user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : secrets.Seal(value, Purpose(user, name)), cancellationToken);

    public override async Task<string?> GetTokenAsync(User user, string loginProvider, string name, CancellationToken cancellationToken) =>
        await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { } stored ? secrets.Open(stored, Purpose(user, name)) : null;

    private static string Purpose(User user, string name) => $"user:{user.Id:N}:{name}";
}
