using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Millpond.Platform.Data;

/// <summary>Wakes the queue and the live feeds of this node after a commit, never before.</summary>
internal sealed class CommitPulse : DbTransactionInterceptor
{
    public static readonly CommitPulse Instance = new();

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => (eventData.Context as MillpondDb)?.Committed();

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        (eventData.Context as MillpondDb)?.Committed();
        return Task.CompletedTask;
    }
}
