using System.Collections.Concurrent;
using Millpond.Analytics.Text.Language;
using Millpond.Analytics.Text.Rules;
using Millpond.Channels.Contract;

namespace Millpond.Listening;

/// <summary>What is thought of an item before anything is written: its tone and the rules it meets.</summary>
/// <param name="Tone">Tone; null where it is not judged.</param>
/// <param name="Hits">Rules it meets, with the places; null when there are none.</param>
internal readonly record struct Judgement(Sentiment? Tone, List<RuleHit>? Hits);

/// <summary>A rule that an item meets.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Spans">The places, see <see cref="SpanText"/>.</param>
internal readonly record struct RuleHit(CompiledRule Rule, string Spans);

/// <summary>Judges the items of a batch on all cores: the one part of the intake that costs processor time and needs no database.</summary>
internal static class JudgePosts
{
    /// <summary>Items that one core takes at a time; fewer are not worth a second one.</summary>
    private const int Share = 64;

    /// <summary>The judgement of each item, in their order; our own are not judged. O(characters).</summary>
    public static Judgement[] Judge(IReadOnlyList<NetworkItem> items, CompiledRules rules, string account)
    {
        var judged = new Judgement[items.Count];
        if (items.Count == 0) return judged;
        Parallel.ForEach(Partitioner.Create(0, items.Count, Share), () => new RuleMatches<CompiledRule>(), (range, _, found) =>
        {
            for (var i = range.Item1; i < range.Item2; i++)
                if (!items[i].Own) judged[i] = Judge(items[i], rules, account, found);
            return found;
        }, _ => { });
        return judged;
    }

    private static Judgement Judge(NetworkItem item, CompiledRules rules, string account, RuleMatches<CompiledRule> found)
    {
        var tone = Tone.Of(item);
        List<RuleHit>? hits = null;
        foreach (var match in rules.Match(item, account, tone, found)) (hits ??= []).Add(new RuleHit(match.Id, SpanText.Write(match.Spans)));
        return new Judgement(tone, hits);
    }
}
