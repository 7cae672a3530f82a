using Microsoft.EntityFrameworkCore;
using Millpond.Analytics.Text.Rules;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Work;

namespace Millpond.Listening;

/// <summary>Asks the networks' own search for what a rule listens to, at the rule's interval. A timer in the queue carries itself on until the rule changes.</summary>
internal sealed class SearchNetworks(MillpondDb db, TimeProvider clock) : IWorkHandler
{
    public const string WorkKind = "listening.search";

    /// <summary>Starts (or, after a change, restarts) the timer of a rule.</summary>
    public static void Schedule(MillpondDb db, Rule rule, DateTime due)
    {
        if (!rule.Enabled || rule.SearchIntervalMinutes is null) return;
        db.Enqueue(new PlannedWork(WorkKind, $"rule:{rule.Id.Value:N}", Json.Write(new Turn(rule.Id, rule.Version)), due, Once: $"search:{rule.Id.Value:N}:{rule.Version}"));
    }

    public async Task HandleAsync(WorkItem item, CancellationToken ct)
    {
        var turn = item.Read<Turn>();
        var rule = await db.Set<Rule>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == turn.Rule, ct);
        // A changed rule has a timer of its own; this one belongs to a former version.
        if (rule is null || rule.Version != turn.Version || !rule.Enabled || rule.SearchIntervalMinutes is not { } minutes) return;

        if (RuleParser.TryParse(rule.Query, out var tree, out _))
        {
            foreach (var words in SearchWords.Of(tree)) db.Enqueue(SearchRequest.Plan(rule.ReadAccounts(), words));
        }

        Schedule(db, rule, clock.UtcNow().AddMinutes(minutes));
    }

    internal sealed record Turn(RuleId Rule, int Version);
}
