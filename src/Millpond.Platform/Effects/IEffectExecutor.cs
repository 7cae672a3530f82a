namespace Millpond.Platform.Effects;

/// <summary>Makes the calls of one or more kinds of effect. No transaction is open while it runs.</summary>
public interface IEffectExecutor
{
    /// <summary>The kinds it makes.</summary>
    IReadOnlyCollection<string> Kinds { get; }

    /// <summary>Makes the call. An exception counts as <see cref="EffectResult.Unknown"/>: it may have arrived.</summary>
    Task<EffectResult> ExecuteAsync(Effect effect, CancellationToken ct);

    /// <summary>Asks the other side whether an unknown call arrived; never makes it.</summary>
    Task<EffectResult> ReconcileAsync(Effect effect, CancellationToken ct);
}

/// <summary>What came of a call.</summary>
public abstract record EffectResult
{
    private EffectResult()
    {
    }

    /// <summary>The other side took it.</summary>
    /// <param name="Receipt">What it gave back; serialized to JSON.</param>
    public sealed record Accepted(object? Receipt = null) : EffectResult;

    /// <summary>Surely not done, and trying again will not help (refused, invalid, forbidden).</summary>
    /// <param name="Why">For people.</param>
    public sealed record Refused(string Why) : EffectResult;

    /// <summary>Surely not done, and it may be tried again (the connection was never made, a rate limit).</summary>
    /// <param name="Why">For people.</param>
    /// <param name="After">When (UTC); null lets the queue choose.</param>
    public sealed record NotDone(string Why, DateTime? After = null) : EffectResult;

    /// <summary>It may have arrived.</summary>
    /// <param name="Why">For people.</param>
    public sealed record Unknown(string Why) : EffectResult;
}
