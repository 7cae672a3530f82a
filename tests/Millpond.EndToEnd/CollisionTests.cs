using Microsoft.Playwright;
using Millpond.Simulator.Towns;

namespace Millpond.EndToEnd;

/// <summary>Two agents in one thread: the second learns what the first has written before he repeats it.</summary>
public class CollisionTests(DemoInBrowser demo)
{
    [BrowserFact]
    public async Task The_second_agent_is_shown_what_came_and_is_asked()
    {
        var words = $"{Guid.CreateVersion7():N}"[^8..];
        var complaint = demo.Write(SocialNetwork.Weibo, $"鹭苇的不粘锅掉漆了，差评 {words}", number: 3);
        var second = new InboxScreen(demo, await demo.SignInAsync(place: "/inbox?view=open"));
        await second.OpenAsync(words);
        // The second one's connection to the live feed breaks: he no longer sees what comes.
        await second.Page.RouteAsync("**/api/v1/live*", route => route.AbortAsync());
        await second.Page.ReloadAsync();
        await second.Thread.GetByText(words).First.WaitForAsync();
        await second.Box.FillAsync("请告诉我们订单号。");

        var first = new InboxScreen(demo, await demo.SignInAsync("li.na@millpond.example", place: "/inbox?view=all"));
        await first.OpenAsync(words);
        await first.SendAsync("已为您安排换新。");
        await first.AnswerAtNetworkAsync(SocialNetwork.Weibo, complaint, "已为您安排换新");

        await second.Box.PressAsync("Control+Enter");
        var asked = second.Dialog("会话有了新内容");
        await asked.GetByText("已为您安排换新。").WaitForAsync();
        await asked.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "继续编辑" }).ClickAsync();
        await Assertions.Expect(second.Box).ToHaveValueAsync("请告诉我们订单号。");
        await second.Thread.GetByText("已为您安排换新。").WaitForAsync();
        Assert.DoesNotContain(demo.Answers(SocialNetwork.Weibo, complaint), t => t.Contains("订单号", StringComparison.Ordinal));

        await second.SendAsync("换新的包裹今天寄出。");
        Assert.EndsWith("^CY", await second.AnswerAtNetworkAsync(SocialNetwork.Weibo, complaint, "换新的包裹今天寄出"), StringComparison.Ordinal);
        await first.Page.Context.CloseAsync();
        await second.Page.Context.CloseAsync();
    }
}
