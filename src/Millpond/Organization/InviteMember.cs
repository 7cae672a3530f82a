using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Security;
using Millpond.Platform.Web;

namespace Millpond.Organization;

/// <summary>An open invitation. Its link is shown once, when it is made.</summary>
internal sealed record InvitationView(Guid Id, string? Email, MemberId? MemberId, IReadOnlyList<Guid> RoleIds, UnitId? UnitId, IReadOnlyList<Guid> TeamIds, DateTime CreatedAt, DateTime ExpiresAt, string? Link)
{
    public static InvitationView Of(Invitation i, string? link = null) =>
        new(i.Id, i.Email, i.MemberId, Json.Read<List<Guid>>(i.RoleIds), i.UnitId, Json.Read<List<Guid>>(i.TeamIds), i.CreatedAt, i.ExpiresAt, link);
}

/// <summary>Makes a link through which somebody becomes a member, good for a week and once.</summary>
internal sealed class InviteMember(MillpondDb db, Viewer viewer, MemberGuard guard, MemberPlace place, TimeProvider clock)
{
    public async Task<Outcome<InvitationView>> RunAsync(Body body, string origin, CancellationToken ct = default)
    {
        if (body.Email is not null && Input.Email(body.Email, "email") is { } email) return email;
        if (await CheckAsync(body.RoleIds, body.UnitId, body.TeamIds, ct) is { } refusal) return refusal;
        var address = body.Email?.Trim().ToLowerInvariant();
        if (address is not null && await db.Set<Member>().AnyAsync(m => m.Email == address && m.Status != MemberStatus.Left, ct))
            return Outcome.Refused("member.email_taken", "Somebody with this address is a member already.");

        var (invitation, link) = Make(address, null, body.RoleIds, body.UnitId, body.TeamIds, origin);
        db.Note(new AuditNote("organization.invite", "invitation", invitation.Id.ToString(), After: new { invitation.Email, body.RoleIds, body.UnitId, body.TeamIds }));
        await db.SaveChangesAsync(ct);
        return InvitationView.Of(invitation, link);
    }

    public async Task<Outcome?> CheckAsync(IReadOnlyList<Guid> roleIds, Guid? unitId, IReadOnlyList<Guid>? teamIds, CancellationToken ct) =>
        await guard.WhyNotGiveAsync([.. roleIds.Select(r => new RoleId(r))], "roleIds", ct)
        ?? await place.WhyNotAsync(unitId is { } unit ? new UnitId(unit) : null, [.. (teamIds ?? []).Select(t => new TeamId(t))], ct);

    /// <summary>Adds the invitation to the unit of work; the caller saves.</summary>
    public (Invitation Invitation, string Link) Make(string? email, MemberId? member, IReadOnlyList<Guid> roleIds, Guid? unitId, IReadOnlyList<Guid>? teamIds, string origin)
    {
        var now = clock.UtcNow();
        var token = $"{viewer.WorkspaceId}.{Tokens.New()}";
        var invitation = new Invitation
        {
            WorkspaceId = viewer.WorkspaceId,
            Id = Ids.New(now),
            TokenHash = Tokens.Hash(token),
            Email = email,
            MemberId = member,
            UnitId = unitId is { } unit ? new UnitId(unit) : null,
            RoleIds = Json.Write(roleIds),
            TeamIds = Json.Write(teamIds ?? []),
            InvitedBy = new MemberId(viewer.MemberId),
            CreatedAt = now,
            ExpiresAt = now + Invitation.Lifetime,
        };
        db.Add(invitation);
        return (invitation, $"{origin}/invitations/{token}");
    }

    internal sealed record Body(IReadOnlyList<Guid> RoleIds, string? Email = null, Guid? UnitId = null, IReadOnlyList<Guid>? TeamIds = null);

    internal static string OriginOf(HttpRequest request) => $"{request.Scheme}://{request.Host.Value}";

    internal static void Map(RouteGroupBuilder api) =>
        api.MapPost("/invitations", async (Body body, InviteMember invite, HttpRequest request, CancellationToken ct) => (await invite.RunAsync(body, OriginOf(request), ct)).ToCreated(i => $"/api/v1/invitations/{i.Id}"))
            .WithName("InviteMember").RequirePermission(OrganizationPermissions.Members);
}
