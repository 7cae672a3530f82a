using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Data.Search;
using Millpond.Platform.Filters;

namespace Millpond.Inbox;

/// <summary>Mapping and doors of this capability.</summary>
internal static class InboxData
{
    /// <summary>Messages and names, as the search of the inbox knows them; a hit leads to the conversation.</summary>
    public static readonly SearchKind SearchKind = new("talk");

    /// <summary>The conversations within the viewer's scope: his own; those of his teams; those of his unit's members; all.</summary>
    public static IQueryable<Conversation> Conversations(this MillpondDb db, Viewer viewer, SqlFilter? filter = null)
    {
        var all = db.Set<Conversation>(filter ?? SqlFilter.None).Where(c => c.WorkspaceId == viewer.WorkspaceId);
        var scope = InboxScope.Of(viewer);
        if (scope.All) return all;
        var (teams, members) = (scope.Teams, scope.Members);
        return all.Where(c => (c.AssigneeId != null && members.Contains(c.AssigneeId.Value)) || (c.TeamId != null && teams.Contains(c.TeamId.Value)));
    }

    /// <summary>Messages, for code that came through the door of their conversation.</summary>
    public static IQueryable<Message> MessagesOf(this MillpondDb db, ConversationId conversation) =>
        db.Set<Message>().Where(m => m.WorkspaceId == db.WorkspaceId && m.ConversationId == conversation);

    public static IQueryable<Script> Scripts(this MillpondDb db, Viewer viewer)
    {
        var all = db.Set<Script>().Where(s => s.WorkspaceId == viewer.WorkspaceId);
        if (viewer.Scope == DataScope.All || viewer.May(InboxPermissions.Configure)) return all;
        var teams = viewer.TeamIds.ToArray();
        return all.Where(s => s.TeamId == null || teams.Contains(s.TeamId.Value));
    }

    /// <summary>Waits until nobody else changes the conversation, and holds it until the transaction ends.</summary>
    public static Task TakeTurnAsync(this MillpondDb db, ConversationId conversation, CancellationToken ct) =>
        db.Dialect.TakeTurnsAsync(db, Turn(conversation), ct);

    /// <summary>A conversation to be changed: nobody else changes it until the transaction ends.</summary>
    public static async Task<Conversation?> HoldConversationAsync(this MillpondDb db, Viewer viewer, ConversationId id, CancellationToken ct)
    {
        await db.TakeTurnAsync(id, ct);
        return await db.Conversations(viewer).SingleOrDefaultAsync(c => c.Id == id, ct);
    }

    /// <summary>Several conversations to be changed: nobody else changes them until the transaction ends. Those that the viewer may not see are absent.</summary>
    public static async Task<Dictionary<ConversationId, Conversation>> HoldConversationsAsync(this MillpondDb db, Viewer viewer, IReadOnlyCollection<ConversationId> ids, CancellationToken ct)
    {
        if (ids.Count == 0) return [];
        await db.Dialect.TakeTurnsAsync(db, [.. ids.Select(Turn)], ct);
        return await db.Conversations(viewer).Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
    }

    /// <summary>The response targets of the workspace.</summary>
    public static async Task<ResponseTargets> ResponseTargetsAsync(this MillpondDb db, CancellationToken ct) =>
        await db.Set<ResponseTargets>().AsNoTracking().SingleOrDefaultAsync(t => t.WorkspaceId == db.WorkspaceId, ct) ?? new ResponseTargets { WorkspaceId = db.WorkspaceId };

