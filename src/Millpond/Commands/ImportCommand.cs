using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Millpond.Commands.Analyze;
using Millpond.Hosting;
using Millpond.Imports;
using Millpond.Organization;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Tables;

namespace Millpond.Commands;

/// <summary><c>millpond import posts|reposts|cascades|people|follows|orders FILE</c>: brings files in, at full speed, without the web.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var command = new Command("import", """
            Brings posts, reposts, people, follows or orders in from CSV, TSV or NDJSON (gzip too; - is standard input).

            Columns with usual names are found by themselves; --map field=column says the others. The same file brings nothing twice:
            rows are known by their id, and posts without one by their content. A row that cannot be read is named, with the reason, and the others go on.

            Examples:
              millpond import people customers.csv --channel shop --map name=姓名 --map phone=手机号
              millpond import posts weibo.tsv.gz --map text=content --zone Asia/Shanghai
              millpond import cascades events.tsv.gz --posts cascades.tsv.gz --channel weibo
              millpond import orders orders.csv --channel shop --currency CNY
            """);
        foreach (var (name, kind, help) in new[]
        {
            ("posts", ImportKind.Posts, "Posts, one row each: id, text, created_at, author_id, author_name, ..."),
            ("reposts", ImportKind.Reposts, "Reposts, one row each: root_id, id, parent_id, author_id, created_at or seconds_after_root."),
            ("cascades", ImportKind.Reposts, "The same as reposts; with --posts FILE the original posts are brought in first."),
            ("people", ImportKind.People, "People, one row each: id, name, phone, email, ..."),
            ("follows", ImportKind.Follows, "Who follows whom, one row each: follower_id, followee_id, follower_name, followee_name, since."),
            ("orders", ImportKind.Orders, "Orders: id (its number), person_id or phone or email, amount, currency, ordered_at, and sku, product, quantity, unit_price of a line. Rows with the same number that follow each other are the lines of one order."),
        })
            command.Subcommands.Add(Verb(name, kind, help));
        return command;
    }

    private static Command Verb(string name, ImportKind kind, string help)
    {
        var verb = new Command(name, help);
        var file = new Argument<string>("file") { Description = "The file." };
        var map = new Option<string[]>("--map") { Description = "field=column; columns with usual names are found by themselves.", DefaultValueFactory = _ => [] };
        var channel = new Option<string>("--channel") { Description = "Network that ids are from.", DefaultValueFactory = _ => "archive" };
        var workspace = new Option<int>("--workspace") { Description = "Number of the workspace.", DefaultValueFactory = _ => 1 };
        var zone = new Option<string?>("--zone") { Description = "Zone of times that name none, e.g. Asia/Shanghai; UTC when not said." };
        var currency = new Option<string?>("--currency") { Description = "Currency of amounts that name none, e.g. CNY." };
        var posts = new Option<string?>("--posts") { Description = "File of the original posts, brought in first." };
        var host = HostArguments.AddTo(verb, web: false);
        verb.Arguments.Add(file);
        foreach (var option in new Option[] { map, channel, workspace, zone }) verb.Options.Add(option);
        if (name == "cascades") verb.Options.Add(posts);
        if (kind == ImportKind.Orders) verb.Options.Add(currency);
        verb.SetAction((result, ct) => ServeCommand.StartAsync(async () =>
        {
            var order = new Order(result.GetValue(workspace), result.GetValue(channel)!, result.GetValue(zone), result.GetValue(map)!, kind == ImportKind.Orders ? result.GetValue(currency) : null);
            await using var product = await OpenProduct.OpenAsync(host.Read(result), ct);
            if (name == "cascades" && result.GetValue(posts) is { } originals) await RunAsync(product.Services, ImportKind.Posts, originals, order with { Map = [] }, ct);
            await RunAsync(product.Services, kind, result.GetValue(file)!, order, ct);
        }, ""));
        return verb;
    }

    private static async Task RunAsync(IServiceProvider services, ImportKind kind, string path, Order order, CancellationToken ct)
    {
        var started = TimeProvider.System.GetTimestamp();
        var import = await PlanAsync(services, kind, path, order, ct);
        using var progress = new Progress(Console.Error, !Console.IsErrorRedirected);
        await services.GetRequiredService<RunImport>().RunAsync(order.Workspace, import.Id, i => progress.Report(import.FileName, i.RowsRead, "rows"), ct);
        await using var scope = Scope(services, order.Workspace);
        var end = await scope.ServiceProvider.GetRequiredService<MillpondDb>().Set<Import>().AsNoTracking().SingleAsync(i => i.Id == import.Id, ct);
        progress.Dispose();
        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        await Console.Out.WriteLineAsync($"{path}: {end.RowsRead} rows, {end.Imported} new, {end.Updated} updated, {end.Unchanged} known, {end.Rejected} rejected, {seconds:F1} s ({end.RowsRead / Math.Max(seconds, 0.001):F0} rows/s)");
        await foreach (var reject in scope.ServiceProvider.GetRequiredService<MillpondDb>().Set<ImportReject>().AsNoTracking().Where(r => r.ImportId == import.Id).OrderBy(r => r.Row).Take(20).AsAsyncEnumerable().WithCancellation(ct))
            await Console.Error.WriteLineAsync($"  row {reject.Row}{(reject.Field.Length > 0 ? $", {reject.Field}" : "")}: {reject.Reason}");
        if (end.State == ImportState.Failed) throw new StartException(end.Error ?? "The import failed.");
    }

    private static async Task<Import> PlanAsync(IServiceProvider services, ImportKind kind, string path, Order order, CancellationToken ct)
    {
        await using var scope = Scope(services, order.Workspace);
        if (!(await scope.ServiceProvider.GetRequiredService<OrganizationDirectory>().WorkspacesAsync(ct)).Any(w => w.Id == order.Workspace))
            throw new StartException($"There is no workspace {order.Workspace}. Make one first: start the program and open its first-run link.");
        try
        {
            using var file = ImportFile.Open(path, new ImportMapping(new Dictionary<string, string>(), order.Zone));
            var columns = new Dictionary<string, string>(ImportFields.Suggest(kind, file.Columns).Columns);
            foreach (var pair in order.Map)
            {
                var parts = pair.Split('=', 2);
                if (parts.Length != 2 || !ImportFields.Of(kind).Contains(parts[0])) throw new StartException($"--map {pair}: say field=column; the fields are {string.Join(", ", ImportFields.Of(kind))}.");
                if (!file.Columns.Contains(parts[1], StringComparer.OrdinalIgnoreCase)) throw new StartException($"--map {pair}: the file has no column '{parts[1]}'; it has {string.Join(", ", file.Columns)}.");
                columns[parts[0]] = parts[1];
            }

            return await scope.ServiceProvider.GetRequiredService<StartImport>().AddAsync(kind, Path.GetFullPath(path), new ImportMapping(columns, order.Zone, order.Currency), null, order.Channel, ct);
        }
        catch (BadInputException e)
        {
            throw new StartException(e.Message);
        }
    }

    private static AsyncServiceScope Scope(IServiceProvider services, int workspace)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().Viewer = Viewer.System(workspace);
        return scope;
    }

    private sealed record Order(int Workspace, string Channel, string? Zone, string[] Map, string? Currency);
}
