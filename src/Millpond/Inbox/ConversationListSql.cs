using System.Text;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Filters;

namespace Millpond.Inbox;

/// <summary>The one shape of SQL behind all lists of conversations: slices that each are a range of an index, cut to the page before they are merged.</summary>
/// <remarks>
/// A viewer who sees three teams and himself reads four ranges of at most one page each, however many conversations there are: O(slices * (log n + page)).
/// Slices may overlap (a colleague's conversation in one's own team): equal rows are made one while merging. To exclude them from a slice instead would read past all of them.
/// </remarks>
internal sealed class ConversationListSql
{
    /// <summary>Above this a scope is a filter on one range: such a viewer sees most of the inbox anyway.</summary>
    private const int MaxSlices = 100;

    private readonly ConversationFilter _filter;
    private readonly InboxScope _scope;
    private readonly Dialect _dialect;
    private readonly List<(string Name, object? Value)> _parameters;
    private readonly List<string> _common = [];

    private ConversationListSql(ConversationFilter filter, InboxScope scope, Dialect dialect, int workspace)
    {
        _filter = filter;
        _scope = scope;
        _dialect = dialect;
        _parameters = [("w", workspace)];
    }

    /// <summary>The statement, which returns sort key and id in order, and its parameters. Null when the viewer's scope leaves nothing to look for.</summary>
    public static (string Sql, (string Name, object? Value)[] Parameters)? Of(ConversationFilter filter, InboxScope scope, Dialect dialect, Viewer viewer, ConversationKey? after, int count, SqlFilter? wanted = null)
    {
        var query = new ConversationListSql(filter, scope, dialect, viewer.WorkspaceId);
        if (wanted?.Condition is { } condition)
        {
            query._common.Add(condition);
            query._parameters.AddRange(wanted.Parameters);
        }

        return query.Write(viewer.MemberId, after, count);
    }

    private (string, (string, object?)[])? Write(Guid me, ConversationKey? after, int count)
    {
        var slices = Slices(me);
        if (slices.Count == 0) return null;
        AddCommon(after);
        _parameters.Add(("n", count));
        string[] statuses = _filter.Shown switch { ConversationView.All => ["Open", "Closed"], ConversationView.Closed => ["Closed"], _ => ["Open"] };
        var (key, order) = _filter.ByQueue ? ("queue_order", "ASC") : ("last_message_at", "DESC");
        var sql = new StringBuilder();
        foreach (var slice in slices)
        {
            foreach (var status in statuses)
            {
                if (sql.Length > 0) sql.Append("\nUNION\n");
                sql.Append("SELECT * FROM (SELECT ").Append(key).Append(" AS k, id FROM inbox_conversations").Append(_dialect.ByIndex(slice.Index));
                sql.Append(" WHERE workspace_id = @w AND status = '").Append(status).Append('\'');
                foreach (var condition in slice.Conditions.Concat(_common)) sql.Append(" AND ").Append(condition);
                sql.Append(" ORDER BY ").Append(key).Append(' ').Append(order).Append(", id ").Append(order).Append(" LIMIT @n) AS s");
            }
        }

        sql.Append("\nORDER BY k ").Append(order).Append(", id ").Append(order).Append(" LIMIT @n");
        return (sql.ToString(), [.. _parameters]);
    }

    private void AddCommon(ConversationKey? after)
    {
        if (_filter.Shown == ConversationView.Waiting) _common.Add(_filter.ByQueue ? "queue_order < " + Conversation.NotWaiting / 2 : "waiting_since IS NOT NULL");
        if (_filter.Account is { } account) _common.Add("account_id = " + Parameter(account));
        if (_filter.Person is { } person) _common.Add("person_id = " + Parameter(person));
        if (_filter.Priority is { } priority) _common.Add("priority = " + Parameter(priority));
        if (_filter.Tag is { } tag)
            _common.Add($"EXISTS (SELECT 1 FROM inbox_conversation_tags t WHERE t.workspace_id = @w AND t.tag_id = {Parameter(tag)} AND t.conversation_id = inbox_conversations.id)");
        if (after is null) return;
        var (column, sign) = _filter.ByQueue ? ("queue_order", ">") : ("last_message_at", "<");
        _common.Add($"({column}, id) {sign} ({Parameter(_filter.ByQueue ? after.Order : after.At)}, {Parameter(after.Id.Value)})");
    }

    private List<Slice> Slices(Guid me)
    {
        var nobody = _filter.Shown == ConversationView.Unassigned;
        var who = _filter.Shown switch
        {
            ConversationView.Mine => "assignee_id = " + Parameter(me),
            ConversationView.Unassigned => "assignee_id IS NULL",
            _ when _filter.Assignee is { } assignee => "assignee_id = " + Parameter(assignee),
            _ => null,
        };
        var team = _filter.Team is { } t ? "team_id = " + Parameter(t) : null;
        var column = team is not null && (who is null || nobody) ? TeamColumn(nobody) : who is not null ? "assignee_id_" : "";
        if (_scope.All) return [Cut(column, who, team)];
        if (team is not null || (who is not null && !nobody)) return [Cut(column, who, team, Within())];

        var members = nobody ? [] : _scope.Members;
        if (_scope.Teams.Length + members.Length > MaxSlices) return [Cut(column, who, Within())];
        var slices = _scope.Teams.Select(id => Cut(TeamColumn(nobody), who, "team_id = " + Parameter(id))).ToList();
        slices.AddRange(members.Select(id => Cut("assignee_id_", "assignee_id = " + Parameter(id))));
        return slices;
    }

    private string TeamColumn(bool nobody) => nobody && _filter.ByQueue ? "team_id_assignee_id_" : "team_id_";

    /// <summary>A slice with the index that it is a range of: that of the person where one is asked for, of the account where nothing narrower is.</summary>
    private Slice Cut(string column, params string?[] conditions)
    {
        if (_filter.Person is not null) column = "person_id_";
        else if (column.Length == 0 && _filter.Account is not null && !_filter.ByQueue) column = "account_id_";
        return new Slice($"ix_inbox_conversations_{column}{(_filter.ByQueue ? "queue_order" : "status_last_message_at")}_id", [.. conditions.OfType<string>()]);
    }

    /// <summary>The scope as a filter.</summary>
    private string Within()
    {
        var members = $"assignee_id IN ({List(_scope.Members)})";
        return _scope.Teams.Length == 0 ? members : $"(team_id IN ({List(_scope.Teams)}) OR {members})";
    }

    private string List(Guid[] ids) => string.Join(", ", ids.Select(id => Parameter(id)));

    private string Parameter(object value)
    {
        var known = _parameters.FindIndex(p => Equals(p.Value, value));
        if (known >= 0) return "@" + _parameters[known].Name;
        var name = "p" + _parameters.Count;
        _parameters.Add((name, value));
        return "@" + name;
    }

    private sealed record Slice(string Index, string[] Conditions);
}

/// <summary>Where a page of conversations ended.</summary>
/// <param name="Order">Place in the queue.</param>
/// <param name="At">Time of the last message.</param>
/// <param name="Id">The conversation.</param>
internal sealed record ConversationKey(long Order, DateTime At, ConversationId Id);
