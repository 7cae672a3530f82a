using Microsoft.Playwright;
using Millpond.Simulator.Towns;

namespace Millpond.EndToEnd;

/// <summary>Pictures both ways: what a customer shows stands in the thread with its description; what an agent attaches stands at the network with his.</summary>
public class FilesTests(DemoInBrowser demo)
{
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [BrowserFact]
    public async Task A_picture_is_seen_answered_with_another_and_described()
    {
        var words = $"{Guid.CreateVersion7():N}"[^8..];
        var shown = demo.Write(SocialNetwork.Mastodon, $"鹭苇的茶壶盖裂了，请看照片 {words}", number: 5, new TownMedia(DateTime.UtcNow.Ticks, "image/png", Png, "壶盖上有一道裂纹"));
        var inbox = new InboxScreen(demo, await demo.SignInAsync(place: "/inbox?view=open"));
        await inbox.OpenAsync(words);
        var picture = inbox.Thread.GetByRole(AriaRole.Img, new LocatorGetByRoleOptions { Name = "壶盖上有一道裂纹" });
        await picture.WaitForAsync();
        Assert.Equal(1, await picture.EvaluateAsync<int>("async image => { await image.decode(); return image.naturalWidth }"));
        Assert.Contains("/api/v1/messages/", await picture.GetAttributeAsync("src"), StringComparison.Ordinal);

        var composer = inbox.Page.GetByRole(AriaRole.Form, new PageGetByRoleOptions { Name = "回复", Exact = true });
        var choose = composer.Locator("input[type=file]");
        await choose.SetInputFilesAsync(new FilePayload { Name = "evil.png", MimeType = "image/png", Buffer = "<svg onload='alert(1)'/>"u8.ToArray() });
        await composer.GetByText("只能添加 JPEG、PNG、GIF、WebP 图片。").WaitForAsync();
        await choose.SetInputFilesAsync(new FilePayload { Name = "new-lid.png", MimeType = "image/png", Buffer = Png });
        await composer.GetByLabel("new-lid.png 的图片描述").FillAsync("新的壶盖");
        await inbox.Page.RunAndWaitForResponseAsync(() => composer.GetByLabel("new-lid.png 的图片描述").PressAsync("Enter"), answer => answer.Url.EndsWith("/description", StringComparison.Ordinal) && answer.Ok);

        await inbox.Page.ReloadAsync();
        Assert.Equal("新的壶盖", await composer.GetByLabel("new-lid.png 的图片描述").InputValueAsync());

        // Changed once more while the server was out of reach: what is sent takes the last word along.
        var refused = 0;
        await inbox.Page.RouteAsync("**/api/v1/files/*/description", route => refused++ == 0 ? route.FulfillAsync(new RouteFulfillOptions { Status = 503 }) : route.ContinueAsync());
        await composer.GetByLabel("new-lid.png 的图片描述").FillAsync("新的壶盖，釉色相同");
        await composer.GetByLabel("new-lid.png 的图片描述").PressAsync("Enter");
        await composer.GetByRole(AriaRole.Alert).WaitForAsync();
        await inbox.SendAsync("给您换这一只");
        await inbox.AnswerAtNetworkAsync(SocialNetwork.Mastodon, shown, "给您换这一只");

        lock (demo.Town.Gate)
        {
            var answer = demo.Town.Posts(SocialNetwork.Mastodon).Single(p => p.Parent == shown && p.Author == demo.Town.Official(SocialNetwork.Mastodon));
            Assert.Equal(("image/png", "新的壶盖，釉色相同"), (Assert.Single(answer.Media).ContentType, answer.Media[0].Description));
        }

        await inbox.Thread.GetByRole(AriaRole.Img, new LocatorGetByRoleOptions { Name = "新的壶盖，釉色相同" }).WaitForAsync();
        Assert.Equal(0, await composer.GetByLabel("new-lid.png 的图片描述").CountAsync());
        await inbox.Page.Context.CloseAsync();
    }
}
