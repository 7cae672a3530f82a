namespace Millpond.Tests.Imports;

/// <summary>The samples of the repository, which a newcomer starts from.</summary>
internal static class Samples
{
    public static string File(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "samples", name))) folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException($"samples/{name} is not beside the tests."), "samples", name);
    }
}
