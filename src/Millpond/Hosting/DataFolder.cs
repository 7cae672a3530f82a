namespace Millpond.Hosting;

/// <summary>The folder of the embedded database, keys and files, held by one process at a time.</summary>
internal sealed class DataFolder : IDisposable
{
    /// <summary>Stands in the folder from the first change of a restore until the restored installation is safe to run.</summary>
    public const string RestoreMark = "restore-unfinished";

    private readonly FileStream? _lock;

    private DataFolder(FileStream? held) => _lock = held;

    /// <summary>Makes the folder and, with the embedded database, takes its lock.</summary>
    /// <param name="options">Which installation.</param>
    /// <param name="restoring">Whether this is the restore itself.</param>
    /// <exception cref="StartException">Another process holds it, it cannot be written, or a restore did not come to its end.</exception>
    public static DataFolder Open(HostOptions options, bool restoring = false)
    {
        try
        {
            Directory.CreateDirectory(options.Data);
            if (!restoring && File.Exists(Path.Combine(options.Data, RestoreMark)))
                throw new StartException($"A restore into '{Path.GetFullPath(options.Data)}' was interrupted, so what is there could send answers a second time. Run 'millpond restore' once more, with --overwrite.");
            if (!Platform.Data.DataServices.IsSqlite(options.Database)) return new DataFolder(null);
            var held = new FileStream(Path.Combine(options.Data, "millpond.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new DataFolder(held);
        }
        catch (IOException)
        {
            throw new StartException($"Another Millpond is using the folder '{Path.GetFullPath(options.Data)}'. The embedded database serves one process: stop the other one, choose another folder with --data, or use PostgreSQL with --database.");
        }
        catch (UnauthorizedAccessException)
        {
            throw new StartException($"The folder '{Path.GetFullPath(options.Data)}' cannot be written. Choose another with --data.");
        }
    }

    public void Dispose() => _lock?.Dispose();
}

/// <summary>The program cannot start, for a reason that the operator can mend; its message says how.</summary>
internal sealed class StartException(string message) : Exception(message);
