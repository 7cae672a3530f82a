using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Channels.Contract;
using Millpond.Hosting;
using Millpond.Inbox;
using Millpond.Listening;
using Millpond.Organization;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Bench.Inbox;

/// <summary>Lists and threads of a large inbox, asked over HTTP by a signed-in agent and by a manager. PostgreSQL too, where MILLPOND_BENCH_POSTGRES names a server.</summary>
internal static class InboxBenchmark
{
    private const int Teams = 8;
    private const int AgentsOfTeam = 10;
    private const int People = 20_000;
    private const int Asks = 200;
    private const string Password = "lotus pond 7";

    public static void Run(BenchReport report) => BenchDatabases.OnEach(report, (name, options) => MeasureAsync(report, name, options));

    private static async Task MeasureAsync(BenchReport report, string name, HostOptions options)
    {
        var count = report.Quick ? 50_000 : 1_000_000;
        await using var app = MillpondHost.Build(options);
        await DatabaseStart.MigrateAsync(app.Services);
        var started = Stopwatch.GetTimestamp();
        var thread = await SeedAsync(app.Services, count);
        report.Line($"{name}: {count:N0} conversations with a message each, written", count / Stopwatch.GetElapsedTime(started).TotalSeconds, "rows/s", more: true);
        await app.StartAsync();

        foreach (var who in new[] { "agent", "manager" })
        {
            using var client = await SignInAsync(app.Urls.First(), who);
            foreach (var path in new[] { "view=open", "view=open&sort=waiting", "view=waiting", "view=unassigned", "view=mine", "view=closed", "view=all" })
                await AskAsync(report, $"{name}, {who}: list {path}, p95", client, "conversations?" + path, pages: 3);
            await AskAsync(report, $"{name}, {who}: counts, p95", client, "conversations/counts", pages: 1);
        }

        using var manager = await SignInAsync(app.Urls.First(), "manager");
        await AskAsync(report, $"{name}: open a thread of 200, p95", manager, $"conversations/{thread.Value}/messages", pages: 3);
        await AskAsync(report, $"{name}: open a conversation, p95", manager, $"conversations/{thread.Value}", pages: 1);
        await app.StopAsync();
    }

    /// <summary>Asks for the first pages again and again; the 95th percentile of all answers in milliseconds.</summary>
    private static async Task AskAsync(BenchReport report, string what, HttpClient client, string path, int pages)
    {
        var milliseconds = new List<double>();
        for (var i = 0; i < Asks;)
        {
            string? after = null;
            for (var page = 0; page < pages && i < Asks; page++, i++)
            {
                var address = after is null ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{(path.Contains("messages", StringComparison.Ordinal) ? "before" : "after")}={after}";
                var started = Stopwatch.GetTimestamp();
                using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
                var body = await answer.Content.ReadAsStringAsync();
                // The first asks compile queries and fill caches.
                if (i >= 10) milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                answer.EnsureSuccessStatusCode();
                after = pages > 1 ? JsonDocument.Parse(body).RootElement.GetProperty("next").GetString() : null;
                if (after is null) page = pages;
            }
        }

        milliseconds.Sort();
        report.Line(what, milliseconds[(int)(milliseconds.Count * 0.95)], "ms");
    }

    private static async Task<HttpClient> SignInAsync(string address, string who)
    {
        var client = new HttpClient { BaseAddress = new Uri(address + "/api/v1/") };
        client.DefaultRequestHeaders.Add("X-Millpond", "1");
        using var answer = await client.PostAsJsonAsync("session", new { email = who + "@pond.example", password = Password });
        answer.EnsureSuccessStatusCode();
        return client;
    }

