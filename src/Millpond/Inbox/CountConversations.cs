using System.Text;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Inbox;

/// <summary>The numbers beside the queues.</summary>
/// <remarks>One pass over an index that holds open conversations only and everything that is asked: what is closed costs nothing.</remarks>
internal sealed class CountConversations(MillpondDb db, Viewer viewer)
{
    public async Task<ConversationCounts> RunAsync(CancellationToken ct = default)
    {
        var parameters = new List<(string, object?)> { ("w", viewer.WorkspaceId), ("me", viewer.MemberId) };
        var rows = await db.QueryAsync($"""
            SELECT team_id, COUNT(*), SUM(CASE WHEN assignee_id IS NULL THEN 1 ELSE 0 END), SUM(CASE WHEN queue_order < {Conversation.NotWaiting / 2} THEN 1 ELSE 0 END),
                   SUM(CASE WHEN assignee_id = @me THEN 1 ELSE 0 END)
            FROM inbox_conversations{db.Dialect.ByIndex("ix_inbox_conversations_team_id_assignee_id_queue_order_id")} WHERE workspace_id = @w AND status = 'Open'{Scope(parameters)}
            GROUP BY team_id
            """, r => new TeamCounts(r.IsDBNull(0) ? null : db.Dialect.ReadId(r, 0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3), r.GetInt64(4)), ct, [.. parameters]);
        return new ConversationCounts(rows.Sum(r => r.Mine), rows.Sum(r => r.Unassigned), rows.Sum(r => r.Waiting), rows.Sum(r => r.Open), rows);
    }

    private string Scope(List<(string, object?)> parameters)
    {
        var scope = InboxScope.Of(viewer);
        if (scope.All) return "";
        var sql = new StringBuilder(" AND (");
        for (var i = 0; i < scope.Members.Length; i++)
        {
            sql.Append(i == 0 ? "assignee_id IN (@m0" : $", @m{i}");
            parameters.Add(("m" + i, scope.Members[i]));
        }

        sql.Append(')');
        for (var i = 0; i < scope.Teams.Length; i++)
        {
            sql.Append(i == 0 ? " OR team_id IN (@t0" : $", @t{i}");
            parameters.Add(("t" + i, scope.Teams[i]));
        }

        return sql.Append(scope.Teams.Length > 0 ? "))" : ")").ToString();
    }

    internal static void Map(RouteGroupBuilder api) =>
        api.MapGet("/conversations/counts", (CountConversations count, CancellationToken ct) => count.RunAsync(ct))
            .RequirePermission(InboxPermissions.Read).WithName("CountConversations").WithTags("inbox");
}

/// <summary>Open conversations by queue.</summary>
/// <param name="Mine">Those of the viewer.</param>
/// <param name="Unassigned">Those that nobody has.</param>
/// <param name="Waiting">Those in which somebody waits for an answer.</param>
/// <param name="Open">All open ones.</param>
/// <param name="ByTeam">The same for each team.</param>
internal sealed record ConversationCounts(long Mine, long Unassigned, long Waiting, long Open, IReadOnlyList<TeamCounts> ByTeam);

/// <summary>Open conversations of one team.</summary>
internal sealed record TeamCounts(Guid? TeamId, long Open, long Unassigned, long Waiting, long Mine);
