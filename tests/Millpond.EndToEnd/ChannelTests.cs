using Microsoft.Playwright;
using Millpond.Simulator.Towns;

namespace Millpond.EndToEnd;

/// <summary>An account is connected: through the network's own page, or by a token that is tried first.</summary>
public class ChannelTests(DemoInBrowser demo)
{
    [BrowserFact]
    public async Task One_signs_in_at_the_network_and_is_told_how_it_went()
    {
        var page = await demo.SignInAsync(place: "/channels/connect?kind=mastodon");
        await AskAsync(page);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Deny" }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).GetByText("账号未接入。").WaitForAsync();

        await page.GotoAsync("/channels/connect?kind=mastodon");
        await AskAsync(page);
        await page.Locator("select[name=account]").SelectOptionAsync(Somebody().Handle);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Authorize" }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).GetByText("账号已接入。").WaitForAsync();
        await page.GetByRole(AriaRole.Listitem).GetByText(Somebody().Name, new LocatorGetByTextOptions { Exact = true }).WaitForAsync();
        await RemoveAsync(page);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task A_token_is_tried_before_anything_is_saved()
    {
        var page = await demo.SignInAsync(place: "/channels/connect?kind=mastodon");
        await page.GetByLabel("服务器").FillAsync(Server);
        await page.GetByLabel("访问令牌").FillAsync("wrong");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "测试" }).ClickAsync();
        await page.GetByText("目前还不能使用").WaitForAsync();

        await page.GetByLabel("访问令牌").FillAsync(demo.TokenOf(SocialNetwork.Mastodon, Somebody().Handle));
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "测试" }).ClickAsync();
        await page.GetByText("全部正常").WaitForAsync();
        await page.Locator(".ant-btn-loading").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden }); // a button that still turns takes no click
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "接入", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/channels/0*");
        await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = Somebody().Name }).WaitForAsync();
        await RemoveAsync(page);
        await page.Context.CloseAsync();
    }

    private string Server => new Uri(demo.Simulator, "mastodon").ToString();

    /// <summary>The last of the town: no other test knows him.</summary>
    private TownAccount Somebody()
    {
        lock (demo.Town.Gate) return demo.Town.Accounts(SocialNetwork.Mastodon).Where(a => a.Person.Company is null).Take(40).Last();
    }

    private async Task AskAsync(IPage page)
    {
        await page.GetByLabel("服务器").FillAsync(Server);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "前往平台授权" }).ClickAsync();
        await page.GetByText("wants to act at Mastodon").WaitForAsync();
    }

    private async Task RemoveAsync(IPage page) => await page.EvaluateAsync("""
        async name => {
          const accounts = (await (await fetch('/api/v1/accounts?limit=100')).json()).items.filter(account => account.name === name);
          for (const { id } of accounts) await fetch(`/api/v1/accounts/${id}`, { method: 'DELETE', headers: { 'X-Millpond': '1' } });
        }
        """, Somebody().Name);
}
