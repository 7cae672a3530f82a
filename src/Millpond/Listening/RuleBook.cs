using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Millpond.Analytics.Text.Language;
using Millpond.Analytics.Text.Rules;
using Millpond.Channels.Contract;
using Millpond.Platform.Data;
using Millpond.Platform.Events;

namespace Millpond.Listening;

/// <summary>The enabled rules of each workspace, compiled; read again when a rule changed on any node.</summary>
/// <remarks>One look-up of a single row per batch tells whether the compiled set is still the present one.</remarks>
internal sealed class RuleBook
{
    /// <summary>Name of the sequence that rises with each change of a rule.</summary>
    public const string Stamp = "rules";

    private readonly ConcurrentDictionary<int, CompiledRules> _compiled = new();

    public async Task<CompiledRules> CurrentAsync(MillpondDb db, CancellationToken ct)
    {
        var stamp = await db.ScalarAsync<long?>("SELECT last FROM sequences WHERE workspace_id = @w AND name = @name", ct, ("w", db.WorkspaceId), ("name", Stamp)) ?? 0;
        if (_compiled.TryGetValue(db.WorkspaceId, out var compiled) && compiled.Stamp == stamp) return compiled;
        var rules = await db.Set<Rule>().AsNoTracking().Where(r => r.Enabled).ToListAsync(ct);
        return _compiled[db.WorkspaceId] = CompiledRules.From(stamp, rules);
    }

    /// <summary>Tells all nodes, at commit, that rules changed.</summary>
    public static Task ChangedAsync(MillpondDb db, CancellationToken ct) => Sequences.TakeAsync(db, Stamp, 1, ct);
}

/// <summary>A rule ready to be asked.</summary>
internal sealed record CompiledRule(RuleId Id, string Name, int Version, RuleActions Actions, HashSet<AccountId>? Accounts, DateTime CreatedAt);

/// <summary>All enabled rules of one workspace at one time, as one automaton.</summary>
internal sealed class CompiledRules
{
    private readonly RuleSet<CompiledRule> _set;

    private CompiledRules(long stamp, RuleSet<CompiledRule> set, IEnumerable<CompiledRule> rules)
    {
        (Stamp, _set) = (stamp, set);
        WithVolume = rules.Where(r => r.Actions.Volume is not null).Select(r => r.Id).ToHashSet();
    }

    /// <summary>The rules that watch how much they find.</summary>
    public IReadOnlySet<RuleId> WithVolume { get; }

    public long Stamp { get; }

    public static CompiledRules From(long stamp, IEnumerable<Rule> rules)
    {
        var parsed = new List<KeyValuePair<CompiledRule, RuleNode>>();
        foreach (var rule in rules)
        {
            // A query that a former version accepted and this one does not must not stop the others.
            if (!RuleParser.TryParse(rule.Query, out var tree, out _)) continue;
            var accounts = rule.ReadAccounts();
            parsed.Add(new(new CompiledRule(rule.Id, rule.Name, rule.Version, rule.ReadActions(), accounts.Count == 0 ? null : [.. accounts], rule.CreatedAt), tree));
        }

        return new CompiledRules(stamp, new RuleSet<CompiledRule>(parsed), parsed.Select(p => p.Key));
    }

    /// <summary>The rules that an item meets.</summary>
    public RuleMatches<CompiledRule> Match(NetworkItem item, string account, Sentiment? tone, RuleMatches<CompiledRule> into)
    {
        _set.Match(new Document(item.Text)
        {
            Author = item.Author.Handle.Length > 0 ? item.Author.Handle : item.Author.ExternalId,
            AuthorName = item.Author.Name,
            Language = item.Language,
            AccountId = account,
            Sentiment = tone,
            Followers = item.Author.Followers,
        }, into);
        return into;
    }
}
