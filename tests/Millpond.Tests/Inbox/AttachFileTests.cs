using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.Channels.Media;
using Millpond.Inbox;
using Millpond.Platform;

namespace Millpond.Tests.Inbox;

public class AttachFileTests
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    [Theory, EveryDatabase]
    public async Task A_picture_goes_out_with_the_answer_and_stands_in_the_thread(Database database)
    {
        await using var office = await WithMedia(database);
        var li = await office.SignedIn("Li Na");
        var id = (await office.Complaint("chen")).Value;
        var attached = await Attach(li, id, Png, "C:\\pictures\\lid.png", "The new lid");
        Assert.Equal((HttpStatusCode.Created, "lid.png", "image/png", "The new lid"), (attached.Status, attached["name"], attached["contentType"], attached["description"]));
        Assert.Equal(HttpStatusCode.NoContent, (await li.Put($"/files/{attached["id"]}/description", new { text = "The lid that we send" })).Status);
        Assert.Equal("The lid that we send", Assert.Single((await li.Get($"/conversations/{id}/files")).Json.GetProperty("items").EnumerateArray()).GetProperty("description").GetString());

        var reply = await li.Post($"/conversations/{id}/replies", new { kind = "public", text = "", files = new[] { attached["id"] } });
        await office.Town.Work();

        Assert.True(reply.Status == HttpStatusCode.Created, reply.Text);
        var sent = Assert.Single(Assert.Single(office.Sent).Media);
        Assert.Equal(("lid.png", "image/png", "The lid that we send"), (sent.Name, sent.ContentType, sent.Description));
        Assert.Equal(Png, sent.Content.ToArray());
        var shown = Assert.Single(reply.Json.GetProperty("media").EnumerateArray());
        Assert.Equal("The lid that we send", shown.GetProperty("description").GetString());
        var picture = await li.Get(shown.GetProperty("picture").GetString()!["/api/v1".Length..]);
        Assert.Equal((HttpStatusCode.OK, "image/png", "default-src 'none'; sandbox", "nosniff"), (picture.Status, picture.Headers["Content-Type"], picture.Headers["Content-Security-Policy"], picture.Headers["X-Content-Type-Options"]));
        Assert.Equal("The lid that we send", (await office.See(new ConversationId(id))).Snippet);
        Assert.Empty((await li.Get($"/conversations/{id}/files")).Json.GetProperty("items").EnumerateArray());
        Assert.Equal(HttpStatusCode.NotFound, (await li.Delete($"/files/{attached["id"]}")).Status);
        Assert.Equal("media.unknown", (await li.Post($"/conversations/{id}/replies", new { kind = "public", text = "again", files = new[] { attached["id"] } })).Problem);
    }

    [Theory, EveryDatabase]
    public async Task What_is_no_picture_too_large_too_many_or_somebody_elses_is_refused(Database database)
    {
        await using var office = await WithMedia(database);
        var li = await office.SignedIn("Li Na");
        var wang = await office.SignedIn("Wang Fang");
        var id = (await office.Complaint("chen")).Value;

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "media.type"), Refusal(await Attach(li, id, "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"u8.ToArray(), "lid.png", null)));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "media.too_large"), Refusal(await Attach(li, id, [.. Png, .. new byte[MediaFiles.MaxBytes]], "lid.png", null)));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "media.description_too_long"), Refusal(await Attach(li, id, Png, "lid.png", new string('x', 1501))));
        Assert.Equal(HttpStatusCode.NotFound, (await Attach(li, Guid.CreateVersion7(), Png, "lid.png", null)).Status);

        var files = new List<string?>();
        for (var i = 0; i < 4; i++) files.Add((await Attach(li, id, Png, "lid.png", null))["id"]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "media.too_many"), Refusal(await Attach(li, id, Png, "lid.png", null)));
        Assert.Equal("media.too_many", (await li.Post($"/conversations/{id}/replies", new { kind = "public", text = "see", files })).Problem);
        Assert.Equal("media.unknown", (await wang.Post($"/conversations/{id}/replies", new { kind = "public", text = "see", files = files.Take(1) })).Problem);
        Assert.Equal(HttpStatusCode.NotFound, (await wang.Get($"/files/{files[0]}/content")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await wang.Delete($"/files/{files[0]}")).Status);
        Assert.Equal("media.not_offered", (await li.Post($"/conversations/{id}/replies", new { kind = "like", files = files.Take(1) })).Problem);
        Assert.Equal(HttpStatusCode.NoContent, (await li.Delete($"/files/{files[0]}")).Status);
        Assert.Empty(office.Sent);
    }

    [Theory, EveryDatabase]
    public async Task A_network_without_files_takes_none_but_a_note_does(Database database)
    {
        await using var office = await Office.OnTheWeb(database);
        var li = await office.SignedIn("Li Na");
        var id = (await office.Complaint("chen")).Value;
        var file = (await Attach(li, id, Png, "lid.png", null))["id"];

        Assert.Equal("media.not_offered", (await li.Post($"/conversations/{id}/replies", new { kind = "public", text = "see", files = new[] { file } })).Problem);
        var note = await li.Post($"/conversations/{id}/replies", new { kind = "note", text = "see", files = new[] { file } });

        Assert.Equal(HttpStatusCode.Created, note.Status);
        Assert.Equal("image", Assert.Single(note.Json.GetProperty("media").EnumerateArray()).GetProperty("kind").GetString());
    }

    [Theory, EveryDatabase]
    public async Task What_came_with_a_picture_shows_it_with_its_description_and_no_link_to_a_script(Database database)
    {
        await using var office = await Office.OnTheWeb(database);
        var li = await office.SignedIn("Li Na");
        await office.Hear(office.Town.Said("chen", "look", "with", directed: true, ItemKind.Mention) with
        {
            Media = [new NetworkMedia("image", "https://pond.example/lid.png", "A cracked lid"), new NetworkMedia("video", "javascript:alert(1)", null)],
        });
        var conversation = await office.ConversationWith("chen");

        var media = (await li.Get($"/conversations/{conversation.Id.Value}/messages")).Json.GetProperty("items").EnumerateArray().Single(m => m.GetProperty("direction").GetString() == "in").GetProperty("media");

        Assert.Equal(("image", "A cracked lid", "https://pond.example/lid.png"), (media[0].GetProperty("kind").GetString(), media[0].GetProperty("description").GetString(), media[0].GetProperty("url").GetString()));
        Assert.StartsWith("/api/v1/messages/", media[0].GetProperty("picture").GetString(), StringComparison.Ordinal);
        Assert.Equal((null, null), (media[1].GetProperty("url").GetString(), media[1].GetProperty("picture").GetString()));
    }

    [Fact]
    public async Task A_file_that_nobody_sent_goes_after_a_day()
    {
        await using var office = await WithMedia(Database.Sqlite);
        var li = await office.SignedIn("Li Na");
        var id = (await office.Complaint("chen")).Value;
        await Attach(li, id, Png, "old.png", null);
        office.Town.Clock.Advance(MediaFiles.Patience + TimeSpan.FromMinutes(1));
        await office.Comes((await office.Agent("Wang Fang")));
        li = await office.Town.SignIn("li.na@pond.example");

        await Attach(li, id, Png, "new.png", null);

        Assert.Equal(["new.png"], await office.Town.InDb(db => db.Set<MediaFile>().Select(f => f.Name).ToListAsync()));
    }

    private static (HttpStatusCode, string?) Refusal(Answered answer) => (answer.Status, answer.Problem);

    private static async Task<Office> WithMedia(Database database)
    {
        var office = await Office.OnTheWeb(database);
        office.Network.Profile = office.Network.Profile with { Limits = new ChannelLimits(40, 48, new MediaLimits(3, MediaFiles.MaxBytes, 1500, PictureFormat.All)) };
        return office;
    }

    private static async Task<Answered> Attach(Caller who, Guid conversation, byte[] content, string name, string? description)
    {
        using var form = new MultipartFormDataContent();
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        form.Add(file, "file", name);
        if (description is not null) form.Add(new StringContent(description), "description");
        return await who.Post($"/conversations/{conversation}/files", form);
    }
}
