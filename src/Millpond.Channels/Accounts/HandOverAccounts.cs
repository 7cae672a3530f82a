using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Security;

namespace Millpond.Channels.Accounts;

/// <summary>The accounts that a member operates go to his successor.</summary>
internal sealed class HandOverAccounts(MillpondDb db, Viewer viewer) : IHolding
{
    public string Kind => "channels.accounts";

    public Task<int> CountAsync(Guid member, CancellationToken ct) => db.Operators(viewer).CountAsync(o => o.MemberId == member, ct);

    public async Task HandOverAsync(Guid from, Guid to, CancellationToken ct)
    {
        var operated = await db.Operators(viewer).Where(o => o.MemberId == from).ToListAsync(ct);
        var already = await db.Operators(viewer).Where(o => o.MemberId == to).Select(o => o.AccountId).ToListAsync(ct);
        db.RemoveRange(operated);
        db.AddRange(operated.Where(o => !already.Contains(o.AccountId)).Select(o => new OperatorRow { WorkspaceId = o.WorkspaceId, AccountId = o.AccountId, MemberId = to }));
        foreach (var account in operated) db.Append(new AccountChanged(account.AccountId));
        await db.SaveChangesAsync(ct);
    }
}
