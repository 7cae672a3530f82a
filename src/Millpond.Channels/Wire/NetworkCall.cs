using System.Net;
using System.Net.Http.Headers;
using Millpond.Platform.Security;

namespace Millpond.Channels.Wire;

/// <summary>A network's answer, whole.</summary>
internal sealed record NetworkAnswer(HttpStatusCode Status, string Body, HttpResponseHeaders Headers)
{
    public bool Ok => (int)Status is >= 200 and < 300;

    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}

/// <summary>One call to a network, through the one way out.</summary>
internal static class NetworkCall
{
    /// <summary>Makes the call and reads the whole answer, whatever its status.</summary>
    /// <exception cref="HttpRequestException">There was no (whole) answer.</exception>
    public static Task<NetworkAnswer> AskAsync(OutboundHttp http, HttpMethod method, Uri uri, string? bearer, IEnumerable<KeyValuePair<string, string>>? form, CancellationToken ct, params (string Name, string Value)[] headers) =>
        SendAsync(http, method, uri, bearer, form is null ? null : new FormUrlEncodedContent(form), ct, headers);

    /// <summary>The same with a body of another form, such as files.</summary>
    /// <exception cref="HttpRequestException">There was no (whole) answer.</exception>
    public static async Task<NetworkAnswer> SendAsync(OutboundHttp http, HttpMethod method, Uri uri, string? bearer, HttpContent? content, CancellationToken ct, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, uri);
        if (bearer is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        request.Content = content;
        using var response = await http.Client.SendAsync(request, ct);
        return new NetworkAnswer(response.StatusCode, await response.Content.ReadAsStringAsync(ct), response.Headers);
    }

    /// <summary>An address below a server's (which may itself have a path), with query parameters.</summary>
    public static Uri Address(string server, string path, params (string Name, string? Value)[] query)
    {
        var given = query.Where(q => q.Value is not null).Select(q => $"{q.Name}={Uri.EscapeDataString(q.Value!)}");
        var text = string.Join('&', given);
        return new Uri(server.TrimEnd('/') + path + (text.Length > 0 ? "?" + text : ""));
    }
}
