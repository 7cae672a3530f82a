using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Events;
using Millpond.Platform.Security;
using Millpond.Platform.Web;

namespace Millpond.Organization;

/// <summary>Makes the first workspace and its owner, once, for whoever holds the first-run link.</summary>
internal sealed class SetUp(MillpondDb db, CurrentViewer current, FirstRun firstRun, Users users, OrganizationDirectory directory, FindViewer find, OpenSession open, ShowMe showMe, CurrentSession caller, RateLimit limits)
{
    public async Task<Outcome<SignedIn>> RunAsync(Body body, CancellationToken ct = default)
    {
        if (limits.Take("setup:" + caller.Address, 10, TimeSpan.FromMinutes(10)) is { } waits) return Outcome.TooMany("setup.too_many_attempts", waits);
        if (!await firstRun.IsNeededAsync(ct)) return Outcome.Refused("setup.done", "This installation is set up. Sign in.");
        if (await CheckAsync(body) is { } refusal) return refusal;
        if (!firstRun.Take(body.Secret)) return Outcome.Forbidden("setup.wrong_secret", "The link is not the one that the program printed when it started.");

        try
        {
            return await db.InTransactionAsync(() => FoundAsync(body, ct), ct);
        }
        catch
        {
            firstRun.GiveBack(body.Secret);
            throw;
        }
    }

    private async Task<Outcome?> CheckAsync(Body body)
    {
        if (Input.Text(body.Workspace, "workspace", Workspace.MaxNameLength) is { } workspace) return workspace;
        if (Input.Text(body.Name, "name", User.MaxNameLength) is { } name) return name;
        if (Input.Email(body.Email, "email") is { } email) return email;
        if (Input.Zone(body.TimeZone, "timeZone") is { } zone) return zone;
        if (Input.Language(body.Language, "language") is { } language) return language;
        return await users.WhyWeakAsync(new User { Email = body.Email.Trim(), Language = body.Language, TimeZone = body.TimeZone }, body.Password, "password");
    }

    private async Task<Outcome<SignedIn>> FoundAsync(Body body, CancellationToken ct)
    {
        // The row of the sequence is locked from here: two set-ups at once (on two nodes) follow each other, and the second finds the first.
        current.Viewer = Viewer.System(0);
        await Sequences.TakeAsync(db, "setups", 1, ct);
        if (await db.Workspaces().AnyAsync(ct)) return Outcome.Refused("setup.done", "This installation is set up. Sign in.");

        var workspace = await directory.CreateWorkspaceAsync(body.Workspace.Trim(), body.TimeZone, ct: ct);
        await directory.CreateMemberAsync(new NewMember(body.Name.Trim())
        {
            Email = body.Email.Trim(), Password = body.Password, Roles = ["owner"], TimeZone = body.TimeZone, Language = body.Language,
        }, ct);
        var user = await users.FindByEmailAsync(body.Email.Trim()) ?? throw new InvalidOperationException("The owner was not written.");
        current.Viewer = await find.OfUserAsync(workspace, user.Id, ct);
        db.Note(new AuditNote("session.open", "user", user.Id.ToString(), After: new { caller.Address }));
        var token = await open.RunAsync(user.Id, workspace, ct);
        return new SignedIn(token, (await showMe.RunAsync(ct)).Value!);
    }

    internal sealed record Body(string Secret, string Workspace, string Name, string Email, string Password, string Language, string TimeZone);

    internal sealed record Need(bool Needed);

    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/setup", async (FirstRun firstRun, CancellationToken ct) => ((Outcome<Need>)new Need(await firstRun.IsNeededAsync(ct))).ToHttp())
            .WithName("ShowSetUp").WithSummary("Whether this installation still waits for its first owner.").AllowPublic("tells whether there is a workspace").ForConsole();
        api.MapPost("/setup", async (Body body, SetUp setUp, HttpContext context, CancellationToken ct) => SignedIn.Answer(context, await setUp.RunAsync(body, ct)))
            .WithName("SetUp").AllowPublic("needs the one-time secret of the first-run link").ForConsole();
    }
}
