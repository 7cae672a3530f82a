using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Network;

/// <summary>How a person stands to the company's accounts, over all his identities, as far as the networks said.</summary>
internal sealed class ListAccountTies(MillpondDb db, Viewer viewer, PeopleDirectory people, AccountDirectory accounts)
{
    /// <remarks>A range of the index (identity, account) for each identity of the person.</remarks>
    public async Task<Outcome<IReadOnlyList<AccountTieRecord>>> RunAsync(PersonId person, CancellationToken ct = default)
    {
        if (!await people.MaySeeAsync(person, ct)) return Outcome.NotFound;
        var own = people.IdentitiesOf(person);
        var rows = await db.AccountTies(viewer).Where(t => own.Contains(t.IdentityId) && t.SeenAt != null).ToListAsync(ct);
        if (rows.Count == 0) return new List<AccountTieRecord>();
        var known = (await accounts.ListAsync(ct)).Where(a => !a.Removed).ToDictionary(a => a.Id);
        return rows.Where(t => known.ContainsKey(t.AccountId)).Select(t => AccountTieRecord.From(t, known[t.AccountId]))
            .OrderBy(t => t.AccountName, StringComparer.Ordinal).ThenBy(t => t.AccountId.Value).ThenBy(t => t.IdentityId.Value).ToList();
    }

    internal static void Map(RouteGroupBuilder api) => api.MapGet("/people/{id}/account-ties", async (Guid id, ListAccountTies list, CancellationToken ct) => (await list.RunAsync(new PersonId(id), ct)).ToHttp())
        .RequirePermission(PeoplePermissions.Read).WithName("ListAccountTies").WithTags("people");
}

/// <summary>How an identity of a person stands to an account of ours.</summary>
/// <param name="AccountId">Our account.</param>
/// <param name="AccountName">Its name.</param>
/// <param name="Channel">The network.</param>
/// <param name="IdentityId">The identity.</param>
/// <param name="FollowsUs">Whether it follows the account; null while nobody said.</param>
/// <param name="FollowedByUs">Whether the account follows it; null while nobody said.</param>
/// <param name="SeenAt">When the network last said so.</param>
internal sealed record AccountTieRecord(AccountId AccountId, string AccountName, string Channel, IdentityId IdentityId, bool? FollowsUs, bool? FollowedByUs, DateTime SeenAt)
{
    public static AccountTieRecord From(AccountTie tie, AccountSummary account) => new(tie.AccountId, account.Name, account.Kind, tie.IdentityId, tie.FollowsUs, tie.FollowedByUs, tie.SeenAt!.Value);
}
