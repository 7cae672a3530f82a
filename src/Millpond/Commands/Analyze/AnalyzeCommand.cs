using System.CommandLine;

namespace Millpond.Commands.Analyze;

/// <summary>The verb <c>analyze</c>: the engines of Millpond.Analytics on files, for an analyst.</summary>
/// <remarks>A verb is one file beside this one with a static <c>Create()</c>; it becomes reachable by standing in <see cref="Verbs"/>.</remarks>
internal static class AnalyzeCommand
{
    public static Command Create()
    {
        var analyze = new Command("analyze", "Analyze files: text, networks, cascades, audiences, value and identity. Tables are TSV or CSV with a header line, gzip or not; '-' is standard input.");
        foreach (var verb in Verbs()) analyze.Add(verb);
        AnalyzeOptions.AddFormat(analyze);
        analyze.Add(AnalyzeOptions.Threads);
        return analyze;
    }

    private static IEnumerable<Command> Verbs() =>
    [
        MatchVerb.Create(),
        RulesVerb.Create(),
        SentimentVerb.Create(),
        HotWordsVerb.Create(),
        BurstsVerb.Create(),
        EntitiesVerb.Create(),
        GraphVerb.Create(),
        InfluenceVerb.Create(),
        ZombiesVerb.Create(),
        CascadesVerb.Create(),
        RfmVerb.Create(),
        ClvVerb.Create(),
        LinkVerb.Create(),
        AbTestVerb.Create(),
        SegmentVerb.Create(),
        PressureVerb.Create(),
    ];
}
