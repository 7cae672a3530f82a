using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.Platform;

namespace Millpond.Inbox;

/// <summary>What may go out through an account, and in which form.</summary>
internal static class ReplyRules
{
    public const int MaxNote = 10_000;

    public static OutgoingKind OutgoingKind(ReplyKind kind) => kind switch
    {
        ReplyKind.Public => Channels.Contract.OutgoingKind.PublicReply,
        ReplyKind.Private => Channels.Contract.OutgoingKind.PrivateMessage,
        ReplyKind.Repost => Channels.Contract.OutgoingKind.Repost,
        ReplyKind.Like => Channels.Contract.OutgoingKind.Like,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A note does not go out."),
    };

    /// <summary>The words as they go out: with the agent's mark behind them.</summary>
    public static string Outgoing(string text, string? signOff) => text.Length == 0 || string.IsNullOrEmpty(signOff) ? text : $"{text} ^{signOff}";

    /// <summary>Whether account and target allow it.</summary>
    public static Outcome Check(Reply reply, Sending sending)
    {
        if (sending.Account is not { Enabled: true, Removed: false } account) return Outcome.Refused("inbox.account_off", "The account of this conversation is switched off or removed. Connect it again to answer.");
        var can = account.Capabilities;
        var able = reply.Kind switch { ReplyKind.Public => can.ReplyPublic, ReplyKind.Private => can.ReplyPrivate, ReplyKind.Repost => can.Repost, _ => can.Like };
        if (!able) return Outcome.Invalid("inbox.kind_not_offered", "kind", $"{account.Name} cannot do this at its network.");
        if (reply.ReplyToId is not null && sending.Target is null) return Outcome.Invalid("inbox.unknown_target", "replyToId", "This message is not in the conversation.");
        if (reply.Kind == ReplyKind.Private) return Outcome.Done;
        if (sending.Target?.ExternalId is null) return Outcome.Refused("inbox.nothing_to_answer", "There is no public post in this thread to react to.");
        if (sending.Target.DeletedAt is not null) return Outcome.Refused("inbox.target_deleted", "The network deleted what you react to.");
        return sending.Target.Visibility == MessageVisibility.Private ? Outcome.Invalid("inbox.target_private", "replyToId", "A private message is answered privately.") : Outcome.Done;
    }

    /// <summary>Whether the words fit, counted as the network counts.</summary>
    public static Outcome CheckLength(Outgoing outgoing, AccountSummary account, AccountDirectory accounts)
    {
        var length = accounts.LengthOf(account, outgoing);
        return length <= account.Limits.TextLength ? Outcome.Done : Outcome.Invalid("inbox.text_too_long", "text", $"The network takes {account.Limits.TextLength} characters; with the sign-off these are {length}.",
            new Dictionary<string, object?> { ["limit"] = account.Limits.TextLength, ["length"] = length });
    }
}
