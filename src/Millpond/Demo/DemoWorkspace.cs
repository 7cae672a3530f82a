using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.Inbox;
using Millpond.Listening;
using Millpond.Organization;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Web;
using Millpond.Simulator;
using Millpond.Simulator.Towns;

namespace Millpond.Demo;

/// <summary>Makes the demo workspace: a company with teams, agents, accounts at the simulated networks, rules, scripts, tags.</summary>
internal sealed class DemoWorkspace(OrganizationDirectory organization, IServiceProvider services)
{
    /// <returns>The workspace and its accounts.</returns>
    public async Task<DemoScene> MakeAsync(SimulatorServer simulator, CancellationToken ct)
    {
        var workspace = await organization.CreateWorkspaceAsync("鹭苇 Heron & Reed", "Asia/Shanghai", demo: true, ct);
        var headquarters = await organization.CreateUnitAsync("总部", "headquarters", ct: ct);
        var east = await organization.CreateUnitAsync("华东经销", "dealer", headquarters, ct);
        var store = await organization.CreateUnitAsync("西湖门店", "store", east, ct);
        var care = await organization.CreateTeamAsync("售后 After-sales", ct);
        var sales = await organization.CreateTeamAsync("售前 Pre-sales", ct);
        var press = await organization.CreateTeamAsync("公关 Press", ct);

        await organization.CreateMemberAsync(new NewMember("陈一帆") { Email = DemoOptions.Email, Password = DemoOptions.Password, Roles = ["owner"], SignOff = "CY", Unit = headquarters, Teams = [care, sales], Presence = Presence.Online, Capacity = 40 }, ct);
        var agents = new List<MemberId>();
        foreach (var (name, mail, mark, team, unit) in new[]
        {
            ("李娜", "li.na@millpond.example", "LN", care, headquarters), ("王方", "wang.fang@millpond.example", "WF", care, headquarters),
            ("Ben Zhou", "ben@millpond.example", "BZ", sales, east), ("赵晓芸", "zhao@millpond.example", "ZX", sales, store), ("Grace Lin", "grace@millpond.example", "GL", press, headquarters),
        })
            agents.Add(await organization.CreateMemberAsync(new NewMember(name) { Email = mail, Password = DemoOptions.Password, Roles = ["agent"], SignOff = mark, Unit = unit, Teams = [team], Presence = Presence.Online, Capacity = 30 }, ct));

        var accounts = await ConnectAsync(simulator, sales, agents, ct);
        await TagsAsync(ct);
        await ScriptsAsync(ct);
        return new DemoScene(workspace, care.Value, sales.Value, press.Value, accounts, agents);
    }

    private async Task<IReadOnlyDictionary<SocialNetwork, AccountView>> ConnectAsync(SimulatorServer simulator, TeamId team, List<MemberId> agents, CancellationToken ct)
    {
        var root = simulator.Url.ToString().TrimEnd('/');
        var town = simulator.Host.Town;
        var operators = agents.ConvertAll(a => a.Value);
        var accounts = new Dictionary<SocialNetwork, AccountView>();
        foreach (var network in new[] { SocialNetwork.Weibo, SocialNetwork.Mastodon })
        {
            var token = simulator.Host.IssueToken(network, town.Official(network).Handle);
            var fields = network == SocialNetwork.Mastodon
                ? new Dictionary<string, string> { ["server"] = root, ["token"] = token, ["hashtags"] = Brand.Own.Chinese, ["pollSeconds"] = "5" }
                : new Dictionary<string, string>
                {
                    ["appKey"] = "demo", ["appSecret"] = "demo-secret", ["token"] = token, ["messageToken"] = token, ["api"] = root, ["pollSeconds"] = "5",
                    ["limit:user/hour"] = "100000", ["limit:user/day"] = "1000000", ["limit:ip/hour"] = "100000", ["limit:posts/hour"] = "1000",
                };
            var outcome = await services.GetRequiredService<ConnectAccount>().RunAsync(new ConnectAccount.Body(
                network == SocialNetwork.Mastodon ? "mastodon" : "weibo", fields, null, network == SocialNetwork.Mastodon ? "#6364ff" : "#e6162d", team.Value, operators), ct);
            accounts[network] = outcome.Value ?? throw new InvalidOperationException($"The demo account at {network} could not be connected: {outcome.Result.Detail}");
        }

        var chat = await services.GetRequiredService<ConnectAccount>().RunAsync(new ConnectAccount.Body("webchat", new Dictionary<string, string> { ["name"] = "官网客服 Website" }, "官网客服 Website", "#0e7c7b", team.Value, operators), ct);
        if (!chat.Ok) throw new InvalidOperationException($"The demo web chat could not be connected: {chat.Result.Detail}");
        return accounts;
    }

