using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Millpond.Simulator.Faults;
using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Http;

/// <summary>Who may call an endpoint.</summary>
internal enum Access
{
    Open,
    App,
    User,
}

/// <summary>Why a call is refused before its endpoint sees it.</summary>
internal enum Refusal
{
    NoToken,
    BadToken,
    ExpiredToken,
    NoUser,
    ServerError,
    BadRequest,
    Missing,
}

/// <summary>Stands before the endpoints of one network: reads the call, carries out faults, meters, and writes the answer.</summary>
internal abstract class Gateway(SimulatorHost host, SocialNetwork network, string prefix)
{
    internal static JsonSerializerOptions Json { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DictionaryKeyPolicy = null,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public SimulatorHost Host => host;

    protected abstract Answer Refuse(Refusal refusal, HttpContext http);

    /// <summary>Counts a call; gives the refusal when there were too many, and always the headers that tell about it.</summary>
    protected abstract Answer? Meter(HttpContext http, Token? token, bool strike, Dictionary<string, string> headers);

    public void Map(RouteGroupBuilder group, string method, string pattern, Access access, Func<Call, Answer> handle) =>
        group.MapMethods(pattern, [method], http => RunAsync(http, access, handle));

    protected static string? TokenOf(HttpContext http, Parameters parameters)
    {
        string? header = http.Request.Headers.Authorization;
        if (header is null) return parameters["access_token"];
        var space = header.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? header : header[(space + 1)..].Trim();
    }

    public string OriginOf(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}{prefix}";

    private async Task RunAsync(HttpContext http, Access access, Func<Call, Answer> handle)
    {
        var method = http.Request.Method;
        var faults = host.Faults.Strike(network, method, http.Request.Path);
        foreach (var fault in faults)
            if (fault.Kind == FaultKind.Delay) await Task.Delay(fault.Delay, host.Clock, http.RequestAborted);
        if (Struck(faults, FaultKind.Cut))
        {
            http.Abort();
            return;
        }

        if (host.Lacks(http))
        {
            await WriteAsync(http, Refuse(Refusal.Missing, http), [], faults);
            return;
        }

        Parameters parameters;
        try
        {
            parameters = await Parameters.ReadAsync(http);
        }
        catch (Exception problem) when (problem is JsonException or InvalidDataException or BadHttpRequestException)
        {
            await WriteAsync(http, Refuse(Refusal.BadRequest, http), [], faults);
            return;
        }

        if (host.Town.Running) host.Town.CatchUp();
        var headers = new Dictionary<string, string>();
        var answer = Decide(http, access, handle, parameters, faults, headers);
        if (method != "GET" && Struck(faults, FaultKind.StoreThenCut))
        {
            http.Abort();
            return;
        }

        if (method != "GET" && Struck(faults, FaultKind.StoreThenFail)) answer = Refuse(Refusal.ServerError, http);
        await WriteAsync(http, answer, headers, faults);
    }

    private Answer Decide(
        HttpContext http, Access access, Func<Call, Answer> handle, Parameters parameters, IReadOnlyList<Fault> faults, Dictionary<string, string> headers)
    {
        lock (host.Town.Gate)
        {
            var given = TokenOf(http, parameters);
            var token = host.Tokens.FindToken(given);
            if (token?.Network != network || token.Revoked) token = null;
            if (Struck(faults, FaultKind.ServerError)) return Refuse(Refusal.ServerError, http);
            if (Struck(faults, FaultKind.TokenExpired) && given is not null) return Refuse(Refusal.ExpiredToken, http);
            if (token is null && given is not null && access != Access.Open) return Refuse(Refusal.BadToken, http);
            if (token is null && access != Access.Open) return Refuse(Refusal.NoToken, http);
            if (token?.ExpiresAt <= host.Town.Now) return Refuse(Refusal.ExpiredToken, http);
            if (access == Access.User && token!.Account is null) return Refuse(Refusal.NoUser, http);
            if (Meter(http, token, Struck(faults, FaultKind.RateLimited), headers) is { } tooMany) return tooMany;
            return handle(new Call(host, http, parameters, OriginOf(http), token));
        }
    }

    /// <summary>The body as it travels; networks whose servers differ change it here.</summary>
    protected virtual byte[] Serialize(object body) => JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), Json);

    private async Task WriteAsync(HttpContext http, Answer answer, Dictionary<string, string> headers, IReadOnlyList<Fault> faults)
    {
        http.Response.StatusCode = answer.Status;
        foreach (var (name, value) in headers) http.Response.Headers[name] = value;
        foreach (var (name, value) in answer.Headers) http.Response.Headers[name] = value;

        var items = answer.Items;
        if (items is { Count: > 0 } && Struck(faults, FaultKind.Duplicate)) items = Duplicated(items);
        if (items is { Count: > 1 } && Struck(faults, FaultKind.Reorder)) items = Reordered(items);
        var body = answer.Render(items);
        if (body is null) return;

        var html = body is string;
        var bytes = html ? System.Text.Encoding.UTF8.GetBytes((string)body) : Serialize(body);
        http.Response.ContentType = html ? "text/html; charset=utf-8" : "application/json; charset=utf-8";
        http.Response.ContentLength = bytes.Length;
        if (Struck(faults, FaultKind.Truncate))
        {
            await http.Response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2), http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
            http.Abort();
            return;
        }

        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    private List<object> Duplicated(IReadOnlyList<object> items)
    {
        var list = new List<object>(items.Count + 4);
        foreach (var item in items)
        {
            list.Add(item);
            if (host.Faults.Draw() < 0.4) list.Add(item);
        }

        if (list.Count == items.Count) list.Insert(0, items[0]);
        return list;
    }

    private object[] Reordered(IReadOnlyList<object> items)
    {
        var list = items.ToArray();
        for (var i = list.Length - 1; i > 0; i--)
        {
            var other = (int)(host.Faults.Draw() * (i + 1));
            (list[i], list[other]) = (list[other], list[i]);
        }

        if (list.SequenceEqual(items)) Array.Reverse(list);
        return list;
    }

    private static bool Struck(IReadOnlyList<Fault> faults, FaultKind kind)
    {
        foreach (var fault in faults)
            if (fault.Kind == kind) return true;
        return false;
    }
}
