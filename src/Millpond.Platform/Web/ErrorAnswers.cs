using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Millpond.Platform.Data;

namespace Millpond.Platform.Web;

/// <summary>Turns what went wrong into problem documents: unreadable requests, lost races, bugs. Nothing of the inside is shown but a trace id.</summary>
internal sealed partial class ErrorAnswers(RequestDelegate next, Dialect dialect, ILogger<ErrorAnswers> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (IsBare(context)) await OutcomeHttp.Problem(Bare(context.Response.StatusCode)).ExecuteAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller hung up: nobody reads an answer.
            if (!context.Response.HasStarted) context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            var answer = Explain(e, context);
            context.Response.Clear();
            await OutcomeHttp.Problem(answer).ExecuteAsync(context);
        }
    }

    private Outcome Explain(Exception error, HttpContext context)
    {
        switch (error)
        {
            case BadHttpRequestException bad:
                return Unreadable(bad);
            case DbUpdateConcurrencyException:
                return Outcome.Stale(null, null);
            case DbUpdateException when dialect.IsUniqueViolation(error):
                log.LogInformation(error, "A unique key kept a second one out at {Path}", context.Request.Path);
                return Outcome.Refused("conflict.duplicate", "Another one with the same name or key exists already.");
            default:
                var trace = Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
                log.LogError(error, "{Method} {Path} broke (trace {Trace})", context.Request.Method, context.Request.Path, trace);
                return Outcome.Failed("internal.error", StatusCodes.Status500InternalServerError, "This is a mistake of the program, not of yours. The log tells more under the trace id.",
                    new Dictionary<string, object?> { ["traceId"] = trace });
        }
    }

    private static Outcome Unreadable(BadHttpRequestException bad)
    {
        var (code, detail) = bad.StatusCode switch
        {
            StatusCodes.Status413PayloadTooLarge => ("request.too_large", "The body is larger than this route takes."),
            StatusCodes.Status415UnsupportedMediaType => ("request.unsupported_media_type", "Send JSON with content-type application/json."),
            _ => ("request.invalid", bad.InnerException is JsonException json ? Readable(json) : ReadableParameter(bad.Message)),
        };
        return Outcome.Failed(code, bad.StatusCode, detail, field: bad.InnerException is JsonException inner ? FieldOf(inner) : ParameterOf(bad.Message));
    }

    private static string Readable(JsonException json)
    {
        if (FieldOf(json) is { } field && MissingMember().IsMatch(json.Message)) return $"'{field}' is missing.";
        if (json.Message.Contains("could not be converted", StringComparison.Ordinal)) return $"The value of '{FieldOf(json)}' is not of the kind that is wanted here; /openapi/v1.json says which.";
        var end = json.Message.IndexOf(" Path: ", StringComparison.Ordinal);
        return end < 0 ? json.Message : json.Message[..end];
    }

    private static string ReadableParameter(string message)
    {
        if (UnreadableParameter().Match(message) is not { Success: true } match) return message;
        var wanted = match.Groups["type"].Value switch
        {
            "Guid" => "an id (UUID)",
            "DateTime" or "DateTimeOffset" => "a time such as 2026-03-02T01:00:00Z",
            "Int32" or "int" or "Int64" or "long" => "a whole number",
            "Boolean" or "bool" => "true or false",
            _ => "of the kind that is wanted here; /openapi/v1.json says which",
        };
        return $"'{match.Groups["value"].Value}' is not {wanted}.";
    }

    private static string? FieldOf(JsonException json)
    {
        if (MissingMember().Match(json.Message) is { Success: true } missing) return missing.Groups[1].Value;
        return json.Path is { Length: > 2 } path && path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : null;
    }

    private static string? ParameterOf(string message) => NamedParameter().Match(message) is { Success: true } named ? JsonNamingPolicy.CamelCase.ConvertName(named.Groups[1].Value) : null;

    /// <summary>Whether the framework answered with a bare status (no such route, wrong method): API callers get a document.</summary>
    private static bool IsBare(HttpContext context) =>
        context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null or 0 } && context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);

    private static Outcome Bare(int status) => status switch
    {
        404 => Outcome.Failed("route.not_found", status, "There is no such route."),
        405 => Outcome.Failed("route.method_not_allowed", status, "This route does not know this method."),
        413 => Outcome.Failed("request.too_large", status, "The body is larger than this route takes."),
        415 => Outcome.Failed("request.unsupported_media_type", status, "Send JSON with content-type application/json."),
        _ => Outcome.Failed("http." + status, status, null),
    };

    [GeneratedRegex("missing required properties including: '([^']+)'")]
    private static partial Regex MissingMember();

    [GeneratedRegex("parameter \"(?:Nullable<)?(?<type>[A-Za-z0-9]+)>? [A-Za-z]+\" from \"(?<value>.*)\"")]
    private static partial Regex UnreadableParameter();

    [GeneratedRegex("parameter \"[^\"]* ([A-Za-z]+)\"")]
    private static partial Regex NamedParameter();
}
