using Microsoft.Playwright;
using Millpond.Simulator.Towns;

namespace Millpond.EndToEnd;

/// <summary>The inbox as an agent sees and uses it, in Chinese.</summary>
internal sealed class InboxScreen(DemoInBrowser demo, IPage page)
{
    public IPage Page => page;

    public ILocator Thread => page.GetByRole(AriaRole.Log, new PageGetByRoleOptions { Name = "消息" });

    public ILocator Box => page.GetByRole(AriaRole.Form, new PageGetByRoleOptions { Name = "回复", Exact = true }).GetByRole(AriaRole.Combobox);

    public ILocator Dialog(string title) => page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = title });

    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });

    /// <summary>Opens the conversation in whose last message these words stand; it may still be on its way in.</summary>
    public async Task OpenAsync(string words)
    {
        await page.GetByRole(AriaRole.Listitem).GetByText(words).First.ClickAsync(new LocatorClickOptions { Timeout = 90_000 });
        await Thread.GetByText(words).First.WaitForAsync();
    }

    /// <summary>Writes into the reply box and sends by its key.</summary>
    public async Task SendAsync(string text)
    {
        await Box.FillAsync(text);
        await Box.PressAsync("Control+Enter");
    }

    /// <summary>Waits until what was sent stands at the network, below the post it answers, once.</summary>
    public async Task<string> AnswerAtNetworkAsync(SocialNetwork network, TownPost to, string words)
    {
        await DemoInBrowser.EventuallyAsync($"the answer \"{words}\" stands at the network", () => Task.FromResult(demo.Answers(network, to).FirstOrDefault(t => t.Contains(words, StringComparison.Ordinal))));
        return Assert.Single(demo.Answers(network, to), t => t.Contains(words, StringComparison.Ordinal));
    }
}
