namespace Millpond.Backups;

/// <summary>What a backup holds; the first file in it.</summary>
/// <param name="Format">Form of the backup, 1.</param>
/// <param name="Version">Version of Millpond that wrote it.</param>
/// <param name="CreatedAt">The moment that it shows (UTC).</param>
/// <param name="Database"><c>sqlite</c> or <c>postgresql</c>.</param>
/// <param name="Migrations">The steps of the schema that it has.</param>
/// <param name="Files">The other files with their digests.</param>
internal sealed record BackupManifest(int Format, string Version, DateTime CreatedAt, string Database, IReadOnlyList<string> Migrations, IReadOnlyList<BackupFile> Files)
{
    public const int CurrentFormat = 1;
    public const string FileName = "manifest.json";
    public const string Sqlite = "sqlite";
    public const string Postgres = "postgresql";
    public const string DatabaseFile = "database";
    public const string KeysFile = "keys/secrets.keys";

    /// <summary>Whether the keys that open the credentials are in it.</summary>
    public bool HasKeys => Files.Any(f => f.Name == KeysFile);
}

/// <summary>A file of a backup.</summary>
/// <param name="Name">Its path there and in the data folder.</param>
/// <param name="Bytes">Length.</param>
/// <param name="Sha256">Digest, hexadecimal.</param>
internal sealed record BackupFile(string Name, long Bytes, string Sha256);
