namespace Millpond.Analytics.Value;

/// <summary>One line of a sales log.</summary>
/// <param name="Customer">Who bought.</param>
/// <param name="Day">When; several on one day are one purchase.</param>
/// <param name="Amount">For how much.</param>
public readonly record struct Purchase(string Customer, DateOnly Day, double Amount);
