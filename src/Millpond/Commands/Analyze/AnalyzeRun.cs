using System.CommandLine;
using Millpond.Tables;

namespace Millpond.Commands.Analyze;

/// <summary>One invocation of a verb: its options, its input, its output, its progress.</summary>
internal sealed class AnalyzeRun : IDisposable
{
    private readonly ParseResult _parsed;
    private readonly AnalyzeConsole _console;
    private readonly Lazy<Stream> _opened;
    private readonly Lazy<BufferedStream> _output;
    private bool _inputTaken;

    public AnalyzeRun(ParseResult parsed, CancellationToken cancellation)
    {
        _parsed = parsed;
        _console = AnalyzeConsole.Of(parsed);
        _opened = new Lazy<Stream>(_console.OpenOutput);
        _output = new Lazy<BufferedStream>(() => new BufferedStream(_opened.Value, TableWriter.Block));
        Cancellation = cancellation;
        Progress = new Progress(_console.Error, _console.Terminal);
    }

    public int Threads => _parsed.GetValue(AnalyzeOptions.Threads);

    /// <summary>Form of the output that was asked for.</summary>
    public TableFormat Format => _parsed.GetValue(AnalyzeOptions.Format);

    public CancellationToken Cancellation { get; }

    /// <summary>Told on standard error, and only when that is a terminal.</summary>
    public Progress Progress { get; }

    /// <summary>For remarks that belong to a person and not into the table.</summary>
    public TextWriter Notes => _console.Error;

    public T Value<T>(Option<T> option) => _parsed.GetValue(option)!;

    public T Value<T>(Argument<T> argument) => _parsed.GetValue(argument)!;

    /// <summary>Opens a file or, for <c>-</c>, standard input; unpacks gzip.</summary>
    public Stream OpenInput(string path) => InputFile.Open(path, OpenStandardInput);

    /// <summary>Opens a file as it is, packed or not.</summary>
    public Stream OpenRaw(string path) => InputFile.OpenRaw(path, OpenStandardInput);

    public LineReader OpenLines(string path) => new(OpenInput(path), path);

    public TableReader OpenTable(string path) => new(OpenLines(path));

    /// <summary>A table on standard output, in the form the user asked for. A verb may write several one after the other.</summary>
    /// <remarks>Rows are printed by the block; what is left at the end, a header line too, only when the run went well (<see cref="Complete"/>).</remarks>
    public TableWriter Table(params ReadOnlySpan<string> columns) =>
        Table(Format, columns);

    /// <summary>The same for verbs whose own option says the form.</summary>
    public TableWriter Table(TableFormat format, params ReadOnlySpan<string> columns) => new(_output.Value, format, columns);

    /// <summary>Whether an option stands in the line, with or without a value.</summary>
    public bool Given(Option option) => _parsed.GetResult(option) is { Implicit: false };

    private Stream OpenStandardInput()
    {
        if (_inputTaken) throw new BadInputException("standard input can be read once: '-' may stand for one file only");
        _inputTaken = true;
        return _console.OpenInput();
    }

    /// <summary>Prints what is left: the run is over and nothing was wrong.</summary>
    public void Complete()
    {
        if (_output.IsValueCreated) _output.Value.Flush();
    }

    /// <summary>Ends the run; rows that were not printed yet are not printed any more.</summary>
    public void Dispose()
    {
        Progress.Dispose();
        if (_opened.IsValueCreated) _opened.Value.Dispose();
    }
}
