namespace Millpond.Analytics.Linkage;

/// <summary>Records are only compared when they agree on all fields of at least one rule.</summary>
/// <param name="Fields">Positions of the fields.</param>
public sealed record BlockingRule(params IReadOnlyList<int> Fields)
{
    private const char Separator = '\u001f';

    /// <summary>Key of a normalised record under this rule; null where a value is unknown.</summary>
    internal string? Key(LinkRecord record)
    {
        foreach (var field in Fields)
            if (record.Values[field].Length == 0)
                return null;
        return Fields.Count == 1 ? record.Values[Fields[0]] : string.Join(Separator, Fields.Select(field => record.Values[field]));
    }
}
