using Microsoft.AspNetCore.Http;

namespace Millpond.Platform.Web;

/// <summary>Turns outcomes into HTTP answers; refusals become problem details (RFC 9457) with a stable code.</summary>
public static class OutcomeHttp
{
    /// <summary>204 when it went well, a problem otherwise.</summary>
    public static IResult ToHttp(this Outcome outcome) => outcome.Ok ? TypedResults.NoContent() : Problem(outcome);

    /// <summary>200 with the value, or a problem. A value with a version carries it as <c>ETag</c>.</summary>
    public static IResult ToHttp<T>(this Outcome<T> outcome) => outcome.Ok ? new WithETag<T>(outcome.Value!, 200, null) : Problem(outcome.Result);

    /// <summary>201 with the value and its address, or a problem.</summary>
    public static IResult ToCreated<T>(this Outcome<T> outcome, Func<T, string> location) =>
        outcome.Ok ? new WithETag<T>(outcome.Value!, 201, location(outcome.Value!)) : Problem(outcome.Result);

    /// <summary>The problem document of a refusal.</summary>
    public static IResult Problem(Outcome outcome)
    {
        var extensions = new Dictionary<string, object?>(outcome.Extra ?? new Dictionary<string, object?>()) { ["code"] = outcome.Problem };
        if (outcome.Field is not null) extensions["field"] = outcome.Field;
        return TypedResults.Problem(outcome.Detail, statusCode: outcome.Status, title: Title(outcome.Status), type: "https://millpond.dev/problems/" + outcome.Problem, extensions: extensions);
    }

    private static string Title(int status) => status switch
    {
        401 => "Sign in first",
        403 => "Not permitted",
        404 => "Not found",
        409 => "The present state does not allow this",
        412 => "Changed in the meantime",
        422 => "The input is not usable",
        429 => "Too many requests",
        _ => "The request was refused",
    };

    private sealed class WithETag<T>(T value, int status, string? location) : IResult, IStatusCodeHttpResult, IValueHttpResult<T>
    {
        public int? StatusCode => status;

        public T? Value => value;

        public Task ExecuteAsync(HttpContext httpContext)
        {
            if (value is IHasVersion versioned) httpContext.Response.Headers.ETag = $"\"{versioned.Version}\"";
            if (location is not null) httpContext.Response.Headers.Location = location;
            httpContext.Response.StatusCode = status;
            return httpContext.Response.WriteAsJsonAsync(value, Json.Options, httpContext.RequestAborted);
        }
    }
}

/// <summary>A view of an object that people edit; its version is the <c>ETag</c>.</summary>
public interface IHasVersion
{
    /// <summary>Version of the object.</summary>
    int Version { get; }
}
