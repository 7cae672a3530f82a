namespace Millpond.Tables;

/// <summary>The input cannot be used as it is; the message says which file, which row and why. The program ends with code 2.</summary>
internal sealed class BadInputException(string message) : Exception(message)
{
    /// <summary>Names the place: <c>FILE, row N: what is wrong</c>. Rows are lines of the file, the header is row 1.</summary>
    public BadInputException(string file, long row, string message)
        : this($"{(file == InputFile.StandardInput ? "standard input" : file)}, row {row}: {message}")
    {
    }

    /// <summary>What an engine refused, in its own words.</summary>
    public static BadInputException Of(string place, ArgumentException refused) =>
        new($"{place}: {(refused.ParamName is { } name ? refused.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal) : refused.Message)}");
}
