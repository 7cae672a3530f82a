using System.Net;
using Microsoft.EntityFrameworkCore;
using Millpond.Imports;
using Millpond.Network;
using Millpond.People;

namespace Millpond.Tests.Imports;

public class ImportFollowsTests
{
    [Theory, EveryDatabase]
    public async Task Ties_come_in_once_and_make_the_people_at_their_ends(Database database)
    {
        await using var town = await Town.On(database);
        const string Csv = "follower_id,follower_handle,followee_id,followee_handle\n1,li,2,bo\n1,li,3,chen\n2,bo,1,li\n1,li,2,bo\n4,du,4,du\n,x,1,li\n5,,1,\n,,1,li\n";

        var first = await town.Import(ImportKind.Follows, Csv);
        Assert.Equal((8, 5, 1, 2), (first.RowsRead, first.Imported, first.Unchanged, first.Rejected));
        Assert.Equal([("followee_id", 6L), ("follower_id", 9L)], (await town.InDb(db => db.Set<ImportReject>().OrderBy(r => r.Row).ToListAsync())).Select(r => (r.Field, r.Row)));
        Assert.Equal(5, await town.InDb(db => db.Set<Person>().CountAsync()));

        var second = await town.Import(ImportKind.Follows, Csv);
        Assert.Equal((0, 6, 2), (second.Imported, second.Unchanged, second.Rejected));
        Assert.Equal(5, await town.InDb(db => db.Set<Edge>().CountAsync()));
    }

    [Theory, EveryDatabase]
    public async Task A_list_of_bare_ids_leaves_known_names_as_they_are(Database database)
    {
        await using var town = await Town.On(database);
        await town.Import(ImportKind.People, "id,name,handle\n1,李娜,lina\n");
        await town.Import(ImportKind.Follows, "follower,followee\n1,2\n");

        var names = await town.InDb(db => db.Set<Identity>().OrderBy(i => i.ExternalId).Select(i => new { i.ExternalId, i.Name, i.Handle }).ToListAsync());
        Assert.Equal([("1", "李娜", "lina"), ("2", "2", "2")], names.Select(n => (n.ExternalId, n.Name, n.Handle)));
        Assert.Equal(0, await town.InDb(db => db.Set<Fact>().CountAsync()));
    }

    [Theory, EveryDatabase]
    public async Task A_person_shows_whom_he_follows_and_who_follows_him_page_by_page(Database database)
    {
        await using var town = await Town.OnTheWeb(database);
        await town.Founded();
        var owner = await town.SignedIn("Li Na", "owner");
        await town.Import(ImportKind.Follows, "follower_id,follower_name,followee_id,followee_name,since\n" + string.Concat(Enumerable.Range(1, 5).Select(i => $"hub,Hub,f{i},Friend {i},2026-01-0{i}\nf{i},Friend {i},hub,Hub,\n"))+ "z,Zoe,hub,Hub,\n");
        var hub = await town.InDb(db => db.Set<Identity>().Where(i => i.ExternalId == "hub").Select(i => i.PersonId).SingleAsync());

        var counts = await owner.Get($"/people/{hub.Value}/follows/counts");
        Assert.Equal((5, 6), (counts.Json.GetProperty("following").GetInt32(), counts.Json.GetProperty("followers").GetInt32()));
        var names = new List<string>();
        string? after = null;
        do
        {
            var page = await owner.Get($"/people/{hub.Value}/follows?direction=followers&limit=2{(after is null ? "" : "&after=" + after)}");
            names.AddRange(page.Json.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("name").GetString()!));
            after = page["next"];
        }
        while (after is not null);

        Assert.Equal(["Friend 1", "Friend 2", "Friend 3", "Friend 4", "Friend 5", "Zoe"], names.Order());
        var following = await owner.Get($"/people/{hub.Value}/follows");
        Assert.Equal("2026-01-03T00:00:00Z", following.Json.GetProperty("items").EnumerateArray().Single(i => i.GetProperty("name").GetString() == "Friend 3").GetProperty("since").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Get($"/people/{Guid.CreateVersion7()}/follows")).Status);
    }

    [Theory, EveryDatabase]
    public async Task The_sample_comes_in_whole_and_goes_on_after_a_stop(Database database)
    {
        await using var town = await Town.On(database);
        var path = Samples.File("follows.csv");
        var pairs = (await File.ReadAllLinesAsync(path)).Skip(1).Select(l => l.Split(',')).Select(c => (c[0], c[2])).ToList();

        var first = await town.ImportFrom(ImportKind.Follows, path);
        Assert.Equal((pairs.Count, pairs.Distinct().Count(), 0), (first.RowsRead, first.Imported, first.Rejected));
        var second = await town.ImportFrom(ImportKind.Follows, path);
        Assert.Equal((0, pairs.Count), (second.Imported, second.Unchanged));
    }
}
