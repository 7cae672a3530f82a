using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Faults;

/// <summary>Counts what clients sent and what was stored of it, so that a test can prove that nothing was sent twice.</summary>
public sealed class SendLedger
{
    private readonly Lock _gate = new();
    private readonly List<Send> _sends = [];

    /// <summary>Everything that clients tried to write, oldest first.</summary>
    public IReadOnlyList<Send> All
    {
        get
        {
            lock (_gate) return [.. _sends];
        }
    }

    /// <summary>How many posts were stored with exactly this text.</summary>
    public int Stored(string text) => Count(s => s.Outcome == SendOutcome.Stored && s.Text == text);

    /// <summary>How many posts were stored under this idempotency key.</summary>
    public int StoredByKey(string key) => Count(s => s.Outcome == SendOutcome.Stored && s.Key == key);

    /// <summary>How many times clients tried to write exactly this text, whatever came of it.</summary>
    public int Attempted(string text) => Count(s => s.Text == text);

    /// <summary>Texts that one account stored more than once at the same place; empty when every send happened once.</summary>
    public IReadOnlyList<Send> StoredTwice
    {
        get
        {
            lock (_gate)
            {
                return [.. _sends.Where(s => s.Outcome == SendOutcome.Stored)
                    .GroupBy(s => (s.Network, s.Account, s.Text, s.Target)).Where(g => g.Count() > 1).SelectMany(g => g.Skip(1))];
            }
        }
    }

    internal void Add(Send send)
    {
        lock (_gate) _sends.Add(send);
    }

    private int Count(Func<Send, bool> which)
    {
        lock (_gate) return _sends.Count(which);
    }
}

/// <summary>One attempt of a client to write.</summary>
/// <param name="At">UTC.</param>
/// <param name="Network">Where.</param>
/// <param name="Account">Handle of the account it wrote as.</param>
/// <param name="Call">Path of the endpoint.</param>
/// <param name="Text">What it wrote.</param>
/// <param name="Target">Id of the post that it answers or passes on, id of the receiver of a message, or null.</param>
/// <param name="Key">Idempotency key, or null.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="PostId">The post, when one was stored or found.</param>
public sealed record Send(DateTime At, SocialNetwork Network, string Account, string Call, string Text, long? Target, string? Key, SendOutcome Outcome, long? PostId);

/// <summary>What came of an attempt to write.</summary>
public enum SendOutcome
{
    /// <summary>A new post was stored.</summary>
    Stored,

    /// <summary>The key was known: the earlier post was given back.</summary>
    Replayed,

    /// <summary>Refused as a repetition.</summary>
    Refused,
}
