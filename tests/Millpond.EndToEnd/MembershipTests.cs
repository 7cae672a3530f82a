using Microsoft.Playwright;
using Millpond.Simulator.Towns;

namespace Millpond.EndToEnd;

/// <summary>Somebody is invited, joins, works, and leaves; what was his goes to another.</summary>
public class MembershipTests(DemoInBrowser demo)
{
    private const string Password = "reed-heron-morning-9";

    [BrowserFact]
    public async Task A_member_is_invited_joins_and_hands_everything_over_when_he_leaves()
    {
        var name = $"{Guid.CreateVersion7():N}"[^6..];
        var owner = await demo.SignInAsync(place: "/organization?tab=invitations");
        await owner.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "邀请成员" }).ClickAsync();
        var form = Dialog(owner, "邀请成员");
        await PickAsync(owner, form, "角色", "客服");
        await PickAsync(owner, form, "团队", "售后 After-sales");
        await form.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "生成链接" }).ClickAsync();
        var link = await owner.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "邀请链接" }).InputValueAsync();

        var guest = await demo.OpenAsync();
        await guest.GotoAsync(new Uri(link).PathAndQuery);
        await guest.GetByLabel("姓名").FillAsync($"周小舟{name}");
        await guest.GetByLabel("邮箱").FillAsync($"{name}@millpond.example");
        await guest.GetByLabel("密码", new PageGetByLabelOptions { Exact = true }).FillAsync(Password);
        await guest.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "加入" }).ClickAsync();
        await guest.GetByRole(AriaRole.Navigation).First.WaitForAsync();

        var words = $"鹭苇的茶壶裂了，投诉 {name}";
        demo.Write(SocialNetwork.Weibo, words, number: 5);
        var inbox = new InboxScreen(demo, guest);
        await guest.GotoAsync("/inbox?view=open");
        await inbox.OpenAsync(words);
        await AssignAsync(guest, $"周小舟{name}（我）");

        await owner.GotoAsync($"/organization?q={name}");
        await owner.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = $"周小舟{name}" }).ClickAsync();
        await Dialog(owner, $"周小舟{name}").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "办理离职" }).ClickAsync();
        var departure = Dialog(owner, $"周小舟{name}离职");
        await departure.GetByText("进行中的会话").WaitForAsync();
        await PickAsync(owner, departure, "继任者", "王方");
        await departure.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "交接并停止访问" }).ClickAsync();
        await owner.GetByText("全部内容已交接").WaitForAsync();

        await guest.ReloadAsync();
        await guest.Locator("input[type=password]").WaitForAsync();
        await owner.GotoAsync("/inbox?view=all");
        await new InboxScreen(demo, owner).OpenAsync(words);
        await Assertions.Expect(owner.Locator(".thread-assignee")).ToContainTextAsync("王方");
        await guest.Context.CloseAsync();
        await owner.Context.CloseAsync();
    }

    private static async Task AssignAsync(IPage page, string who)
    {
        await page.Keyboard.PressAsync("a");
        await page.Locator(".ant-select-dropdown:visible").GetByText(who).ClickAsync();
        await Assertions.Expect(page.Locator(".thread-assignee")).ToContainTextAsync(who.Replace("（我）", "", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Log).GetByText("已分配给").Last.WaitForAsync();
    }

    private static ILocator Dialog(IPage page, string title) => page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = title, Exact = true });

    private static async Task PickAsync(IPage page, ILocator form, string field, string value)
    {
        await form.GetByRole(AriaRole.Combobox, new LocatorGetByRoleOptions { Name = field }).ClickAsync();
        await page.Locator(".ant-select-dropdown:visible .ant-select-item-option").Filter(new LocatorFilterOptions { HasText = value }).First.ClickAsync();
        await form.Locator(".ant-modal-title").ClickAsync();
    }
}
