using Microsoft.EntityFrameworkCore;
using Millpond.Hosting;
using Millpond.Imports;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Backups;

/// <summary>Writes one file from which the installation can be put back: database, keys, files of unfinished imports. The program may go on meanwhile.</summary>
internal sealed class MakeBackup(HostOptions options, IServiceProvider services, TimeProvider clock)
{
    /// <param name="path">The file; it must not be there yet.</param>
    /// <param name="withKeys">Whether the keys go along; without them the credentials of the accounts cannot be opened elsewhere.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<BackupManifest> RunAsync(string path, bool withKeys, CancellationToken ct)
    {
        path = Path.GetFullPath(path);
        if (File.Exists(path)) throw new StartException($"'{path}' is there already; nothing is overwritten.");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var copy = path + ".database";
        try
        {
            var at = clock.UtcNow();
            await DatabaseCopy.OutAsync(options, copy, ct);
            var sources = new Dictionary<string, string> { [BackupManifest.DatabaseFile] = copy };
            foreach (var upload in await UnfinishedUploadsAsync(ct)) sources["imports/" + Path.GetFileName(upload)] = upload;
            var keys = Path.Combine(options.Data, "keys", "secrets.keys");
            if (withKeys && File.Exists(keys)) sources[BackupManifest.KeysFile] = keys;

            var files = new List<BackupFile>();
            foreach (var (name, source) in sources) files.Add(await BackupArchive.DescribeAsync(name, source, ct));
            var manifest = new BackupManifest(BackupManifest.CurrentFormat, ProductVersion.Text, at, DataServices.IsSqlite(options.Database) ? BackupManifest.Sqlite : BackupManifest.Postgres, await MigrationsAsync(ct), files);
            await BackupArchive.WriteAsync(path, manifest, sources, ct);
            return manifest;
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private async Task<IReadOnlyList<string>> MigrationsAsync(CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        return [.. await scope.ServiceProvider.GetRequiredService<MillpondDb>().Database.GetAppliedMigrationsAsync(ct)];
    }

    /// <summary>Files that were uploaded and are not brought in yet.</summary>
    private async Task<List<string>> UnfinishedUploadsAsync(CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var uploads = Path.GetFullPath(Path.Combine(options.Data, "imports")) + Path.DirectorySeparatorChar;
        var unfinished = await scope.ServiceProvider.GetRequiredService<MillpondDb>().Set<Import>().IgnoreQueryFilters().Where(i => i.State == ImportState.Queued || i.State == ImportState.Running).Select(i => i.Path).ToListAsync(ct);
        return unfinished.FindAll(p => p.StartsWith(uploads, StringComparison.Ordinal) && File.Exists(p));
    }
}
