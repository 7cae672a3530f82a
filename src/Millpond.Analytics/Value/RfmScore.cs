namespace Millpond.Analytics.Value;

/// <summary>Recency, frequency and monetary value of one customer with their scores, 1 (worst) to the number of groups (best).</summary>
/// <param name="Customer">Who.</param>
/// <param name="RecencyDays">Days since the last purchase.</param>
/// <param name="Frequency">Days on which they bought.</param>
/// <param name="Monetary">Sum of all amounts.</param>
/// <param name="R">Score of recency: the more recent, the higher.</param>
/// <param name="F">Score of frequency.</param>
/// <param name="M">Score of money.</param>
public sealed record RfmScore(string Customer, int RecencyDays, int Frequency, double Monetary, int R, int F, int M);
