using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Events;

namespace Millpond.Channels.WebChat;

/// <summary>A browser that chats with us. Several browsers of one identified user are one visitor.</summary>
internal sealed class ChatSession : IWorkspaceRow
{
    public int WorkspaceId { get; init; }

    public Guid Id { get; init; }

    public AccountId AccountId { get; init; }

    /// <summary>SHA-256 of the token that the browser keeps.</summary>
    public required byte[] TokenHash { get; init; }

    /// <summary><c>user:ID</c> where the company's site vouches for him, else <c>visitor:ID</c>.</summary>
    public required string Visitor { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    public DateTime CreatedAt { get; init; }

    public DateTime SeenAt { get; set; }
}

/// <summary>One line of a chat, kept here because this channel's network is we ourselves.</summary>
internal sealed class ChatMessage : IWorkspaceRow
{
    public int WorkspaceId { get; init; }

    public Guid Id { get; init; }

    public AccountId AccountId { get; init; }

    public required string Visitor { get; init; }

    /// <summary>Whether we wrote it.</summary>
    public bool Ours { get; init; }

    public required string Text { get; init; }

    /// <summary>What identifies it to its sender: sent twice, it is kept once.</summary>
    public required string SendKey { get; init; }

    public DateTime At { get; init; }
}

/// <summary>An answer was put into a web chat; the visitor's page is listening.</summary>
/// <param name="Account">The web chat.</param>
/// <param name="Message">The message.</param>
[EventKind("channels.chat_answered")]
public sealed record ChatAnswered(AccountId Account, Guid Message) : IEvent
{
    Guid? IEvent.Object => Account.Value;
}

/// <summary>Tables of the web chat and the doors to them.</summary>
internal static class ChatData
{
    public static IQueryable<ChatSession> ChatSessions(this MillpondDb db, Viewer viewer) => db.Set<ChatSession>().Where(s => s.WorkspaceId == viewer.WorkspaceId);

    public static IQueryable<ChatMessage> ChatMessages(this MillpondDb db, Viewer viewer) => db.Set<ChatMessage>().Where(m => m.WorkspaceId == viewer.WorkspaceId);

    public static void Model(ModelBuilder model)
    {
        model.Entity<ChatSession>(s =>
        {
            s.ToTable("chat_sessions");
            s.HasKey(x => new { x.WorkspaceId, x.Id });
            s.Property(x => x.Visitor).HasMaxLength(200);
            ChannelsData.OfAccount(s, x => new { x.WorkspaceId, x.AccountId });
        });
        model.Entity<ChatMessage>(m =>
        {
            m.ToTable("chat_messages");
            m.HasKey(x => new { x.WorkspaceId, x.Id });
            m.Property(x => x.Visitor).HasMaxLength(200);
            m.Property(x => x.SendKey).HasMaxLength(200);
            m.HasIndex(x => new { x.WorkspaceId, x.AccountId, x.Visitor, x.Id });
            m.HasIndex(x => new { x.WorkspaceId, x.AccountId, x.SendKey }).IsUnique();
            ChannelsData.OfAccount(m, x => new { x.WorkspaceId, x.AccountId });
        });
    }
}
