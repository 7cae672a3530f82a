using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using Millpond.Simulator;
using Millpond.Simulator.Towns;

namespace Millpond.Tests.Simulator;

public sealed partial class MastodonApiTests
{
    [Fact]
    public async Task An_application_gets_a_token_by_code_once()
    {
        await using var networks = await SimulatedNetworks.Start();
        const string back = "https://crm.example/back";
        var app = await networks.Post("/api/v1/apps", null, ("client_name", "Millpond"), ("redirect_uris", back), ("scopes", "read write"));
        var id = app["client_id"].GetString()!;
        var secret = app["client_secret"].GetString()!;

        var page = await networks.Get($"/oauth/authorize?response_type=code&client_id={id}&redirect_uri={Uri.EscapeDataString(back)}&scope=read+write&state=s1");
        Assert.Contains($"value=\"{networks.Mastodon.Handle}\"", page.Text);
        var agreed = await networks.Post("/oauth/authorize", null, ("client_id", id), ("redirect_uri", back), ("scope", "read write"), ("state", "s1"), ("account", networks.Mastodon.Handle), ("decision", "allow"));
        var location = agreed.Headers.Location!.ToString();
        Assert.StartsWith(back + "?code=", location);
        Assert.EndsWith("&state=s1", location);
        var code = Uri.UnescapeDataString(location[(back.Length + 6)..^9]);

        (string, string)[] exchange = [("grant_type", "authorization_code"), ("client_id", id), ("client_secret", secret), ("redirect_uri", back), ("code", code)];
        var token = await networks.Post("/oauth/token", null, exchange);
        Assert.Equal("Bearer", token["token_type"].GetString());
        var again = await networks.Post("/oauth/token", null, exchange);
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_grant"), (again.Status, again["error"].GetString()));

        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/accounts/verify_credentials");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token["access_token"].GetString());
        var me = await Reply.Of(await networks.Http.SendAsync(request));
        Assert.Equal(networks.Mastodon.Handle, me["acct"].GetString());
        Assert.Equal("public", me["source"].GetProperty("privacy").GetString());
    }

    [Fact]
    public async Task Wrong_secrets_wrong_redirects_and_denials_are_refused()
    {
        await using var networks = await SimulatedNetworks.Start();
        var app = await networks.Post("/api/v1/apps", null, ("client_name", "Millpond"), ("redirect_uris", "https://crm.example/back"));
        var id = app["client_id"].GetString()!;

        Assert.Equal(HttpStatusCode.BadRequest, (await networks.Get($"/oauth/authorize?response_type=code&client_id={id}&redirect_uri=https%3A%2F%2Fevil.example")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await networks.Post("/oauth/token", null, ("grant_type", "client_credentials"), ("client_id", id), ("client_secret", "no"))).Status);
        var denied = await networks.Post("/oauth/authorize", null, ("client_id", id), ("redirect_uri", "https://crm.example/back"), ("decision", "deny"));
        Assert.Contains("error=access_denied", denied.Headers.Location!.Query);
    }

