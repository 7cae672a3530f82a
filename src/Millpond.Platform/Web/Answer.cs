using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Millpond.Platform.Web;

/// <summary>The HTTP form of an outcome without a value: 204 or a problem.</summary>
/// <remarks>A type of its own, and not just <see cref="IResult"/>, so that the API document knows what a route answers.</remarks>
public sealed class Answer : IResult, IStatusCodeHttpResult, IEndpointMetadataProvider
{
    private readonly Outcome _outcome;

    internal Answer(Outcome outcome) => _outcome = outcome;

    /// <inheritdoc />
    public int? StatusCode => _outcome.Ok ? StatusCodes.Status204NoContent : _outcome.Status;

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext) =>
        (_outcome.Ok ? TypedResults.NoContent() : OutcomeHttp.Problem(_outcome)).ExecuteAsync(httpContext);

    /// <summary>Tells the API document.</summary>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status204NoContent, typeof(void)));
}

/// <summary>The HTTP form of an outcome with a value: 200 or a problem.</summary>
/// <typeparam name="T">The value.</typeparam>
public sealed class Answer<T> : IResult, IStatusCodeHttpResult, IValueHttpResult<T>, IEndpointMetadataProvider
{
    private readonly Outcome<T> _outcome;

    internal Answer(Outcome<T> outcome) => _outcome = outcome;

    /// <inheritdoc />
    public int? StatusCode => _outcome.Ok ? StatusCodes.Status200OK : _outcome.Result.Status;

    /// <inheritdoc />
    public T? Value => _outcome.Value;

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext) => _outcome.Ok
        ? AnswerBody.WriteAsync(httpContext, _outcome.Value, StatusCodes.Status200OK, null)
        : OutcomeHttp.Problem(_outcome.Result).ExecuteAsync(httpContext);

    /// <summary>Tells the API document.</summary>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
}

/// <summary>The HTTP form of an outcome that made something: 201 with its address, or a problem.</summary>
/// <typeparam name="T">What was made.</typeparam>
public sealed class CreatedAnswer<T> : IResult, IStatusCodeHttpResult, IValueHttpResult<T>, IEndpointMetadataProvider
{
    private readonly Outcome<T> _outcome;
    private readonly Func<T, string> _location;

    internal CreatedAnswer(Outcome<T> outcome, Func<T, string> location)
    {
        _outcome = outcome;
        _location = location;
    }

    /// <inheritdoc />
    public int? StatusCode => _outcome.Ok ? StatusCodes.Status201Created : _outcome.Result.Status;

    /// <inheritdoc />
    public T? Value => _outcome.Value;

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext) => _outcome.Ok
        ? AnswerBody.WriteAsync(httpContext, _outcome.Value, StatusCodes.Status201Created, _location(_outcome.Value!))
        : OutcomeHttp.Problem(_outcome.Result).ExecuteAsync(httpContext);

    /// <summary>Tells the API document.</summary>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status201Created, typeof(T), ["application/json"]));
}

internal static class AnswerBody
{
    public static Task WriteAsync<T>(HttpContext context, T? value, int status, string? location)
    {
        if (value is IHasVersion versioned) context.Response.Headers.ETag = $"\"{versioned.Version}\"";
        if (location is not null) context.Response.Headers.Location = location;
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(value, Json.Options, context.RequestAborted);
    }
}
