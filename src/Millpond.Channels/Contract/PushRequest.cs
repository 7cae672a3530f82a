namespace Millpond.Channels.Contract;

/// <summary>A call of a network to us.</summary>
/// <param name="Method"><c>GET</c> or <c>POST</c>.</param>
/// <param name="Query">Query parameters, the first of each name.</param>
/// <param name="Headers">Headers, the first of each name, by lower-case name.</param>
/// <param name="Body">The body.</param>
public sealed record PushRequest(string Method, IReadOnlyDictionary<string, string> Query, IReadOnlyDictionary<string, string> Headers, string Body);

/// <summary>What a call of a network brings, and what it is answered.</summary>
/// <param name="Authentic">Whether it really comes from the network; when not, nothing else counts.</param>
/// <param name="Items">What it brings; stored before the answer goes out.</param>
/// <param name="Answer">Body of the answer (an echo, an empty text).</param>
public sealed record PushAnswer(bool Authentic, IReadOnlyList<RawItem> Items, string Answer)
{
    /// <summary>The call does not come from the network.</summary>
    public static readonly PushAnswer NotAuthentic = new(false, [], "");
}
