using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Security;
using Millpond.Platform.Web;

namespace Millpond.Organization;

/// <summary>Shows to whoever holds the link where he is invited.</summary>
internal sealed class ShowInvitation(MillpondDb db, TimeProvider clock)
{
    /// <summary>The workspace, who invited, and the address that the invitation is for.</summary>
    internal sealed record Invited(string Workspace, string? InvitedBy, string? Email, string? Name, DateTime ExpiresAt);

    public async Task<Outcome<Invited>> RunAsync(string token, CancellationToken ct = default)
    {
        if (await FindAsync(db, token, clock.UtcNow(), ct) is not { } invitation) return AcceptInvitation.Over;
        var workspace = await db.Workspaces().Where(w => w.Id == invitation.WorkspaceId).Select(w => w.Name).SingleAsync(ct);
        var members = db.Set<Member>().IgnoreQueryFilters().Where(m => m.WorkspaceId == invitation.WorkspaceId);
        var inviter = await members.Where(m => m.Id == invitation.InvitedBy).Select(m => m.Name).SingleOrDefaultAsync(ct);
        var named = await members.Where(m => m.Id == invitation.MemberId).Select(m => m.Name).SingleOrDefaultAsync(ct);
        return new Invited(workspace, inviter, invitation.Email, named, invitation.ExpiresAt);
    }

    /// <summary>The open invitation of a token (<c>workspace.random</c>); null when there is none.</summary>
    internal static async Task<Invitation?> FindAsync(MillpondDb db, string token, DateTime now, CancellationToken ct)
    {
        var dot = token.IndexOf('.', StringComparison.Ordinal);
        if (dot < 1 || token.Length > 100 || !int.TryParse(token.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var workspace)) return null;
        var hash = Tokens.Hash(token);
        var found = await db.Set<Invitation>().IgnoreQueryFilters().SingleOrDefaultAsync(i => i.WorkspaceId == workspace && i.TokenHash == hash, ct);
        return found?.IsOpen(now) == true ? found : null;
    }

    internal static void Map(RouteGroupBuilder api) =>
        api.MapGet("/invitations/{token}", async (string token, ShowInvitation show, CancellationToken ct) => (await show.RunAsync(token, ct)).ToHttp())
            .WithName("ShowInvitation").AllowPublic("whoever holds the link may see where it leads").ForConsole().LimitTo("invitation", 60, TimeSpan.FromMinutes(10));
}

/// <summary>Becomes a member by an invitation: with a new account, or with the one that belongs to the address.</summary>
/// <remarks>An existing account is proved with its password (and code): holding a link must not be a way into somebody's account.</remarks>
internal sealed class AcceptInvitation(MillpondDb db, CurrentViewer current, Users users, CheckCredentials credentials, FindViewer find, OpenSession open, ShowMe showMe, TimeProvider clock)
{
    internal static readonly Outcome Over = Outcome.Failed("invitation.over", StatusCodes.Status404NotFound, "This invitation does not exist, was accepted, withdrawn, or has expired.");

    public Task<Outcome<SignedIn>> RunAsync(string token, Body body, CancellationToken ct = default) => db.InTransactionAsync<Outcome<SignedIn>>(async () =>
    {
        var now = clock.UtcNow();
        if (await ShowInvitation.FindAsync(db, token, now, ct) is not { } invitation) return Over;
        if (Input.Text(body.Name, "name", User.MaxNameLength) is { } badName) return badName;
        var email = (body.Email ?? invitation.Email ?? "").Trim().ToLowerInvariant();
        if (Input.Email(email, "email") is { } badEmail) return badEmail;
        if (invitation.Email is { } meant && meant != email) return Outcome.Invalid("invitation.other_address", "email", "The invitation is for another address.");

        current.Viewer = Viewer.System(invitation.WorkspaceId);
        var user = await users.FindByEmailAsync(email);
        if (user is null)
        {
            var made = await SignUpAsync(email, body, invitation.WorkspaceId, now, ct);
            if (!made.Ok) return made.Result;
            user = made.Value!;
        }
        else if (await credentials.RunAsync(user, body.Password, body.Code) is { } refusal)
        {
            return refusal;
        }

        if (await JoinAsync(invitation, user, email, body.Name.Trim(), now, ct) is { } refused) return refused;
        return await EnterAsync(invitation, user, ct);
    }, ct);

