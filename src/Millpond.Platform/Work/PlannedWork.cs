namespace Millpond.Platform.Work;

/// <summary>Work to be done after the commit that plans it.</summary>
/// <param name="Kind">Name of the handler, stable across versions.</param>
/// <param name="Lane">Items of one lane run one after the other, in order: a person, a conversation, an account. Never one lane for everything.</param>
/// <param name="Payload">What the handler needs, as JSON.</param>
/// <param name="Due">When it may run (UTC); null is at once. A timer is work with a later time.</param>
/// <param name="Once">Where given, a second plan with the same key while the first waits changes nothing.</param>
/// <param name="AgainIfRunning">For work with a key whose handler runs outside a transaction: a plan that comes while it runs neither waits for it nor is lost, it runs once more.</param>
public sealed record PlannedWork(string Kind, string Lane, string Payload, DateTime? Due = null, string? Once = null, bool AgainIfRunning = false);
