namespace Millpond.Bench;

/// <summary>Finds the data folder: environment variable MILLPOND_DATA, or <c>shared/data</c> beside a parent folder of the program.</summary>
internal static class BenchData
{
    public static string? Folder { get; } = Find();

    /// <summary>Path of a file of the data folder; null when it is not there.</summary>
    public static string? File(string relative)
    {
        if (Folder is null) return null;
        var path = Path.Combine(Folder, relative);
        return System.IO.File.Exists(path) ? path : null;
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("MILLPOND_DATA") is { Length: > 0 } named) return Directory.Exists(named) ? named : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(candidate)) return candidate;
        }

        return null;
    }
}
