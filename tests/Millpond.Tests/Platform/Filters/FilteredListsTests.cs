using System.Net;
using System.Text.Json;
using Millpond.Platform.Data;
using Millpond.Tests.Inbox;

namespace Millpond.Tests.Platform.Filters;

/// <summary>The lists of the API take filters beside their other parameters, page by page.</summary>
public class FilteredListsTests
{
    [Theory, EveryDatabase]
    public async Task People_are_filtered_by_what_the_company_and_the_networks_say_of_them(Database database)
    {
        await using var town = await Town.OnTheWeb(database);
        await town.Founded();
        var owner = await town.SignedIn("Li Na", "owner");
        foreach (var i in Enumerable.Range(0, 6))
            await Created(owner, "/people", new { name = $"Person {i}", stage = i % 2 == 0 ? "lead" : "customer", phone = i < 3 ? "1380000000" + i : null, attributes = new Dictionary<string, string> { ["size"] = i == 2 ? "M" : "L", ["age"] = $"{30 + i}" } });
        await town.Hear(town.Said("kettle.fan", "nice") with { Author = Town.Author("kettle.fan", followers: 5000) });
        var tag = await Created(owner, "/tags", new { name = "vip" });
        await owner.Put($"/people/{(await Names(owner, "people", """{"field":"name","equals":"Person 4"}""", "id"))[0]}/tags", new { tagIds = new[] { tag } });

        Assert.Equal(["Person 4", "Person 2", "Person 0"], await Names(owner, "people", """{"field":"stage","equals":"lead"}"""));
        Assert.Equal(["Person 2", "Person 0"], await Names(owner, "people", """{"and":[{"field":"stage","equals":"lead"},{"field":"phone","known":true}]}"""));
        Assert.Equal(["Person 2"], await Names(owner, "people", """{"attribute":"size","equals":"M"}"""));
        Assert.Equal(["Person 5", "Person 4"], await Names(owner, "people", """{"attribute":"age","atLeast":34}"""));
        Assert.Equal(["Person 4"], await Names(owner, "people", """{"tag":"vip"}"""));
        Assert.Equal(["kettle.fan"], await Names(owner, "people", """{"and":[{"field":"followers","above":1000},{"field":"channel","equals":"weibo"}]}"""));
        Assert.Equal(["kettle.fan", "Person 5"], await Names(owner, "people", """{"not":{"or":[{"field":"stage","equals":"lead"},{"attribute":"age","below":35}]}}"""));
        Assert.Empty(await Names(owner, "people", """{"field":"createdAt","below":"-1h"}"""));
        Assert.Equal(["Person 3"], await Names(owner, "people", """{"field":"stage","equals":"customer"}""", "name", "&q=Person+3"));
    }

    [Theory, EveryDatabase]
    public async Task Conversations_cases_and_posts_are_filtered_too(Database database)
    {
        await using var office = await Office.On(database);
        var first = await office.Complaint("li", "积分兑换不了");
        await office.Complaint("chen", "nice kettle");
        var system = Millpond.Platform.Viewer.System(office.Town.Workspace);

        async Task<List<string>> Conversations(string filter, string? q = null)
        {
            var page = await office.Town.Run<Millpond.Inbox.ListConversations, Millpond.Platform.Outcome<Millpond.Platform.Web.Page<Millpond.Inbox.ConversationRow>>>(l => l.RunAsync(new Millpond.Inbox.ConversationFilter(Millpond.Inbox.ConversationView.All, Where: filter, Q: q)), system);
            Assert.True(page.Ok, page.Result.Detail);
            return [.. page.Value!.Items.Select(c => c.Person.Name)];
        }

        Assert.Equal(["li"], await Conversations("""{"field":"snippet","contains":"兑换"}"""));
        Assert.Equal(["li"], await Conversations("""{"field":"snippet","contains":"兑换"}""", "积分"));
        Assert.Empty(await Conversations("""{"field":"snippet","contains":"KETTLE"}""", "积分"));
        Assert.Equal(["chen", "li"], await Conversations("""{"and":[{"field":"status","equals":"open"},{"field":"messageCount","between":[1,1]},{"field":"waitingSince","known":true}]}"""));
        Assert.Empty(await Conversations("""{"field":"tagIds","known":true}"""));

        var posts = await office.Town.Run<Millpond.Listening.ListPosts, Millpond.Platform.Outcome<Millpond.Platform.Web.Page<Millpond.Listening.PostRecord>>>(
            l => l.RunAsync(new(null, null, null, null, null, null, null, null, null, null, null, """{"and":[{"field":"directed","equals":true},{"field":"text","contains":"Kettle"}]}""")), system);
        Assert.Equal("nice kettle", Assert.Single(posts.Value!.Items).Text);

        var opened = await office.Town.Run<Millpond.Cases.OpenCase, Millpond.Platform.Outcome<Millpond.Cases.CaseView>>(o => o.RunAsync(new("Points of Li") { Priority = Millpond.Listening.Priority.Urgent, Conversation = first }), system);
        Assert.True(opened.Ok, opened.Result.Detail);
        async Task<int> Cases(string filter) => (await office.Town.Run<Millpond.Cases.ListCases, Millpond.Platform.Outcome<Millpond.Platform.Web.Page<Millpond.Cases.CaseView>>>(l => l.RunAsync(new(Where: filter)), system)).Value!.Items.Count;
        Assert.Equal(1, await Cases("""{"and":[{"field":"priority","equals":"urgent"},{"field":"title","startsWith":"points"},{"not":{"field":"dueAt","known":true}}]}"""));
        Assert.Equal(0, await Cases("""{"field":"number","above":1}"""));
    }

    [Fact]
    public async Task Who_has_a_tag_is_found_by_the_index_of_tags_and_not_by_asking_everybody()
    {
        await using var town = await Town.On(Database.Sqlite);
        foreach (var json in new[] { """{"tag":"vip"}""", """{"field":"tagIds","in":["0198f000-0000-7000-8000-000000000001"]}""" })
        {
            var plan = await town.InDb(async db =>
            {
                var filter = Millpond.People.PeopleFilters.Catalogue.Compile(json, db, town.Clock.Now).Value!;
                return string.Join('\n', await db.QueryAsync($"EXPLAIN QUERY PLAN SELECT id FROM people WHERE workspace_id = @w AND {filter.Condition} ORDER BY created_at DESC, id DESC LIMIT 50", r => r.GetString(3), default, [.. filter.Parameters, ("w", 1)]));
            });
            Assert.Contains("ix_person_tags_tag_id_person_id", plan);
            Assert.DoesNotContain("CORRELATED", plan);
        }
    }

    [Fact]
    public async Task A_filter_that_cannot_be_run_is_refused_with_its_place_on_every_list()
    {
        await using var town = await Town.OnTheWeb(Database.Sqlite);
        await town.Founded();
        var owner = await town.SignedIn("Li Na", "owner");
        var lists = (await owner.Get("/filters")).Json.GetProperty("items").EnumerateArray().Select(l => l.GetProperty("list").GetString()!).ToList();
        Assert.Equal(["cases", "conversations", "people", "posts"], lists);
        foreach (var list in lists)
        {
            var refused = await owner.Get($"/{list}?filter={Uri.EscapeDataString("""{"and":[{"field":"shoe","equals":"42"}]}""")}");
            Assert.Equal((HttpStatusCode.UnprocessableEntity, "filter.unknown_field"), (refused.Status, refused.Problem));
            Assert.Equal(("filter", "$.and[0].field"), (refused["field"], refused["path"]));
        }
    }

    /// <summary>All pages of a filtered list, two rows at a time.</summary>
    private static async Task<List<string>> Names(Caller caller, string list, string filter, string member = "name", string more = "")
    {
        var names = new List<string>();
        for (var after = ""; ;)
        {
            var answer = await caller.Get($"/{list}?limit=2&filter={Uri.EscapeDataString(filter)}{more}{after}");
            Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
            names.AddRange(answer.Json.GetProperty("items").EnumerateArray().Select(i => i.GetProperty(member).GetString()!));
            if (answer["next"] is not { } next) return names;
            after = "&after=" + next;
        }
    }

    private static async Task<string> Created(Caller caller, string path, object body)
    {
        var answer = await caller.Post(path, body);
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
        return answer["id"]!;
    }
}
