using Microsoft.Playwright;
using Millpond.Simulator.Towns;

namespace Millpond.EndToEnd;

/// <summary>Inbox and cases in one hand: a screen of 390 by 844.</summary>
public class PhoneTests(DemoInBrowser demo)
{
    [BrowserFact]
    public async Task A_reply_is_sent_and_a_case_is_worked_on_from_a_phone()
    {
        var words = $"{Guid.CreateVersion7():N}"[^8..];
        var complaint = demo.Write(SocialNetwork.Mastodon, $"鹭苇的保温杯生锈了，怎么退货 {words}", number: 4);
        var inbox = new InboxScreen(demo, await demo.SignInAsync(size: DemoInBrowser.Phone, place: "/inbox?view=open"));
        var page = inbox.Page;
        await inbox.OpenAsync(words);
        await NothingStandsOutAsync(page);
        await inbox.Box.FillAsync("可以退，请私信订单号。");
        await page.GetByRole(AriaRole.Form, new PageGetByRoleOptions { Name = "回复", Exact = true }).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "回复", Exact = true }).TapAsync();
        await inbox.AnswerAtNetworkAsync(SocialNetwork.Mastodon, complaint, "可以退");
        await NothingStandsOutAsync(page);

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "新建个案", Exact = true }).TapAsync();
        var form = inbox.Dialog("新建个案");
        await form.GetByLabel("标题").FillAsync($"保温杯 {words}");
        await form.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "新建", Exact = true }).TapAsync();
        await inbox.Dialog("个案").GetByText($"保温杯 {words}").First.WaitForAsync();
        await NothingStandsOutAsync(page);

        await page.GotoAsync("/cases?view=all");
        await page.GetByText($"保温杯 {words}").TapAsync();
        var panel = inbox.Dialog("个案");
        await panel.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "开始处理" }).TapAsync();
        await panel.GetByText("处理中").First.WaitForAsync();
        await NothingStandsOutAsync(page);

        await page.GotoAsync("/inbox?view=open");
        await page.GetByRole(AriaRole.Listitem).First.WaitForAsync();
        await NothingStandsOutAsync(page);
        await page.Context.CloseAsync();
    }

    private static async Task NothingStandsOutAsync(IPage page) =>
        Assert.Equal(0, await page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
}
