using System.Security.Cryptography;
using System.Text;
using Millpond.Platform;
using Millpond.Platform.Work;

namespace Millpond.Channels.Contract;

/// <summary>A wish that networks be searched for words; every account that can search (or the named ones) does, and what it finds comes in like everything else.</summary>
/// <param name="Accounts">Accounts that shall search; empty: all that can.</param>
/// <param name="Words">Words separated by blanks, all of which are wanted; phrases and hashtags as written.</param>
public sealed record SearchRequest(IReadOnlyList<AccountId> Accounts, string Words)
{
    /// <summary>Kind of the work item; the channels handle it outside a transaction.</summary>
    public const string WorkKind = "channel.search";

    /// <summary>Plans the search; while one for the same words waits, another changes nothing.</summary>
    public static PlannedWork Plan(IReadOnlyList<AccountId> accounts, string words)
    {
        var payload = Json.Write(new SearchRequest(accounts, words));
        var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(payload)).AsSpan(0, 16));
        return new PlannedWork(WorkKind, $"search:{key}", payload, Once: $"search:{key}");
    }
}
