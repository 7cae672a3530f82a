using System.CommandLine;
using Millpond.Hosting;
using Millpond.Organization;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;

namespace Millpond.Commands;

/// <summary><c>millpond audit verify</c>: walks the audit chain of every workspace and says whether it is whole.</summary>
internal static class AuditCommand
{
    public static Command Create()
    {
        var verify = new Command("verify", "Walks the audit chain of every workspace and compares each hash. Ends with code 1 when an entry was changed, is missing or was cut off.");
        var host = HostArguments.AddTo(verify, web: false);
        verify.SetAction((result, ct) => ServeCommand.StartAsync(() => VerifyAsync(host.Read(result), ct), ""));
        return new Command("audit", "The audit trail.") { verify };
    }

    private static async Task VerifyAsync(HostOptions options, CancellationToken ct)
    {
        await using var product = await OpenProduct.OpenBesideAsync(options, ct);
        var broken = 0;
        await using var scope = product.Services.CreateAsyncScope();
        foreach (var workspace in await scope.ServiceProvider.GetRequiredService<OrganizationDirectory>().WorkspacesAsync(ct))
        {
            var found = await VerifyAsync(product.Services, workspace.Id, ct);
            if (!found.Ok) broken++;
            await Console.Out.WriteLineAsync(found.Ok
                ? $"workspace {workspace.Id} ({workspace.Name}): {found.Entries} entries, whole"
                : $"workspace {workspace.Id} ({workspace.Name}): BROKEN at entry {found.FirstBroken}: {found.Detail}");
        }

        if (broken > 0) throw new StartException("The audit trail is not whole.");
    }

    private static async Task<AuditVerification> VerifyAsync(IServiceProvider services, int workspace, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var viewer = Viewer.System(workspace);
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().Viewer = viewer;
        return await AuditChain.VerifyAsync(scope.ServiceProvider.GetRequiredService<MillpondDb>(), viewer, ct);
    }
}
