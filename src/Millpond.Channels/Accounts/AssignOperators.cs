using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Channels.Accounts;

/// <summary>Says which members work with an account. The account itself belongs to the company.</summary>
internal sealed class AssignOperators(MillpondDb db, Viewer viewer)
{
    internal sealed record Body(IReadOnlyList<Guid> MemberIds);

    public async Task<Outcome> RunAsync(AccountId id, IReadOnlyList<Guid> members, CancellationToken ct)
    {
        if (!await db.Accounts(viewer).AnyAsync(a => a.Id == id, ct)) return Outcome.NotFound;
        var present = await db.Operators(viewer).Where(o => o.AccountId == id).ToListAsync(ct);
        db.RemoveRange(present.Where(o => !members.Contains(o.MemberId)));
        db.AddRange(members.Distinct().Where(m => present.TrueForAll(o => o.MemberId != m)).Select(m => new OperatorRow { WorkspaceId = db.WorkspaceId, AccountId = id, MemberId = m }));
        db.Append(new AccountChanged(id));
        db.Note(new AuditNote("channels.operators", "account", id.Value.ToString(), present.Select(o => o.MemberId), members));
        await db.SaveChangesAsync(ct);
        return Outcome.Done;
    }

    internal static void Map(RouteGroupBuilder api) =>
        api.MapPut("/accounts/{id:guid}/operators", async (Guid id, Body body, AssignOperators assign, CancellationToken ct) => (await assign.RunAsync(new AccountId(id), body.MemberIds, ct)).ToHttp())
            .WithName("AssignOperators").WithTags("Channels").RequirePermission(ChannelPermissions.Manage);
}
