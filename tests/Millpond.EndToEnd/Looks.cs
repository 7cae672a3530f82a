using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Millpond.EndToEnd;

/// <summary>
/// Looks at what is on the screen, wide and narrow, light and dark. Chinese is judged wide and light, narrow and dark; English the other way round,
/// so that both pages of the walk together judge each language in each theme.
/// </summary>
internal sealed class Looks(IPage page, string language)
{
    public static readonly string[] Languages = ["zh-CN", "en"];

    private const string Options = """{"resultTypes":["violations"],"runOnly":{"type":"tag","values":["wcag2a","wcag2aa","wcag21a","wcag21aa","wcag22aa"]}}""";

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Where pictures go when MILLPOND_PICTURES names a folder: all languages, themes and widths.</summary>
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("MILLPOND_PICTURES");

    private readonly ColorScheme _wide = language == "en" ? ColorScheme.Dark : ColorScheme.Light;
    private readonly ColorScheme _narrow = language == "en" ? ColorScheme.Light : ColorScheme.Dark;
    private readonly List<string> _found = [];

    /// <summary>Waits until what is loading is there.</summary>
    public async Task SettleAsync()
    {
        await page.Locator("h1").First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        await Assertions.Expect(page.Locator(".rows-skeleton, .ant-spin-spinning")).ToHaveCountAsync(0);
    }

    /// <param name="name">What it is called in the report and in the pictures.</param>
    /// <param name="within">What of it is judged; all of it when nothing is said.</param>
    public async Task LookAsync(string name, string within = "html")
    {
        await SchemeAsync(_wide);
        await JudgeAsync(name, $"wide, {_wide}", within);
        await TakeAsync(name, "1440");
        await page.SetViewportSizeAsync(390, 844);
        await SchemeAsync(_narrow);
        await JudgeAsync(name, $"narrow, {_narrow}", within);
        await TakeAsync(name, "390");
        var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
        if (over > 0) _found.Add($"{name}: stands out of a narrow screen by {over} px");
        await page.SetViewportSizeAsync(1440, 900);
    }

    public void AssertClean() => Assert.True(_found.Count == 0, string.Join('\n', _found.Distinct()));

    private async Task SchemeAsync(ColorScheme scheme)
    {
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await page.WaitForFunctionAsync("dark => getComputedStyle(document.documentElement).colorScheme === (dark ? 'dark' : 'light')", scheme == ColorScheme.Dark);
    }

    private async Task JudgeAsync(string name, string how, string within)
    {
        _found.AddRange((await ViolationsAsync(page, within)).Select(violation => $"{name} ({language}, {how}): {violation}"));
    }

    /// <summary>What axe finds wrong with a page as it stands, also inside shadow roots.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page, string within = "html")
    {
        if (await page.EvaluateAsync<bool>("!window.axe")) await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>($"async within => (await axe.run(document.querySelectorAll(within), {Options})).violations.map(v => `${{v.id}} ${{v.nodes.length}}x, such as ${{v.nodes[0].html.slice(0, 200)}}: ${{v.nodes[0].failureSummary.replace(/\\s+/g, ' ').slice(0, 200)}}`)", within);
    }

    private async Task TakeAsync(string name, string width)
    {
        if (Pictures is null) return;
        Directory.CreateDirectory(Pictures);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await SchemeAsync(scheme);
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, $"{name}-{language}-{scheme}-{width}.jpg"), Type = ScreenshotType.Jpeg, Quality = 70, Animations = ScreenshotAnimations.Disabled });
        }
    }
}
