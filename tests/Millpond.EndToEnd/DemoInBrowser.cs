using System.Collections.Concurrent;
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
    public const string Phone = "390x844";

    private readonly string _folder = Directory.CreateTempSubdirectory("millpond-e2e-").FullName;
    private readonly ConcurrentDictionary<string, string> _sessions = [];
    private RunningDemo? _demo;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public string Address => _demo!.Address;

    /// <summary>Where the simulated networks are.</summary>
    public Uri Simulator => _demo!.Simulator.Url;

    public Town Town => _demo!.Simulator.Host.Town;

    public async ValueTask InitializeAsync()
    {
        if (BrowserFactAttribute.Chromium is not { } chromium) return;
        _demo = await DemoRun.StartAsync(HostOptions.In(_folder, null, "http://127.0.0.1:0"), new DemoOptions { SimulatorUrl = "http://127.0.0.1:0", HistoryDays = 2, Agents = false }, default);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"] });
    }

    /// <summary>A page of somebody who is not signed in.</summary>
    public async Task<IPage> OpenAsync(string size = "1440x900", string language = "zh-CN", string? session = null)
    {
        var phone = size == Phone;
        var measures = size.Split('x').Select(int.Parse).ToArray();
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = measures[0], Height = measures[1] }, HasTouch = phone, IsMobile = phone,
            Locale = language, TimezoneId = "Asia/Shanghai", BaseURL = Address, StorageState = session, ReducedMotion = ReducedMotion.Reduce,
        });
        await context.AddInitScriptAsync($"localStorage.setItem('millpond.language', '{language}')");
        context.SetDefaultTimeout(20_000);
        return await context.NewPageAsync();
    }

    /// <summary>A page of a member who is signed in, at the place given. Each member types his password once; afterwards his session is used again.</summary>
    public async Task<IPage> SignInAsync(string email = DemoOptions.Email, string size = "1440x900", string language = "zh-CN", string place = "/inbox")
    {
        if (!_sessions.TryGetValue(email, out var session))
        {
            var first = await OpenAsync();
            await TypeInAsync(first, email, DemoOptions.Password);
            await first.GetByRole(AriaRole.Navigation).First.WaitForAsync();
            _sessions[email] = session = await first.Context.StorageStateAsync();
            await first.Context.CloseAsync();
        }

        var page = await OpenAsync(size, language, session);
        await page.GotoAsync(place);
        await page.Locator("h1").First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        return page;
    }

    /// <summary>Fills the form of the sign-in page and sends it.</summary>
    public static async Task TypeInAsync(IPage page, string email, string password)
    {
        await page.GotoAsync("/sign-in");
        await page.Locator("input[autocomplete=username]").FillAsync(email);
        await page.Locator("input[type=password]").FillAsync(password);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>A customer of a network writes to our account there.</summary>
    /// <param name="network">Where.</param>
    /// <param name="words">What, after our name.</param>
    /// <param name="picture">What he shows.</param>
    /// <param name="number">Which of the customers; tests that want a conversation of their own take different ones.</param>
    internal TownPost Write(SocialNetwork network, string words, int number, TownMedia? picture = null)
    {
        lock (Town.Gate)
        {
            var us = Town.Official(network);
            var customer = Town.Accounts(network).Where(a => a != us && a != Town.ServiceDesk(network) && a.Followers.Count > 3).ElementAt(number);
            if (picture is not null) _demo!.Simulator.Host.Media[picture.Id] = picture;
            return Town.Say(network, customer.Handle, $"@{us.Handle} {words}", media: picture is null ? [] : [picture]);
        }
    }

    /// <summary>A token for an account of the town.</summary>
    internal string TokenOf(SocialNetwork network, string handle) => _demo!.Simulator.Host.IssueToken(network, handle);

    /// <summary>What we wrote below a post of the town, oldest first.</summary>
    internal IReadOnlyList<string> Answers(SocialNetwork network, TownPost to)
    {
        lock (Town.Gate) return [.. Town.Posts(network).Where(p => p.Author == Town.Official(network) && p.Parent == to).Select(p => p.Text)];
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
