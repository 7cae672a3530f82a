namespace Millpond.Analytics.Text.Language;

/// <summary>What a name is the name of.</summary>
public enum NameKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>A country, a town, a road, a building.</summary>
    Place,
}
