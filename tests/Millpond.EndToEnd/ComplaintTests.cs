using Microsoft.Playwright;
using Millpond.Simulator.Towns;

namespace Millpond.EndToEnd;

/// <summary>The main job, in a browser: a customer complains at a network, a rule brings it to the right team, an agent answers, and the answer stands at the network.</summary>
public class ComplaintTests(DemoInBrowser demo)
{
    [BrowserFact]
    public Task A_complaint_at_weibo_is_answered_and_the_answer_stands_there() => AnswerAsync(SocialNetwork.Weibo);

    [BrowserFact]
    public Task A_complaint_at_mastodon_is_answered_and_the_answer_stands_there() => AnswerAsync(SocialNetwork.Mastodon);

    private async Task AnswerAsync(SocialNetwork network)
    {
        var us = demo.Town.Official(network);
        var customer = demo.Town.Accounts(network).First(a => a != us && a != demo.Town.ServiceDesk(network) && a.Followers.Count > 3);
        var words = $"鹭苇的雾铃茶壶第三天就漏水了，退货没人理，太失望 {Guid.CreateVersion7():N}"[..40];
        var complaint = demo.Town.Say(network, customer.Handle, $"@{us.Handle} {words}");

        var page = await demo.SignInAsync();
        await page.GotoAsync("/inbox?view=open");
        var row = page.GetByText(words[..16]).First;
        await row.WaitForAsync(new LocatorWaitForOptions { Timeout = 90_000 });
        await row.ClickAsync();

        var composer = page.GetByRole(AriaRole.Form, new PageGetByRoleOptions { Name = "回复", Exact = true }).Or(page.Locator("form[aria-label='回复']")).First;
        var box = composer.GetByRole(AriaRole.Combobox).First;
        await box.FillAsync("非常抱歉，请私信我们订单号，马上为您处理。");
        await box.PressAsync("Control+Enter");

        var answer = await DemoInBrowser.EventuallyAsync("the answer stands at the network", () =>
        {
            lock (demo.Town.Gate) return Task.FromResult(demo.Town.Posts(network).FirstOrDefault(p => p.Author == us && p.Parent == complaint && p.Text.Contains("马上为您处理")));
        });
        Assert.EndsWith("^CY", answer.Text, StringComparison.Ordinal);
        await page.GetByText("已发送").Last.WaitForAsync();
        lock (demo.Town.Gate) Assert.Single(demo.Town.Posts(network), p => p.Author == us && p.Parent == complaint);
    }
}
