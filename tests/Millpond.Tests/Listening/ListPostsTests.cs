using Millpond.Channels.Contract;
using Millpond.Listening;
using Millpond.Platform;
using Millpond.Platform.Web;

namespace Millpond.Tests.Listening;

/// <summary>Public talk as it is shown.</summary>
public class ListPostsTests
{
    [Theory, EveryDatabase]
    public async Task A_repost_shows_what_was_passed_on_and_who_had_written_it(Database database)
    {
        await using var town = await Town.On(database);
        await town.Hear(
            town.Said("li.na", "茶壶漏水了", "w1"),
            town.Said("bo", "", "r1", kind: ItemKind.Repost) with { ParentExternalId = "w1" },
            town.Said("eve", "so true //@bo:", "r3", kind: ItemKind.Repost) with { ParentExternalId = "r1", RootExternalId = "w1" },
            town.Said("chen", "", "r2", kind: ItemKind.Repost) with { ParentExternalId = "never seen" },
            town.Said("dan", "me too", "c1", kind: ItemKind.Comment) with { ParentExternalId = "w1" });

        var posts = (await ListAsync(town, Viewer.System(town.Workspace))).ToDictionary(p => p.ExternalId);

        Assert.Equal(("茶壶漏水了", "li.na", false), (posts["r1"].Reposted!.Text, posts["r1"].Reposted!.Author!.Name, posts["r1"].Reposted!.Own));
        Assert.Equal(posts["w1"].Id, posts["r1"].Reposted!.Id);
        Assert.Equal(posts["w1"].Id, posts["r3"].Reposted!.Id);
        Assert.Null(posts["r2"].Reposted);
        Assert.Null(posts["c1"].Reposted);
    }

    [Theory, EveryDatabase]
    public async Task What_our_account_passed_on_is_shown_likewise_and_so_is_our_own_post_when_others_pass_it_on(Database database)
    {
        await using var town = await Town.On(database);
        await town.Hear(
            town.Said("li.na", "lovely kettle", "w1"),
            town.Said("brand", "", "r1", kind: ItemKind.Repost) with { ParentExternalId = "w1", Own = true },
            town.Said("brand", "open on Sunday", "w2") with { Own = true },
            town.Said("bo", "", "r2", kind: ItemKind.Repost) with { ParentExternalId = "w2" });

        var posts = (await ListAsync(town, Viewer.System(town.Workspace))).ToDictionary(p => p.ExternalId);

        Assert.Equal((true, "lovely kettle"), (posts["r1"].Own, posts["r1"].Reposted!.Text));
        Assert.Equal((true, "open on Sunday"), (posts["r2"].Reposted!.Own, posts["r2"].Reposted!.Text));
    }

    [Theory, EveryDatabase]
    public async Task What_its_author_took_back_is_quoted_only_to_those_who_may_read_it(Database database)
    {
        await using var town = await Town.On(database);
        var said = town.Said("li.na", "regretted", "w1");
        await town.Hear(said, town.Said("bo", "", "r1", kind: ItemKind.Repost) with { ParentExternalId = "w1" });
        await town.Hear(said with { Deleted = true });

        var all = await ListAsync(town, Viewer.System(town.Workspace));
        var agent = new Viewer { WorkspaceId = town.Workspace, Scope = DataScope.All, Permissions = new HashSet<string> { ListeningPermissions.Read } };
        var some = await ListAsync(town, agent);

        Assert.Equal("regretted", all.Single(p => p.ExternalId == "r1").Reposted!.Text);
        Assert.Null(Assert.Single(some).Reposted);
    }

    private static async Task<IReadOnlyList<PostRecord>> ListAsync(Town town, Viewer viewer) =>
        (await town.Run<ListPosts, Outcome<Page<PostRecord>>>(l => l.RunAsync(new ListPosts.Query(null, null, null, null, null, null, null, null, null, null, null)), viewer)).Value!.Items;
}
