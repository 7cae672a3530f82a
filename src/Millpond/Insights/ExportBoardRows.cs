using CsvHelper;
using Millpond.Platform;
using Millpond.Platform.Web;

namespace Millpond.Insights;

/// <summary>The rows behind a figure as CSV, written as they are read; cells that a spreadsheet would take for a formula are defused.</summary>
internal sealed class ExportBoardRows(BoardRows rows)
{
    private const int MostExported = 100_000;
    private static readonly CsvWriterOptions Csv = new() { Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    public async Task<Outcome> RunAsync(BoardRows.Query query, Stream output, CancellationToken ct)
    {
        await using var csv = CsvWriter.Create(output, Csv, leaveOpen: true);
        csv.WriteHeader(["kind", "id", "at", "person", "text", "accountId", "memberId", "ruleId", "rule", "seconds", "count", "reposted"]);
        var written = 0;
        string? after = null;
        do
        {
            var read = await rows.RunAsync(query with { After = after, Limit = Cursor.MaxLimit }, ct);
            if (!read.Ok) return read.Result;
            foreach (var row in read.Value!.Items)
            {
                csv.WriteRecord([
                    row.Kind, row.Id.ToString(), row.At.ToString("O"), row.Person, row.Text, row.AccountId?.ToString() ?? "", row.MemberId?.ToString() ?? "",
                    row.RuleId?.ToString() ?? "", row.RuleName ?? "", row.Seconds?.ToString("0.###") ?? "", row.Count?.ToString() ?? "", row.Reposted ?? ""]);
            }

            await csv.FlushAsync(ct);
            written += read.Value.Items.Count;
            after = read.Value.Next;
        }
        while (after is not null && written < MostExported);
        return Outcome.Done;
    }

    internal static void Map(RouteGroupBuilder api) =>
        api.MapGet("/boards/service/rows.csv", AnswerAsync).RequirePermission(InsightsPermissions.Export).WithName("ExportBoardRows").WithSummary("The rows behind one number of the board, as CSV.").WithTags("insights");

    private static async Task<IResult> AnswerAsync([AsParameters] BoardRows.Query query, BoardRows rows, ExportBoardRows export, CancellationToken ct)
    {
        // Once the answer has begun, nothing can be refused any more.
        var first = await rows.RunAsync(query with { Limit = 1 }, ct);
        return first.Ok ? TypedResults.Stream(output => export.RunAsync(query, output, ct), "text/csv; charset=utf-8", $"{query.Metric}.csv") : OutcomeHttp.Problem(first.Result);
    }
}
