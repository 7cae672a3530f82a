using Microsoft.EntityFrameworkCore;
using Millpond.Listening;
using Millpond.Organization;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Work;

namespace Millpond.Inbox;

/// <summary>Finds the agent for a conversation: who last talked with the person, else the least loaded of those who are present, in working time and below capacity. Keeps why.</summary>
/// <remarks>An agent's turn is held while he is counted and given the conversation, so that no burst brings anybody above his capacity.</remarks>
internal sealed class RouteConversation(MillpondDb db, OrganizationDirectory organization, TimeProvider clock)
{
    /// <summary>How soon a queue that found nobody is looked at again: somebody's working time may have begun.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(5);

    /// <summary>Routes a conversation whose turn is held. Leaves it in its team's queue when nobody can take it.</summary>
    public async Task<bool> RunAsync(Conversation conversation, string cause, RuleId? rule, CancellationToken ct)
    {
        var agents = await organization.AvailableAgentsAsync(conversation.TeamId is { } t ? new TeamId(t) : null, ct);
        var candidates = await RankAsync(conversation, agents, ct);
        RoutingCandidate? chosen = null;
        for (var i = 0; i < candidates.Count; i++)
        {
            if (!candidates[i].HasRoom) continue;
            var load = await HoldAgentAsync(db, candidates[i].MemberId, ct);
            candidates[i] = candidates[i] with { Load = load };
            if (!candidates[i].HasRoom) continue;
            chosen = candidates[i];
            break;
        }

        Decide(conversation, cause, rule, candidates, chosen);
        if (chosen is null)
        {
            db.Enqueue(DispatchQueue.For(conversation.TeamId, clock.UtcNow() + LookAgain));
            return false;
        }

        conversation.AssignTo(chosen.MemberId, cause);
        await TakeAgentTurnAsync(chosen.MemberId, ct);
        return true;
    }

    /// <summary>Waits until nobody else gives this agent anything, and counts what he has.</summary>
    public static async Task<int> HoldAgentAsync(MillpondDb db, Guid member, CancellationToken ct)
    {
        await db.Dialect.TakeTurnsAsync(db, $"agent:{member:N}", ct);
        return (int)await db.ScalarAsync<long>("SELECT COUNT(*) FROM inbox_conversations WHERE workspace_id = @w AND assignee_id = @m AND status = 'Open'", ct, ("w", db.WorkspaceId), ("m", member));
    }

    private async Task<List<RoutingCandidate>> RankAsync(Conversation conversation, IReadOnlyList<MemberEntry> agents, CancellationToken ct)
    {
        if (agents.Count == 0) return [];
        var ids = agents.Select(a => (Guid?)a.Id.Value).ToList();
        var loads = await db.Set<Conversation>().Where(c => c.WorkspaceId == db.WorkspaceId && c.Status == ConversationStatus.Open && ids.Contains(c.AssigneeId))
            .GroupBy(c => c.AssigneeId).Select(g => new { Agent = g.Key!.Value, Count = g.Count() }).ToDictionaryAsync(g => g.Agent, g => g.Count, ct);
        var turns = await db.Set<AgentTurn>().AsNoTracking().Where(t => ids.Contains(t.MemberId)).ToDictionaryAsync(t => t.MemberId, t => t.At, ct);
        var preferred = await PreferredAsync(conversation, ct);
        return [.. agents
            .Select(a => new RoutingCandidate(a.Id.Value, a.Name, loads.GetValueOrDefault(a.Id.Value), a.Capacity, a.Id.Value == preferred))
            .OrderByDescending(c => c.Preferred)
            .ThenBy(c => (double)c.Load / Math.Max(1, c.Capacity))
            .ThenBy(c => c.Load)
            .ThenBy(c => turns.GetValueOrDefault(c.MemberId))
            .ThenBy(c => c.MemberId)];
    }

    /// <summary>Who last talked with the person: in this conversation, else in any other.</summary>
    private async Task<Guid?> PreferredAsync(Conversation conversation, CancellationToken ct) =>
        conversation.LastAgentId ?? await db.Set<Conversation>()
            .Where(c => c.WorkspaceId == db.WorkspaceId && c.PersonId == conversation.PersonId && c.Id != conversation.Id && c.LastAgentId != null)
            .OrderByDescending(c => c.LastMessageAt).Select(c => c.LastAgentId).FirstOrDefaultAsync(ct);

    private void Decide(Conversation conversation, string cause, RuleId? rule, List<RoutingCandidate> candidates, RoutingCandidate? chosen)
    {
        var reason = chosen switch
        {
            { Preferred: true } => RoutingReason.TalkedBefore,
            not null => RoutingReason.LeastLoaded,
            null when candidates.Count == 0 => RoutingReason.NobodyAvailable,
            null => RoutingReason.AllFull,
        };
        // A queue that is looked at again and again says so once.
        if (chosen is null && cause == AssignmentCause.Dispatched) return;
        db.Add(new RoutingDecision
        {
            WorkspaceId = conversation.WorkspaceId,
            Id = Ids.New(clock),
            ConversationId = conversation.Id,
            At = clock.UtcNow(),
            Cause = cause,
            RuleId = rule?.Value,
            TeamId = conversation.TeamId,
            AssigneeId = chosen?.MemberId,
            Reason = reason,
            Candidates = Json.Write(candidates),
        });
        if (chosen is null) return;
        var line = Message.Line(conversation, "assigned", new { memberId = chosen.MemberId, name = chosen.Name, reason }, $"Given to {chosen.Name}", null, clock.UtcNow());
        conversation.Follow(line);
        db.Add(line);
    }

    private Task<int> TakeAgentTurnAsync(Guid member, CancellationToken ct) => db.ExecuteAsync("""
        INSERT INTO inbox_agent_turns (workspace_id, member_id, at) VALUES (@w, @m, @at)
        ON CONFLICT (workspace_id, member_id) DO UPDATE SET at = excluded.at
        """, ct, ("w", db.WorkspaceId), ("m", member), ("at", clock.UtcNow()));
}

/// <summary>An agent whom routing looked at.</summary>
/// <param name="MemberId">The member.</param>
/// <param name="Name">His name at that time.</param>
/// <param name="Load">Open conversations he had.</param>
/// <param name="Capacity">How many he may have.</param>
/// <param name="Preferred">Whether he last talked with the person.</param>
internal sealed record RoutingCandidate(Guid MemberId, string Name, int Load, int Capacity, bool Preferred)
{
    /// <summary>Whether he may take one more.</summary>
    public bool HasRoom => Load < Capacity;
}

/// <summary>Why routing chose as it did.</summary>
internal static class RoutingReason
{
    public const string TalkedBefore = "talked_before";
    public const string LeastLoaded = "least_loaded";
    public const string NobodyAvailable = "nobody_available";
    public const string AllFull = "all_full";
}
