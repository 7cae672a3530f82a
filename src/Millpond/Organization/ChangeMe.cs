using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Organization;

/// <summary>Changes one's own name, sign-off and the way the console looks.</summary>
internal sealed class ChangeMe(MillpondDb db, Viewer viewer, ShowMe showMe, AdmissionCache cache)
{
    public async Task<Outcome<Me>> RunAsync(Body body, CancellationToken ct = default)
    {
        var id = new MemberId(viewer.MemberId);
        var member = await db.Members(viewer).SingleOrDefaultAsync(m => m.Id == id, ct);
        var user = await db.Users().SingleOrDefaultAsync(u => u.Id == viewer.UserId, ct);
        if (member is null || user is null) return Outcome.Refused("member.none", "A service has no profile.");
        if (await CheckAsync(member, body, ct) is { } refusal) return refusal;

        var before = new { member.Name, member.SignOff };
        member.Name = body.Name.Or(member.Name)!.Trim();
        member.SignOff = body.SignOff.Or(member.SignOff);
        user.Language = body.Language.Or(user.Language)!;
        user.Theme = body.Theme.Or(user.Theme)!;
        user.TimeZone = body.TimeZone.Or(user.TimeZone)!;
        if (body.TimeZone.IsGiven) member.TimeZone = user.TimeZone;
        if (before.Name != member.Name || before.SignOff != member.SignOff) db.Note(new AuditNote("me.change", "member", id.Value.ToString(), before, new { member.Name, member.SignOff }));
        await db.SaveChangesAsync(ct);
        cache.Forget();
        return await showMe.RunAsync(ct);
    }

    private async Task<Outcome?> CheckAsync(Member member, Body body, CancellationToken ct)
    {
        if (body.Name.IsGiven && Input.Text(body.Name.Value, "name", User.MaxNameLength) is { } name) return name;
        if (body.Language.IsGiven && Input.Language(body.Language.Value, "language") is { } language) return language;
        if (body.Theme.IsGiven && Input.Theme(body.Theme.Value, "theme") is { } theme) return theme;
        if (body.TimeZone.IsGiven && Input.Zone(body.TimeZone.Value, "timeZone") is { } zone) return zone;
        if (Input.SignOff(body.SignOff.Value, "signOff") is { } mark) return mark;
        return body.SignOff.Value is { } sign && await db.Set<Member>().AnyAsync(m => m.Id != member.Id && m.SignOff == sign && m.Status != MemberStatus.Left, ct)
            ? Outcome.Refused("member.sign_off_taken", "Another member signs with this mark.")
            : null;
    }

    internal sealed record Body(Patched<string> Name, Patched<string> Language, Patched<string> Theme, Patched<string> TimeZone, Patched<string> SignOff);

    internal static void Map(RouteGroupBuilder api) =>
        api.MapPatch("/me", async (Body body, ChangeMe change, CancellationToken ct) => (await change.RunAsync(body, ct)).ToHttp()).WithName("ChangeMe").RequireViewer();
}
