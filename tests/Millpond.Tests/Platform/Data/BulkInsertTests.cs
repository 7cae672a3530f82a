using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.Listening;
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
}
