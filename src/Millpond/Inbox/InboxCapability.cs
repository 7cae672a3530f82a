using Microsoft.AspNetCore.Routing;
using Millpond.Listening;
using Millpond.Organization;
using Millpond.Platform.Data;
using Millpond.Platform.Filters;
using Millpond.Platform.Effects;
using Millpond.Platform.Exports;
using Millpond.Platform.Security;

namespace Millpond.Inbox;

/// <summary>The door of this capability: what it registers and which routes it maps.</summary>
internal static class InboxCapability
{
    public static IServiceCollection AddInbox(this IServiceCollection services) => services
        .AddModel(InboxData.Model, typeof(Conversation).Assembly)
        .AddExport<Conversation>("conversations", c => c.OrderBy(x => x.Id), leftOut: [nameof(Conversation.QueueOrder)])
        .AddExport<Message>("messages", m => m.OrderBy(x => x.Id), json: [nameof(Message.Media)])
        .AddExport<ConversationTag>("conversation_tags", t => t.OrderBy(x => x.ConversationId).ThenBy(x => x.TagId))
        .AddExport<RoutingDecision>("routing", r => r.OrderBy(x => x.Id), json: [nameof(RoutingDecision.Candidates)])
        .AddExport<Script>("scripts", s => s.OrderBy(x => x.Id))
        .AddPermissions("inbox", InboxPermissions.All)
        .AddBatchSubscriber<PostTaken, FeedInboxWhenPostTaken>()
        .AddSubscriber<OwnReplyTaken, FollowOwnReplyWhenTaken>()
        .AddSubscriber<PostChanged, MarkMessageWhenPostChanged>()
        .AddSubscriber<EffectSettled, SettleReplyWhenEffectSettled>()
        .AddSubscriber<PresenceChanged, DispatchWhenSomebodyComes>()
        .AddWork<DispatchQueue>(DispatchQueue.WorkKind)
        .AddScoped<IHolding, ConversationHolding>()
        .AddScoped<ConversationRows>()
        .AddFilters(InboxFilters.Catalogue)
        .AddScoped<ListConversations>()
        .AddScoped<CountConversations>()
        .AddScoped<ReadConversation>()
        .AddScoped<SeeConversation>()
        .AddScoped<ReplyToConversation>()
        .AddScoped<AttachFile>()
        .AddScoped<ShowMedia>()
        .AddScoped<RetryMessage>()
        .AddScoped<ChangeConversation>()
        .AddScoped<RouteConversation>()
        .AddScoped<AssignConversation>()
        .AddScoped<MoveConversation>()
        .AddScoped<SetConversationStatus>()
        .AddScoped<LabelConversation>()
        .AddScoped<KeepDraft>()
        .AddScoped<KeepScripts>()
        .AddScoped<SetResponseTargets>()
        .AddScoped(s => new InboxDesk(
            s.GetRequiredService<MillpondDb>(), s.GetRequiredService<Platform.Viewer>(), s.GetRequiredService<ReplyToConversation>(), s.GetRequiredService<TimeProvider>()));

    public static RouteGroupBuilder MapInbox(this RouteGroupBuilder api)
    {
        ListConversations.Map(api);
        CountConversations.Map(api);
        ReadConversation.Map(api);
        SeeConversation.Map(api);
        ReplyToConversation.Map(api);
        AttachFile.Map(api);
        ShowMedia.Map(api);
        RetryMessage.Map(api);
        AssignConversation.Map(api);
        MoveConversation.Map(api);
        SetConversationStatus.Map(api);
        LabelConversation.Map(api);
        KeepDraft.Map(api);
        KeepScripts.Map(api);
        SetResponseTargets.Map(api);
        return api;
    }
}
