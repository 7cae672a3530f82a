namespace Millpond.Operations;

/// <summary>What a role may do here.</summary>
internal static class OperationsPermissions
{
    public const string ReadWork = "work.read";
    public const string ManageWork = "work.manage";
    public const string ReadAudit = "audit.read";
    public const string ReadSystem = "system.read";
}
