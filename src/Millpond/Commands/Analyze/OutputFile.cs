using Millpond.Tables;

namespace Millpond.Commands.Analyze;

/// <summary>A file that a verb writes beside its table: a picture, a model.</summary>
internal static class OutputFile
{
    /// <summary>Makes the file, or makes it anew.</summary>
    /// <exception cref="BadInputException">The file cannot be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        try
        {
            using var file = File.Create(path);
            write(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{path}: cannot be written ({problem.Message})");
        }
    }

    /// <summary>The same for text.</summary>
    /// <exception cref="BadInputException">The file cannot be written.</exception>
    public static void WriteText(string path, Action<TextWriter> write) => Write(path, file =>
    {
        using var writer = new StreamWriter(file);
        write(writer);
    });
}
