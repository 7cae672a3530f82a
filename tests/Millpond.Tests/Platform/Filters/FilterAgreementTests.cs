using FsCheck;
using FsCheck.Fluent;
using Millpond.Cases;
using Millpond.Channels.Contract;
using Millpond.Inbox;
using Millpond.Listening;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Filters;

namespace Millpond.Tests.Platform.Filters;

/// <summary>Random filters over random rows: each database and the evaluator in memory let the same rows pass.</summary>
public class FilterAgreementTests
{
    private const int Filters = 250;

    [Theory, EveryDatabase]
    public async Task People_pass_in_the_database_as_in_memory(Database database)
    {
        await using var town = await Town.On(database);
        foreach (var workspace in new[] { 1, 2 })
        {
            var random = new Random(workspace);
            var tags = RandomFilters.Texts.Select(t => new Tag { WorkspaceId = workspace, Id = new TagId(Ids.New(town.Clock)), Name = t, Version = 1 }).ToList();
            var people = Enumerable.Range(0, 80).Select(_ => Somebody(random, tags, workspace, town.Clock.Now)).ToList();
            await town.InDb(db => db.InTransactionAsync(async () =>
            {
                await db.BulkInsertAsync(tags);
                await db.BulkInsertAsync(people.ConvertAll(p => p.Person));
                await db.BulkInsertAsync(people.SelectMany(p => p.Identities).ToList());
                await db.BulkInsertAsync(people.SelectMany(p => p.Tags.Select(t => new PersonTag { WorkspaceId = workspace, PersonId = p.Person.Id, TagId = t.Id, At = town.Clock.Now })).ToList());
            }), Viewer.System(workspace));

            var ids = tags.Take(10).Select(t => t.Id.Value).Concat(people.Select(p => p.Person.OwnerId).OfType<Guid>()).Distinct().ToList();
            Agree(town, workspace, PeopleFilters.Catalogue, "people", people.ToDictionary(p => p.Person.Id.Value), ids);
        }
    }

    [Theory, EveryDatabase]
    public async Task Posts_pass_in_the_database_as_in_memory(Database database)
    {
        await using var town = await Town.On(database);
        var random = new Random(3);
        Guid[] ids = [.. Enumerable.Range(0, 4).Select(_ => Ids.New(town.Clock))];
        var posts = Enumerable.Range(0, 150).Select(i => new PostFacts(
            new Post
            {
                WorkspaceId = 1,
                Id = new PostId(Ids.New(town.Clock)),
                AccountId = new AccountId(One(random, ids)),
                Channel = One(random, "weibo", "mastodon"),
                ExternalId = $"p{i}",
                Kind = One(random, Enum.GetValues<ItemKind>()),
                IdentityId = random.Next(2) == 0 ? null : new IdentityId(One(random, ids)),
                Text = random.Next(9) == 0 ? "" : One(random, RandomFilters.Texts),
                Language = random.Next(2) == 0 ? null : One(random, "zh", "en"),
                Directed = random.Next(2) == 0,
                Own = random.Next(4) == 0,
                Reposts = Perhaps(random),
                Likes = Perhaps(random),
                Sentiment = random.Next(3) == 0 ? null : random.Next(-1, 2),
                PostedAt = Near(random, town.Clock.Now),
                SeenAt = Near(random, town.Clock.Now),
                DeletedAt = random.Next(3) > 0 ? null : Near(random, town.Clock.Now),
            },
            [.. ids.Where(_ => random.Next(3) == 0)])).ToList();
        await town.InDb(db => db.InTransactionAsync(async () =>
        {
            await db.BulkInsertAsync(posts.ConvertAll(p => p.Post));
            await db.BulkInsertAsync(posts.SelectMany(p => p.RuleIds.Select(r => new Match { WorkspaceId = 1, RuleId = new RuleId(r), PostId = p.Post.Id, Spans = "", PostedAt = p.Post.PostedAt, At = p.Post.SeenAt })).ToList());
        }));

        Agree(town, 1, PostFilters.Catalogue, "posts", posts.ToDictionary(p => p.Post.Id.Value), ids);
    }

    [Theory, EveryDatabase]
    public async Task Conversations_pass_in_the_database_as_in_memory(Database database)
    {
        await using var town = await Town.On(database);
        var random = new Random(4);
        Guid[] ids = [.. Enumerable.Range(0, 4).Select(_ => Ids.New(town.Clock))];
        var conversations = Enumerable.Range(0, 150).Select(_ =>
        {
            var at = Near(random, town.Clock.Now);
            var c = Conversation.Open(1, new PersonId(One(random, ids)), new IdentityId(Ids.New(town.Clock)), new AccountId(One(random, ids)), One(random, "weibo", "mastodon"), at, at);
            if (random.Next(2) == 0) c.MoveTo(One(random, ids), "routed");
            if (random.Next(2) == 0) c.AssignTo(One(random, ids), "routed");
            c.Prioritize(One(random, Enum.GetValues<Priority>()), new ResponseTargets { WorkspaceId = 1 });
            if (random.Next(3) == 0) c.AnswerFailed(at);
            if (random.Next(3) == 0) c.Close(at.AddHours(1));
            return new ConversationFacts(c, [.. ids.Where(_ => random.Next(3) == 0)]);
        }).ToList();
        await town.InDb(db => db.InTransactionAsync(async () =>
        {
            await db.BulkInsertAsync(conversations.ConvertAll(c => c.Conversation));
            await db.BulkInsertAsync(conversations.SelectMany(c => c.TagIds.Select(t => new ConversationTag { WorkspaceId = 1, ConversationId = c.Conversation.Id, TagId = t })).ToList());
        }));

        Agree(town, 1, InboxFilters.Catalogue, "inbox_conversations", conversations.ToDictionary(c => c.Conversation.Id.Value), ids);
    }

