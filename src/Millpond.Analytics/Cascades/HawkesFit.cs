namespace Millpond.Analytics.Cascades;

/// <summary>A fitted marked Hawkes process.</summary>
/// <param name="Model">The parameters.</param>
/// <param name="LogLikelihood">Of the events after the post.</param>
/// <param name="Events">Events used, the post included.</param>
/// <param name="OnBound">Names of what came to rest on a bound (<c>branching</c>, <c>kappa</c>, <c>beta</c>): there the data does not say, the bound does.</param>
public sealed record HawkesFit(HawkesModel Model, double LogLikelihood, int Events, IReadOnlyList<string> OnBound);
