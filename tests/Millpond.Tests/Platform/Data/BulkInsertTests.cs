using System.Text;
using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.Listening;
using Millpond.Orders;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Tests.Platform.Data;

public class BulkInsertTests
{
    [Theory, EveryDatabase]
    public async Task Rows_come_back_as_they_were_whatever_stood_in_the_row_before(Database database)
    {
        await using var town = await Town.On(database);
        var dice = new Random(5);
        T? Maybe<T>(params T[] values) where T : struct => dice.Next(3) == 0 ? null : values[dice.Next(values.Length)];
        string? Words() => dice.Next(3) switch { 0 => null, 1 => "", _ => "水壶 " + dice.Next(3) };
        var (account, at) = (new AccountId(Guid.CreateVersion7()), new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));
        var posts = Enumerable.Range(0, 300).Select(i => new Post
        {
            WorkspaceId = town.Workspace,
            Id = new PostId(Ids.New(at)),
            AccountId = account,
            Channel = "weibo",
            Scope = "",
            ExternalId = "p" + i,
            Kind = dice.Next(2) == 0 ? ItemKind.Post : ItemKind.Comment,
            IdentityId = Maybe(new IdentityId(Guid.CreateVersion7()), new IdentityId(Guid.Empty)),
            Text = "text " + dice.Next(2),
            Language = Words(),
            Url = Words(),
            Directed = dice.Next(2) == 0,
            Reposts = Maybe(0, 1, int.MinValue),
            Sentiment = Maybe(-1, 0, 1),
            PostedAt = at.AddSeconds(dice.Next(3)),
            SeenAt = at,
            EditedAt = Maybe(at, at.AddTicks(10)),
        }).ToList();

        await town.InDb(db => db.InTransactionAsync(() => db.BulkInsertAsync(posts)));

        var stored = await town.InDb(db => db.Set<Post>().AsNoTracking().OrderBy(p => p.Id).ToListAsync());
        Assert.Equal(posts.OrderBy(p => p.ExternalId).Select(Json.Write), stored.OrderBy(p => p.ExternalId).Select(Json.Write));
    }

    [Theory, EveryDatabase]
    public async Task Amounts_come_back_to_the_last_digit(Database database)
    {
        await using var town = await Town.On(database);
        var dice = new Random(6);
        decimal[] amounts =
        [
            0, -0.01m, 268.00m, 9999.9999m, 10000, 10000.0001m, 1_0000_0000, -5, 0.00001m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m,
            .. Enumerable.Range(0, 1000).Select(_ => new decimal(dice.Next(), dice.Next(2) == 0 ? 0 : dice.Next(), dice.Next(2) == 0 ? 0 : dice.Next(), dice.Next(2) == 0, (byte)dice.Next(29))),
        ];
        var order = new OrderId(Guid.CreateVersion7());
        var items = amounts.Select((a, i) => new OrderItem { WorkspaceId = town.Workspace, OrderId = order, Position = i + 1, Quantity = a, UnitPrice = i % 2 == 0 ? null : a }).ToList();

        await town.InDb(db => db.InTransactionAsync(async () =>
        {
            await db.BulkInsertAsync([new Order { WorkspaceId = town.Workspace, Id = order, Channel = "shop", ExternalId = "1", Currency = "CNY", Digest = "", OrderedAt = DateTime.UnixEpoch, CreatedAt = DateTime.UnixEpoch, UpdatedAt = DateTime.UnixEpoch }]);
            await db.BulkInsertAsync(items);
        }));

        var stored = await town.InDb(db => db.Set<OrderItem>().AsNoTracking().OrderBy(i => i.Position).ToListAsync());
        Assert.Equal(amounts, stored.Select(i => i.Quantity));
        Assert.Equal(items.Select(i => i.UnitPrice), stored.Select(i => i.UnitPrice));
    }

    [Theory, EveryDatabase]
    public async Task A_text_larger_than_any_buffer_and_the_ends_of_time_come_back(Database database)
    {
        await using var town = await Town.On(database);
        var text = string.Concat(Enumerable.Repeat("水壶漏水了 😀 ", 40_000));
        var links = new[] { (DateTime.MaxValue.AddYears(-1), 0.25), (DateTime.UnixEpoch.AddTicks(-10), double.Epsilon), (DateTime.UnixEpoch.AddYears(-900), -1e300) }.Select(x => new IdentityLink
        {
            WorkspaceId = town.Workspace, Id = Ids.New(town.Clock), IdentityId = new IdentityId(Guid.CreateVersion7()), PersonId = new PersonId(Guid.CreateVersion7()),
            From = DateTime.SpecifyKind(x.Item1.AddTicks(-(x.Item1.Ticks % 10)), DateTimeKind.Utc), Evidence = text[..60], Confidence = x.Item2,
        }).ToList();
        var person = Person.Create(town.Workspace, "long", "test", DateTime.UnixEpoch);
        person.Bio = text;

        await town.InDb(db => db.InTransactionAsync(async () =>
        {
            await db.BulkInsertAsync([person]);
            await db.BulkInsertAsync(links);
        }));

        Assert.Equal(text, await town.InDb(db => db.Set<Person>().Select(p => p.Bio).SingleAsync()));
        Assert.Equal(links.Select(l => (l.Id, l.From, l.Evidence, l.Confidence)), (await town.InDb(db => db.Set<IdentityLink>().AsNoTracking().OrderBy(l => l.Id).ToListAsync())).Select(l => (l.Id, l.From, l.Evidence, l.Confidence)));
    }

    [Theory, EveryDatabase]
    public async Task Rows_of_which_one_is_refused_leave_nothing_and_the_connection_goes_on(Database database)
    {
        await using var town = await Town.On(database);
        var people = Enumerable.Range(0, 2000).Select(i => Person.Create(town.Workspace, "p" + i, "test", DateTime.UnixEpoch)).ToList();
        var twice = people.ConvertAll(p => p);
        twice.Insert(1500, people[3]);
        await town.InDb(async db =>
        {
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.InTransactionAsync(() => db.BulkInsertAsync(twice)));
            Assert.Equal(0, await db.Set<Person>().CountAsync());
            await db.InTransactionAsync(() => db.BulkInsertAsync(people));
            Assert.Equal(2000, await db.Set<Person>().CountAsync());
        });
    }

    [Fact]
    public async Task What_cannot_be_written_as_text_ends_the_copy_and_nothing_of_it_stays()
    {
        Assert.SkipWhen(TestDatabases.Postgres is null && Environment.GetEnvironmentVariable("CI") != "true", "no PostgreSQL: ./test starts one, or set MILLPOND_TEST_POSTGRES to a connection string");
        await using var town = await Town.On(Database.Postgres);
        var people = Enumerable.Range(0, 5000).Select(i => Person.Create(town.Workspace, i == 4990 ? "half \ud800" : "p" + i, "test", DateTime.UnixEpoch)).ToList();
        await town.InDb(async db =>
        {
            await Assert.ThrowsAsync<EncoderFallbackException>(() => db.InTransactionAsync(() => db.BulkInsertAsync(people)));
            Assert.Equal(0, await db.Set<Person>().CountAsync());
            await db.InTransactionAsync(() => db.BulkInsertAsync(people[..4990]));
            Assert.Equal(4990, await db.Set<Person>().CountAsync());
        });
    }
}
