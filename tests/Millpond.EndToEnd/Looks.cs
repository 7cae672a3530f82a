using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Millpond.EndToEnd;

/// <summary>Looks at what is on the screen: wide and narrow, light and dark, with axe and by picture.</summary>
internal sealed class Looks(IPage page, string language)
{
    public static readonly string[] Languages = ["zh-CN", "en"];

    private static readonly AxeRunOptions Rules = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } };
    private static readonly AxeRunOptions Colours = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] } };

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory.Split("artifacts")[0], "artifacts", "screenshots");

    private readonly List<string> _found = [];

    /// <summary>Waits until what is loading is there.</summary>
    public async Task SettleAsync()
    {
        await page.Locator("h1").First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        await Assertions.Expect(page.Locator(".rows-skeleton, .ant-spin-spinning")).ToHaveCountAsync(0);
    }

    public async Task LookAsync(string name)
    {
        await SchemeAsync(ColorScheme.Light);
        await JudgeAsync(name, "light", Rules);
        await TakeAsync(name, "light-1440");
        await SchemeAsync(ColorScheme.Dark);
        await JudgeAsync(name, "dark", Colours);
        await TakeAsync(name, "dark-1440");
        await page.SetViewportSizeAsync(390, 844);
        await JudgeAsync(name, "dark, narrow", Rules);
        await TakeAsync(name, "dark-390");
        var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
        if (over > 0) _found.Add($"{name}: stands out of a narrow screen by {over} px");
        await SchemeAsync(ColorScheme.Light);
        await TakeAsync(name, "light-390");
        await page.SetViewportSizeAsync(1440, 900);
    }

    public void AssertClean() => Assert.True(_found.Count == 0, string.Join('\n', _found.Distinct()));

    private async Task SchemeAsync(ColorScheme scheme)
    {
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await page.WaitForFunctionAsync("dark => getComputedStyle(document.documentElement).colorScheme === (dark ? 'dark' : 'light')", scheme == ColorScheme.Dark);
    }

    private async Task JudgeAsync(string name, string how, AxeRunOptions rules)
    {
        var result = await page.RunAxe(rules);
        foreach (var violation in result.Violations)
            _found.Add($"{name} ({language}, {how}): {violation.Id} {violation.Nodes.Length}x, such as {Short(violation.Nodes[0].Html)}");
    }

    private Task TakeAsync(string name, string how)
    {
        Directory.CreateDirectory(Folder);
        return page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder, $"{name}-{language}-{how}.jpg"), Type = ScreenshotType.Jpeg, Quality = 70, Animations = ScreenshotAnimations.Disabled });
    }

    private static string Short(string? text) => text is null ? "" : text.Length <= 200 ? text : text[..200];
}
