using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Organization;

/// <summary>Changes where a member stands, what he may do and when he works.</summary>
internal sealed class ChangeMember(MillpondDb db, Viewer viewer, MemberGuard guard, MemberPlace place, AdmissionCache cache, TimeProvider clock)
{
    public async Task<Outcome<MemberView>> RunAsync(MemberId id, Body body, IfMatch match, CancellationToken ct = default)
    {
        var member = await db.Members(viewer).SingleOrDefaultAsync(m => m.Id == id, ct);
        if (member is null) return Outcome.NotFound;
        var before = MemberView.Of(member, clock.UtcNow());
        if (match.IsStale(member.Version)) return Outcome.Stale(body, before);
        if (member.Status == MemberStatus.Left) return Outcome.Refused("member.left", "This member has left.");
        if (await CheckAsync(member, body, ct) is { } refusal) return refusal;

        Apply(member, body);
        if (db.ChangeTracker.HasChanges())
        {
            // Roles and teams stand in tables of their own; the member's version rises with them.
            if (db.Entry(member).State == EntityState.Unchanged) db.Entry(member).Property(m => m.Name).IsModified = true;
            db.Note(new AuditNote("organization.change_member", "member", id.Value.ToString(), Facts(before), Facts(MemberView.Of(member, clock.UtcNow()))));
            await db.SaveChangesAsync(ct);
            cache.Forget();
        }

        return MemberView.Of(member, clock.UtcNow());
    }

    private async Task<Outcome?> CheckAsync(Member member, Body body, CancellationToken ct)
    {
        if (await guard.WhyNotChangeAsync(member, ct) is { } beyond) return beyond;
        if (body.Name.IsGiven && Input.Text(body.Name.Value, "name", User.MaxNameLength) is { } name) return name;
        if (Input.SignOff(body.SignOff.Value, "signOff") is { } mark) return mark;
        if (body.SignOff.Value is { } sign && await db.Set<Member>().AnyAsync(m => m.Id != member.Id && m.SignOff == sign && m.Status != MemberStatus.Left, ct))
            return Outcome.Refused("member.sign_off_taken", "Another member signs with this mark.");
        if (body.TimeZone.IsGiven && Input.Zone(body.TimeZone.Value, "timeZone") is { } zone) return zone;
        if (body.Capacity.IsGiven && body.Capacity.Value is < 0 or > Member.MaxCapacity) return Outcome.Invalid("member.bad_capacity", "capacity", $"Capacity is 0 to {Member.MaxCapacity}.");
        if (body.WorkingTime.Value is { Count: > 50 }) return Outcome.Invalid("member.bad_working_time", "workingTime", "A week has at most 50 spans.");
        if (await place.WhyNotAsync(body.UnitId.Value is { } unit ? new UnitId(unit) : null, [.. (body.TeamIds.Value ?? []).Select(t => new TeamId(t))], ct) is { } nowhere) return nowhere;
        return await CheckRightsAsync(member, body, ct);
    }

    private async Task<Outcome?> CheckRightsAsync(Member member, Body body, CancellationToken ct)
    {
        if (body.Scope.Value > viewer.Scope && !viewer.IsSystem) return Outcome.Forbidden("role.beyond_own", "You cannot give rights that you do not have yourself.");
        if (!body.RoleIds.IsGiven) return null;

        var wanted = (body.RoleIds.Value ?? []).Select(r => new RoleId(r)).ToList();
        var added = wanted.Where(r => member.Roles.All(m => m.RoleId != r)).ToList();
        if (await guard.WhyNotGiveAsync(added, "roleIds", ct) is { } refusal) return refusal;
        var owner = await db.Roles(viewer).Where(r => r.BuiltIn == BuiltInRole.Owner).Select(r => r.Id).SingleAsync(ct);
        return !wanted.Contains(owner) && await guard.IsLastOwnerAsync(member, ct) ? Outcome.Refused("member.last_owner", "A workspace needs an owner. Make somebody else one first.") : null;
    }

    private static void Apply(Member member, Body body)
    {
        member.Name = body.Name.Or(member.Name)!.Trim();
        member.SignOff = body.SignOff.Or(member.SignOff);
        if (body.UnitId.IsGiven) member.UnitId = body.UnitId.Value is { } unit ? new UnitId(unit) : null;
        member.Scope = body.Scope.Or(member.Scope);
        member.Capacity = body.Capacity.IsGiven ? body.Capacity.Value ?? member.Capacity : member.Capacity;
        if (body.WorkingTime.IsGiven) member.WorkingTime = new WorkingTime(body.WorkingTime.Value ?? []).Store();
        member.TimeZone = body.TimeZone.Or(member.TimeZone)!;
        if (body.TeamIds.IsGiven) member.PutInTeams((body.TeamIds.Value ?? []).Select(t => new TeamId(t)));
        if (body.RoleIds.IsGiven) member.GiveRoles((body.RoleIds.Value ?? []).Select(r => new RoleId(r)));
    }

    private static object Facts(MemberView m) => new { m.Name, m.SignOff, m.UnitId, m.TeamIds, m.RoleIds, m.Scope, m.Capacity, m.WorkingTime, m.TimeZone };

    internal sealed record Body(
        Patched<string> Name, Patched<string> SignOff, Patched<Guid?> UnitId, Patched<IReadOnlyList<Guid>> TeamIds, Patched<IReadOnlyList<Guid>> RoleIds, Patched<DataScope?> Scope,
        Patched<int?> Capacity, Patched<IReadOnlyList<WorkingSpan>> WorkingTime, Patched<string> TimeZone);

    internal static void Map(RouteGroupBuilder api) =>
        api.MapPatch("/members/{id}", async (Guid id, Body body, IfMatch match, ChangeMember change, CancellationToken ct) => (await change.RunAsync(new MemberId(id), body, match, ct)).ToHttp())
            .WithName("ChangeMember").RequirePermission(OrganizationPermissions.Members);
}
