namespace Millpond.Analytics.Value;

/// <summary>A fitted model, or the reason why there is none to be used.</summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <param name="Parameters">Where the search ended; to be shown, not to be used when <paramref name="Refusal"/> says why.</param>
/// <param name="LogLikelihood">There.</param>
/// <param name="Customers">Customers used.</param>
/// <param name="RelativeErrors">Standard error of the logarithm of each parameter, by name; infinite where the data does not determine it.</param>
/// <param name="Refusal">Why the fit must not be used; null when it may.</param>
public sealed record ValueFit<TModel>(TModel Parameters, double LogLikelihood, int Customers, IReadOnlyDictionary<string, double> RelativeErrors, string? Refusal)
    where TModel : class
{
    /// <summary>The model; null when the fit was refused.</summary>
    public TModel? Model => Refusal is null ? Parameters : null;
}
