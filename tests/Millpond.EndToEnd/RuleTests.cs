using Microsoft.Playwright;

namespace Millpond.EndToEnd;

/// <summary>A listening rule is written, its mistake shown at its place, tried on what is there, and saved.</summary>
public class RuleTests(DemoInBrowser demo)
{
    [BrowserFact]
    public async Task A_rule_is_written_tried_and_saved()
    {
        var name = $"保温杯 {Guid.CreateVersion7():N}"[..12];
        var page = await demo.SignInAsync(place: "/listening/rules/new");
        await page.GetByLabel("名称").FillAsync(name);
        var query = page.GetByLabel("监听内容");
        var save = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "保存", Exact = true });

        await query.FillAsync("(保温杯 OR 蒸笼");
        await page.GetByText("括号没有闭合").WaitForAsync();
        await Assertions.Expect(page.Locator(".query-error")).ToHaveTextAsync("(");
        await Assertions.Expect(save).ToBeDisabledAsync();

        await query.FillAsync("(保温杯 OR 蒸笼) NOT 抽奖");
        var trial = page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "试运行" });
        await trial.GetByText("共检查").WaitForAsync();
        await trial.Locator("mark").First.WaitForAsync();
        foreach (var mark in await trial.Locator("mark").AllTextContentsAsync()) Assert.Contains(mark, new[] { "保温杯", "蒸笼" });

        await page.GetByRole(AriaRole.Combobox, new PageGetByRoleOptions { Name = "转给团队" }).ClickAsync();
        await page.GetByTitle("售前 Pre-sales").ClickAsync();
        await save.ClickAsync();
        var row = page.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = name });
        await row.GetByText("售前 Pre-sales").WaitForAsync();

        await row.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = name }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("监听内容")).ToHaveValueAsync("(保温杯 OR 蒸笼) NOT 抽奖");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "删除" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "删除" }).ClickAsync();
        await Assertions.Expect(row).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }
}
