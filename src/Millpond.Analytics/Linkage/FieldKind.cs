namespace Millpond.Analytics.Linkage;

/// <summary>What a field holds, and so how two values of it are compared.</summary>
public enum FieldKind
{
    /// <summary>Words: Jaro-Winkler, near from .8, very near from .92.</summary>
    Text,

    /// <summary>A name, Chinese or not: by sound where it is Chinese.</summary>
    Name,

    /// <summary>A Chinese address, by its parts.</summary>
    Address,

    /// <summary>A number that names something (phone, postcode): near when one slip of the keys away.</summary>
    Code,

    /// <summary>A date as yyyymmdd or with separators: near when one slip away or day and month are exchanged.</summary>
    Date,

    /// <summary>Equal or not.</summary>
    Exact,
}
