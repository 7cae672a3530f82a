using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Organization;

/// <summary>Names a member before he comes: he can be put into teams and given work, and gets a link to come by.</summary>
internal sealed class CreateMember(MillpondDb db, Viewer viewer, InviteMember invite, TimeProvider clock)
{
    public async Task<Outcome<Created>> RunAsync(Body body, string origin, CancellationToken ct = default)
    {
        if (await CheckAsync(body, ct) is { } refusal) return refusal;

        var now = clock.UtcNow();
        var zone = await db.Workspaces().Where(w => w.Id == viewer.WorkspaceId).Select(w => w.TimeZone).SingleAsync(ct);
        var member = new Member(new MemberId(Ids.New(now)), viewer.WorkspaceId, body.Name.Trim())
        {
            Email = body.Email?.Trim().ToLowerInvariant(),
            SignOff = body.SignOff,
            UnitId = body.UnitId is { } unit ? new UnitId(unit) : null,
            TimeZone = body.TimeZone ?? zone,
            CreatedAt = now,
        };
        member.PutInTeams((body.TeamIds ?? []).Select(t => new TeamId(t)));
        member.GiveRoles(body.RoleIds.Select(r => new RoleId(r)));
        db.Add(member);
        var (invitation, link) = invite.Make(member.Email, member.Id, body.RoleIds, body.UnitId, body.TeamIds, origin);
        db.Note(new AuditNote("organization.create_member", "member", member.Id.Value.ToString(), After: new { member.Name, member.Email, body.RoleIds }));
        await db.SaveChangesAsync(ct);
        return new Created(MemberView.Of(member, now), InvitationView.Of(invitation, link));
    }

    private async Task<Outcome?> CheckAsync(Body body, CancellationToken ct)
    {
        if (Input.Text(body.Name, "name", User.MaxNameLength) is { } name) return name;
        if (body.Email is not null && Input.Email(body.Email, "email") is { } email) return email;
        if (Input.SignOff(body.SignOff, "signOff") is { } mark) return mark;
        if (body.TimeZone is not null && Input.Zone(body.TimeZone, "timeZone") is { } zone) return zone;
        if (await invite.CheckAsync(body.RoleIds, body.UnitId, body.TeamIds, ct) is { } refusal) return refusal;

        var address = body.Email?.Trim().ToLowerInvariant();
        var present = db.Set<Member>().Where(m => m.Status != MemberStatus.Left);
        if (address is not null && await present.AnyAsync(m => m.Email == address, ct)) return Outcome.Refused("member.email_taken", "Somebody with this address is a member already.");
        return body.SignOff is not null && await present.AnyAsync(m => m.SignOff == body.SignOff, ct) ? Outcome.Refused("member.sign_off_taken", "Another member signs with this mark.") : null;
    }

    internal sealed record Body(string Name, IReadOnlyList<Guid> RoleIds, string? Email = null, string? SignOff = null, Guid? UnitId = null, IReadOnlyList<Guid>? TeamIds = null, string? TimeZone = null);

    /// <summary>The member and the link that he comes by.</summary>
    internal sealed record Created(MemberView Member, InvitationView Invitation);

    internal static void Map(RouteGroupBuilder api) =>
        api.MapPost("/members", async (Body body, CreateMember create, HttpRequest request, CancellationToken ct) =>
                (await create.RunAsync(body, InviteMember.OriginOf(request), ct)).ToCreated(c => $"/api/v1/members/{c.Member.Id.Value}"))
            .WithName("CreateMember").RequirePermission(OrganizationPermissions.Members);
}
