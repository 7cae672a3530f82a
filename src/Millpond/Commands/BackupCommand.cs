using System.CommandLine;
using Millpond.Backups;
using Millpond.Hosting;

namespace Millpond.Commands;

/// <summary><c>millpond backup FILE</c>: one file from which the installation can be put back.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var command = new Command("backup", """
            Writes one .tar.gz from which the installation can be put back: the database as of one moment, the keys, files of unfinished imports.
            The program may go on meanwhile. The file is readable for its owner only: with the keys in it, it opens the accounts at the networks.

            PostgreSQL is copied by pg_dump, which must be installed here. Large databases have better ways (streaming replication,
            pg_basebackup); then keep the folder 'keys' with them.

            Examples:
              millpond backup /backups/millpond-2026-03-02.tar.gz
              millpond backup /backups/db.tar.gz --without-keys      # when the keys are kept apart, as they should be
            """);
        var file = new Argument<string>("file") { Description = "The file to write; it must not be there yet." };
        var withoutKeys = new Option<bool>("--without-keys") { Description = "Leaves the keys out. Keep data/keys elsewhere: without them accounts must be connected anew." };
        var host = HostArguments.AddTo(command, web: false);
        command.Arguments.Add(file);
        command.Options.Add(withoutKeys);
        command.SetAction((result, ct) => ServeCommand.StartAsync(() => RunAsync(host.Read(result), result.GetValue(file)!, !result.GetValue(withoutKeys), ct), ""));
        return command;
    }

    private static async Task RunAsync(HostOptions options, string path, bool withKeys, CancellationToken ct)
    {
        await using var product = await OpenProduct.OpenBesideAsync(options, ct);
        var manifest = await new MakeBackup(options, product.Services, product.Services.GetRequiredService<TimeProvider>()).RunAsync(path, withKeys, ct);
        await Console.Out.WriteLineAsync($"written to {Path.GetFullPath(path)} ({new FileInfo(path).Length:N0} bytes), as of {manifest.CreatedAt:yyyy-MM-dd HH:mm:ss} UTC");
        if (!manifest.HasKeys) await Console.Out.WriteLineAsync("The keys are not in it. Keep them apart: without them the credentials of accounts cannot be opened.");
    }
}
