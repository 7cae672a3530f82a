using System.CommandLine;

namespace Millpond.Commands.Analyze;

/// <summary>Options of the verbs that read documents.</summary>
internal static class TextOptions
{
    public static Option<string[]> Texts() => new("--texts")
    {
        Description = "Documents: one or several files, one row one document.",
        HelpName = "FILE",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
    };

    public static Option<string?> Column() => new("--column")
    {
        Description = "Column that holds the text; when absent, the column 'text' if there is one, else the whole line.",
        HelpName = "NAME",
    };

    public static Option<string> File(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "FILE",
        Required = true,
    };
}
