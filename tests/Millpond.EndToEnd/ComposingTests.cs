using System.Text.Json;
using Microsoft.Playwright;
using Millpond.Simulator.Towns;

namespace Millpond.EndToEnd;

/// <summary>Chinese is written through an input method, whose Enter takes a word and must never send.</summary>
public class ComposingTests(DemoInBrowser demo)
{
    [BrowserFact]
    public async Task Enter_while_composing_takes_the_word_and_sends_nothing()
    {
        var words = $"{Guid.CreateVersion7():N}"[^8..];
        var question = demo.Write(SocialNetwork.Weibo, $"鹭苇的磨豆机多少钱？ {words}", number: 2);
        var inbox = new InboxScreen(demo, await demo.SignInAsync(place: "/inbox?view=open"));
        await inbox.OpenAsync(words);
        var page = inbox.Page;
        var sent = 0;
        page.Request += (_, request) => sent += request.Method == "POST" && request.Url.EndsWith("/replies", StringComparison.Ordinal) ? 1 : 0;
        var method = await page.Context.NewCDPSessionAsync(page);

        await inbox.Box.ClickAsync();
        await ComposeAsync(method, "san bai");
        await Assertions.Expect(inbox.Box).ToHaveValueAsync("san bai");
        await TakeWordAsync(method, control: false);
        await TakeWordAsync(method, control: true);
        await ComposeAsync(method, "三百");
        await method.SendAsync("Input.insertText", new Dictionary<string, object> { ["text"] = "三百" });
        await Assertions.Expect(inbox.Box).ToHaveValueAsync("三百");
        Assert.Equal(0, sent);

        await page.Keyboard.TypeAsync(" 元");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("包邮");
        Assert.Equal(0, sent);
        await page.Keyboard.PressAsync("Control+Enter");
        Assert.StartsWith("三百 元\n包邮", (await inbox.AnswerAtNetworkAsync(SocialNetwork.Weibo, question, "包邮")).Replace("@", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(1, sent);
        await page.Context.CloseAsync();
    }

    /// <summary>Enter as a browser reports it while an input method is open: the key is its own (229), the text box gets no new line.</summary>
    private static Task<JsonElement?> TakeWordAsync(ICDPSession method, bool control) => method.SendAsync("Input.dispatchKeyEvent", new Dictionary<string, object>
    {
        ["type"] = "rawKeyDown", ["key"] = control ? "Enter" : "Process", ["code"] = "Enter", ["windowsVirtualKeyCode"] = 229, ["modifiers"] = control ? 2 : 0,
    });

    private static Task<JsonElement?> ComposeAsync(ICDPSession method, string text) =>
        method.SendAsync("Input.imeSetComposition", new Dictionary<string, object> { ["text"] = text, ["selectionStart"] = text.Length, ["selectionEnd"] = text.Length });
}
