using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Organization;

/// <summary>One member.</summary>
internal sealed class ShowMember(MillpondDb db, Viewer viewer, TimeProvider clock)
{
    public async Task<Outcome<MemberView>> RunAsync(MemberId id, CancellationToken ct = default)
    {
        var member = await db.Members(viewer).AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct);
        return member is null ? Outcome.NotFound : MemberView.Of(member, clock.UtcNow());
    }

    internal static void Map(RouteGroupBuilder api) =>
        api.MapGet("/members/{id}", async (Guid id, ShowMember show, CancellationToken ct) => (await show.RunAsync(new MemberId(id), ct)).ToHttp())
            .WithName("ShowMember").RequirePermission(OrganizationPermissions.Read);
}
