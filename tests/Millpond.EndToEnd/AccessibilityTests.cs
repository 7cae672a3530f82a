using Microsoft.Playwright;

namespace Millpond.EndToEnd;

/// <summary>
/// Every page, panel and dialog in both languages and both themes: no axe violation of level A or AA, nothing that stands out of the screen.
/// With MILLPOND_PICTURES=folder pictures are taken on the way (both widths, both themes), to be looked at by a person.
/// </summary>
public class AccessibilityTests(DemoInBrowser demo)
{
    [BrowserFact]
    public Task Pages_in_chinese_have_no_violation() => WalkPagesAsync("zh-CN");

    [BrowserFact]
    public Task Pages_in_english_have_no_violation() => WalkPagesAsync("en");

    [BrowserFact]
    public Task Dialogs_in_chinese_have_no_violation() => WalkDialogsAsync("zh-CN");

    [BrowserFact]
    public Task Dialogs_in_english_have_no_violation() => WalkDialogsAsync("en");

    [BrowserFact]
    public async Task What_one_sees_before_signing_in_has_no_violation()
    {
        foreach (var language in Looks.Languages)
        {
            var page = await demo.OpenAsync(language: language);
            var looks = new Looks(page, language);
            await page.GotoAsync("/sign-in");
            await page.Locator("input[type=password]").WaitForAsync();
            await looks.LookAsync("sign-in");

            await page.RouteAsync("**/api/v1/setup", route => route.FulfillAsync(new RouteFulfillOptions { Json = new { needed = true } }));
            await page.GotoAsync("/setup?secret=shown-once");
            await page.Locator("input[type=password]").WaitForAsync();
            await looks.LookAsync("set-up");
            await page.GotoAsync("/setup");
            await page.GetByRole(AriaRole.Alert).WaitForAsync();
            await looks.LookAsync("set-up-without-secret");

            await page.RouteAsync("**/api/v1/invitations/*", route => route.FulfillAsync(new RouteFulfillOptions { Json = new { workspace = "鹭苇 Heron & Reed", invitedBy = "陈一帆", email = (string?)null, name = (string?)null } }));
            await page.GotoAsync("/invitations/one");
            await page.Locator("input[type=password]").WaitForAsync();
            await looks.LookAsync("invitation");
            looks.AssertClean();
            await page.Context.CloseAsync();
        }
    }

    private async Task WalkPagesAsync(string language)
    {
        var page = await demo.SignInAsync(language: language);
        var looks = new Looks(page, language);
        foreach (var (name, path) in await PlacesAsync(page))
        {
            await page.GotoAsync(path);
            await looks.SettleAsync();
            await looks.LookAsync(name);
        }

        looks.AssertClean();
        await page.Context.CloseAsync();
    }

    private async Task WalkDialogsAsync(string language)
    {
        var page = await demo.SignInAsync(language: language);
        var looks = new Looks(page, language);
        var ids = await IdsAsync(page);
        var plus = page.Locator("main .ant-btn-primary").First;

        await OpenedByAsync("palette", "/board", () => page.Keyboard.PressAsync("Control+k"));
        await OpenedByAsync("shortcuts", "/inbox?view=open", () => page.Keyboard.PressAsync("?"));
        await OpenedByAsync("queue-filters", "/inbox?view=open", () => page.Locator(".queue-filters button").Last.ClickAsync(), ".ant-popover");
        await OpenedByAsync("notifications", "/inbox?view=open", () => page.Locator("header button:has(.bell)").First.ClickAsync(), ".ant-popover");
        await OpenedByAsync("me", "/inbox?view=open", () => page.Locator("header .topbar-me").ClickAsync(), ".ant-popover");
        await OpenedByAsync("new-case", $"/inbox?view=open&c={ids.Conversation}", () => page.Keyboard.PressAsync("c"));
        await OpenedByAsync("case-new", "/cases", () => plus.ClickAsync());
        await OpenedByAsync("case-closing", $"/cases/{ids.Case}", () => page.Locator(".case-actions .ant-btn-primary").ClickAsync());
        await OpenedByAsync("person-new", "/people", () => plus.ClickAsync());
        await OpenedByAsync("member", "/organization", () => page.Locator("tbody tr.clickable").Nth(1).ClickAsync());
        await OpenedByAsync("departure", "/organization", async () =>
        {
            await page.Locator("tbody tr.clickable").Nth(1).ClickAsync();
            await page.GetByRole(AriaRole.Dialog).WaitForAsync();
            await page.Locator(".ant-modal-footer .ant-btn-dangerous").ClickAsync();
        });
        foreach (var tab in new[] { "invitations", "teams", "units" }) await OpenedByAsync($"{tab}-new", $"/organization?tab={tab}", () => plus.ClickAsync());
        foreach (var tab in new[] { "tags", "scripts" }) await OpenedByAsync($"{tab}-new", $"/settings?tab={tab}", () => plus.ClickAsync());
        await OpenedByAsync("token-new", "/settings?tab=tokens", () => page.Locator("main .section-head button").First.ClickAsync());
        await OpenedByAsync("second-factor", "/settings?tab=security", () => page.Locator("main .section").Nth(1).GetByRole(AriaRole.Button).ClickAsync());
        await OpenedByAsync("workspace-new", "/settings?tab=workspace", () => page.Locator("main form button[type=button]").First.ClickAsync());
        await OpenedByAsync("confirmation", "/settings?tab=tags", () => page.Locator("main .ant-btn-dangerous").First.ClickAsync());
        looks.AssertClean();
        await page.Context.CloseAsync();

        async Task OpenedByAsync(string name, string path, Func<Task> open, string what = "[role=dialog]")
        {
            await page.GotoAsync(path);
            await looks.SettleAsync();
            await open();
            await page.Locator(what).Filter(new LocatorFilterOptions { Visible = true }).First.WaitForAsync();
            await looks.LookAsync($"dialog-{name}", what);
        }
    }

