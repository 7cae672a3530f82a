using System.Reflection;
using System.Text.RegularExpressions;
using Millpond.Hosting;
using Millpond.Platform.Events;

namespace Millpond.Tests.Architecture;

/// <summary>Who may know whom, as one table; read from the sources.</summary>
public partial class ArrowsTests
{
    /// <summary>Each room and the rooms it may use. Capabilities of the group Service meet in events and public facades at their roots.</summary>
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Analytics"] = [],
        ["Platform"] = ["Analytics"],
        ["Simulator"] = [],
        ["Channels"] = ["Platform", "Analytics"],
        ["Organization"] = ["Platform"],
        ["People"] = ["Platform", "Channels", "Organization", "Analytics"],
        ["Listening"] = ["Platform", "Channels", "Organization", "Analytics", "People"],
        ["Inbox"] = ["Platform", "Channels", "Organization", "People", "Network", "Listening"],
        ["Cases"] = ["Platform", "Channels", "Organization", "People", "Listening", "Inbox"],
        ["Network"] = ["Platform", "Channels", "People"],
        ["Orders"] = ["Platform", "People"],
        ["Tables"] = [],
        ["Imports"] = ["Platform", "Channels", "Organization", "People", "Network", "Orders", "Listening", "Hosting", "Tables"],
        ["Insights"] = ["Platform", "Channels", "Organization", "People", "Listening", "Inbox", "Cases"],
        ["Operations"] = ["Platform", "Organization"],
        ["Exports"] = ["Platform"],
        ["Backups"] = ["Platform", "Channels", "Organization", "Imports", "Hosting"],
        ["Doctor"] = ["Platform", "Channels", "Organization", "Backups", "Hosting"],
        ["Demo"] = ["*"],
        ["Hosting"] = ["*"],
        ["Commands"] = ["*"],
        ["Migrations"] = ["Platform"],
    };

    /// <summary>Known exceptions; this list may only shrink.</summary>
    private static readonly HashSet<string> Baseline = [];

    [Fact]
    public void Nobody_knows_whom_he_may_not_know()
    {
        var wrong = Files().SelectMany(f => Usings(f.Text).Select(u => (f.Room, Used: u, f.Path)))
            .Where(a => a.Room != a.Used && MayKnow.ContainsKey(a.Used))
            .Where(a => MayKnow[a.Room] is var allowed && !allowed.Contains("*") && !allowed.Contains(a.Used))
            .Where(a => !Baseline.Contains($"{a.Room} -> {a.Used}"))
            .Select(a => $"{a.Room} -> {a.Used} ({a.Path})").Distinct().Order().ToList();
        Assert.True(wrong.Count == 0, "These arrows are not in the table:\n  " + string.Join("\n  ", wrong));
    }

    [Fact]
    public void Every_exception_in_the_baseline_is_still_needed()
    {
        var used = Files().SelectMany(f => Usings(f.Text).Select(u => $"{f.Room} -> {u}")).ToHashSet();
        Assert.Empty(Baseline.Except(used));
    }

    [Fact]
    public void Every_room_is_in_the_table() => Assert.Empty(Files().Select(f => f.Room).Distinct().Except(MayKnow.Keys).Except([""]));

    [Fact]
    public void The_table_has_no_circle()
    {
        var done = new HashSet<string>();
        foreach (var room in MayKnow.Keys) Visit(room, []);

        void Visit(string room, List<string> path)
        {
            Assert.False(path.Contains(room), "A circle: " + string.Join(" -> ", path.Append(room)));
            if (!done.Add(room)) return;
            foreach (var next in MayKnow[room].Where(n => n != "*")) Visit(next, [.. path, room]);
        }
    }

    [Fact]
    public void No_source_file_is_longer_than_five_hundred_lines()
    {
        var long_ = Files().Select(f => (f.Path, Lines: f.Text.Count(c => c == '\n'))).Where(f => f.Lines > 500).Select(f => $"{f.Path}: {f.Lines}").ToList();
        Assert.True(long_.Count == 0, "What wants to be its own here?\n  " + string.Join("\n  ", long_));
    }

    [Fact]
    public void Every_event_has_a_stable_name_of_its_own()
    {
        var events = new[] { typeof(MillpondHost).Assembly, typeof(IEvent).Assembly, typeof(Millpond.Channels.ChannelsCapability).Assembly }
            .SelectMany(a => a.GetTypes()).Where(t => t is { IsClass: true, IsAbstract: false } && typeof(IEvent).IsAssignableFrom(t)).ToList();
        var names = events.ConvertAll(EventKindAttribute.Of);
        Assert.NotEmpty(names);
        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.All(names, n => Assert.Matches("^[a-z]+\\.[a-z_]+$", n));
        Assert.All(events, e => Assert.NotNull(e.GetCustomAttribute<EventKindAttribute>()));
    }

    private static IEnumerable<(string Room, string Path, string Text)> Files()
    {
        var src = Path.Combine(Root(), "src");
        foreach (var path in Directory.EnumerateFiles(src, "*.cs", SearchOption.AllDirectories))
        {
            var parts = Path.GetRelativePath(src, path).Split(Path.DirectorySeparatorChar);
            if (parts.Contains("obj") || parts.Contains("bin") || parts.Contains("node_modules")) continue;
            var room = parts[0] == "Millpond" ? (parts.Length > 2 ? parts[1] : "") : parts[0]["Millpond.".Length..];
            if (room.Length > 0) yield return (room, Path.GetRelativePath(src, path), File.ReadAllText(path));
        }
    }

    private static IEnumerable<string> Usings(string text) => UsingLine().Matches(text).Select(m => m.Groups[1].Value);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Millpond.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The sources are not beside the tests.");
    }

    [GeneratedRegex(@"^using (?:static )?Millpond\.([A-Za-z]+)", RegexOptions.Multiline)]
    private static partial Regex UsingLine();
}
