using Microsoft.Playwright;
using Millpond.Simulator.Towns;

namespace Millpond.EndToEnd;

/// <summary>An agent's work with the hands on the keyboard: nothing in here touches a mouse.</summary>
public class InboxByKeyboardTests(DemoInBrowser demo)
{
    [BrowserFact]
    public async Task One_finds_reads_answers_notes_and_closes_without_a_mouse()
    {
        var words = $"{Guid.CreateVersion7():N}"[^8..];
        var question = demo.Write(SocialNetwork.Weibo, $"鹭苇的蒸笼怎么保养？ {words}", number: 1);
        var inbox = new InboxScreen(demo, await demo.SignInAsync(place: "/inbox?view=open"));
        var page = inbox.Page;
        var keys = page.Keyboard;
        await page.GetByRole(AriaRole.Listitem).GetByText(words).First.WaitForAsync(new LocatorWaitForOptions { Timeout = 90_000 });
        await MoveAsync(page);

        await keys.PressAsync("/");
        await Assertions.Expect(page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "搜索会话" })).ToBeFocusedAsync();
        await keys.TypeAsync(words);
        var rows = page.Locator(".queue-list li");
        await Assertions.Expect(rows).ToHaveCountAsync(1);
        await keys.PressAsync("Escape");
        await keys.PressAsync("j");
        await inbox.Thread.GetByText(words).First.WaitForAsync();

        await keys.PressAsync("n");
        await Assertions.Expect(inbox.Box).ToBeFocusedAsync();
        await keys.TypeAsync("先查保养手册");
        await keys.PressAsync("Control+Enter");
        await page.GetByRole(AriaRole.Article, new PageGetByRoleOptions { Name = "陈一帆的内部备注" }).GetByText("先查保养手册").WaitForAsync();

        await keys.PressAsync("Escape");
        await keys.PressAsync("r");
        await Assertions.Expect(inbox.Box).ToHaveAccessibleNameAsync("公开回复");
        await keys.TypeAsync("用后晾干，别放冰箱。");
        await keys.PressAsync("Control+Enter");
        await inbox.AnswerAtNetworkAsync(SocialNetwork.Weibo, question, "别放冰箱");

        await keys.PressAsync("Escape");
        await keys.PressAsync("c");
        await Assertions.Expect(inbox.Dialog("新建个案").GetByLabel("标题")).ToBeFocusedAsync();
        await keys.PressAsync("Control+a");
        await keys.TypeAsync($"保养问题 {words}");
        await keys.PressAsync("Control+Enter");
        await inbox.Dialog("个案").GetByText($"保养问题 {words}").First.WaitForAsync();
        await keys.PressAsync("Escape");
        await Assertions.Expect(inbox.Dialog("个案")).ToHaveCountAsync(0);

        await keys.PressAsync("e");
        await page.GetByText("已关闭，按 Z 撤销").WaitForAsync();
        await keys.PressAsync("z");
        await page.GetByText("已撤销").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "关闭", Exact = true }).First.WaitForAsync();

        await keys.PressAsync("?");
        await inbox.Dialog("快捷键").WaitForAsync();
        await page.Context.CloseAsync();
    }

    private static async Task MoveAsync(IPage page)
    {
        var rows = page.Locator(".queue-list li button");
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(rows.Nth(0)).ToHaveAttributeAsync("aria-current", "true");
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(rows.Nth(1)).ToHaveAttributeAsync("aria-current", "true");
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(rows.Nth(0)).ToHaveAttributeAsync("aria-current", "true");
    }
}
