using System.Net;
using System.Text.Json;
using Millpond.Organization;
using Millpond.Platform;

namespace Millpond.Tests.Inbox;

public class InboxApiTests
{
    [Theory, EveryDatabase]
    public async Task An_agent_works_a_conversation_through_the_api(Database database)
    {
        await using var office = await Office.OnTheWeb(database);
        var li = await office.SignedIn("Li Na");
        var id = (await office.Complaint("chen")).Value;
        var path = $"/conversations/{id}";

        var list = await li.Get("/conversations?view=unassigned");
        Assert.True(list.Status == HttpStatusCode.OK, list.Text);
        var row = Assert.Single(list.Json.GetProperty("items").EnumerateArray());
        Assert.Equal(("chen", "open", "normal"), (row.GetProperty("person").GetProperty("name").GetString(), row.GetProperty("status").GetString(), row.GetProperty("priority").GetString()));
        Assert.EndsWith("Z", row.GetProperty("waitingSince").GetString(), StringComparison.Ordinal);
        Assert.Equal("1", (await li.Get("/conversations/counts"))["unassigned"]);
        var detail = await li.Get(path);
        Assert.Equal($"\"{detail["version"]}\"", detail.Headers["ETag"]);
        Assert.Equal(0, detail.Json.GetProperty("cases").GetArrayLength());

        Assert.Equal(HttpStatusCode.NoContent, (await li.Put(path + "/draft", new { text = "dear", kind = "public" })).Status);
        Assert.Equal("dear", (await li.Get(path + "/draft"))["text"]);
        var seen = int.Parse(detail["version"]!);
        await office.Complaint("chen", "hurry");
        var moved = await li.Post(path + "/replies", new { kind = "public", text = "hello", seenVersion = seen });
        Assert.Equal((HttpStatusCode.Conflict, "inbox.thread_moved"), (moved.Status, moved.Problem));
        Assert.Equal("hurry", moved.Json.GetProperty("newer")[0].GetProperty("text").GetString());
        var reply = await li.Post(path + "/replies", new { kind = "public", text = "hello", seenVersion = moved.Json.GetProperty("version").GetInt32() }, ("Idempotency-Key", "r1"));
        var repeated = await li.Post(path + "/replies", new { kind = "public", text = "hello", seenVersion = moved.Json.GetProperty("version").GetInt32() }, ("Idempotency-Key", "r1"));
        Assert.Equal((HttpStatusCode.Created, "sending", reply["id"]), (reply.Status, reply["state"], repeated["id"]));

        var stale = await li.Put(path + "/priority", new { priority = "urgent" }, ("If-Match", $"\"{seen}\""));
        Assert.Equal((HttpStatusCode.PreconditionFailed, "concurrency.stale"), (stale.Status, stale.Problem));
        Assert.Equal("urgent", (await li.Put(path + "/priority", new { priority = "urgent" }))["priority"]);
        Assert.Equal("closed", (await li.Put(path + "/status", new { status = "closed" }))["status"]);
        var messages = (await li.Get(path + "/messages")).Json.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["my kettle leaks", "hurry", "hello"], messages.Where(m => m.GetProperty("direction").GetString() != "system").Select(m => m.GetProperty("text").GetString()));
        Assert.Contains("closed", messages.Select(m => m.GetProperty("notice")).Where(n => n.ValueKind == JsonValueKind.String).Select(n => n.GetString()));

        var opened = await li.Post("/cases", new { title = "Kettle", conversationId = id });
        Assert.Equal((HttpStatusCode.Created, "1", "new"), (opened.Status, opened["number"], opened["status"]));
        var patched = await li.Patch($"/cases/{opened["id"]}", new { teamId = (Guid?)office.Team.Value, dueAt = "2026-03-05T08:00:00Z" });
        Assert.Equal((HttpStatusCode.OK, "2026-03-05T08:00:00Z"), (patched.Status, patched["dueAt"]));
        Assert.Null((await li.Patch($"/cases/{opened["id"]}", new { dueAt = (string?)null }))["dueAt"]);
        Assert.Equal("case.title_length", (await li.Post("/cases", new { title = " " })).Problem);
        Assert.Equal(HttpStatusCode.Created, (await li.Post($"/cases/{opened["id"]}/notes", new { text = "called him" })).Status);
    }

    [Theory, EveryDatabase]
    public async Task What_is_outside_ones_scope_is_not_found_and_what_one_may_not_do_is_forbidden(Database database)
    {
        await using var office = await Office.OnTheWeb(database);
        var id = (await office.Complaint("chen")).Value;
        await office.Town.Member(new NewMember("Other") { Email = "other@pond.example", Password = Town.Password, Teams = [await office.Town.Team("press")] });
        await office.Town.Member(new NewMember("Auditor") { Email = "auditor@pond.example", Password = Town.Password, Roles = ["auditor"] });
        var other = await office.Town.SignIn("other@pond.example");
        var auditor = await office.Town.SignIn("auditor@pond.example");

        foreach (var path in new[] { "", "/messages", "/draft", "/routing" }) Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/conversations/{id}{path}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Post($"/conversations/{id}/replies", new { kind = "note", text = "x" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Put($"/conversations/{id}/status", new { status = "closed" })).Status);
        Assert.Equal(0, (await other.Get("/conversations?view=all")).Json.GetProperty("items").GetArrayLength());

        Assert.Equal(HttpStatusCode.OK, (await auditor.Get($"/conversations/{id}")).Status);
        var refused = await auditor.Post($"/conversations/{id}/replies", new { kind = "public", text = "x" });
        Assert.Equal((HttpStatusCode.Forbidden, "permission.missing", "inbox.reply"), (refused.Status, refused.Problem, refused["permission"]));
        Assert.Equal(HttpStatusCode.Unauthorized, (await office.Town.Stranger().Get("/conversations")).Status);
    }

    [Theory, EveryDatabase]
    public async Task Scripts_are_kept_by_who_configures_and_seen_by_the_team(Database database)
    {
        await using var office = await Office.OnTheWeb(database);
        var li = await office.SignedIn("Li Na");
        await office.Town.Member(new NewMember("Boss") { Email = "boss@pond.example", Password = Town.Password, Roles = ["manager"] });
        var boss = await office.Town.SignIn("boss@pond.example");

        Assert.Equal("permission.missing", (await li.Post("/scripts", new { title = "Hello", text = "Hello!" })).Problem);
        var made = await boss.Post("/scripts", new { title = "Hello", text = "Hello!", shortcut = "/hi" });
        Assert.Equal((HttpStatusCode.Created, "hi"), (made.Status, made["shortcut"]));
        Assert.Equal("script.shortcut_taken", (await boss.Post("/scripts", new { title = "Hi", text = "Hi!", shortcut = "hi" })).Problem);
        await boss.Post("/scripts", new { title = "Press", text = "No comment.", teamId = (await office.Town.Team("press")).Value });
        Assert.Equal(["Hello"], (await li.Get("/scripts")).Json.GetProperty("items").EnumerateArray().Select(s => s.GetProperty("title").GetString()));

        var changed = await boss.Patch($"/scripts/{made["id"]}", new { text = "Good day!" });
        Assert.Equal(("Good day!", "Hello", "2"), (changed["text"], changed["title"], changed["version"]));
        Assert.Equal(HttpStatusCode.NoContent, (await boss.Delete($"/scripts/{made["id"]}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await boss.Delete($"/scripts/{made["id"]}")).Status);
    }
}
