using Microsoft.Playwright;
using Millpond.Demo;
using Millpond.Hosting;
using Millpond.Simulator.Towns;

[assembly: AssemblyFixture(typeof(Millpond.EndToEnd.DemoInBrowser))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Millpond.EndToEnd;

/// <summary>The demo, alive on free ports, and a browser: one for all tests of this project.</summary>
public sealed class DemoInBrowser : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("millpond-e2e-").FullName;
    private RunningDemo? _demo;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public string Address => _demo!.Address;

    public Town Town => _demo!.Simulator.Host.Town;

    public async ValueTask InitializeAsync()
    {
        if (BrowserFactAttribute.Chromium is not { } chromium) return;
        _demo = await DemoRun.StartAsync(HostOptions.In(_folder, null, "http://127.0.0.1:0"), new DemoOptions { SimulatorUrl = "http://127.0.0.1:0", HistoryDays = 2, Agents = false }, default);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"] });
    }

    /// <summary>A page of a member who is signed in.</summary>
    public async Task<IPage> SignInAsync(string email = DemoOptions.Email, int width = 1440, string language = "zh-CN")
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 }, Locale = language, BaseURL = Address });
        context.SetDefaultTimeout(60_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/inbox");
        await page.Locator("input[autocomplete=username], input[type=email]").FillAsync(email);
        await page.Locator("input[type=password]").FillAsync(DemoOptions.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Navigation).First.WaitForAsync();
        return page;
    }

    /// <summary>Waits until something holds, looking again and again; the world outside the test moves by itself here.</summary>
    public static async Task<T> EventuallyAsync<T>(string what, Func<Task<T?>> look)
        where T : class
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(300));
        for (var i = 0; i < 300; i++)
        {
            if (await look() is { } found) return found;
            await timer.WaitForNextTickAsync();
        }

        throw new TimeoutException($"After 90 seconds still not: {what}.");
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_demo is not null) await _demo.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
