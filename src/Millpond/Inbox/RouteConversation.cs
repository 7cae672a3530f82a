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
    public async Task<bool> RunAsync(Conversation conversation, string cause, RuleId? rule, CancellationToken ct) => await RunAsync([(conversation, rule)], cause, ct) == 1;

    /// <summary>Routes conversations whose turns are held, in the order given. Returns how many found an agent.</summary>
    public async Task<int> RunAsync(IReadOnlyList<(Conversation Conversation, RuleId? Rule)> conversations, string cause, CancellationToken ct)
    {
        if (conversations.Count == 0) return 0;
        var preferred = await PreferredAsync([.. conversations.Select(c => c.Conversation)], ct);
        var crews = new Dictionary<Guid, Crew>();
        // All agents' turns are taken before anything is given to anybody, in one order: two who route cannot wait for each other in a circle.
        foreach (var team in conversations.Select(c => c.Conversation.TeamId).Distinct()) crews[team ?? Guid.Empty] = new Crew(await organization.AvailableAgentsAsync(team is { } t ? new TeamId(t) : null, ct));
        var desk = await HoldAsync([.. crews.Values.SelectMany(c => c.Agents).Select(a => a.Id.Value).Distinct()], ct);
        var found = 0;
        foreach (var (conversation, rule) in conversations)
        {
            var candidates = Rank(crews[conversation.TeamId ?? Guid.Empty], desk, preferred.GetValueOrDefault(conversation.Id));
            var chosen = candidates.Find(c => c.HasRoom);
            Decide(conversation, cause, rule, candidates, chosen);
            if (chosen is null)
            {
                db.Enqueue(DispatchQueue.For(conversation.TeamId, clock.UtcNow() + LookAgain));
                continue;
            }

            conversation.AssignTo(chosen.MemberId, cause);
            desk.Give(chosen.MemberId, clock.UtcNow());
            found++;
        }

        await KeepTurnsAsync(desk, ct);
        return found;
    }

    /// <summary>Waits until nobody else gives this agent anything, and counts what he has.</summary>
    public static async Task<int> HoldAgentAsync(MillpondDb db, Guid member, CancellationToken ct)
    {
        await db.Dialect.TakeTurnsAsync(db, TurnOf(member), ct);
        return (int)await db.ScalarAsync<long>("SELECT COUNT(*) FROM inbox_conversations WHERE workspace_id = @w AND assignee_id = @m AND status = 'Open'", ct, ("w", db.WorkspaceId), ("m", member));
    }

    private static string TurnOf(Guid member) => $"agent:{member:N}";

    private async Task<AgentDesk> HoldAsync(List<Guid> agents, CancellationToken ct)
    {
        if (agents.Count == 0) return new AgentDesk([], []);
        await db.Dialect.TakeTurnsAsync(db, agents.ConvertAll(TurnOf), ct);
        var ids = agents.ConvertAll(a => (Guid?)a);
        var loads = await db.Set<Conversation>().Where(c => c.WorkspaceId == db.WorkspaceId && c.Status == ConversationStatus.Open && ids.Contains(c.AssigneeId))
            .GroupBy(c => c.AssigneeId).Select(g => new { Agent = g.Key!.Value, Count = g.Count() }).ToDictionaryAsync(g => g.Agent, g => g.Count, ct);
        var turns = await db.Set<AgentTurn>().AsNoTracking().Where(t => ids.Contains(t.MemberId)).ToDictionaryAsync(t => t.MemberId, t => t.At, ct);
        return new AgentDesk(loads, turns);
    }

    private static List<RoutingCandidate> Rank(Crew crew, AgentDesk desk, Guid? preferred) => [.. crew.Agents
        .Select(a => new RoutingCandidate(a.Id.Value, a.Name, desk.LoadOf(a.Id.Value), a.Capacity, a.Id.Value == preferred))
        .OrderByDescending(c => c.Preferred)
        .ThenBy(c => (double)c.Load / Math.Max(1, c.Capacity))
        .ThenBy(c => c.Load)
        .ThenBy(c => desk.LastTurnOf(c.MemberId))
        .ThenBy(c => c.MemberId)];

    /// <summary>Who last talked with each person: in this conversation, else in any other.</summary>
    private async Task<Dictionary<ConversationId, Guid?>> PreferredAsync(List<Conversation> conversations, CancellationToken ct)
    {
        var unknown = conversations.Where(c => c.LastAgentId is null).Select(c => c.PersonId).Distinct().ToList();
        if (unknown.Count == 0) return conversations.ToDictionary(c => c.Id, c => c.LastAgentId);
        var others = (await db.Set<Conversation>().Where(c => c.WorkspaceId == db.WorkspaceId && unknown.Contains(c.PersonId) && c.LastAgentId != null)
            .Select(c => new { c.Id, c.PersonId, c.LastAgentId, c.LastMessageAt }).ToListAsync(ct)).ToLookup(c => c.PersonId);
        return conversations.ToDictionary(c => c.Id, c => c.LastAgentId ?? others[c.PersonId].Where(o => o.Id != c.Id).MaxBy(o => o.LastMessageAt)?.LastAgentId);
    }

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

    private Task<int> KeepTurnsAsync(AgentDesk desk, CancellationToken ct) => db.ExecuteForEachAsync("""
        INSERT INTO inbox_agent_turns (workspace_id, member_id, at) VALUES (@w, @m, @at)
        ON CONFLICT (workspace_id, member_id) DO UPDATE SET at = excluded.at
        """, [.. desk.Given.Select(g => new (string, object?)[] { ("w", db.WorkspaceId), ("m", g.Key), ("at", g.Value) })], ct);

    private sealed record Crew(IReadOnlyList<MemberEntry> Agents);

    /// <summary>What agents have, and what they are being given.</summary>
    private sealed class AgentDesk(Dictionary<Guid, int> loads, Dictionary<Guid, DateTime> turns)
    {
        public SortedDictionary<Guid, DateTime> Given { get; } = [];

        public int LoadOf(Guid agent) => loads.GetValueOrDefault(agent);

        public DateTime LastTurnOf(Guid agent) => turns.GetValueOrDefault(agent);

        public void Give(Guid agent, DateTime at)
        {
            loads[agent] = LoadOf(agent) + 1;
            turns[agent] = Given[agent] = at;
        }
    }
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
