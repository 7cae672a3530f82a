using System.CommandLine;

namespace Millpond.Commands.Analyze;

/// <summary>Options that every verb of <c>analyze</c> understands, wherever they stand in the line.</summary>
internal static class AnalyzeOptions
{
    public static readonly Option<TableFormat> Format = new Option<TableFormat>("--format")
    {
        HelpName = "tsv|ndjson",
        Description = "Form of the output: tsv with a header line, or ndjson (one object a line).",
        DefaultValueFactory = _ => TableFormat.Tsv,
        Recursive = true,
    }.ExpectsName();

    public static readonly Option<int> Threads = new Option<int>("--threads")
    {
        Description = "Threads to use; all cores when absent.",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
        Recursive = true,
    }.Expects("a whole number from 1 to 1024", threads => threads is >= 1 and <= 1024);
}
