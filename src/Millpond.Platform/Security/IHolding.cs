namespace Millpond.Platform.Security;

/// <summary>Something that members own (conversations, cases, customers, accounts they operate): contributed by its capability, so that a member who leaves owns nothing.</summary>
/// <remarks>Registered with <c>services.AddScoped&lt;IHolding, ...&gt;()</c>. Both methods run in the scope of the request, the second inside the transaction of the departure.</remarks>
public interface IHolding
{
    /// <summary>Stable name, <c>inbox.conversations</c>; the console translates it.</summary>
    string Kind { get; }

    /// <summary>How many a member owns.</summary>
    Task<int> CountAsync(Guid member, CancellationToken ct);

    /// <summary>Gives all of them to another member, telling and noting what has to be.</summary>
    Task HandOverAsync(Guid from, Guid to, CancellationToken ct);
}
