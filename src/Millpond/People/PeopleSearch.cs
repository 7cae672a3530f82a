using Millpond.Platform.Data.Search;

namespace Millpond.People;

/// <summary>How people are found by words: name, handle, phone, e-mail address.</summary>
internal static class PeopleSearch
{
    public static readonly SearchKind Kind = new("person");

    public static SearchDocument Document(Person person, string? handle) =>
        new(person.Id.Value, person.Id.Value, string.Join(' ', new[] { person.Name, handle, person.Phone, person.Email }.Where(t => !string.IsNullOrEmpty(t)).Distinct()));
}
