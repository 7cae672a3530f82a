namespace Millpond.Analytics.Value;

/// <summary>What the models of buying need to know of a customer. All times in one unit, as weeks.</summary>
/// <param name="Repeats">Times bought again after the first time (x).</param>
/// <param name="Recency">Time from the first to the last purchase (t_x); 0 without repeats.</param>
/// <param name="Age">Time from the first purchase to the end of the observation (T).</param>
public readonly record struct PurchaseHistory(int Repeats, double Recency, double Age)
{
    internal string? Fault =>
        Repeats < 0 ? $"repeats are {Repeats}"
        : !double.IsFinite(Age) || Age < 0 ? $"the age is {Age}"
        : !(Recency >= 0) || Recency > Age + 1e-9 ? $"the recency {Recency} is not within the age {Age}"
        : Repeats == 0 && Recency > 0 ? $"there are no repeats, but the recency is {Recency}"
        : null;
}
