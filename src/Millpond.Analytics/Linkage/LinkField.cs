namespace Millpond.Analytics.Linkage;

/// <summary>One field by which records are compared.</summary>
/// <param name="Name">Name of the column.</param>
/// <param name="Kind">How values are compared.</param>
public sealed record LinkField(string Name, FieldKind Kind);
