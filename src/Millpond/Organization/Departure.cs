using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Security;
using Millpond.Platform.Web;

namespace Millpond.Organization;

/// <summary>How much of one kind a member owns.</summary>
internal sealed record Holding(string Kind, int Count);

/// <summary>Lists what a member owns, before he leaves.</summary>
internal sealed class ListHoldings(MillpondDb db, Viewer viewer, IEnumerable<IHolding> holdings)
{
    public async Task<Outcome<Page<Holding>>> RunAsync(MemberId id, CancellationToken ct = default)
    {
        if (!await db.Members(viewer).AnyAsync(m => m.Id == id, ct)) return Outcome.NotFound;
        var counts = new List<Holding>();
        foreach (var holding in holdings.OrderBy(h => h.Kind)) counts.Add(new Holding(holding.Kind, await holding.CountAsync(id.Value, ct)));
        return new Page<Holding>(counts, null);
    }

    internal static void Map(RouteGroupBuilder api) =>
        api.MapGet("/members/{id}/holdings", async (Guid id, ListHoldings list, CancellationToken ct) => (await list.RunAsync(new MemberId(id), ct)).ToHttp())
            .WithName("ListHoldings").RequirePermission(OrganizationPermissions.Members);
}

/// <summary>Lets a member leave: everything of his is handed to another one, his sessions and tokens end, in one commit.</summary>
internal sealed class LetMemberLeave(MillpondDb db, Viewer viewer, MemberGuard guard, IEnumerable<IHolding> holdings, AdmissionCache cache, TimeProvider clock)
{
    public async Task<Outcome<MemberView>> RunAsync(MemberId id, MemberId successor, CancellationToken ct = default)
    {
        var outcome = await db.InTransactionAsync(() => LeaveAsync(id, successor, ct), ct);
        if (outcome.Ok) cache.Forget();
        return outcome;
    }

    private async Task<Outcome<MemberView>> LeaveAsync(MemberId id, MemberId successorId, CancellationToken ct)
    {
        var member = await db.Members(viewer).SingleOrDefaultAsync(m => m.Id == id, ct);
        if (member is null) return Outcome.NotFound;
        if (member.Status == MemberStatus.Left) return Outcome.Refused("member.left", "This member has left.");
        if (await guard.WhyNotChangeAsync(member, ct) is { } beyond) return beyond;
        if (await guard.IsLastOwnerAsync(member, ct)) return Outcome.Refused("member.last_owner", "A workspace needs an owner. Make somebody else one first.");
        var successor = await db.Members(viewer).SingleOrDefaultAsync(m => m.Id == successorId && m.Id != id && m.Status == MemberStatus.Active, ct);
        if (successor is null) return Outcome.Invalid("member.unknown_successor", "successorId", "The successor is no active member of this workspace.");

        var handedOver = new List<Holding>();
        foreach (var holding in holdings.OrderBy(h => h.Kind))
        {
            handedOver.Add(new Holding(holding.Kind, await holding.CountAsync(id.Value, ct)));
            await holding.HandOverAsync(id.Value, successorId.Value, ct);
        }

        await EndAccessAsync(member, ct);
        member.Leave(successorId, clock.UtcNow());
        db.Note(new AuditNote("organization.let_leave", "member", id.Value.ToString(), After: new { successor = successor.Name, successorId, handedOver }));
        await db.SaveChangesAsync(ct);
        return MemberView.Of(member, clock.UtcNow());
    }

    private async Task EndAccessAsync(Member member, CancellationToken ct)
    {
        await db.ApiTokens(viewer).Where(t => t.MemberId == member.Id).ExecuteDeleteAsync(ct);
        await db.Invitations(viewer).Where(i => i.MemberId == member.Id && i.AcceptedAt == null).ExecuteDeleteAsync(ct);
        if (member.UserId is { } user) await db.Sessions().Where(s => s.UserId == user && s.CurrentWorkspaceId == viewer.WorkspaceId).ExecuteDeleteAsync(ct);
    }

    internal sealed record Body(Guid SuccessorId);

    internal static void Map(RouteGroupBuilder api) =>
        api.MapPost("/members/{id}/departure", async (Guid id, Body body, LetMemberLeave leave, CancellationToken ct) => (await leave.RunAsync(new MemberId(id), new MemberId(body.SuccessorId), ct)).ToHttp())
            .WithName("LetMemberLeave").RequirePermission(OrganizationPermissions.Members);
}
