using System.CommandLine;
using Millpond.Commands.Analyze;
using Millpond.Exports;
using Millpond.Hosting;
using Millpond.Organization;
using Millpond.Platform;

namespace Millpond.Commands;

/// <summary><c>millpond export TARGET</c>: a workspace's data as files that other programs read.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var command = new Command("export", """
            Hands out everything that belongs to a workspace, as files that other programs read: people and identities, follows, orders, posts, rules and matches,
            conversations with their messages, cases, events, members, accounts, the audit trail. Never: credentials, passwords, tokens, keys.

            TARGET is a folder, a .zip or a .tar.gz; nothing is overwritten. The program may go on meanwhile: all files show one moment.
            This is for leaving and for analysis. To be able to restore an installation, use 'backup'.

            Examples:
              millpond export everything.zip
              millpond export tables --format csv --only people,identities,orders
            """);
        var target = new Argument<string>("target") { Description = "Folder, .zip or .tar.gz." };
        var format = new Option<string>("--format") { Description = "ndjson (a JSON object a line) or csv (for spreadsheets; cells that look like formulas are made harmless).", DefaultValueFactory = _ => "ndjson" };
        format.AcceptOnlyFromAmong("ndjson", "csv");
        var only = new Option<string?>("--only") { Description = "Parts, separated by commas; all without it." };
        var workspace = new Option<int>("--workspace") { Description = "Number of the workspace.", DefaultValueFactory = _ => 1 };
        var host = HostArguments.AddTo(command, web: false);
        command.Arguments.Add(target);
        foreach (var option in new Option[] { format, only, workspace }) command.Options.Add(option);
        command.SetAction((result, ct) => ServeCommand.StartAsync(
            () => RunAsync(host.Read(result), result.GetValue(target)!, Enum.Parse<ExportFormat>(result.GetValue(format)!, ignoreCase: true), result.GetValue(only), result.GetValue(workspace), ct), ""));
        return command;
    }

    private static async Task RunAsync(HostOptions options, string path, ExportFormat format, string? only, int workspace, CancellationToken ct)
    {
        await using var product = await OpenProduct.OpenBesideAsync(options, ct);
        await using var scope = product.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().Viewer = Viewer.System(workspace);
        if (!(await scope.ServiceProvider.GetRequiredService<OrganizationDirectory>().WorkspacesAsync(ct)).Any(w => w.Id == workspace))
            throw new StartException($"There is no workspace {workspace}.");
        var export = scope.ServiceProvider.GetRequiredService<ExportWorkspace>();
        var wanted = (only ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (wanted.Except(export.Names).FirstOrDefault() is { } unknown) throw new StartException($"There is no part '{unknown}'; there are: {string.Join(", ", export.Names)}.");
        try
        {
            await using var target = ExportTarget.Open(path);
            using var progress = new Progress(Console.Error, !Console.IsErrorRedirected);
            var manifest = await export.RunAsync(target, format, wanted, (part, rows) => progress.Report(part, rows, "rows"), ct);
            progress.Dispose();
            foreach (var file in manifest.Files) await Console.Out.WriteLineAsync($"{file.Rows,10}  {file.Name}");
            await Console.Out.WriteLineAsync($"written to {Path.GetFullPath(path)}, as of {manifest.At:yyyy-MM-dd HH:mm:ss} UTC");
        }
        catch (IOException e)
        {
            throw new StartException(e.Message);
        }
    }
}
