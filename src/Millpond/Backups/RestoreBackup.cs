using Microsoft.EntityFrameworkCore;
using Millpond.Hosting;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Backups;

/// <summary>Puts a backup where nothing is, or, when told so, in the place of what is there. Everything is unpacked and checked before the first thing is changed.</summary>
internal sealed class RestoreBackup(HostOptions options, TimeProvider clock)
{
    /// <param name="path">The backup.</param>
    /// <param name="overwrite">Whether what is there may be replaced; the embedded database and its keys are put aside, not removed.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="StartException">It cannot be done; nothing was changed.</exception>
    public async Task<RestoredBackup> RunAsync(string path, bool overwrite, CancellationToken ct)
    {
        var manifest = await BackupArchive.ReadManifestAsync(path, ct);
        await RefuseForeignAsync(manifest);
        using var folder = DataFolder.Open(options, restoring: true);
        await DatabaseCopy.RefuseWhileInUseAsync(options, ct);
        var empty = await DatabaseCopy.IsEmptyAsync(options, ct);
        if (!empty && !overwrite) throw new StartException($"There is a database already ({Where()}). Restore into an empty place, or say --overwrite.");

        var unpacked = Path.Combine(options.Data, $"restore-{clock.UtcNow():yyyyMMdd-HHmmss}");
        Directory.CreateDirectory(unpacked);
        try
        {
            await BackupArchive.UnpackAsync(path, unpacked, ct);
            var aside = new List<string>();
            await File.WriteAllTextAsync(Path.Combine(options.Data, DataFolder.RestoreMark), Path.GetFullPath(path), ct);
            if (!empty && await DatabaseCopy.ClearAsync(options, clock.UtcNow(), ct) is { } old) aside.Add(old);
            await DatabaseCopy.InAsync(options, Path.Combine(unpacked, BackupManifest.DatabaseFile), ct);
            foreach (var file in manifest.Files.Where(f => f.Name != BackupManifest.DatabaseFile))
                if (Put(Path.Combine(unpacked, file.Name), Path.Combine(options.Data, file.Name)) is { } replaced) aside.Add(replaced);
            return new RestoredBackup(manifest, aside);
        }
        finally
        {
            Directory.Delete(unpacked, recursive: true);
        }
    }

    private async Task RefuseForeignAsync(BackupManifest manifest)
    {
        var here = DataServices.IsSqlite(options.Database) ? BackupManifest.Sqlite : BackupManifest.Postgres;
        if (manifest.Database != here)
            throw new StartException($"The backup is of {Named(manifest.Database)}, and {Where()} is {Named(here)}. {(manifest.Database == BackupManifest.Postgres ? "Name an empty PostgreSQL database with --database." : "Leave --database out.")}");
        if (here == BackupManifest.Postgres && PostgresTools.Find("pg_restore") is null)
            throw new StartException("pg_restore is not installed on this machine. It comes with PostgreSQL's client programs (Debian: apt-get install postgresql-client).");
        await using var services = OpenProduct.Build(options);
        await using var scope = services.CreateAsyncScope();
        if (manifest.Migrations.Except(scope.ServiceProvider.GetRequiredService<MillpondDb>().Database.GetMigrations()).FirstOrDefault() is { } newer)
            throw new StartException($"The backup was written by version {manifest.Version}, which is newer than this one ({ProductVersion.Text}; it lacks '{newer}'). Restore with that version.");
    }

    private string Where() => DataServices.IsSqlite(options.Database) ? DatabaseCopy.DatabaseFile(options) : "the PostgreSQL database " + new Npgsql.NpgsqlConnectionStringBuilder(options.Database).Database;

    private static string Named(string database) => database == BackupManifest.Sqlite ? "an embedded database" : "a PostgreSQL database";

    /// <returns>Where a file of the same name lies now that was another one.</returns>
    private string? Put(string source, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        string? aside = null;
        if (File.Exists(target) && !File.ReadAllBytes(target).AsSpan().SequenceEqual(File.ReadAllBytes(source)))
        {
            aside = $"{target}.before-{clock.UtcNow():yyyyMMdd-HHmmss}";
            File.Move(target, aside);
        }

        File.Move(source, target, overwrite: true);
        return aside;
    }
}

/// <summary>What was restored.</summary>
/// <param name="Manifest">The backup.</param>
/// <param name="PutAside">What was there before, under its new names.</param>
internal sealed record RestoredBackup(BackupManifest Manifest, IReadOnlyList<string> PutAside);
