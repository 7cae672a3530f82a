namespace Millpond.Analytics.Linkage;

/// <summary>One record to be matched.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Values">Values in the order of the fields; empty where unknown.</param>
public sealed record LinkRecord(string Id, string[] Values);
