using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Web;

namespace Millpond.Tests.People;

public class PeopleTests
{
    [Theory, EveryDatabase]
    public async Task A_person_is_found_by_a_part_of_his_name_and_by_his_handle(Database database)
    {
        await using var town = await Town.On(database);
        await town.Hear(town.Said("李娜", "你好"), town.Said("bo_chen", "hello"));

        Assert.Equal("李娜", Assert.Single((await List(town, q: "李娜")).Items).Name);
        Assert.Equal("bo_chen", Assert.Single((await List(town, q: "bo_ch")).Items).Name);
        Assert.Empty((await List(town, q: "王")).Items);
    }

    [Theory, EveryDatabase]
    public async Task An_edit_is_kept_told_and_guarded_by_its_version(Database database)
    {
        await using var town = await Town.On(database);
        await town.Hear(town.Said("li.na", "你好"));
        var person = (await List(town)).Items[0];

        var edit = new PersonEdit(null, "13800000000", "li@example.com", null, null, "lead", null, new() { ["size"] = "M" });
        var changed = await town.Run<SavePerson, Outcome<PersonRecord>>(s => s.ChangeAsync(person.Id, edit, new IfMatch(person.Version)));
        Assert.Equal("13800000000", changed.Value!.Phone);
        Assert.Equal(["phone", "email", "stage", "attributes"], Assert.Single(await town.EventsOf<PersonChanged>()).Fields);

        var stale = await town.Run<SavePerson, Outcome<PersonRecord>>(s => s.ChangeAsync(person.Id, edit with { Phone = "1" }, new IfMatch(person.Version)));
        Assert.Equal("concurrency.stale", stale.Problem);
        Assert.Equal(person.Id, Assert.Single((await List(town, q: "13800000000")).Items).Id);
    }

    [Theory, EveryDatabase]
    public async Task Tags_are_put_on_and_taken_off_and_people_are_listed_by_them(Database database)
    {
        await using var town = await Town.On(database);
        await town.Hear(town.Said("li.na", "你好"), town.Said("bo", "hello"));
        var people = (await List(town)).Items;
        var tag = (await town.Run<Tags, Outcome<TagRecord>>(t => t.CreateAsync(new TagEdit("vip", null, null)))).Value!;

        await town.Run<Tags, Outcome>(t => t.PutAsync(people[0].Id, [tag.Id]));
        Assert.Equal(people[0].Id, Assert.Single((await List(town, tag: tag.Id.Value)).Items).Id);
        await town.Run<Tags, Outcome>(t => t.PutAsync(people[0].Id, []));
        Assert.Empty((await List(town, tag: tag.Id.Value)).Items);
        Assert.Equal(2, (await town.EventsOf<PersonTagged>()).Count);
        Assert.Equal("people.tag_exists", (await town.Run<Tags, Outcome<TagRecord>>(t => t.CreateAsync(new TagEdit("vip", null, null)))).Problem);
    }

    [Theory, EveryDatabase]
    public async Task A_person_of_somebody_else_is_not_seen_with_a_narrow_scope(Database database)
    {
        await using var town = await Town.On(database);
        await town.Hear(town.Said("li.na", "你好"), town.Said("bo", "hello"));
        var people = (await List(town)).Items;
        var edit = new PersonEdit(null, null, null, null, null, null, Guid.CreateVersion7(), null);
        await town.Run<SavePerson, Outcome<PersonRecord>>(s => s.ChangeAsync(people[0].Id, edit, default));

        var me = Guid.CreateVersion7();
        var other = new Viewer { WorkspaceId = 1, MemberId = me, Scope = DataScope.Own, MemberIds = [me] };
        Assert.Equal(people[1].Id, Assert.Single((await List(town, viewer: other)).Items).Id);
        Assert.Equal("not_found", (await town.Run<SavePerson, Outcome<PersonRecord>>(s => s.ReadAsync(people[0].Id), other)).Problem);
    }

    [Theory, EveryDatabase]
    public async Task The_timeline_shows_what_happened_newest_first(Database database)
    {
        await using var town = await Town.On(database);
        await town.Hear(town.Said("li.na", "@us 你好", directed: true));
        town.Clock.Advance(TimeSpan.FromHours(1));
        await town.Hear(town.Said("li.na", "@us 又来", directed: true));
        var person = (await List(town)).Items[0];

        var line = await town.Run<ReadTimeline, Outcome<Page<TimelineEntry>>>(t => t.RunAsync(person.Id, 2, null));
        Assert.Equal("listening.post_taken", line.Value!.Items[0].Kind);
        Assert.Equal(2, line.Value.Items.Count);
        var rest = await town.Run<ReadTimeline, Outcome<Page<TimelineEntry>>>(t => t.RunAsync(person.Id, 2, line.Value.Next));
        Assert.Single(rest.Value!.Items);
    }

    private static Task<Page<PersonRecord>> List(Town town, string? q = null, Guid? tag = null, Viewer? viewer = null) =>
        town.Run<ListPeople, Page<PersonRecord>>(async l => (await l.RunAsync(new ListPeople.Query(q, tag, null, null, null, null, null, null, null))).Value!, viewer);
}
