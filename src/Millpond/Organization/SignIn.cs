using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Security;
using Millpond.Platform.Web;

namespace Millpond.Organization;

/// <summary>Opens a session with address, password and, where it is set up, a code of the second factor.</summary>
/// <remarks>
/// Guessing is slowed three times: by caller's address, by account (known or not, so that the answer tells nothing), and by the account's lock-out, which survives a restart.
/// An unknown address takes as long as a wrong password.
/// </remarks>
internal sealed class SignIn(MillpondDb db, CurrentViewer current, Users users, OpenSession open, ShowMe showMe, FindViewer find, CheckCredentials credentials, CurrentSession caller, RateLimit limits)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    public async Task<Outcome<SignedIn>> RunAsync(Body body, CancellationToken ct = default)
    {
        var account = "sign-in:" + users.NormalizeEmail(body.Email);
        if (limits.Take("sign-in:" + caller.Address, 60, Window) is { } address) return Outcome.TooMany("session.too_many_attempts", address);
        if (limits.Take(account, 10, Window) is { } waits) return Outcome.TooMany("session.locked_out", waits);

        var user = await users.FindByEmailAsync(body.Email);
        if (user is null)
        {
            users.CheckNobody(body.Password);
            return CheckCredentials.Wrong;
        }

        if (await credentials.RunAsync(user, body.Password, body.Code) is { } refusal) return refusal;
        limits.Forget(account);
        await users.ResetAccessFailedCountAsync(user);
        return await EnterAsync(user, ct);
    }

    private async Task<Outcome<SignedIn>> EnterAsync(User user, CancellationToken ct)
    {
        var workspaces = await db.WorkspacesOf(user.Id).Select(w => w.Id).ToListAsync(ct);
        if (workspaces.Count == 0) return Outcome.Forbidden("session.no_workspace", "You are not a member of any workspace.");
        var last = await db.Sessions().Where(s => s.UserId == user.Id).OrderByDescending(s => s.LastSeenAt).Select(s => s.CurrentWorkspaceId).FirstOrDefaultAsync(ct);

        current.Viewer = await find.OfUserAsync(workspaces.Contains(last) ? last : workspaces[0], user.Id, ct);
        db.Note(new AuditNote("session.open", "user", user.Id.ToString(), After: new { caller.Address }));
        var token = await open.RunAsync(user.Id, current.Required.WorkspaceId, ct);
        return new SignedIn(token, (await showMe.RunAsync(ct)).Value!);
    }

    internal sealed record Body(string Email, string Password, string? Code = null);

    internal static void Map(RouteGroupBuilder api) => api.MapPost("/session", async (Body body, SignIn signIn, HttpContext context, CancellationToken ct) =>
    {
        var outcome = await signIn.RunAsync(body, ct);
        return SignedIn.Answer(context, outcome);
    }).WithName("SignIn").AllowPublic("signing in").ForConsole();
}

/// <summary>A session was opened: its token for the cookie, and who it is.</summary>
internal sealed record SignedIn(string Token, Me Me)
{
    /// <summary>Puts the token into the cookie; the body tells who it is.</summary>
    public static Answer<Me> Answer(HttpContext context, Outcome<SignedIn> outcome)
    {
        if (!outcome.Ok) return ((Outcome<Me>)outcome.Result).ToHttp();
        SessionCookie.Set(context, outcome.Value!.Token);
        return ((Outcome<Me>)outcome.Value.Me).ToHttp();
    }
}

/// <summary>Writes a new session of the present caller down and gives its token.</summary>
internal sealed class OpenSession(MillpondDb db, CurrentSession caller, TimeProvider clock)
{
    public async Task<string> RunAsync(Guid userId, int workspace, CancellationToken ct)
    {
        var token = Tokens.New();
        var now = clock.UtcNow();
        var stale = now - Session.Idle;
        await db.Sessions().Where(s => s.UserId == userId && s.LastSeenAt < stale).ExecuteDeleteAsync(ct);
        db.Add(new Session
        {
            Id = Ids.New(now),
            TokenHash = Tokens.Hash(token),
            UserId = userId,
            CurrentWorkspaceId = workspace,
            CreatedAt = now,
            LastSeenAt = now,
            Address = caller.Address,
            Agent = caller.Agent,
        });
        await db.SaveChangesAsync(ct);
        return token;
    }
}
