using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Organization;

/// <summary>The invitations that nobody has accepted yet, newest first.</summary>
internal sealed class ListInvitations(MillpondDb db, Viewer viewer, TimeProvider clock)
{
    public async Task<Outcome<Page<InvitationView>>> RunAsync(CancellationToken ct = default)
    {
        var now = clock.UtcNow();
        var open = await db.Invitations(viewer).AsNoTracking().Where(i => i.AcceptedAt == null && i.ExpiresAt > now).OrderByDescending(i => i.Id).ToListAsync(ct);
        return new Page<InvitationView>(open.ConvertAll(i => InvitationView.Of(i)), null);
    }

    internal static void Map(RouteGroupBuilder api) =>
        api.MapGet("/invitations", async (ListInvitations list, CancellationToken ct) => (await list.RunAsync(ct)).ToHttp())
            .WithName("ListInvitations").RequirePermission(OrganizationPermissions.Members);
}

/// <summary>Withdraws an invitation: its link is worthless from now on.</summary>
internal sealed class WithdrawInvitation(MillpondDb db, Viewer viewer)
{
    public async Task<Outcome> RunAsync(Guid id, CancellationToken ct = default)
    {
        var invitation = await db.Invitations(viewer).SingleOrDefaultAsync(i => i.Id == id, ct);
        if (invitation is null) return Outcome.NotFound;
        if (invitation.AcceptedAt is not null) return Outcome.Refused("invitation.accepted", "This invitation was accepted already.");
        db.Remove(invitation);
        db.Note(new AuditNote("organization.withdraw_invitation", "invitation", id.ToString()));
        await db.SaveChangesAsync(ct);
        return Outcome.Done;
    }

    internal static void Map(RouteGroupBuilder api) =>
        api.MapDelete("/invitations/{id:guid}", async (Guid id, WithdrawInvitation withdraw, CancellationToken ct) => (await withdraw.RunAsync(id, ct)).ToHttp())
            .WithName("WithdrawInvitation").RequirePermission(OrganizationPermissions.Members);
}