    private static async Task<ConversationId> SeedAsync(IServiceProvider services, int count)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().Viewer = Viewer.System(0);
        var organization = scope.ServiceProvider.GetRequiredService<OrganizationDirectory>();
        var db = scope.ServiceProvider.GetRequiredService<MillpondDb>();
        var workspace = await organization.CreateWorkspaceAsync("bench");
        var (teams, agents) = await StaffAsync(organization);
        var now = TimeProvider.System.UtcNow();
        var people = await PeopleAsync(db, workspace, now);
        var random = new Random(7);
        var account = new AccountId(Ids.New(now));
        ConversationId last = default;
        for (var done = 0; done < count; done += 10_000)
        {
            var conversations = new List<Conversation>();
            var messages = new List<Message>();
            for (var i = 0; i < Math.Min(10_000, count - done); i++)
            {
                var at = now.AddSeconds(-random.Next(365 * 86_400));
                var conversation = Conversation.Open(workspace, people[random.Next(People)], new IdentityId(Ids.New(at)), account, "archive", at, at);
                var team = random.Next(Teams);
                conversation.MoveTo(teams[team], AssignmentCause.Routed);
                // One in twenty is open, and one in ten of these waits for somebody to take it.
                var open = random.Next(20) == 0;
                if (!open || random.Next(10) > 0) conversation.AssignTo(agents[team][random.Next(AgentsOfTeam)], AssignmentCause.Routed);
                if (open && random.Next(2) == 0) conversation.AnswerFailed(at);
                messages.Add(Say(conversation, at, i));
                if (!open) conversation.Close(at.AddHours(2));
                conversations.Add(conversation);
            }

            var longest = conversations[^1];
            if (done + 10_000 >= count) messages.AddRange(Enumerable.Range(0, 200).Select(i => Say(longest, now.AddMinutes(-i), i)));
            last = longest.Id;
            await db.InTransactionAsync(async () =>
            {
                await db.BulkInsertAsync(conversations);
                await db.BulkInsertAsync(messages);
            });
        }

        if (!db.Dialect.IsSqlite) await db.ExecuteAsync("ANALYZE", default);
        return last;
    }

    private static Message Say(Conversation conversation, DateTime at, int number)
    {
        var post = new PostRecord
        {
            Id = new PostId(Ids.New(at)),
            AccountId = conversation.AccountId,
            Network = "archive",
            Scope = "",
            ExternalId = number.ToString(),
            Kind = ItemKind.Mention,
            Text = "the kettle that I bought last week leaks, and nobody answers; 茶壶漏水了怎么办 " + number,
            PostedAt = at,
            Counts = new PostCounts(null, null, null),
        };
        var message = Message.Received(conversation, post, conversation.IdentityId, "somebody", at);
        conversation.Follow(message);
        return message;
    }

    private static async Task<(Guid[] Teams, Guid[][] Agents)> StaffAsync(OrganizationDirectory organization)
    {
        var (teams, agents) = (new Guid[Teams], new Guid[Teams][]);
        for (var t = 0; t < Teams; t++)
        {
            var team = await organization.CreateTeamAsync("team " + t);
            teams[t] = team.Value;
            agents[t] = new Guid[AgentsOfTeam];
            for (var a = 0; a < AgentsOfTeam; a++)
                agents[t][a] = (await organization.CreateMemberAsync(new NewMember($"agent {t}/{a}") { Teams = [team], Email = t + a == 0 ? "agent@pond.example" : null, Password = t + a == 0 ? Password : null })).Value;
        }

        await organization.CreateMemberAsync(new NewMember("manager") { Roles = ["manager"], Email = "manager@pond.example", Password = Password });
        return (teams, agents);
    }

    private static async Task<PersonId[]> PeopleAsync(MillpondDb db, int workspace, DateTime now)
    {
        var people = Enumerable.Range(0, People).Select(i => Person.From(
            workspace, new PersonId(Ids.New(now)), new NetworkAuthor { ExternalId = i.ToString(), Handle = "p" + i, Name = "Person " + i }, "archive", now)).ToList();
        await db.InTransactionAsync(() => db.BulkInsertAsync(people));
        return [.. people.Select(p => p.Id)];
    }
}
