using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Security;
using Millpond.Platform.Web;

namespace Millpond.Channels.Intake;

/// <summary>Takes calls of networks: bounded, verified in constant time, stored before they are answered or understood.</summary>
internal sealed class ReceivePush(MillpondDb db, CurrentViewer current, ChannelCatalog channels, AccountKeys keys, InboundStore inbound, AccountHealth health)
{
    /// <summary>Largest body that is read, bytes.</summary>
    public const int MaxBody = 1024 * 1024;

    // Compared with when there is no such account, so that this takes as long.
    private static readonly string Nobody = Tokens.New();

    public async Task<Outcome<string>> RunAsync(string kind, string address, PushRequest request, CancellationToken ct)
    {
        if (!AccountAddress.TryRead(address, out var workspace, out var id, out var key)) return Outcome.NotFound;
        current.Viewer = Viewer.System(workspace);
        var account = await db.Accounts(current.Required).AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.Kind == kind, ct);
        if (!Tokens.AreEqual(account?.HookKey ?? Nobody, key) || account is null || channels.Find(kind) is not IPushChannel channel) return Outcome.NotFound;

        var answer = channel.Receive(keys.Open(account), request);
        if (!answer.Authentic) return Outcome.NotAuthentic("channels.push_not_authentic", "The signature does not fit.");
        // A switched-off account acknowledges, so that the network does not give up on the address.
        if (!account.Enabled) return answer.Answer;

        await inbound.StoreAsync(id, "push", answer.Items, ct);
        if (channel is ICompletingChannel completing)
        {
            foreach (var item in answer.Items.Where(completing.Completes)) db.Enqueue(CompletePush.For(id, item.DedupeKey));
            await db.SaveChangesAsync(ct);
        }

        await health.NoteIntakeAsync(id, ct);
        return answer.Answer;
    }

    internal static void Map(IEndpointRouteBuilder app) => app.MapMethods("/hooks/{kind}/{key}", ["GET", "POST"], HandleAsync)
        .WithName("ReceivePush").WithTags("Channels").ExcludeFromDescription()
        .AllowPublic("Networks call it; the address is unguessable and each call is verified by its signature.");

    private static async Task<IResult> HandleAsync(string kind, string key, HttpContext http, ReceivePush receive, CancellationToken ct)
    {
        if (await ReadAsync(http, ct) is not { } body) return OutcomeHttp.Problem(Outcome.Invalid("channels.push_too_large", "body", $"At most {MaxBody} bytes."));
        var request = new PushRequest(http.Request.Method, http.Request.Query.ToDictionary(q => q.Key, q => q.Value.ToString()),
            http.Request.Headers.ToDictionary(h => h.Key.ToLowerInvariant(), h => h.Value.ToString()), body);
        var outcome = await receive.RunAsync(kind, key, request, ct);
        return outcome.Ok ? TypedResults.Text(outcome.Value!) : OutcomeHttp.Problem(outcome.Result);
    }

    private static async Task<string?> ReadAsync(HttpContext http, CancellationToken ct)
    {
        if (http.Request.ContentLength > MaxBody) return null;
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await http.Request.Body.ReadAsync(buffer, ct)) > 0)
        {
            if (body.Length + read > MaxBody) return null;
            body.Write(buffer, 0, read);
        }

        return Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length);
    }
}
