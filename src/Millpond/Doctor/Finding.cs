namespace Millpond.Doctor;

/// <summary>How one thing fares.</summary>
internal enum Verdict
{
    /// <summary>It works.</summary>
    Ok,

    /// <summary>It works now and may not tomorrow.</summary>
    Warning,

    /// <summary>It does not work.</summary>
    Failed,

    /// <summary>It could not be looked at.</summary>
    Skipped,
}

/// <summary>What was found, and what to do about it.</summary>
/// <param name="Name">What was looked at.</param>
/// <param name="Verdict">How it fares.</param>
/// <param name="Detail">What was found.</param>
/// <param name="Remedy">What to do; null where nothing needs doing.</param>
internal sealed record Finding(string Name, Verdict Verdict, string Detail, string? Remedy = null);
