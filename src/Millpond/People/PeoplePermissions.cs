namespace Millpond.People;

/// <summary>What a role may do here.</summary>
internal static class PeoplePermissions
{
    public const string Read = "people.read";
    public const string Edit = "people.edit";
    public const string ManageTags = "people.manage_tags";
}