    /// <summary>All routes of the console, those of objects with one that exists.</summary>
    private static async Task<IReadOnlyList<(string Name, string Path)>> PlacesAsync(IPage page)
    {
        var ids = await IdsAsync(page);
        return
        [
            ("inbox", "/inbox?view=open"), ("thread", $"/inbox?view=open&c={ids.Conversation}"), ("inbox-empty", "/inbox?view=all&q=zzzzzzzz"),
            ("cases", "/cases?view=all"), ("case", $"/cases/{ids.Case}"), ("case-panel", $"/cases?view=all&panel=case:{ids.Case}"), ("cases-empty", "/cases?view=overdue&q=zzzzzzzz"),
            ("people", "/people"), ("person", $"/people/{ids.Person}"), ("person-posts", $"/people/{ids.Person}?tab=posts"), ("person-panel", $"/people?panel=person:{ids.Person}"),
            ("listening", "/listening"), ("rules", "/listening?tab=rules"), ("alerts", "/listening?tab=alerts"), ("rule", $"/listening/rules/{ids.Rule}"), ("rule-new", "/listening/rules/new"), ("post-panel", $"/listening?panel=post:{ids.Post}"),
            ("board", "/board"), ("board-rows", "/board?metric=posts"),
            ("channels", "/channels"), ("account", $"/channels/{ids.Account}"), ("connect", "/channels/connect"), ("connect-mastodon", "/channels/connect?kind=mastodon"),
            ("members", "/organization"), ("invitations", "/organization?tab=invitations"), ("teams", "/organization?tab=teams"), ("units", "/organization?tab=units"), ("roles", "/organization?tab=roles"),
            ("imports", "/import"), ("import-new", "/import/new"), ("audit", "/audit"), ("work", "/work"), ("effects", "/work?tab=effects"),
            ("profile", "/settings"), ("security", "/settings?tab=security"), ("tokens", "/settings?tab=tokens"), ("scripts", "/settings?tab=scripts"), ("tags", "/settings?tab=tags"), ("workspace", "/settings?tab=workspace"),
            ("nowhere", "/no-such-page"),
        ];
    }

    private static async Task<Ids> IdsAsync(IPage page)
    {
        var found = await page.EvaluateAsync<string[]>("""
            async () => {
              const get = async path => { const answer = await (await fetch('/api/v1' + path)).json(); return (answer.items ?? answer)[0]?.id; };
              const make = async () => (await (await fetch('/api/v1/cases', { method: 'POST', headers: { 'x-millpond': '1', 'content-type': 'application/json' }, body: JSON.stringify({ title: '茶壶漏水', priority: 'high', conversationId: await get('/conversations?view=open&limit=1') }) })).json()).id;
              const one = path => get(path + '?limit=1');
              return [await get('/conversations?view=open&limit=1'), await make(), await one('/people'), await one('/rules'), await one('/posts'), await one('/accounts')];
            }
            """);
        return new Ids(found[0], found[1], found[2], found[3], found[4], found[5]);
    }

    private sealed record Ids(string Conversation, string Case, string Person, string Rule, string Post, string Account);
}
