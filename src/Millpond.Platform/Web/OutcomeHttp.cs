using Microsoft.AspNetCore.Http;

namespace Millpond.Platform.Web;

/// <summary>Turns outcomes into HTTP answers; refusals become problem details (RFC 9457) with a stable code.</summary>
public static class OutcomeHttp
{
    /// <summary>204 when it went well, a problem otherwise.</summary>
    public static Answer ToHttp(this Outcome outcome) => new(outcome);

    /// <summary>200 with the value, or a problem. A value with a version carries it as <c>ETag</c>.</summary>
    public static Answer<T> ToHttp<T>(this Outcome<T> outcome) => new(outcome);

    /// <summary>201 with the value and its address, or a problem.</summary>
    public static CreatedAnswer<T> ToCreated<T>(this Outcome<T> outcome, Func<T, string> location) => new(outcome, location);

    /// <summary>The problem document of a refusal.</summary>
    public static IResult Problem(Outcome outcome)
    {
        var extensions = new Dictionary<string, object?>(outcome.Extra ?? new Dictionary<string, object?>()) { ["code"] = outcome.Problem };
        if (outcome.Field is not null) extensions["field"] = outcome.Field;
        return TypedResults.Problem(outcome.Detail, statusCode: outcome.Status, title: Title(outcome.Status), type: "https://millpond.dev/problems/" + outcome.Problem, extensions: extensions);
    }

    private static string Title(int status) => status switch
    {
        400 => "The request cannot be read",
        401 => "Sign in first",
        403 => "Not permitted",
        404 => "Not found",
        405 => "Not offered here",
        409 => "The present state does not allow this",
        412 => "Changed in the meantime",
        413 => "Too large",
        415 => "This form of content is not read here",
        422 => "The input is not usable",
        429 => "Too many requests",
        >= 500 => "Something broke here",
        _ => "The request was refused",
    };
}

/// <summary>A view of an object that people edit; its version is the <c>ETag</c>.</summary>
public interface IHasVersion
{
    /// <summary>Version of the object.</summary>
    int Version { get; }
}
