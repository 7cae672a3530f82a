using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Millpond.EndToEnd;

/// <summary>The board: numbers open to their rows, charts are taken along as a picture and as a table.</summary>
public class BoardTests(DemoInBrowser demo)
{
    [BrowserFact]
    public async Task A_number_opens_to_its_rows_and_a_chart_is_taken_along()
    {
        var page = await demo.SignInAsync(place: "/board");
        var tone = page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "情感" }).GetByRole(AriaRole.Button).Filter(new LocatorFilterOptions { HasText = "负面" });
        Assert.NotEqual("0", (await tone.Locator(".tnum").InnerTextAsync()).Trim());
        await tone.ClickAsync();
        var drawer = page.GetByRole(AriaRole.Dialog);
        await drawer.GetByRole(AriaRole.Row).Nth(1).WaitForAsync();
        Assert.Contains("rowTone=-1", page.Url, StringComparison.Ordinal);
        await drawer.GetByRole(AriaRole.Row).Nth(1).ClickAsync();
        await page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = "帖子" }).GetByText("负面").First.WaitForAsync();

        await page.GotoAsync("/board");
        var picture = await TakeAsync(page, "PNG");
        Assert.Equal([0x89, 0x50, 0x4e, 0x47], picture[..4]);
        Assert.True(picture.Length > 10_000, $"The picture has only {picture.Length} bytes.");
        var table = System.Text.Encoding.UTF8.GetString(await TakeAsync(page, "CSV"));
        Assert.StartsWith("\uFEFF时间,帖子,命中\r\n", table, StringComparison.Ordinal);
        Assert.True(table.Split("\r\n").Length > 2, "The table has no rows.");
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task The_numbers_of_a_chart_open_to_as_many_rows_by_keyboard()
    {
        var page = await demo.SignInAsync(place: "/board");
        foreach (var (chart, number, drawer) in new[] { ("帖子与命中", "命中：", "明细：命中"), ("粉丝", "：", "明细：粉丝数") })
        {
            var tile = page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = chart, Exact = true }).First;
            await tile.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = $"以表格显示“{chart}”" }).PressAsync("Enter");
            // The oldest: what the demo's town says meanwhile changes the latest.
            var oldest = tile.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { NameRegex = new Regex(number + "(?!0，)", RegexOptions.None, TimeSpan.FromSeconds(1)) }).Last;
            var count = int.Parse((await oldest.InnerTextAsync()).Replace(",", "", StringComparison.Ordinal));
            await oldest.PressAsync("Enter");
            var rows = page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Region, new LocatorGetByRoleOptions { Name = drawer }).Or(page.GetByRole(AriaRole.Dialog)).Locator("tbody tr.ant-table-row");
            await rows.First.WaitForAsync();
            if (chart == "粉丝") Assert.Contains(count.ToString("N0"), await rows.First.InnerTextAsync(), StringComparison.Ordinal);
            else Assert.Equal(Math.Min(count, 50), await rows.CountAsync());
            await page.Keyboard.PressAsync("Escape");
            await page.GetByRole(AriaRole.Dialog).WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        }

        await page.Context.CloseAsync();
    }

    private static async Task<byte[]> TakeAsync(IPage page, string format)
    {
        await page.Locator("svg path").First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "导出图表“帖子与命中”" }).ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = format }).ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }
}
