using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Security;

namespace Millpond.Channels.Accounts;

/// <summary>The accounts a member operates: they belong to the company and go to another member when he leaves.</summary>
internal sealed class OperatedAccounts(MillpondDb db, Viewer viewer) : IHolding
{
    public string Kind => "channels.accounts";

    public Task<int> CountAsync(Guid member, CancellationToken ct) => db.Operators(viewer).CountAsync(o => o.MemberId == member, ct);

    public async Task HandOverAsync(Guid from, Guid to, CancellationToken ct)
    {
        var operated = await db.Operators(viewer).Where(o => o.MemberId == from).ToListAsync(ct);
        var already = await db.Operators(viewer).Where(o => o.MemberId == to).Select(o => o.AccountId).ToListAsync(ct);
        db.RemoveRange(operated);
        db.AddRange(operated.Where(o => !already.Contains(o.AccountId)).Select(o => new OperatorRow { WorkspaceId = db.WorkspaceId, AccountId = o.AccountId, MemberId = to }));
        foreach (var row in operated)
        {
            db.Append(new AccountChanged(row.AccountId));
            db.Note(new AuditNote("channels.operators", "account", row.AccountId.Value.ToString(), new { member = from }, new { member = to }));
        }
    }
}