    private async Task<Outcome<User>> SignUpAsync(string email, Body body, int workspace, DateTime now, CancellationToken ct)
    {
        var zone = await db.Workspaces().Where(w => w.Id == workspace).Select(w => w.TimeZone).SingleAsync(ct);
        var user = new User { Id = Ids.New(now), UserName = email, Email = email, Language = body.Language is "en" ? "en" : "zh", TimeZone = zone, CreatedAt = now };
        if (await users.WhyWeakAsync(user, body.Password, "password") is { } weak) return weak;
        var made = await users.CreateAsync(user, body.Password);
        return made.Succeeded ? user : Outcome.Refused("member.email_taken", "Somebody with this address came a moment ago. Sign in.");
    }

    private async Task<Outcome?> JoinAsync(Invitation invitation, User user, string email, string name, DateTime now, CancellationToken ct)
    {
        var viewer = current.Required;
        if (await db.Set<Member>().AnyAsync(m => m.UserId == user.Id && m.Status == MemberStatus.Active, ct)) return Outcome.Refused("member.joined", "You are a member of this workspace already. Sign in.");

        // Who left and comes back, or was named beforehand, is the same member again.
        var member = await db.Members(viewer).SingleOrDefaultAsync(m => invitation.MemberId != null ? m.Id == invitation.MemberId : m.UserId == user.Id, ct)
            ?? db.Add(new Member(new MemberId(Ids.New(now)), invitation.WorkspaceId, name) { TimeZone = user.TimeZone, CreatedAt = now }).Entity;
        member.Name = name;
        member.Email = email;
        member.UnitId = invitation.MemberId is null ? await ExistingUnitAsync(invitation, ct) : member.UnitId;
        if (invitation.MemberId is null)
        {
            member.PutInTeams(await ExistingAsync(db.Teams(viewer).Select(t => t.Id), Json.Read<List<TeamId>>(invitation.TeamIds), ct));
            member.GiveRoles(await ExistingAsync(db.Roles(viewer).Select(r => r.Id), Json.Read<List<RoleId>>(invitation.RoleIds), ct));
        }

        member.Join(user.Id, now);
        invitation.AcceptedAt = now;
        db.Note(new AuditNote("organization.accept_invitation", "member", member.Id.Value.ToString(), After: new { member.Name, member.Email }));
        await db.SaveChangesAsync(ct);
        return null;
    }

    /// <summary>What was deleted since the invitation is left out.</summary>
    private static async Task<List<T>> ExistingAsync<T>(IQueryable<T> all, List<T> wanted, CancellationToken ct) => await all.Where(x => wanted.Contains(x)).ToListAsync(ct);

    private async Task<UnitId?> ExistingUnitAsync(Invitation invitation, CancellationToken ct) =>
        invitation.UnitId is { } unit && await db.Units(current.Required).AnyAsync(u => u.Id == unit, ct) ? unit : null;

    private async Task<Outcome<SignedIn>> EnterAsync(Invitation invitation, User user, CancellationToken ct)
    {
        current.Viewer = await find.OfUserAsync(invitation.WorkspaceId, user.Id, ct);
        var token = await open.RunAsync(user.Id, invitation.WorkspaceId, ct);
        return new SignedIn(token, (await showMe.RunAsync(ct)).Value!);
    }

    internal sealed record Body(string Name, string Password, string? Email = null, string? Code = null, string? Language = null);

    internal static void Map(RouteGroupBuilder api) =>
        api.MapPost("/invitations/{token}/acceptance", async (string token, Body body, AcceptInvitation accept, HttpContext context, CancellationToken ct) => SignedIn.Answer(context, await accept.RunAsync(token, body, ct)))
            .WithName("AcceptInvitation").AllowPublic("whoever holds the link may come").ForConsole().LimitTo("invitation", 60, TimeSpan.FromMinutes(10));
}
