namespace Millpond.Tables;

/// <summary>The input cannot be used as it is; the message says which file, which row and why. The program ends with code 2.</summary>
internal sealed class BadInputException(string message) : Exception(Readable(message))
{
    private const int Longest = 600;

    /// <summary>Names the place: <c>FILE, row N: what is wrong</c>. Rows are lines of the file, the header is row 1.</summary>
    public BadInputException(string file, long row, string message)
        : this($"{(file == InputFile.StandardInput ? "standard input" : file)}, row {row}: {message}")
    {
    }

    /// <summary>A message quotes what it refuses, which may be three megabytes or no text at all.</summary>
    private static string Readable(string message)
    {
        if (message.StartsWith($"{InputFile.StandardInput}: ", StringComparison.Ordinal)) message = $"standard input{message.AsSpan(InputFile.StandardInput.Length)}";
        if (message.Length > Longest) message = $"{message.AsSpan(0, Longest / 2)} ... {message.AsSpan(message.Length - (Longest / 4))}";
        return string.Create(message.Length, message, (into, from) =>
        {
            for (var i = 0; i < into.Length; i++) into[i] = char.IsControl(from[i]) && from[i] is not ('\n' or '\t') ? '\uFFFD' : from[i];
        });
    }

    /// <summary>What an engine refused, in its own words.</summary>
    public static BadInputException Of(string place, ArgumentException refused) =>
        new($"{place}: {(refused.ParamName is { } name ? refused.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal) : refused.Message)}");
}
