using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Channels.Contract;
using Millpond.Exports;
using Millpond.Imports;
using Millpond.Inbox;
using Millpond.People;
using Millpond.Platform.Exports;
using Millpond.Tests.Channels;
using Millpond.Tests.Platform.Web;

namespace Millpond.Tests.Exports;

public class ExportWorkspaceTests
{
    [Theory, EveryDatabase]
    public async Task Everything_of_the_workspace_is_handed_out_and_nothing_of_another_one_and_no_secret(Database database)
    {
        await using var town = await Town.On(database, s => s.AddSingleton<IChannel>(new ScriptedChannel()));
        var neighbour = await town.Founded("Neighbour");
        var theirs = await town.InDb(db => SampleRows.FillAsync(db, neighbour));
        var here = await town.Founded("Here");
        var ours = await town.InDb(db => SampleRows.FillAsync(db, here));
        await town.Connected("scripted", ("server", "https://scripted.example"), ("token", "good"));
        await town.Import(ImportKind.People, "id,name,phone\n1,李娜,13800000000\n2,=1+1,\n");

        var folder = Path.Combine(town.Options.Data, "export");
        var manifest = await Export(town, folder, ExportFormat.Ndjson);
        var texts = Directory.GetFiles(folder, "*.ndjson").ToDictionary(f => Path.GetFileNameWithoutExtension(f), File.ReadAllLines);

        var people = texts["people"].Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(["=1+1", "x", "李娜"], people.Select(p => p.GetProperty("name").GetString()!).Order(StringComparer.Ordinal));
        Assert.Equal(JsonValueKind.Object, people[0].GetProperty("attributes").ValueKind);
        Assert.Contains(texts["identities"], l => l.Contains("13800000000", StringComparison.Ordinal));
        Assert.All(new[] { "people", "inbox_conversations", "inbox_messages", "cases", "posts", "orders" }, table => Assert.Contains(texts.Values.SelectMany(t => t), l => l.Contains(ours[table].ToString(), StringComparison.Ordinal)));
        Assert.Contains(texts["audit"], l => l.Contains("system.export", StringComparison.Ordinal));
        Assert.All(manifest.Files, f => Assert.Equal(f.Rows, texts[Path.GetFileNameWithoutExtension(f.Name)].Length));

        var everything = string.Join('\n', Directory.GetFiles(folder).Select(File.ReadAllText));
        Assert.All(theirs, t => Assert.DoesNotContain(t.Value.ToString(), everything, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("good", texts["accounts"].Single(l => l.Contains("scripted.example", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_column_of_an_export_is_a_secret()
    {
        await using var town = await Town.On(Database.Sqlite);
        var columns = await town.InScope(s => Task.FromResult(s.GetServices<ExportPart>().SelectMany(p => p.ColumnsOf(s.GetRequiredService<Millpond.Platform.Data.MillpondDb>()).Select(c => $"{p.Name}.{c.Name}")).ToList()));

        Assert.True(columns.Count > 150, "the parts were not found");
        string[] chain = ["audit.hash", "audit.previousHash"];
        Assert.DoesNotContain(columns.Except(chain), c => new[] { "credential", "secret", "hash", "token", "password", "hook", "stamp" }.Any(w => c.Contains(w, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory, EveryDatabase]
    public async Task Spreadsheets_get_harmless_cells_and_archives_hold_the_same_files(Database database)
    {
        await using var town = await Town.On(database);
        await town.Founded();
        await town.Import(ImportKind.People, "id,name\n1,=1+1\n2,\"a, \"\"b\"\"\"\n");

        var zip = Path.Combine(town.Options.Data, "e.zip");
        var tar = Path.Combine(town.Options.Data, "e.tar.gz");
        await Export(town, zip, ExportFormat.Csv);
        await Export(town, tar, ExportFormat.Csv, "people", "identities");
        await Assert.ThrowsAsync<IOException>(() => Export(town, zip, ExportFormat.Csv));

        await using var opened = await ZipFile.OpenReadAsync(zip);
        using var reader = new StreamReader(await opened.GetEntry("people.csv")!.OpenAsync());
        var csv = await reader.ReadToEndAsync();
        Assert.Contains("'=1+1", csv, StringComparison.Ordinal);
        Assert.Contains("\"a, \"\"b\"\"\"", csv, StringComparison.Ordinal);

        var names = new Dictionary<string, long>();
        await using (var entries = new TarReader(new GZipStream(File.OpenRead(tar), CompressionMode.Decompress)))
            while (await entries.GetNextEntryAsync() is { } entry) names[entry.Name] = entry.Length;
        Assert.Equal(["identities.csv", "manifest.json", "people.csv"], names.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(opened.GetEntry("people.csv")!.Length, names["people.csv"]);
        Assert.Empty(Directory.GetFiles(town.Options.Data, "*.part"));
    }

    [Theory, EveryDatabase]
    public async Task All_files_show_one_moment_and_writers_go_on_meanwhile(Database database)
    {
        await using var town = await Town.On(database);
        await town.Founded();
        await town.Import(ImportKind.People, "id,name\n" + string.Concat(Enumerable.Range(0, 3000).Select(i => $"{i},person {i}\n")));
        var folder = Path.Combine(town.Options.Data, "export");
        Task? writing = null;

        await using var target = ExportTarget.Open(folder);
        var began = town.Clock.Now;
        var manifest = await town.Run<ExportWorkspace, ExportManifest>(e => e.RunAsync(target, ExportFormat.Ndjson, ["people", "identities"], (part, _) =>
        {
            town.Clock.Advance(TimeSpan.FromMinutes(1));
            writing ??= Task.Run(() => town.Import(ImportKind.People, "id,name\nlate,Late\n"));
            // The first part waits for the writer: were it held up by the export, this would never end.
            Assert.True(writing.Wait(TimeSpan.FromSeconds(60)), "the writer waits for the export");
        }, default));

        Assert.Equal(began, manifest.At);
        Assert.Equal(3001, await town.InDb(db => db.Set<Person>().CountAsync()));
        Assert.Equal((3000, 3000), ((await File.ReadAllLinesAsync(Path.Combine(folder, "people.ndjson"))).Length, (await File.ReadAllLinesAsync(Path.Combine(folder, "identities.ndjson"))).Length));
    }

    private static async Task<ExportManifest> Export(Town town, string path, ExportFormat format, params string[] only)
    {
        await using var target = ExportTarget.Open(path);
        return await town.Run<ExportWorkspace, ExportManifest>(e => e.RunAsync(target, format, only, null, default));
    }
}