    /// <summary>Rules that only count at first; <see cref="RouteAsync"/> gives them their actions when the history is in.</summary>
    public async Task<IReadOnlyDictionary<string, RuleRecord>> RulesAsync(CancellationToken ct)
    {
        var rules = new Dictionary<string, RuleRecord>();
        foreach (var (key, name, query) in Queries)
            rules[key] = (await services.GetRequiredService<SaveRule>().CreateAsync(new RuleEdit(name, query, true, null, null, null), ct)).Value ?? throw new InvalidOperationException($"The demo rule {name} is not well formed.");
        return rules;
    }

    public async Task RouteAsync(DemoScene scene, IReadOnlyDictionary<string, RuleRecord> rules, CancellationToken ct)
    {
        await ActAsync("complaint", new RuleActions(scene.Care, [], Priority.High, OpenCase: false, Alert: true));
        await ActAsync("question", new RuleActions(scene.Sales, [], Priority.Normal, OpenCase: false, Alert: false));
        await ActAsync("press", new RuleActions(scene.Press, [], Priority.High, OpenCase: true, Alert: true));

        async Task ActAsync(string key, RuleActions actions)
        {
            var rule = rules[key];
            var minutes = key == "complaint" ? 5 : (int?)null;
            await services.GetRequiredService<SaveRule>().ChangeAsync(rule.Id, new RuleEdit(rule.Name, rule.Query, true, null, minutes, actions), new IfMatch(null), ct);
        }
    }

    private static readonly (string Key, string Name, string Query)[] Queries =
    [
        ("complaint", "产品投诉 Complaints", "(鹭苇 OR luwei OR \"Heron & Reed\" OR 苇嘴手冲壶 OR 鹭影保温杯 OR 雾铃茶壶 OR 石青不粘锅 OR 晨磨手摇磨豆机 OR 竹里蒸笼) AND (漏水 OR 坏了 OR 生锈 OR 退货 OR 退款 OR 投诉 OR 失望 OR 差评 OR 裂 OR 掉漆 OR broken OR leaks OR leaking OR refund OR disappointed OR cracked OR rust)"),
        ("question", "购买咨询 Questions", "(鹭苇 OR luwei OR \"Heron & Reed\") AND (哪里买 OR 多少钱 OR 怎么 OR 请问 OR 有货 OR 发货 OR \"where can\" OR \"how much\" OR \"how do\" OR stock)"),
        ("brand", "品牌声量 Brand", "鹭苇 OR luwei OR \"Heron & Reed\" OR #鹭苇"),
        ("rivals", "竞品 Competitors", "沸溪 OR 石勺 OR kettlebrook OR stoneladle"),
        ("press", "媒体与大V Press", "(鹭苇 OR luwei OR \"Heron & Reed\") AND followers>=20000"),
    ];

    private async Task TagsAsync(CancellationToken ct)
    {
        foreach (var (name, color, group) in new[] { ("潜在客户", "#0e7c7b", "阶段"), ("老客户", "#3b6fb6", "阶段"), ("意见领袖", "#8a5cc2", "影响"), ("门店", "#b7791f", "来源"), ("易流失", "#c2410c", "风险") })
            await services.GetRequiredService<Tags>().CreateAsync(new TagEdit(name, color, group), ct);
    }

    private async Task ScriptsAsync(CancellationToken ct)
    {
        foreach (var (title, shortcut, text) in new[]
        {
            ("道歉并请私信订单号", "sorry", "非常抱歉给您带来不便！请私信我们订单号和照片，我们马上为您处理。"),
            ("退换政策", "return", "签收七天内无理由退换，运费我们承担；请私信订单号，我们为您安排上门取件。"),
            ("Apology and order number", "sorry-en", "We are sorry for the trouble. Please send us your order number in a private message and we will make it right."),
            ("购买链接", "buy", "谢谢喜欢！官网和西湖门店都有现货，顺丰包邮，今天下单明天发出。"),
            ("感谢分享", "thanks", "谢谢您的分享，祝每天都有一壶好茶！"),
        })
            await services.GetRequiredService<KeepScripts>().CreateAsync(new KeepScripts.Body(title, text, shortcut, null), ct);
    }
}

/// <summary>What was made: the workspace, its teams, its accounts by network, its agents.</summary>
internal sealed record DemoScene(int Workspace, Guid Care, Guid Sales, Guid Press, IReadOnlyDictionary<SocialNetwork, AccountView> Accounts, IReadOnlyList<MemberId> Agents);
