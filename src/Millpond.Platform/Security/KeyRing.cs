using System.Security.Cryptography;

namespace Millpond.Platform.Security;

/// <summary>The keys that secrets are sealed with: one line <c>id:base64</c> each, the newest last, in a file that only its owner can read.</summary>
/// <remarks>Several nodes on one PostgreSQL need the same ring: share the file, or give its content in <see cref="Variable"/>.</remarks>
public sealed class KeyRing
{
    /// <summary>Environment variable that holds the ring in place of the file.</summary>
    public const string Variable = "MILLPOND_SECRET_KEYS";

    private const int KeySize = 32;
    private readonly string? _path;
    private List<(string Id, byte[] Key)> _keys;

    private KeyRing(string? path, List<(string, byte[])> keys)
    {
        _path = path;
        _keys = keys;
    }

    /// <summary>The key that new secrets are sealed with.</summary>
    public (string Id, byte[] Key) Newest => _keys[^1];

    /// <summary>The ring of a data folder, made with one key when there is none.</summary>
    /// <exception cref="InvalidDataException">The file (or variable) is no key ring.</exception>
    public static KeyRing In(string dataFolder)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given) return new KeyRing(null, Parse(given, Variable));

        var path = Path.Combine(dataFolder, "keys", "secrets.keys");
        if (!File.Exists(path)) Create(path);
        return new KeyRing(path, Parse(File.ReadAllText(path), path));
    }

    /// <summary>A key by its id; null when it is not on the ring.</summary>
    public byte[]? Find(string id) => _keys.FirstOrDefault(k => k.Id == id).Key;

    /// <summary>Adds a new key, which seals from now on; older ones still open what they sealed.</summary>
    /// <exception cref="InvalidOperationException">The ring comes from the environment and is rotated there.</exception>
    public void Rotate()
    {
        if (_path is null) throw new InvalidOperationException($"The keys come from {Variable}; add the new key there.");
        PrivateFile.Write(_path, File.ReadAllText(_path) + NewLine());
        _keys = Parse(File.ReadAllText(_path), _path);
    }

    // Two processes may start at once: the file that is created first wins and both read it.
    private static void Create(string path)
    {
        try
        {
            PrivateFile.Create(path, NewLine());
        }
        catch (IOException) when (File.Exists(path))
        {
        }
    }

    private static string NewLine() => $"{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}:{Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeySize))}\n";

    private static List<(string, byte[])> Parse(string text, string from)
    {
        var keys = new List<(string, byte[])>();
        foreach (var line in text.Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var key = new byte[KeySize];
            if (colon < 1 || !Convert.TryFromBase64String(line[(colon + 1)..], key, out var length) || length != KeySize)
                throw new InvalidDataException($"{from} is no key ring: each line is 'id:base64 of {KeySize} bytes'.");
            keys.Add((line[..colon], key));
        }

        return keys.Count > 0 ? keys : throw new InvalidDataException($"{from} holds no key.");
    }
}

/// <summary>Files that only the user who runs the program can read.</summary>
public static class PrivateFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Creates a file; it is private from its first byte and complete when it appears.</summary>
    /// <exception cref="IOException">It exists already.</exception>
    public static void Create(string path, string content) => Put(path, content, replace: false);

    /// <summary>Creates or replaces a file in one step.</summary>
    public static void Write(string path, string content) => Put(path, content, replace: true);

    private static void Put(string path, string content, bool replace)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var draft = $"{path}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}.tmp";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        try
        {
            using (var writer = new StreamWriter(draft, new System.Text.UTF8Encoding(false), options)) writer.Write(content);
            File.Move(draft, path, replace);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
