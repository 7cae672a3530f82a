namespace Millpond.Analytics.Linkage;

/// <summary>What linking found.</summary>
/// <param name="Model">The model learned, to be used for an index or for explanations.</param>
/// <param name="Rules">Blocking rules used.</param>
/// <param name="Candidates">Pairs compared.</param>
/// <param name="Pairs">Pairs above the least probability, most probable first.</param>
public sealed record LinkResult(LinkModel Model, IReadOnlyList<BlockingRule> Rules, int Candidates, IReadOnlyList<LinkedPair> Pairs);
