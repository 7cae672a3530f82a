namespace Millpond.Channels.Contract;

/// <summary>One step of trying credentials.</summary>
/// <param name="Name">Stable name: <c>server</c>, <c>credentials</c>, <c>read</c>, <c>write</c>.</param>
/// <param name="Ok">Whether it worked.</param>
/// <param name="Detail">What was found or what to do, for people.</param>
public sealed record CheckStep(string Name, bool Ok, string Detail);

/// <summary>What trying credentials showed.</summary>
/// <param name="Steps">The steps, up to the first that failed.</param>
/// <param name="Profile">Who we are there, when that was reached.</param>
public sealed record CredentialCheck(IReadOnlyList<CheckStep> Steps, NetworkAuthor? Profile)
{
    /// <summary>Whether the account can be used.</summary>
    public bool Ok => Profile is not null && Steps.All(s => s.Ok);
}

/// <summary>The way to the network's consent page.</summary>
/// <param name="Redirect">Where the member is sent.</param>
/// <param name="Remembered">What is needed when he returns; kept encrypted.</param>
public sealed record AuthorizationStart(Uri Redirect, IReadOnlyDictionary<string, string> Remembered);
