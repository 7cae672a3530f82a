namespace Millpond.Platform;

/// <summary>The answer of a use case: done, not found, or refused with a stable code that the console translates.</summary>
/// <remarks>Expected refusals are values; exceptions are bugs or the world.</remarks>
public sealed record Outcome
{
    /// <summary>It happened, or nothing had to happen.</summary>
    public static readonly Outcome Done = new();

    /// <summary>The object does not exist for this viewer (another workspace and out of scope look the same).</summary>
    public static readonly Outcome NotFound = new() { Problem = "not_found", Status = 404, Detail = "There is no such object, or it is not yours to see." };

    /// <summary>Stable code of the refusal; null when it went well.</summary>
    public string? Problem { get; private init; }

    /// <summary>What happened and what to do, in English, for developers and as a fallback text.</summary>
    public string? Detail { get; private init; }

    /// <summary>Name of the offending input field, where there is one.</summary>
    public string? Field { get; private init; }

    /// <summary>HTTP status that this answer becomes; 200 when it went well.</summary>
    public int Status { get; private init; } = 200;

    /// <summary>Further members of the problem document (for example the newer messages of a moved thread).</summary>
    public IReadOnlyDictionary<string, object?>? Extra { get; private init; }

    /// <summary>Whether it went well.</summary>
    public bool Ok => Problem is null;

    /// <summary>Refuses because the state does not allow it (409).</summary>
    public static Outcome Refused(string code, string? detail = null, IReadOnlyDictionary<string, object?>? extra = null) =>
        new() { Problem = code, Detail = detail, Status = 409, Extra = extra };

    /// <summary>Refuses because an input is wrong (422); <paramref name="field"/> names it.</summary>
    public static Outcome Invalid(string code, string field, string? detail = null, IReadOnlyDictionary<string, object?>? extra = null) =>
        new() { Problem = code, Field = field, Detail = detail, Status = 422, Extra = extra };

    /// <summary>Refuses because nobody is signed in (401).</summary>
    public static readonly Outcome Unauthorized = new() { Problem = "session.required", Status = 401, Detail = "Sign in, or send an API token." };

    /// <summary>Refuses because a permission is missing (403); the problem names it.</summary>
    public static Outcome MissingPermission(string permission) => new()
    {
        Problem = "permission.missing",
        Status = 403,
        Detail = $"Your role lacks the permission {permission}.",
        Extra = new Dictionary<string, object?> { ["permission"] = permission },
    };

    /// <summary>Refuses because the caller is not who he says (401).</summary>
    public static Outcome NotAuthentic(string code, string? detail = null) => new() { Problem = code, Detail = detail, Status = 401 };

    /// <summary>Refuses because the viewer may not (403).</summary>
    public static Outcome Forbidden(string code, string? detail = null) =>
        new() { Problem = code, Detail = detail, Status = 403 };

    /// <summary>Refuses because the caller saw an older version (412); both versions are shown.</summary>
    public static Outcome Stale(object? mine, object? current) => new()
    {
        Problem = "concurrency.stale",
        Status = 412,
        Detail = "Somebody changed this in the meantime. Read the current version, then save again.",
        Extra = new Dictionary<string, object?> { ["mine"] = mine, ["current"] = current },
    };

    /// <summary>Refuses with a status of its own (unreadable request, no such route, a link that is over).</summary>
    public static Outcome Failed(string code, int status, string? detail, IReadOnlyDictionary<string, object?>? extra = null, string? field = null) =>
        new() { Problem = code, Status = status, Detail = detail, Extra = extra, Field = field };

    /// <summary>Refuses because too much was asked in too short a time (429).</summary>
    public static Outcome TooMany(string code, TimeSpan retryAfter) => new()
    {
        Problem = code,
        Status = 429,
        Extra = new Dictionary<string, object?> { ["retryAfter"] = (int)Math.Ceiling(retryAfter.TotalSeconds) },
    };
}

/// <summary>The answer of a use case that returns a value when it went well.</summary>
/// <typeparam name="T">What is returned.</typeparam>
public sealed record Outcome<T>
{
    /// <summary>The value; default when refused.</summary>
    public T? Value { get; private init; }

    /// <summary>The refusal, or <see cref="Outcome.Done"/>.</summary>
    public Outcome Result { get; private init; } = Outcome.Done;

    /// <summary>Whether it went well.</summary>
    public bool Ok => Result.Ok;

    /// <summary>Stable code of the refusal; null when it went well.</summary>
    public string? Problem => Result.Problem;

    /// <summary>Wraps a value.</summary>
    public static implicit operator Outcome<T>(T value) => new() { Value = value };

    /// <summary>Wraps a refusal.</summary>
    public static implicit operator Outcome<T>(Outcome refusal) => new() { Result = refusal };
}
