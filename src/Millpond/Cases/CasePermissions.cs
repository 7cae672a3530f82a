namespace Millpond.Cases;

/// <summary>What one may be allowed to do with cases.</summary>
internal static class CasePermissions
{
    /// <summary>Read cases.</summary>
    public const string Read = "cases.read";

    /// <summary>Open cases, change them, write notes, close them.</summary>
    public const string Edit = "cases.edit";

    public static readonly string[] All = [Read, Edit];
}
