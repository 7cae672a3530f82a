using System.CommandLine;

namespace Millpond.Commands.Analyze;

/// <summary>Options that every verb of <c>analyze</c> understands, wherever they stand in the line.</summary>
internal static class AnalyzeOptions
{
    public static readonly Option<TableFormat> Format = new Option<TableFormat>("--format")
    {
        HelpName = "tsv|ndjson",
        Description = "Form of the output: tsv with a header line, or ndjson (one object a line). [default: tsv]",
    }.ExpectsName();

    public static readonly Option<int> Threads = new Option<int>("--threads")
    {
        Description = "Threads to use; all cores when absent.",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
        Recursive = true,
    }.Expects("a whole number from 1 to 1024", threads => threads is >= 1 and <= 1024);

    /// <summary>Gives a command and all below it the option of the form, unless they have one of their own by this name.</summary>
    /// <remarks>Were it recursive, help would show both.</remarks>
    public static void AddFormat(Command command)
    {
        if (!command.Options.Any(option => option.Name == Format.Name)) command.Add(Format);
        foreach (var verb in command.Subcommands) AddFormat(verb);
    }
}
