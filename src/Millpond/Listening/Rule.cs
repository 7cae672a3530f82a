using Millpond.Analytics.Text.Rules;
using Millpond.Channels.Contract;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Listening;

/// <summary>A listening query with what is to be done when it matches.</summary>
internal sealed class Rule : Entity, IVersioned
{
    public RuleId Id { get; init; }

    public required string Name { get; set; }

    public required string Query { get; set; }

    public bool Enabled { get; set; } = true;

    /// <summary>Accounts it listens on, as JSON; an empty list is all.</summary>
    public string AccountIds { get; set; } = "[]";

    /// <summary>How often the networks' own search is asked, in minutes; null is never.</summary>
    public int? SearchIntervalMinutes { get; set; }

    /// <summary>JSON of <see cref="RuleActions"/>.</summary>
    public string Actions { get; set; } = "{}";

    public DateTime CreatedAt { get; init; }

    public DateTime UpdatedAt { get; set; }

    public int Version { get; set; }

    public static Rule New(int workspace, DateTime at) =>
        new() { WorkspaceId = workspace, Id = new RuleId(Ids.New(at)), Name = "", Query = "", CreatedAt = at };

    /// <summary>Takes the fields of an edit after checking the query; refuses with the place of the mistake.</summary>
    public Outcome Apply(RuleEdit edit, DateTime at)
    {
        var name = (edit.Name ?? "").Trim();
        if (name.Length is 0 or > 120) return Outcome.Invalid("listening.rule_name", "name", "A rule needs a name of 1 to 120 characters.");
        if (!RuleParser.TryParse(edit.Query ?? "", out _, out var error))
            return Outcome.Invalid("listening.rule_syntax", "query", $"The query cannot be read {error}.", new Dictionary<string, object?> { ["position"] = error.Position, ["length"] = error.Length, ["syntax"] = error.Code });
        if (edit.SearchIntervalMinutes is < 3 or > 1440) return Outcome.Invalid("listening.search_interval", "searchIntervalMinutes", "Networks may be searched every 3 to 1,440 minutes.");

        if (edit.Actions?.Volume?.Check() is { Ok: false } volume) return volume;

        Name = name;
        Query = edit.Query!;
        Enabled = edit.Enabled ?? true;
        AccountIds = Json.Write(edit.AccountIds ?? []);
        SearchIntervalMinutes = edit.SearchIntervalMinutes;
        Actions = Json.Write(edit.Actions ?? RuleActions.None);
        UpdatedAt = at;
        Raise(new RuleChanged(Id));
        return Outcome.Done;
    }

    public RuleActions ReadActions() => Json.Read<RuleActions>(Actions);

    public IReadOnlyList<AccountId> ReadAccounts() => Json.Read<List<AccountId>>(AccountIds);
}

/// <summary>What happens when a rule matches.</summary>
/// <param name="TeamId">Team that the conversation goes to.</param>
/// <param name="TagIds">Tags that the conversation gets.</param>
/// <param name="Priority">Priority that it has at least.</param>
/// <param name="OpenCase">Whether a case is opened.</param>
/// <param name="Alert">Whether each match raises an alert.</param>
/// <param name="Volume">When an unusual number of matches raises an alert; null is never.</param>
internal sealed record RuleActions(Guid? TeamId, IReadOnlyList<TagId>? TagIds, Priority? Priority, bool OpenCase, bool Alert, VolumeAlert? Volume = null)
{
    public static readonly RuleActions None = new(null, [], null, false, false);

    /// <summary>Whether a matching post is more than counted: it goes to the inbox.</summary>
    public bool Wanted => TeamId is not null || TagIds is { Count: > 0 } || Priority is not null || OpenCase;
}

/// <summary>The fields of a rule as a person writes them.</summary>
internal sealed record RuleEdit(string? Name, string? Query, bool? Enabled, IReadOnlyList<AccountId>? AccountIds, int? SearchIntervalMinutes, RuleActions? Actions);
