using System.Net;
using Millpond.Tests.Inbox;
using Xunit;

namespace Millpond.Tests.Operations;

public class LiveFeedTests
{
    [Theory, EveryDatabase]
    public async Task A_reader_hears_what_changes_and_after_a_break_what_he_missed(Database database)
    {
        await using var office = await Office.OnTheWeb(database);
        var li = await office.SignedIn("Li Na");
        string seen;
        await using (var feed = await li.Stream("/live"))
        {
            Assert.Equal("live.ready", (await feed.Next()).Event);
            var chen = await office.Complaint("chen");
            var opened = await feed.Until("inbox.conversation_opened");
            Assert.Contains(chen.Value.ToString(), opened.Data, StringComparison.Ordinal);
            Assert.DoesNotContain("my kettle leaks", opened.Data, StringComparison.Ordinal);
            seen = opened.Id!;
        }

        var sun = await office.Complaint("sun");
        await using var again = await li.Stream("/live", ("Last-Event-ID", seen));
        var missed = await again.Until("inbox.conversation_opened");

        Assert.Contains(sun.Value.ToString(), missed.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_ends_so_that_it_is_asked_again_who_reads()
    {
        await using var office = await Office.OnTheWeb(Database.Sqlite);
        var li = await office.SignedIn("Li Na");
        await using var feed = await li.Stream("/live");
        Assert.Equal("live.ready", (await feed.Next()).Event);

        var rest = feed.ToEnd();
        while (!rest.IsCompleted)
        {
            office.Town.Clock.Advance(TimeSpan.FromSeconds(21));
            await Task.WhenAny(rest, Task.Run(() => { }));
        }

        Assert.DoesNotContain(await rest, e => e.Event is not null);
    }

    [Fact]
    public async Task A_stranger_hears_nothing()
    {
        await using var town = await Town.OnTheWeb(Database.Sqlite);
        await town.Founded();
        Assert.Equal(HttpStatusCode.Unauthorized, (await town.Stranger().Get("/live")).Status);
    }
}
