using System.Net;
using Millpond.Channels.Contract;
using Millpond.Organization;
using Millpond.Platform.Effects;
using Millpond.Platform.Work;
using Millpond.Tests.Inbox;
using Xunit;

namespace Millpond.Tests.Operations;

public class WorkScreenTests
{
    [Theory, EveryDatabase]
    public async Task What_gave_up_is_seen_and_put_back_by_hand_and_the_audit_trail_knows_by_whom(Database database)
    {
        await using var office = await Office.OnTheWeb(database);
        var boss = await Boss(office);
        await office.Town.InDb(async db =>
        {
            db.Enqueue(new PlannedWork("test.nobody_does_this", "a lane", "{}"));
            await db.SaveChangesAsync();
        });
        for (var i = 0; i < 12; i++)
        {
            await office.Town.Work();
            office.Town.Clock.Advance(TimeSpan.FromHours(2));
        }

        var dead = Assert.Single((await boss.Get("/work/items?state=dead")).Json.GetProperty("items").EnumerateArray());
        Assert.Equal("test.nobody_does_this", dead.GetProperty("kind").GetString());
        Assert.NotEqual("", dead.GetProperty("lastError").GetString());
        Assert.Equal("1", (await boss.Get("/work/summary"))["dead"]);
        var id = dead.GetProperty("id").GetString();

        Assert.Equal(HttpStatusCode.NoContent, (await boss.Post($"/work/items/{id}/replay", null)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await boss.Post($"/work/items/{id}/replay", null)).Status);
        Assert.Equal("0", (await boss.Get("/work/summary"))["dead"]);
        var due = Assert.Single((await boss.Get("/work/items?state=due")).Json.GetProperty("items").EnumerateArray(), i => i.GetProperty("kind").GetString() == "test.nobody_does_this");
        Assert.Equal("work.not_dead", (await boss.Delete($"/work/items/{due.GetProperty("id").GetString()}")).Problem);
        var entry = Assert.Single((await boss.Get("/audit?action=work")).Json.GetProperty("items").EnumerateArray());
        Assert.Equal(("work.replay", "Boss", id), (entry.GetProperty("action").GetString(), entry.GetProperty("actorName").GetString(), entry.GetProperty("objectId").GetString()));
        Assert.Equal("True", (await boss.Get("/audit/verification"))["ok"]);
        Assert.Equal((HttpStatusCode.BadRequest, "state"), ((await boss.Get("/work/items?state=tired")) is var refused ? refused.Status : default, refused["field"]));
    }

    [Theory, EveryDatabase]
    public async Task A_call_that_failed_is_sent_again_by_hand_once(Database database)
    {
        await using var office = await Office.OnTheWeb(database);
        var boss = await Boss(office);
        var li = await office.Agent("Li Na");
        var chen = await office.Complaint("chen");
        var tries = 0;
        office.Network.Send = _ => ++tries == 1
            ? new EffectResult.Refused("the network says no")
            : new EffectResult.Accepted(new SentReceipt("out-2", "https://pond.example/2"));
        Assert.True((await office.Reply(li, chen, new Millpond.Inbox.Reply(Millpond.Inbox.ReplyKind.Public, "sorry"))).Ok);
        await office.Town.Work();

        var failed = Assert.Single((await boss.Get("/effects?state=failed")).Json.GetProperty("items").EnumerateArray());
        var id = failed.GetProperty("id").GetString();
        Assert.Equal("the network says no", failed.GetProperty("detail").GetString());
        Assert.Equal("effect.not_in_state", (await boss.Post($"/effects/{id}/reconciliation", null)).Problem);
        Assert.Equal(HttpStatusCode.NoContent, (await boss.Post($"/effects/{id}/retry", null)).Status);
        await office.Town.Work();

        Assert.Equal(2, tries);
        Assert.Empty((await boss.Get("/effects?state=failed")).Json.GetProperty("items").EnumerateArray());
        Assert.Equal("effect.not_in_state", (await boss.Post($"/effects/{id}/retry", null)).Problem);
    }

    private static async Task<Caller> Boss(Office office)
    {
        await office.Town.Member(new NewMember("Boss") { Email = "boss@pond.example", Password = Town.Password, Roles = ["owner"] });
        return await office.Town.SignIn("boss@pond.example");
    }
}