    public static void Model(ModelBuilder model)
    {
        model.Entity<Conversation>(c =>
        {
            c.ToTable("inbox_conversations");
            c.HasKey(x => new { x.WorkspaceId, x.Id });
            c.Property(x => x.Channel).HasMaxLength(40);
            c.Ignore(x => x.NextVersion);
            c.HasIndex(x => new { x.WorkspaceId, x.IdentityId, x.AccountId }).IsUnique().HasFilter("status = 'Open'");
            c.HasIndex(x => new { x.WorkspaceId, x.IdentityId, x.AccountId, x.Id });
            c.HasIndex(x => new { x.WorkspaceId, x.PersonId, x.Status, x.LastMessageAt, x.Id });
            c.HasIndex(x => new { x.WorkspaceId, x.Status, x.LastMessageAt, x.Id });
            c.HasIndex(x => new { x.WorkspaceId, x.TeamId, x.Status, x.LastMessageAt, x.Id });
            c.HasIndex(x => new { x.WorkspaceId, x.AssigneeId, x.Status, x.LastMessageAt, x.Id });
            c.HasIndex(x => new { x.WorkspaceId, x.AccountId, x.Status, x.LastMessageAt, x.Id });
            c.HasIndex(x => new { x.WorkspaceId, x.QueueOrder, x.Id }).HasFilter("status = 'Open'");
            c.HasIndex(x => new { x.WorkspaceId, x.TeamId, x.QueueOrder, x.Id }).HasFilter("status = 'Open'");
            c.HasIndex(x => new { x.WorkspaceId, x.AssigneeId, x.QueueOrder, x.Id }).HasFilter("status = 'Open'");
            c.HasIndex(x => new { x.WorkspaceId, x.TeamId, x.AssigneeId, x.QueueOrder, x.Id }).HasFilter("status = 'Open'");
        });
        model.Entity<Message>(m =>
        {
            m.ToTable("inbox_messages");
            m.HasKey(x => new { x.WorkspaceId, x.Id });
            m.Ignore(x => x.IsAwaited);
            m.Property(x => x.Notice).HasMaxLength(40);
            m.HasIndex(x => new { x.WorkspaceId, x.ConversationId, x.At, x.Id });
            m.HasIndex(x => new { x.WorkspaceId, x.ConversationId, x.PostId }).IsUnique().HasFilter("post_id IS NOT NULL");
            m.HasIndex(x => new { x.WorkspaceId, x.PostId }).HasFilter("post_id IS NOT NULL");
            OfConversation(m, x => new { x.WorkspaceId, x.ConversationId });
        });
        model.Entity<ConversationTag>(t =>
        {
            t.ToTable("inbox_conversation_tags");
            t.HasKey(x => new { x.WorkspaceId, x.ConversationId, x.TagId });
            t.HasIndex(x => new { x.WorkspaceId, x.TagId, x.ConversationId });
            OfConversation(t, x => new { x.WorkspaceId, x.ConversationId });
        });
        model.Entity<ConversationCase>(c =>
        {
            c.ToTable("inbox_conversation_cases");
            c.HasKey(x => new { x.WorkspaceId, x.ConversationId, x.CaseId });
            c.Property(x => x.Title).HasMaxLength(200);
            c.Property(x => x.Status).HasMaxLength(40);
            OfConversation(c, x => new { x.WorkspaceId, x.ConversationId });
        });
        model.Entity<Draft>(d =>
        {
            d.ToTable("inbox_drafts");
            d.HasKey(x => new { x.WorkspaceId, x.ConversationId, x.MemberId });
            d.HasIndex(x => new { x.WorkspaceId, x.MemberId });
            OfConversation(d, x => new { x.WorkspaceId, x.ConversationId });
        });
        model.Entity<RoutingDecision>(r =>
        {
            r.ToTable("inbox_routing");
            r.HasKey(x => new { x.WorkspaceId, x.Id });
            r.Property(x => x.Cause).HasMaxLength(40);
            r.Property(x => x.Reason).HasMaxLength(40);
            r.HasIndex(x => new { x.WorkspaceId, x.ConversationId, x.At });
            OfConversation(r, x => new { x.WorkspaceId, x.ConversationId });
        });
        model.Entity<AgentTurn>(a =>
        {
            a.ToTable("inbox_agent_turns");
            a.HasKey(x => new { x.WorkspaceId, x.MemberId });
        });
        model.Entity<ResponseTargets>(t =>
        {
            t.ToTable("inbox_response_targets");
            t.HasKey(x => x.WorkspaceId);
        });
        model.Entity<Script>(s =>
        {
            s.ToTable("inbox_scripts");
            s.HasKey(x => new { x.WorkspaceId, x.Id });
            s.Property(x => x.Title).HasMaxLength(Script.MaxTitle);
            s.Property(x => x.Shortcut).HasMaxLength(Script.MaxShortcut);
            s.HasIndex(x => new { x.WorkspaceId, x.Title, x.Id });
            s.HasIndex(x => new { x.WorkspaceId, x.Shortcut }).IsUnique().HasFilter("shortcut IS NOT NULL");
        });
    }

    private static string Turn(ConversationId conversation) => $"conversation:{conversation.Value:N}";

    private static void OfConversation<TRow>(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<TRow> row, System.Linq.Expressions.Expression<Func<TRow, object?>> key)
        where TRow : class => row.HasOne<Conversation>().WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.Cascade);
}
