using Microsoft.Playwright;

namespace Millpond.EndToEnd;

/// <summary>The chat on the company's site, as a visitor uses it by keyboard, with an agent at the other end.</summary>
public class WebChatTests(DemoInBrowser demo)
{
    [BrowserFact]
    public async Task A_visitor_and_an_agent_talk_and_a_reload_loses_nothing()
    {
        var words = $"{Guid.CreateVersion7():N}"[^8..];
        var agent = new InboxScreen(demo, await demo.SignInAsync(place: "/inbox?view=open"));
        var visitor = await demo.OpenAsync(language: "en");
        await visitor.GotoAsync(await SitePageAsync(agent.Page));

        var launcher = visitor.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Open chat" });
        await launcher.WaitForAsync();
        await visitor.Keyboard.PressAsync("Tab");
        Assert.Equal("Open chat", await FocusedAsync(visitor));
        await visitor.Keyboard.PressAsync("Enter");
        var box = visitor.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Write a message" });
        await box.WaitForAsync();
        Assert.Equal("Write a message", await FocusedAsync(visitor));

        await visitor.Keyboard.TypeAsync($"Is the tea pot in stock {words}");
        await visitor.Keyboard.PressAsync("Shift+Enter");
        await visitor.Keyboard.TypeAsync("in green?");
        await visitor.Keyboard.PressAsync("Enter");
        Assert.Equal("", await box.InputValueAsync());
        await agent.OpenAsync(words);
        await agent.SendAsync("Yes, in green too.");
        var log = visitor.GetByRole(AriaRole.Log);
        await log.GetByText("Yes, in green too.").WaitForAsync();
        await JudgeAsync(visitor);

        await visitor.ReloadAsync();
        await log.GetByText("Yes, in green too.").WaitForAsync();
        await log.GetByText(words).WaitForAsync();
        Assert.Equal("", await FocusedAsync(visitor));
        Assert.Equal(2, await log.Locator("> *").CountAsync());

        await box.FocusAsync();
        await visitor.Keyboard.PressAsync("Escape");
        await box.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        Assert.Equal("Open chat", await FocusedAsync(visitor));
        await agent.SendAsync("Shall we keep one for you?");
        await visitor.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Open chat, 1 new message", Exact = true }).ClickAsync();
        await log.GetByText("Shall we keep one for you?").WaitForAsync();
        Assert.Equal(3, await log.Locator("> *").CountAsync());

        await visitor.Context.CloseAsync();
        await agent.Page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Enter_while_an_input_method_composes_sends_nothing()
    {
        var agent = await demo.SignInAsync();
        var visitor = await demo.OpenAsync();
        await visitor.GotoAsync(await SitePageAsync(agent));
        await visitor.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Open chat" }).ClickAsync();
        var box = visitor.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Write a message" });
        var input = await visitor.Context.NewCDPSessionAsync(visitor);

        await input.SendAsync("Input.imeSetComposition", new Dictionary<string, object> { ["text"] = "cha", ["selectionStart"] = 3, ["selectionEnd"] = 3 });
        await input.SendAsync("Input.dispatchKeyEvent", new Dictionary<string, object> { ["type"] = "rawKeyDown", ["windowsVirtualKeyCode"] = 229, ["key"] = "Process", ["code"] = "Enter" });
        await input.SendAsync("Input.insertText", new Dictionary<string, object> { ["text"] = "茶" });

        Assert.Equal("茶", await box.InputValueAsync());
        Assert.Equal(0, await visitor.GetByRole(AriaRole.Log).GetByText("茶").CountAsync());
        await visitor.Context.CloseAsync();
        await agent.Context.CloseAsync();
    }

    /// <summary>Open and closed, wide and narrow, light and dark.</summary>
    private static async Task JudgeAsync(IPage visitor)
    {
        var found = new List<string>();
        foreach (var (width, height) in new[] { (390, 844), (1440, 900) })
        {
            await visitor.SetViewportSizeAsync(width, height);
            foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
            {
                await visitor.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
                found.AddRange((await Looks.ViolationsAsync(visitor)).Select(v => $"{width} {scheme}: {v}"));
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static async Task<string> SitePageAsync(IPage member) => await member.EvaluateAsync<string>("""
        async () => {
          const get = async path => (await fetch('/api/v1' + path)).json();
          const chat = (await get('/accounts?limit=50')).items.find(account => account.kind === 'webchat');
          return (await get(`/accounts/${chat.id}/snippet`)).demoUrl;
        }
        """);

    /// <summary>What has the focus inside the chat, by its name; nothing when the chat has it not.</summary>
    private static Task<string> FocusedAsync(IPage visitor) => visitor.EvaluateAsync<string>("document.activeElement?.shadowRoot?.activeElement?.getAttribute('aria-label')?.split(',')[0] ?? ''");
}
