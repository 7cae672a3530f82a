using System.CommandLine;
using Millpond.Backups;
using Millpond.Hosting;

namespace Millpond.Commands;

/// <summary><c>millpond restore FILE</c>: puts a backup back and makes it safe to run.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var command = new Command("restore", """
            Puts a backup into an empty data folder (or an empty PostgreSQL database), checks it and makes it safe to run.

            A backup is an earlier state. What it believes to be under way may have been done since, so nothing is sent a second time without a person's word:
            replies that were on their way show as unknown, and trying one again asks the network first. Sessions end. Accounts are switched off,
            since the old installation may still be running; switch them on under Channels, or say --take-over when this one takes its place.
            API tokens are those of the backup: end the ones that were ended since.

            Examples:
              millpond restore millpond-2026-03-02.tar.gz --data /srv/millpond
              millpond restore db.tar.gz --database "Host=db;Database=millpond;Username=millpond" --take-over
            """);
        var file = new Argument<string>("file") { Description = "A file that 'backup' wrote." };
        var overwrite = new Option<bool>("--overwrite") { Description = "Replaces what is there. The embedded database and its keys are put aside under another name; the tables of PostgreSQL are dropped." };
        var takeOver = new Option<bool>("--take-over") { Description = "Leaves accounts switched on: the installation that the backup is of does not run any more." };
        var host = HostArguments.AddTo(command, web: false);
        command.Arguments.Add(file);
        command.Options.Add(overwrite);
        command.Options.Add(takeOver);
        command.SetAction((result, ct) => ServeCommand.StartAsync(() => RunAsync(host.Read(result), result.GetValue(file)!, result.GetValue(overwrite), result.GetValue(takeOver), ct), ""));
        return command;
    }

    internal static async Task<IReadOnlyList<WokenWorkspace>> RestoreAsync(HostOptions options, string path, bool overwrite, bool takeOver, TextWriter output, CancellationToken ct)
    {
        var restored = await new RestoreBackup(options, TimeProvider.System).RunAsync(path, overwrite, ct);
        await using var product = await OpenProduct.OpenAsync(options, ct, restoring: true);
        var workspaces = await new WakeRestored(options, product.Services).RunAsync(restored.Manifest, takeOver, ct);
        File.Delete(Path.Combine(options.Data, DataFolder.RestoreMark));

        await output.WriteLineAsync($"restored as of {restored.Manifest.CreatedAt:yyyy-MM-dd HH:mm:ss} UTC (written by version {restored.Manifest.Version})");
        foreach (var aside in restored.PutAside) await output.WriteLineAsync($"  what was there before lies at {aside}");
        if (!restored.Manifest.HasKeys) await output.WriteLineAsync($"  the keys were not in it: put them into {Path.GetFullPath(Path.Combine(options.Data, BackupManifest.KeysFile))} before the first start");
        foreach (var w in workspaces)
        {
            await output.WriteLineAsync($"workspace {w.Id} ({w.Name}): audit trail {(w.Audit.Ok ? $"whole ({w.Audit.Entries} entries)" : $"BROKEN at entry {w.Audit.FirstBroken}: {w.Audit.Detail}")}");
            if (w.Held > 0) await output.WriteLineAsync($"  {w.Held} calls were under way; they wait for a person (Work, Calls)");
            if (w.AccountsOff > 0) await output.WriteLineAsync($"  {w.AccountsOff} accounts were switched off; switch them on under Channels when the old installation is gone");
            if (w.Tokens > 0) await output.WriteLineAsync($"  {w.Tokens} API tokens are valid, also those that were ended after the backup");
        }

        return workspaces;
    }

    private static async Task RunAsync(HostOptions options, string path, bool overwrite, bool takeOver, CancellationToken ct)
    {
        var workspaces = await RestoreAsync(options, path, overwrite, takeOver, Console.Out, ct);
        if (workspaces.Any(w => !w.Audit.Ok)) throw new StartException("The audit trail of the backup is not whole.");
    }
}
