using Microsoft.EntityFrameworkCore;
using Millpond.Inbox;
using Millpond.Organization;
using Millpond.Platform;

namespace Millpond.Demo;

/// <summary>Demo colleagues who answer now and then, so that one sees a team at work; what is assigned to oneself they leave alone.</summary>
internal sealed class DemoAgents(IServiceScopeFactory scopes, DemoScene scene, TimeProvider clock, ILogger<DemoAgents> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(12);

    /// <summary>What is answered to whom: the first line of which a cue stands in the text; the last one answers everybody else.</summary>
    private static readonly (string[] Cues, string Chinese, string English)[] Answers =
    [
        (["换货", "退货", "退款", "漏", "坏", "碎", "裂", "投诉", "失望", "没人理", "太差", "差评", "leak", "broke", "crack", "chipped", "refund", "return", "disappoint", "worst", "terrible"],
            "您好，非常抱歉让您失望了，请私信我们订单号和照片，马上为您处理。", "We are sorry about this. Please send us your order number and a photo in a private message and we will put it right."),
        (["物流", "快递", "发货", "到货", "包裹", "parcel", "deliver", "shipping", "shipped", "tracking"],
            "收到，我们这就为您查询物流，稍等几分钟。", "We are looking it up with the carrier; give us a few minutes."),
        (["怎么", "哪里", "吗", "多少", "？", "?", "how ", "where ", "which "],
            "您好！官网和门店都有现货，下单后二十四小时内发出；用法我们私信发您一份说明。", "It is in stock and ships within a day; we send you the manual in a private message."),
        (["喜欢", "好喝", "好看", "推荐", "赞", "love", "great", "lovely", "beautiful", "recommend", "thank"],
            "谢谢喜欢，祝每天都有一壶好茶！", "Thank you for the kind words. Enjoy your tea!"),
        ([], "谢谢您的反馈，我们已经转给产品同事，今天之内给您答复。", "Thank you for telling us; a colleague from the workshop will answer you today."),
    ];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var turn = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, clock, stoppingToken);
            try
            {
                await AnswerOneAsync(scene.Agents[turn % scene.Agents.Count], turn, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(e, "A demo agent could not answer");
            }

            turn++;
        }
    }

    private async Task AnswerOneAsync(MemberId agent, int turn, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var current = scope.ServiceProvider.GetRequiredService<CurrentViewer>();
        current.Viewer = await scope.ServiceProvider.GetRequiredService<FindViewer>().OfMemberAsync(scene.Workspace, agent, ct);
        if (current.Viewer is null) return;

        var list = scope.ServiceProvider.GetRequiredService<ListConversations>();
        var waiting = (await list.RunAsync(new ConversationFilter(ConversationView.Mine, Limit: 10), ct)).Value?.Items.FirstOrDefault(c => c.WaitingSince is not null);
        if (waiting is null) return;
        var reply = await scope.ServiceProvider.GetRequiredService<ReplyToConversation>().RunAsync(waiting.Id, new Reply(ReplyKind.Public, AnswerTo(waiting.Snippet), null, waiting.Version), ct);
        if (reply.Ok && turn % 3 == 0) await scope.ServiceProvider.GetRequiredService<SetConversationStatus>().RunAsync(waiting.Id, ConversationStatus.Closed, ct: ct);
    }

    private static string AnswerTo(string text)
    {
        var answer = Answers.First(a => a.Cues.Length == 0 || a.Cues.Any(cue => text.Contains(cue, StringComparison.OrdinalIgnoreCase)));
        return text.Any(c => c >= 0x4E00 && c <= 0x9FFF) ? answer.Chinese : answer.English;
    }
}
