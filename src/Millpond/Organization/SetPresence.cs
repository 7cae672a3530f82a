using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Organization;

/// <summary>Says whether one is there for new work. It lapses a quarter of an hour after the last request.</summary>
internal sealed class SetPresence(MillpondDb db, Viewer viewer, TimeProvider clock)
{
    public static readonly TimeSpan Holds = TimeSpan.FromMinutes(15);

    public async Task<Outcome> RunAsync(Presence presence, CancellationToken ct = default)
    {
        var id = new MemberId(viewer.MemberId);
        var member = await db.Members(viewer).SingleOrDefaultAsync(m => m.Id == id, ct);
        if (member is null) return Outcome.Refused("member.none", "A service is neither present nor away.");
        member.Show(presence, clock.UtcNow(), Holds);
        await db.SaveChangesAsync(ct);
        return Outcome.Done;
    }

    internal sealed record Body(Presence Presence);

    internal static void Map(RouteGroupBuilder api) =>
        api.MapPut("/session/presence", async (Body body, SetPresence act, CancellationToken ct) => (await act.RunAsync(body.Presence, ct)).ToHttp())
            .WithName("SetPresence").RequireViewer();
}
