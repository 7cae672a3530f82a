using Millpond.Tables;

namespace Millpond.Imports;

/// <summary>The rows of a file in batches, and what their reading must remember of rows long gone.</summary>
/// <remarks>The lines of one order stay together, up to ten batches of them.</remarks>
internal sealed class ImportBatches : IAsyncDisposable
{
    public const int BatchSize = 5000;

    private readonly Import _import;
    private readonly ImportFile _file;
    private (ImportRow? Row, ImportReject? Reject)? _ahead;
    private Task<ImportBatch>? _reading;

    /// <exception cref="BadInputException">The file cannot be read.</exception>
    public ImportBatches(Import import, ImportMapping mapping)
    {
        _import = import;
        _file = ImportFile.Open(import.Path, mapping);
        Items = new ReadItems(import.Kind, import.CreatedAt);
        Pass(import.RowsRead);
    }

    public ReadItems Items { get; }

    public ReadOrders Orders { get; } = new();

    /// <summary>The next batch; empty at the end. The one behind it is read while the caller writes this one.</summary>
    public async Task<ImportBatch> NextAsync()
    {
        var batch = await (_reading ?? Task.Run(Next));
        _reading = batch.Read > 0 ? Task.Run(Next) : null;
        return batch;
    }

    public async ValueTask DisposeAsync()
    {
        // What stands behind the last batch that was asked for is nobody's any more, its errors too.
        if (_reading is { } reading) await reading.ContinueWith(r => r.Exception, TaskScheduler.Default);
        _file.Dispose();
    }

    private ImportBatch Next()
    {
        var batch = new ImportBatch([], []);
        string? last = null;
        while (Row() is { } next)
        {
            var order = _import.Kind == ImportKind.Orders ? next.Row?.Text("id") : null;
            if (batch.Read >= BatchSize && (order is null || order != last || batch.Read >= BatchSize * 10))
            {
                _ahead = next;
                break;
            }

            last = order;
            if (next.Row is { } row) batch.Rows.Add(row);
            else batch.Rejects.Add(next.Reject!);
            batch.Read++;
        }

        return batch;
    }

    /// <summary>Goes past the rows that an earlier run brought in; what tells equal rows apart counts them.</summary>
    private void Pass(long rows)
    {
        for (long i = 0; i < rows && Row() is { } passed; i++)
        {
            if (passed.Row is not { } row) continue;
            if (_import.Kind == ImportKind.Orders) Orders.Pass(row);
            else Items.Pass(row);
        }
    }

    private (ImportRow? Row, ImportReject? Reject)? Row()
    {
        if (_ahead is { } kept)
        {
            _ahead = null;
            return kept;
        }

        return _file.Read(out var row, out var reject) ? (row, reject) : null;
    }
}

/// <summary>Rows that are brought in together.</summary>
/// <param name="Rows">What could be read.</param>
/// <param name="Rejects">What could not.</param>
internal sealed record ImportBatch(List<ImportRow> Rows, List<ImportReject> Rejects)
{
    /// <summary>Rows of the file that it covers.</summary>
    public int Read { get; set; }
}
