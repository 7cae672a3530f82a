using System.IO.Compression;
using Xunit;

namespace Millpond.Analytics.Tests;

/// <summary>Real data sets that are not part of the repository: a folder named by MILLPOND_DATA, or <c>shared/data</c> beside a parent folder of the tests.
/// A test that needs a file which is not there is skipped, and says so.</summary>
internal static class SharedData
{
    private static readonly string? Folder = Find();

    /// <summary>Path of a file; skips the test when it is absent.</summary>
    public static string Path(string relative)
    {
        if (Folder is null) Assert.Skip("The data folder is absent: set MILLPOND_DATA to run this test.");
        var path = System.IO.Path.Combine(Folder!, relative);
        if (!File.Exists(path)) Assert.Skip($"The data folder has no {relative}.");
        return path;
    }

    /// <summary>Lines of a text file, unpacked when its name ends with .gz.</summary>
    public static IEnumerable<string> Lines(string relative) => Read(Path(relative));

    /// <summary>Rows of a table of tabs, without its header line.</summary>
    public static IEnumerable<string[]> Rows(string relative) => Lines(relative).Skip(1).Select(line => line.Split('\t'));

    private static IEnumerable<string> Read(string path)
    {
        using var raw = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(raw, CompressionMode.Decompress) : raw;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line) yield return line;
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("MILLPOND_DATA") is { Length: > 0 } named) return Directory.Exists(named) ? named : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = System.IO.Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(candidate)) return candidate;
        }

        return null;
    }
}
