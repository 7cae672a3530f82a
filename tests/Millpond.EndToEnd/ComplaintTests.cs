using Microsoft.Playwright;
using Millpond.Simulator.Towns;

namespace Millpond.EndToEnd;

/// <summary>The main job, in a browser: a customer complains at a network, a rule brings it to the right team, an agent answers, a case is made and closed, and the audit trail holds it all.</summary>
public class ComplaintTests(DemoInBrowser demo)
{
    [BrowserFact]
    public Task A_complaint_at_weibo_is_answered_worked_on_and_closed() => WorkAsync(SocialNetwork.Weibo);

    [BrowserFact]
    public Task A_complaint_at_mastodon_is_answered_worked_on_and_closed() => WorkAsync(SocialNetwork.Mastodon);

    private async Task WorkAsync(SocialNetwork network)
    {
        var words = $"{Guid.CreateVersion7():N}"[^8..];
        var complaint = demo.Write(network, $"鹭苇的雾铃茶壶第三天就漏水了，退货没人理，太失望 {words}", number: 0);
        var inbox = new InboxScreen(demo, await demo.SignInAsync(place: "/inbox?view=open"));
        var page = inbox.Page;
        await inbox.OpenAsync(words);

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "团队：售后 After-sales" }).WaitForAsync();
        await page.GetByText("为何分到这里").ClickAsync();
        await page.GetByText("产品投诉 Complaints").First.WaitForAsync();

        await inbox.SendAsync("非常抱歉，请私信我们订单号，马上为您处理。");
        Assert.EndsWith("^CY", await inbox.AnswerAtNetworkAsync(network, complaint, "马上为您处理"), StringComparison.Ordinal);
        await inbox.Thread.GetByText("已发送").Last.WaitForAsync();

        var title = $"茶壶漏水 {words}";
        await inbox.Button("新建个案").ClickAsync();
        var form = inbox.Dialog("新建个案");
        await form.GetByLabel("标题").FillAsync(title);
        await form.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "新建", Exact = true }).ClickAsync();

        var panel = inbox.Dialog("个案");
        await panel.GetByText(title).First.WaitForAsync();
        await panel.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "关闭个案" }).ClickAsync();
        var closing = inbox.Dialog("关闭个案 #");
        await closing.GetByLabel("答复内容").FillAsync("新茶壶已寄出，给您添麻烦了。");
        await closing.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "发送并关闭" }).ClickAsync();
        await panel.GetByText("已关闭").First.WaitForAsync();
        Assert.EndsWith("^CY", await inbox.AnswerAtNetworkAsync(network, complaint, "新茶壶已寄出"), StringComparison.Ordinal);

        await page.GotoAsync("/audit");
        await page.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = "变更个案状态" }).First.WaitForAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "校验链条" }).ClickAsync();
        await page.GetByText("完整无缺").WaitForAsync();
        await page.Context.CloseAsync();
    }
}
