using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Imports;
using Millpond.Listening;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Tests.Imports;

public class ImportTests
{
    [Theory, EveryDatabase]
    public async Task Rows_come_in_once_and_bad_rows_are_named_and_do_not_stop_the_others(Database database)
    {
        await using var town = await Town.On(database);
        var csv = "id,text,author_name,created_at\n1,\"茶壶，漏水\",li,2026-01-02 03:04:05\n2,hello,bo,yesterday\n3,三,chen,1767323045\n";

        var first = await Run(town, ImportKind.Posts, csv);
        Assert.Equal((3, 2, 1), (first.RowsRead, first.Imported, first.Rejected));
        var reject = await town.InDb(db => db.Set<ImportReject>().SingleAsync());
        Assert.Equal((3, "created_at"), (reject.Row, reject.Field));
        Assert.Equal(new DateTime(2026, 1, 2, 3, 4, 5), (await town.InDb(db => db.Set<Post>().SingleAsync(p => p.ExternalId == "1"))).PostedAt);

        var second = await Run(town, ImportKind.Posts, csv);
        Assert.Equal((0, 2, 1), (second.Imported, second.Unchanged, second.Rejected));
        Assert.Equal(2, await town.InDb(db => db.Set<Post>().CountAsync()));
    }

    [Theory, EveryDatabase]
    public async Task Rows_without_an_id_are_told_apart_and_known_again(Database database)
    {
        await using var town = await Town.On(database);
        const string Tsv = "positive\ttext\n1\t好\n0\t\"坏\n1\t好\n";
        Assert.Equal(3, (await Run(town, ImportKind.Posts, Tsv)).Imported);
        Assert.Equal((0, 3), ((await Run(town, ImportKind.Posts, Tsv)).Imported, (await town.InDb(db => db.Set<Post>().CountAsync()))));
        Assert.Equal(0, await town.InDb(db => db.Set<Person>().CountAsync()));
    }

    [Theory, EveryDatabase]
    public async Task Reposts_find_the_time_of_their_post_and_keep_their_tree(Database database)
    {
        await using var town = await Town.On(database);
        await Run(town, ImportKind.Posts, "cascade_id\troot_time_unix\troot_user\n7\t1353034033\t99\n");
        await Run(town, ImportKind.Reposts, "cascade_id\tnode\tparent\tuser\tseconds_after_root\n7\t1\t0\t5\t131\n7\t2\t1\t6\t140\n");

        var posts = await town.InDb(db => db.Set<Post>().OrderBy(p => p.PostedAt).ToListAsync());
        Assert.Equal(["7", "7:1", "7:2"], posts.Select(p => p.ExternalId));
        Assert.Equal([null, "7", "7:1"], posts.Select(p => p.ParentExternalId));
        Assert.Equal(131, (posts[1].PostedAt - posts[0].PostedAt).TotalSeconds);
    }

    [Theory, EveryDatabase]
    public async Task One_person_for_each_id_phone_and_address(Database database)
    {
        await using var town = await Town.On(database);
        var first = await Run(town, ImportKind.People, "id,姓名,手机,邮箱\na,李娜,+86 138-0000-0000,li@example.com\nb,李 娜,13800000000,\n,Li Na,,LI@example.com\nc,王方,abc,\n");
        Assert.Equal((1, 2, 1), (first.Imported, first.Unchanged, first.Rejected));
        Assert.Equal(1, await town.InDb(db => db.Set<Person>().CountAsync()));
        Assert.Equal(4, await town.InDb(db => db.Set<Identity>().CountAsync()));
    }

    [Theory, EveryDatabase]
    public async Task A_stopped_import_goes_on_behind_its_last_batch(Database database)
    {
        await using var town = await Town.On(database);
        var rows = string.Concat(Enumerable.Range(0, ImportBatches.BatchSize * 2 + 10).Select(i => $"text {i % 100}\n"));
        var import = await Plan(town, ImportKind.Posts, "text\n" + rows);
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAsync<OperationCanceledException>(() => Runner(town).RunAsync(1, import, _ => stop.Cancel(), stop.Token));
        Assert.Equal(ImportBatches.BatchSize, await town.InDb(db => db.Set<Post>().CountAsync()));

        await Runner(town).RunAsync(1, import, null, default);
        Assert.Equal(ImportBatches.BatchSize * 2 + 10, await town.InDb(db => db.Set<Post>().CountAsync()));
        Assert.Equal(ImportState.Done, (await town.InDb(db => db.Set<Import>().SingleAsync())).State);
    }

    [Theory, EveryDatabase]
    public async Task Ndjson_packed_with_gzip_is_read_too(Database database)
    {
        await using var town = await Town.On(database);
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes("{\"id\":1,\"text\":\"好\",\"user\":{\"id\":5}}\nnot json\n{\"id\":2,\"text\":\"坏\"}\n"));
        var path = Path.Combine(town.Options.Data, "posts.gz");
        await File.WriteAllBytesAsync(path, packed.ToArray());
        var id = await PlanFile(town, ImportKind.Posts, path, new() { ["id"] = "id", ["text"] = "text", ["author_id"] = "user.id" });
        await Runner(town).RunAsync(1, id, null, default);

        var import = await town.InDb(db => db.Set<Import>().SingleAsync());
        Assert.Equal((3, 2, 1), (import.RowsRead, import.Imported, import.Rejected));
        Assert.Equal("5", (await town.InDb(db => db.Set<Identity>().SingleAsync())).ExternalId);
    }

    private static async Task<Import> Run(Town town, ImportKind kind, string content)
    {
        var id = await Plan(town, kind, content);
        await Runner(town).RunAsync(1, id, null, default);
        return await town.InDb(db => db.Set<Import>().SingleAsync(i => i.Id == id));
    }

    private static async Task<Guid> Plan(Town town, ImportKind kind, string content)
    {
        var path = Path.Combine(town.Options.Data, Guid.CreateVersion7().ToString("N"));
        await File.WriteAllTextAsync(path, content);
        using var file = ImportFile.Open(path, new ImportMapping(new Dictionary<string, string>()));
        return await PlanFile(town, kind, path, new(ImportFields.Suggest(kind, file.Columns).Columns));
    }

    private static async Task<Guid> PlanFile(Town town, ImportKind kind, string path, Dictionary<string, string> columns) =>
        (await town.Run<StartImport, Import>(s => s.AddAsync(kind, path, new ImportMapping(columns), null, "archive", default))).Id;

    private static RunImport Runner(Town town) => ActivatorUtilities.CreateInstance<RunImport>(town.Services);
}
