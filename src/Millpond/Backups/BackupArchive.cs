using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Millpond.Hosting;
using Millpond.Platform;

namespace Millpond.Backups;

/// <summary>The file of a backup: a <c>.tar.gz</c> whose first file says what the others are. Readable for its owner only, since it may hold the keys.</summary>
internal static class BackupArchive
{
    public static async Task WriteAsync(string path, BackupManifest manifest, IReadOnlyDictionary<string, string> sources, CancellationToken ct)
    {
        var part = path + ".part";
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            await using (var file = new FileStream(part, options))
            await using (var packed = new GZipStream(file, CompressionLevel.Fastest))
            await using (var tar = new TarWriter(packed, TarEntryFormat.Pax))
            {
                using var head = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(manifest, Json.Options));
                await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, BackupManifest.FileName) { DataStream = head }, ct);
                foreach (var entry in manifest.Files)
                {
                    await using var content = File.OpenRead(sources[entry.Name]);
                    await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, entry.Name) { DataStream = content }, ct);
                }
            }

            File.Move(part, path);
        }
        finally
        {
            File.Delete(part);
        }
    }

    public static async Task<BackupFile> DescribeAsync(string name, string path, CancellationToken ct)
    {
        await using var content = File.OpenRead(path);
        return new BackupFile(name, content.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct)));
    }

    /// <summary>Reads what a backup holds, without its content.</summary>
    /// <exception cref="StartException">It is no backup, or one of a form that this version does not know.</exception>
    public static async Task<BackupManifest> ReadManifestAsync(string path, CancellationToken ct)
    {
        try
        {
            await using var tar = Open(path);
            return await ReadManifestAsync(tar, path, ct);
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or EndOfStreamException)
        {
            throw new StartException($"'{path}' is no backup of Millpond: {e.Message}");
        }
    }

    /// <summary>Unpacks a backup into an empty folder and compares every file with its digest.</summary>
    /// <exception cref="StartException">A file is missing or damaged.</exception>
    public static async Task UnpackAsync(string path, string folder, CancellationToken ct)
    {
        try
        {
            await using var tar = Open(path);
            var expected = (await ReadManifestAsync(tar, path, ct)).Files.ToDictionary(f => f.Name);
            while (await tar.GetNextEntryAsync(copyData: false, ct) is { } entry)
            {
                if (!expected.Remove(entry.Name, out var file)) throw new StartException($"'{path}' holds '{entry.Name}', which its manifest does not name.");
                var target = Path.GetFullPath(Path.Combine(folder, entry.Name));
                if (!target.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)) throw new StartException($"'{entry.Name}' would lie outside the data folder.");
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                await entry.ExtractToFileAsync(target, overwrite: false, ct);
                if (await DescribeAsync(entry.Name, target, ct) != file) throw new StartException($"'{entry.Name}' in '{path}' is damaged: its digest is another one.");
            }

            if (expected.Keys.FirstOrDefault() is { } missing) throw new StartException($"'{path}' is cut off: '{missing}' is missing.");
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw new StartException($"'{path}' is damaged: {e.Message}");
        }
    }

    private static TarReader Open(string path) => File.Exists(path)
        ? new TarReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress))
        : throw new StartException($"There is no file '{path}'.");

    private static async Task<BackupManifest> ReadManifestAsync(TarReader tar, string path, CancellationToken ct)
    {
        var first = await tar.GetNextEntryAsync(copyData: false, ct);
        if (first?.Name != BackupManifest.FileName || first.DataStream is null) throw new StartException($"'{path}' is no backup of Millpond.");
        var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(first.DataStream, Json.Options, ct);
        return manifest is { Format: BackupManifest.CurrentFormat } ? manifest : throw new StartException($"'{path}' is of a form that this version does not know; it was written by version {manifest?.Version}.");
    }
}