    [Fact]
    public async Task An_application_without_a_user_may_verify_itself_but_not_read_notifications()
    {
        await using var networks = await SimulatedNetworks.Start();
        var app = await networks.Post("/api/v1/apps", null, ("client_name", "Millpond"), ("redirect_uris", "urn:ietf:wg:oauth:2.0:oob"));
        var token = await networks.Post("/oauth/token", null, ("grant_type", "client_credentials"), ("client_id", app["client_id"].GetString()!), ("client_secret", app["client_secret"].GetString()!));
        var value = token["access_token"].GetString();

        Assert.Equal("Millpond", (await networks.Get($"/api/v1/apps/verify_credentials?access_token={value}"))["name"].GetString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await networks.Get($"/api/v1/notifications?access_token={value}")).Status);
    }

    [Fact]
    public async Task Calls_without_or_with_a_wrong_token_are_unauthorized()
    {
        await using var networks = await SimulatedNetworks.Start();
        var none = await networks.Get("/api/v1/timelines/home");
        var wrong = await networks.Get("/api/v1/timelines/home?access_token=nonsense");

        Assert.Equal((HttpStatusCode.Unauthorized, "The access token is invalid"), (none.Status, none["error"].GetString()));
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.Status);
    }

    [Fact]
    public async Task A_status_is_written_as_html_with_links_names_and_tags()
    {
        await using var networks = await SimulatedNetworks.Start();
        var who = networks.Somebody(SocialNetwork.Mastodon);
        var status = await networks.Post("/api/v1/statuses", networks.Mastodon,
            ("status", $"@{who.Handle} <3 & more\nhttps://x.example/?a=1&b=2 #Tea"), ("visibility", "unlisted"));

        var content = status["content"].GetString()!;
        Assert.Contains("&lt;3 &amp; more<br />", content);
        Assert.Contains($"@<span>{who.Handle}</span>", content);
        Assert.Contains("href=\"https://x.example/?a=1&amp;b=2\"", content);
        Assert.Contains("#<span>Tea</span>", content);
        Assert.Equal("unlisted", status["visibility"].GetString());
        Assert.Equal(who.Id.ToString(), status["mentions"][0].GetProperty("id").GetString());
        Assert.Equal("tea", status["tags"][0].GetProperty("name").GetString());
        Assert.Equal("2026-03-02T01:00:00.000Z", status["created_at"].GetString());
    }

    [Fact]
    public async Task The_same_idempotency_key_stores_once()
    {
        await using var networks = await SimulatedNetworks.Start();
        (string, string)[] body = [("status", "Once only")];
        var first = await networks.Send(HttpMethod.Post, "/api/v1/statuses", networks.Mastodon, body, key: "k1");
        var second = await networks.Send(HttpMethod.Post, "/api/v1/statuses", networks.Mastodon, body, key: "k1");
        var other = await networks.Send(HttpMethod.Post, "/api/v1/statuses", networks.Mastodon, body, key: "k2");

        Assert.Equal(first["id"].GetString(), second["id"].GetString());
        Assert.NotEqual(first["id"].GetString(), other["id"].GetString());
        Assert.Equal((1, 2, 3), (networks.Host.Sends.StoredByKey("k1"), networks.Host.Sends.Stored("Once only"), networks.Host.Sends.Attempted("Once only")));
        Assert.Single(networks.Host.Sends.StoredTwice);
    }

    [Fact]
    public async Task Empty_and_too_long_texts_are_refused()
    {
        await using var networks = await SimulatedNetworks.Start();
        var empty = await networks.Post("/api/v1/statuses", networks.Mastodon, ("status", ""));
        var tooLong = await networks.Post("/api/v1/statuses", networks.Mastodon, ("status", new string('x', 501)));
        var link = await networks.Post("/api/v1/statuses", networks.Mastodon, ("status", "https://x.example/" + new string('x', 600)));

        Assert.Equal("Validation failed: Text can't be blank", empty["error"].GetString());
        Assert.Equal("Validation failed: Text character limit of 500 exceeded", tooLong["error"].GetString());
        Assert.Equal(HttpStatusCode.OK, link.Status);
    }

    [Fact]
    public async Task A_reply_stands_in_the_thread_and_its_receiver_is_notified()
    {
        await using var networks = await SimulatedNetworks.Start();
        var who = networks.Somebody(SocialNetwork.Mastodon);
        var complaint = networks.Host.Town.Say(SocialNetwork.Mastodon, who.Handle, $"@{networks.Mastodon.Handle} my kettle drips");
        var mentions = await networks.Get("/api/v1/notifications?types[]=mention&limit=1", networks.Mastodon);
        Assert.Equal(complaint.Id.ToString(), mentions.Items[0].GetProperty("status").GetProperty("id").GetString());

        var reply = await networks.Post("/api/v1/statuses", networks.Mastodon, ("status", $"@{who.Handle} sorry! ^AB"), ("in_reply_to_id", complaint.Id.ToString()));
        var context = await networks.Get($"/api/v1/statuses/{complaint.Id}/context");
        var theirs = await networks.Get("/api/v1/notifications", who);

        Assert.Equal(complaint.Id.ToString(), reply["in_reply_to_id"].GetString());
        Assert.Equal(who.Id.ToString(), reply["in_reply_to_account_id"].GetString());
        Assert.Equal(reply["id"].GetString(), context["descendants"][0].GetProperty("id").GetString());
        Assert.Equal("mention", theirs.Items[0].GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_direct_message_is_seen_by_its_two_people_only()
    {
        await using var networks = await SimulatedNetworks.Start();
        var who = networks.Somebody(SocialNetwork.Mastodon);
        var other = networks.Somebody(SocialNetwork.Mastodon, 1);
        var sent = await networks.Post("/api/v1/statuses", networks.Mastodon, ("status", $"@{who.Handle} your code is 7"), ("visibility", "direct"));
        var id = sent["id"].GetString();

        Assert.Equal(HttpStatusCode.OK, (await networks.Get($"/api/v1/statuses/{id}", who)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await networks.Get($"/api/v1/statuses/{id}", other)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await networks.Get($"/api/v1/statuses/{id}")).Status);
        var conversations = await networks.Get("/api/v1/conversations?limit=1", who);
        Assert.Equal(id, conversations.Items[0].GetProperty("last_status").GetProperty("id").GetString());
        Assert.Equal(networks.Mastodon.Handle, conversations.Items[0].GetProperty("accounts")[0].GetProperty("acct").GetString());
        Assert.DoesNotContain(id!, (await networks.Get("/api/v1/timelines/public?limit=40")).Text);
    }

    [Fact]
    public async Task Paging_by_links_visits_everything_once_in_both_directions()
    {
        await using var networks = await SimulatedNetworks.Start();
        var down = await Walk(networks, "/api/v1/timelines/public?limit=17", "next");
        var all = networks.Host.Town.Posts(SocialNetwork.Mastodon)
            .Where(p => p.Kind is PostKind.Original or PostKind.Reply && p.DeletedAt is null).Select(p => p.Id.ToString()).Reverse().ToList();
        var up = await Walk(networks, "/api/v1/timelines/public?limit=17&min_id=0", "prev");

        Assert.Equal(all, down);
        Assert.Equal(all.Order(), up.Order());
    }

    private static async Task<List<string>> Walk(SimulatedNetworks networks, string? path, string direction)
    {
        var ids = new List<string>();
        while (path is not null)
        {
            var page = await networks.Get(path);
            ids.AddRange(page.Items.Select(s => s.GetProperty("id").GetString()!));
            var link = Link().Matches(page.Header("Link")).FirstOrDefault(m => m.Groups[2].Value == direction);
            path = page.Items.Length == 0 ? null : link?.Groups[1].Value;
        }

        return ids;
    }

    [GeneratedRegex("<([^>]+)>; rel=\"(\\w+)\"")]
    private static partial Regex Link();

    [Fact]
    public async Task Since_id_gives_the_newest_above_it_and_min_id_the_next_above_it()
    {
        await using var networks = await SimulatedNetworks.Start();
        var all = (await Walk(networks, "/api/v1/timelines/public?limit=40", "next"));
        var bound = all[30];
        var since = await networks.Get($"/api/v1/timelines/public?limit=5&since_id={bound}");
        var min = await networks.Get($"/api/v1/timelines/public?limit=5&min_id={bound}");

        Assert.Equal(all[..5], since.Items.Select(s => s.GetProperty("id").GetString()!));
        Assert.Equal(all[25..30], min.Items.Select(s => s.GetProperty("id").GetString()!));
    }

    [Fact]
    public async Task The_home_timeline_holds_those_whom_one_follows()
    {
        await using var networks = await SimulatedNetworks.Start();
        var me = networks.Somebody(SocialNetwork.Mastodon);
        var other = networks.Host.Town.Accounts(SocialNetwork.Mastodon).First(a => a != me && a.Person.Company is null && !me.Follows(a));
        var post = networks.Host.Town.Say(SocialNetwork.Mastodon, other.Handle, "A quiet word");
        networks.Host.Town.Watch(other);

        Assert.DoesNotContain(post.Id.ToString(), (await networks.Get("/api/v1/timelines/home", me)).Text);
        var relation = await networks.Post($"/api/v1/accounts/{other.Id}/follow", me);
        Assert.True(relation["following"].GetBoolean());
        Assert.Contains(post.Id.ToString(), (await networks.Get("/api/v1/timelines/home", me)).Text);
        Assert.Equal("follow", (await networks.Get("/api/v1/notifications", other)).Items[0].GetProperty("type").GetString());
        Assert.False((await networks.Post($"/api/v1/accounts/{other.Id}/unfollow", me))["following"].GetBoolean());
    }

    [Fact]
    public async Task Likes_and_boosts_count_once_and_can_be_taken_back()
    {
        await using var networks = await SimulatedNetworks.Start();
        var who = networks.Somebody(SocialNetwork.Mastodon);
        var post = networks.Host.Town.Say(SocialNetwork.Mastodon, who.Handle, "Look at this");
        var path = $"/api/v1/statuses/{post.Id}";

        await networks.Post($"{path}/favourite", networks.Mastodon);
        var liked = await networks.Post($"{path}/favourite", networks.Mastodon);
        await networks.Post($"{path}/reblog", networks.Mastodon);
        var boosted = await networks.Post($"{path}/reblog", networks.Mastodon);
        Assert.Equal((1, true), (liked["favourites_count"].GetInt32(), liked["favourited"].GetBoolean()));
        Assert.Equal((1, post.Id.ToString()), (boosted["reblogs_count"].GetInt32(), boosted["reblog"].GetProperty("id").GetString()));
        Assert.Equal(networks.Mastodon.Handle, (await networks.Get($"{path}/reblogged_by")).Items[0].GetProperty("acct").GetString());
        Assert.Equal(networks.Mastodon.Handle, (await networks.Get($"{path}/favourited_by")).Items[0].GetProperty("acct").GetString());

        Assert.Equal(0, (await networks.Post($"{path}/unfavourite", networks.Mastodon))["favourites_count"].GetInt32());
        Assert.Equal(0, (await networks.Post($"{path}/unreblog", networks.Mastodon))["reblogs_count"].GetInt32());
    }

    [Fact]
    public async Task A_status_can_be_corrected_and_deleted_by_its_author_only()
    {
        await using var networks = await SimulatedNetworks.Start();
        var sent = await networks.Post("/api/v1/statuses", networks.Mastodon, ("status", "Frist"));
        var path = $"/api/v1/statuses/{sent["id"].GetString()}";

        Assert.Equal(HttpStatusCode.NotFound, (await networks.Send(HttpMethod.Put, path, networks.Somebody(SocialNetwork.Mastodon), [("status", "Mine")])).Status);
        var edited = await networks.Send(HttpMethod.Put, path, networks.Mastodon, [("status", "First")]);
        Assert.Equal("<p>First</p>", edited["content"].GetString());
        Assert.NotEqual("", edited["edited_at"].GetString());
        var deleted = await networks.Send(HttpMethod.Delete, path, networks.Mastodon);
        Assert.Equal("First", deleted["text"].GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await networks.Get(path)).Status);
    }

    [Fact]
    public async Task A_picture_is_uploaded_described_attached_and_served()
    {
        await using var networks = await SimulatedNetworks.Start();
        byte[] bytes = [0x89, 0x50, 0x4E, 0x47, 1, 2, 3];
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        form.Add(file, "file", "cup.png");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v2/media") { Content = form };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", networks.Token(networks.Mastodon));
        var media = await Reply.Of(await networks.Http.SendAsync(request));
        var id = media["id"].GetString()!;
        var described = await networks.Send(HttpMethod.Put, $"/api/v1/media/{id}", networks.Mastodon, [("description", "A cup")]);
        var status = await networks.Post("/api/v1/statuses", networks.Mastodon, ("status", "See"), ("media_ids[]", id));

        Assert.Equal("A cup", described["description"].GetString());
        var attached = status["media_attachments"][0];
        Assert.Equal(("image", "A cup"), (attached.GetProperty("type").GetString(), attached.GetProperty("description").GetString()));
        Assert.Equal(bytes, await networks.Http.GetByteArrayAsync(new Uri(attached.GetProperty("url").GetString()!)));
    }

    [Fact]
    public async Task People_show_what_broke_and_what_they_like()
    {
        await using var networks = await SimulatedNetworks.Start();
        var shown = TownPictures.With(SocialNetwork.Mastodon, Intent.Complaint, Brand.Own.Products[2], "en", "\u0004");
        var picture = Assert.Single(shown);

        var served = await networks.Http.GetByteArrayAsync(new Uri(networks.Http.BaseAddress!, $"media/{picture.Id}"));

        Assert.Equal("A photo of the Mistbell Teapot with a crack down its side", picture.Description);
        Assert.Equal(picture.Bytes.ToArray(), served);
        Assert.NotEqual(served, TownPictures.With(SocialNetwork.Mastodon, Intent.Praise, Brand.Own.Products[2], "zh", "\u0004")[0].Bytes.ToArray());
        Assert.Empty(TownPictures.With(SocialNetwork.Mastodon, Intent.Complaint, Brand.Own.Products[2], "en", "\u0005"));
        Assert.Empty(TownPictures.With(SocialNetwork.Weibo, Intent.Complaint, Brand.Own.Products[2], "en", "\u0004"));
        Assert.Null(TownPictures.Find(1));
    }

    [Fact]
    public async Task Search_finds_statuses_people_and_tags()
    {
        await using var networks = await SimulatedNetworks.Start();
        var who = networks.Somebody(SocialNetwork.Mastodon);
        networks.Host.Town.Say(SocialNetwork.Mastodon, who.Handle, "Zanzibar clove tea #zanzi");

        var found = await networks.Get("/api/v2/search?q=zanzibar&type=statuses", networks.Mastodon);
        var tags = await networks.Get("/api/v2/search?q=zanzi&type=hashtags", networks.Mastodon);
        var people = await networks.Get($"/api/v2/search?q={who.Handle}&type=accounts", networks.Mastodon);
        Assert.Equal(who.Handle, found["statuses"][0].GetProperty("account").GetProperty("acct").GetString());
        Assert.Equal("zanzi", tags["hashtags"][0].GetProperty("name").GetString());
        Assert.Contains(people["accounts"].EnumerateArray(), a => a.GetProperty("acct").GetString() == who.Handle);
        Assert.Equal(who.Handle, (await networks.Get("/api/v1/timelines/tag/ZANZI")).Items[0].GetProperty("account").GetProperty("acct").GetString());
    }

    [Fact]
    public async Task Followers_page_by_link_headers()
    {
        await using var networks = await SimulatedNetworks.Start();
        var star = networks.Host.Town.Accounts(SocialNetwork.Mastodon).MaxBy(a => a.Followers.Count)!;
        var followers = await Walk(networks, $"/api/v1/accounts/{star.Id}/followers?limit=7", "next");

        Assert.Equal(star.Followers.Select(a => a.Id.ToString()).Reverse(), followers);
    }

    [Fact]
    public async Task Rate_limits_are_told_and_kept()
    {
        await using var networks = await SimulatedNetworks.Start(new SimulatorOptions { Town = SimulatedNetworks.SmallTown, MastodonCalls = 3 });
        for (var left = 2; left >= 0; left--)
        {
            var fine = await networks.Get("/api/v1/timelines/home?limit=1", networks.Mastodon);
            Assert.Equal(("3", left.ToString()), (fine.Header("X-RateLimit-Limit"), fine.Header("X-RateLimit-Remaining")));
        }

        var tooMany = await networks.Get("/api/v1/timelines/home?limit=1", networks.Mastodon);
        Assert.Equal((HttpStatusCode.TooManyRequests, "Too many requests"), (tooMany.Status, tooMany["error"].GetString()));
        Assert.Equal("2026-03-02T01:05:00.000Z", tooMany.Header("X-RateLimit-Reset"));

        await networks.Pass(TimeSpan.FromMinutes(5));
        Assert.Equal(HttpStatusCode.OK, (await networks.Get("/api/v1/timelines/home?limit=1", networks.Mastodon)).Status);
    }

    [Fact]
    public async Task The_stream_tells_of_mentions_posts_and_deletions()
    {
        await using var networks = await SimulatedNetworks.Start();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/streaming/user");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", networks.Token(networks.Mastodon));
        using var response = await networks.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(limit.Token));
        Assert.Equal(":)", await reader.ReadLineAsync(limit.Token));

        var who = networks.Mastodon.Following[0];
        var post = networks.Host.Town.Say(SocialNetwork.Mastodon, who.Handle, $"@{networks.Mastodon.Handle} are you there?");
        await Until(line => line == "event: update");
        await Until(line => line == "event: notification");
        networks.Host.Town.Delete(post);
        await Until(line => line == "event: delete");
        await Until(line => line == $"data: {post.Id}");
        Assert.Equal("OK", await networks.Http.GetStringAsync(new Uri(networks.Url, "/api/v1/streaming/health"), limit.Token));

        async Task Until(Func<string, bool> wanted)
        {
            while (true)
            {
                var line = await reader.ReadLineAsync(limit.Token) ?? throw new EndOfStreamException("The stream ended.");
                if (wanted(line)) return;
            }
        }
    }

    [Fact]
    public async Task A_server_can_differ_in_its_ids_and_lack_endpoints()
    {
        await using var networks = await SimulatedNetworks.Start(new SimulatorOptions
        {
            Town = SimulatedNetworks.SmallTown, MastodonNumericIds = true, MissingEndpoints = ["/api/v2/", "/api/v1/streaming"],
        });
        var status = (await networks.Get("/api/v1/timelines/public?limit=1")).Items[0];

        Assert.Equal(JsonValueKind.Number, status.GetProperty("id").ValueKind);
        Assert.Equal(JsonValueKind.Number, status.GetProperty("account").GetProperty("id").ValueKind);
        Assert.Equal(HttpStatusCode.NotFound, (await networks.Get("/api/v2/instance")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await networks.Get("/api/v1/streaming/user", networks.Mastodon)).Status);
        Assert.Equal(HttpStatusCode.OK, (await networks.Get("/api/v1/instance")).Status);
    }

    [Fact]
    public async Task Links_and_pictures_carry_the_prefix_under_which_one_calls()
    {
        await using var networks = await SimulatedNetworks.Start();
        var page = await networks.Get("/mastodon/api/v1/timelines/public?limit=1");
        var account = page.Items[0].GetProperty("account");

        Assert.StartsWith($"{networks.Url}mastodon/@", account.GetProperty("url").GetString());
        Assert.Contains($"<{networks.Url}mastodon/api/v1/timelines/public?limit=1&max_id=", page.Header("Link"));
        Assert.StartsWith("<svg", await networks.Http.GetStringAsync(new Uri(account.GetProperty("avatar").GetString()!)));
    }
}
