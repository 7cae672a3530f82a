using Microsoft.Playwright;

namespace Millpond.EndToEnd;

/// <summary>When the server refuses a list, the page says so in words and offers to try again; nothing stays blank or spins for ever.</summary>
public class RefusalTests(DemoInBrowser demo)
{
    private static readonly (string Path, string Call)[] Lists =
    [
        ("/inbox?view=open", "/conversations?*"), ("/cases", "/cases?*"), ("/people", "/people?*"),
        ("/listening", "/posts?*"), ("/listening?tab=rules", "/rules?*"), ("/listening?tab=alerts", "/alerts*"),
        ("/board", "/boards/service?*"), ("/board?metric=posts", "/boards/service/rows?*"), ("/channels", "/accounts*"),
        ("/organization", "/members?*"), ("/organization?tab=invitations", "/invitations*"), ("/organization?tab=teams", "/teams*"), ("/organization?tab=units", "/units*"), ("/organization?tab=roles", "/roles*"),
        ("/import", "/imports*"), ("/audit", "/audit?*"), ("/work", "/work/items*"), ("/work?tab=effects", "/effects*"),
        ("/settings?tab=security", "/me/sessions*"), ("/settings?tab=tokens", "/me/tokens*"), ("/settings?tab=tags", "/tags*"), ("/settings?tab=scripts", "/scripts*"), ("/settings?tab=workspace", "/workspace"),
    ];

    [BrowserFact]
    public async Task Every_list_says_what_failed_and_comes_back()
    {
        var page = await demo.SignInAsync();
        List<string> silent = [];
        foreach (var (path, call) in Lists)
        {
            await page.RouteAsync($"**/api/v1{call}", route => route.Request.Method == "GET"
                ? route.FulfillAsync(new RouteFulfillOptions { Status = 429, ContentType = "application/problem+json", Body = """{"status":429,"code":"rate.limited","detail":"Too many calls."}""" })
                : route.ContinueAsync());
            await page.GotoAsync(path);
            var said = page.GetByRole(AriaRole.Alert).Filter(new LocatorFilterOptions { HasText = "操作没有成功" }).First;
            try
            {
                await said.WaitForAsync(new LocatorWaitForOptions { Timeout = 5_000 });
                await page.UnrouteAllAsync();
                await said.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "重试" }).ClickAsync();
                await said.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached, Timeout = 5_000 });
            }
            catch (TimeoutException e)
            {
                silent.Add($"{path}: {e.Message.Split('\n')[0]}");
            }

            await page.UnrouteAllAsync();
        }

        Assert.Empty(silent);
        await page.Context.CloseAsync();
    }
}