    [Theory, EveryDatabase]
    public async Task Cases_pass_in_the_database_as_in_memory(Database database)
    {
        await using var town = await Town.On(database);
        var random = new Random(5);
        Guid[] ids = [.. Enumerable.Range(0, 4).Select(_ => Ids.New(town.Clock))];
        Guid? SomeId() => random.Next(2) == 0 ? null : One(random, ids);
        var cases = Enumerable.Range(0, 150).Select(i =>
        {
            var c = Case.Open(1, i, One(random, RandomFilters.Texts), random.Next(2) == 0 ? "" : One(random, RandomFilters.Texts), One(random, Enum.GetValues<Priority>()),
                SomeId() is { } person ? new PersonId(person) : null, SomeId() is { } thread ? new ConversationId(thread) : null, SomeId(), Near(random, town.Clock.Now));
            c.Describe(c.Title, c.Description, c.Priority, random.Next(2) == 0 ? null : Near(random, town.Clock.Now), town.Clock.Now);
            c.MoveTo(SomeId(), town.Clock.Now);
            c.GiveTo(SomeId(), town.Clock.Now);
            return c;
        }).ToList();
        await town.InDb(db => db.InTransactionAsync(() => db.BulkInsertAsync(cases)));

        Agree(town, 1, CaseFilters.Catalogue, "cases", cases.ToDictionary(c => c.Id.Value), ids);
    }

    private static void Agree<TRow>(Town town, int workspace, FilterCatalogue<TRow> catalogue, string table, IReadOnlyDictionary<Guid, TRow> rows, IReadOnlyList<Guid> ids)
    {
        var now = town.Clock.Now;
        var (some, none) = (0, 0);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Filters), Prop.ForAll(new RandomFilters(catalogue, ids, now).Arbitrary(), async json =>
        {
            var read = FilterReader.Read(json, catalogue);
            Assert.True(read.Ok, $"{json} is refused: {read.Result.Detail}");
            var test = catalogue.Predicate(read.Value!, now);
            var expected = rows.Where(r => test(r.Value)).Select(r => r.Key).Order().ToList();
            var found = await town.InDb(async db =>
            {
                var filter = SqlFilter.Of(read.Value!, db.Dialect, now);
                return await db.QueryAsync($"SELECT id FROM {table} WHERE workspace_id = @w AND {filter.Condition}", r => db.Dialect.ReadId(r, 0), default, [.. filter.Parameters, ("w", workspace)]);
            }, Viewer.System(workspace));
            Assert.Equal(expected, found.Order());
            if (expected.Count > 0 && expected.Count < rows.Count) some++;
            else none++;
        }));
        Assert.True(some > none / 4, $"{some} filters were telling, {none} let all or nobody pass: the test says nothing.");
    }

    private static PersonFacts Somebody(Random random, List<Tag> tags, int workspace, DateTime now)
    {
        string? Words() => random.Next(4) == 0 ? null : One(random, RandomFilters.Texts);
        var attributes = RandomFilters.Attributes.Where(_ => random.Next(3) == 0).ToDictionary(a => a, _ => random.Next(8) == 0 ? "" : One(random, RandomFilters.Texts));
        var person = Person.From(workspace, new PersonId(Ids.New(now)), new NetworkAuthor { ExternalId = "", Handle = "", Name = One(random, RandomFilters.Texts) }, One(random, "weibo", "manual"), Near(random, now));
        (person.Stage, person.Phone, person.Email, person.Location) = (Words(), Words(), Words(), random.Next(6) == 0 ? "" : Words());
        person.OwnerId = random.Next(2) == 0 ? null : tags[random.Next(4)].Id.Value;
        person.Attributes = Json.Write(attributes);
        person.UpdatedAt = Near(random, now);
        var identities = Enumerable.Range(0, random.Next(3)).Select(i => new Identity
        {
            WorkspaceId = workspace,
            Id = new IdentityId(Ids.New(now)),
            PersonId = person.Id,
            Channel = One(random, "weibo", "mastodon"),
            ExternalId = $"{person.Id.Value:N}{i}",
            Handle = One(random, RandomFilters.Texts),
            Name = "",
            Followers = Perhaps(random),
            Posts = Perhaps(random),
            Verified = random.Next(2) == 0,
            FirstSeenAt = now,
            UpdatedAt = now,
        }).ToList();
        return new PersonFacts(person, [.. tags.Where(_ => random.Next(20) == 0)], identities);
    }

    private static T One<T>(Random random, params T[] values) => values[random.Next(values.Length)];

    private static int? Perhaps(Random random) => random.Next(3) == 0 ? null : random.Next(-5, 130);

    /// <summary>Whole hours and instants just beside them, so that bounds are met.</summary>
    private static DateTime Near(Random random, DateTime now) => now.Date.AddHours(random.Next(-120, 120)).AddMicroseconds(random.Next(-1, 2));
}
