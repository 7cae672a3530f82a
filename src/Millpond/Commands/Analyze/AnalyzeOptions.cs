using System.CommandLine;

namespace Millpond.Commands.Analyze;

/// <summary>Options that every verb of <c>analyze</c> understands, wherever they stand in the line.</summary>
internal static class AnalyzeOptions
{
    public static readonly Option<TableFormat> Format = new("--format")
    {
        HelpName = "tsv|ndjson",
        Description = "Form of the output: tsv with a header line, or ndjson (one object a line).",
        DefaultValueFactory = _ => TableFormat.Tsv,
        Recursive = true,
    };

    public static readonly Option<int> Threads = CreateThreads();

    private static Option<int> CreateThreads()
    {
        var threads = new Option<int>("--threads")
        {
            Description = "Threads to use; all cores when absent.",
            DefaultValueFactory = _ => Environment.ProcessorCount,
            Recursive = true,
        };
        threads.Validators.Add(option =>
        {
            if (option.GetValueOrDefault<int>() < 1) option.AddError("--threads must be at least 1.");
        });
        return threads;
    }
}
