using System.Text;
using Microsoft.Playwright;

namespace Millpond.EndToEnd;

/// <summary>A file of old posts is brought in through the browser: columns are mapped, rows that cannot be read are shown with the reason.</summary>
public class ImportTests(DemoInBrowser demo)
{
    [BrowserFact]
    public async Task A_file_is_mapped_brought_in_and_its_rejected_rows_are_handed_back()
    {
        var words = $"{Guid.CreateVersion7():N}"[^8..];
        var file = $"评论,平台,粉丝\n老款蒸笼用了三年 {words}a,post,12\n这一行的类型不存在 {words}b,nonsense,3\n磨豆机很顺手 {words}c,post,7\n";
        var page = await demo.SignInAsync(place: "/import/new");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "comments.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(file) });
        await page.GetByText($"老款蒸笼用了三年 {words}a").WaitForAsync();

        var start = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "开始导入" });
        await Assertions.Expect(start).ToBeDisabledAsync();
        await MapAsync(page, "正文", "评论");
        await MapAsync(page, "类型", "平台");
        await MapAsync(page, "粉丝数", "粉丝");
        await start.ClickAsync();

        var run = page.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = "comments.csv" });
        await run.GetByText("已完成").WaitForAsync(new LocatorWaitForOptions { Timeout = 60_000 });
        Assert.Equal(["3", "2"], (await run.GetByRole(AriaRole.Cell).AllInnerTextsAsync()).Skip(2).Take(2));
        var rejects = await page.RunAndWaitForDownloadAsync(() => run.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "下载被拒绝的行及原因" }).ClickAsync());
        var text = await File.ReadAllTextAsync(await rejects.PathAsync());
        Assert.Contains($"{words}b", text, StringComparison.Ordinal);
        Assert.Contains("nonsense", text, StringComparison.Ordinal);
        Assert.DoesNotContain($"{words}a", text, StringComparison.Ordinal);

        await page.GotoAsync($"/listening?q={words}c");
        await page.GetByText($"磨豆机很顺手 {words}c").WaitForAsync();
        await page.Context.CloseAsync();
    }

    private static async Task MapAsync(IPage page, string field, string column)
    {
        await page.GetByRole(AriaRole.Combobox, new PageGetByRoleOptions { Name = field, Exact = true }).ClickAsync();
        await page.Locator(".ant-select-dropdown:visible").GetByTitle(column, new LocatorGetByTitleOptions { Exact = true }).ClickAsync();
    }
}
