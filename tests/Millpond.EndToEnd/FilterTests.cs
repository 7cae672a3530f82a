using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Millpond.EndToEnd;

/// <summary>A filter is built by keyboard, shown in words, kept in the address; what the server refuses is said at its condition.</summary>
public partial class FilterTests(DemoInBrowser demo)
{
    [BrowserFact]
    public async Task People_are_narrowed_by_keyboard_and_the_link_says_so()
    {
        var page = await demo.SignInAsync(place: "/people");
        var rows = page.Locator("tbody tr.ant-table-row");
        await rows.First.WaitForAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "筛选", Exact = true }).PressAsync("Enter");
        var dialog = page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = "筛选" });
        await ChooseAsync(dialog, "字段", "粉丝数");
        await dialog.GetByRole(AriaRole.Spinbutton, new LocatorGetByRoleOptions { Name = "值" }).FillAsync("50");
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "条件组", Exact = true }).PressAsync("Enter");
        await ChooseAsync(dialog, "字段", "名称", 1);
        await dialog.GetByRole(AriaRole.Textbox, new LocatorGetByRoleOptions { Name = "值" }).FillAsync("e");
        await page.Keyboard.PressAsync("Control+Enter");
        await dialog.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });

        var chips = page.GetByRole(AriaRole.List, new PageGetByRoleOptions { Name = "当前筛选" });
        await chips.GetByText("粉丝数 不小于 50").WaitForAsync();
        await chips.GetByText("（名称 包含 e）").WaitForAsync();
        Assert.Contains("\"field\":\"followers\",\"atLeast\":50", Uri.UnescapeDataString(page.Url), StringComparison.Ordinal);
        var link = page.Url;
        await page.GotoAsync(link);
        await rows.First.WaitForAsync();
        foreach (var followers in await page.Locator("tbody tr.ant-table-row td:nth-child(4)").AllInnerTextsAsync())
            Assert.True(followers.Contains('万') || int.Parse(NotDigits().Replace(followers, "")) >= 50, followers);

        await chips.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "移除：粉丝数 不小于 50" }).PressAsync("Enter");
        await chips.GetByText("粉丝数").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        Assert.DoesNotContain("followers", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task What_is_refused_is_said_at_its_condition()
    {
        var page = await demo.SignInAsync(place: "/cases?view=all");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "筛选", Exact = true }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = "筛选" });
        await ChooseAsync(dialog, "字段", "标题");
        await dialog.GetByRole(AriaRole.Textbox, new LocatorGetByRoleOptions { Name = "值" }).FillAsync("茶");
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "条件", Exact = true }).ClickAsync();
        await ChooseAsync(dialog, "字段", "会话（编号）", 1);
        var value = dialog.GetByRole(AriaRole.Combobox, new LocatorGetByRoleOptions { Name = "值" });
        await value.FillAsync("no-id");
        await value.PressAsync("Enter");
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "应用" }).ClickAsync();

        await dialog.Locator(".filter-condition").Nth(1).GetByRole(AriaRole.Alert).GetByText("该值与字段不符。").WaitForAsync();
        Assert.Equal(0, await dialog.Locator(".filter-condition").Nth(0).GetByRole(AriaRole.Alert).CountAsync());
        var looks = new Looks(page, "zh-CN");
        await looks.LookAsync("filter");
        looks.AssertClean();
        await page.Context.CloseAsync();
    }

    private static async Task ChooseAsync(ILocator dialog, string label, string option, int place = 0)
    {
        var box = dialog.GetByRole(AriaRole.Combobox, new LocatorGetByRoleOptions { Name = label }).Nth(place);
        await box.FillAsync(option);
        await box.PressAsync("Enter");
        await dialog.Locator(".filter-field").Nth(place).GetByText(option, new LocatorGetByTextOptions { Exact = true }).First.WaitForAsync();
    }

    [GeneratedRegex(@"\D", RegexOptions.None, 1000)]
    private static partial Regex NotDigits();
}
