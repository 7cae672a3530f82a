using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.People;

/// <summary>A human as the company knows him. What networks say of him stays on his identities; here stands what the company says.</summary>
internal sealed class Person : Entity, IVersioned
{
    public PersonId Id { get; init; }

    public required string Name { get; set; }

    public string? AvatarUrl { get; set; }

    public string? Bio { get; set; }

    public string? Location { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    /// <summary>Stage of the customer life cycle: free words of the company (lead, customer, ...).</summary>
    public string? Stage { get; set; }

    /// <summary>The member who looks after him.</summary>
    public Guid? OwnerId { get; set; }

    /// <summary>The company's own fields as a JSON object of strings.</summary>
    public string Attributes { get; set; } = "{}";

    public required string CreatedFrom { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime UpdatedAt { get; set; }

    public int Version { get; set; }

    public static Person From(int workspace, PersonId id, Channels.Contract.NetworkAuthor author, string channel, DateTime at) => new()
    {
        WorkspaceId = workspace,
        Id = id,
        Name = Identity.Said(author.Name, author.Handle, author.ExternalId),
        AvatarUrl = author.AvatarUrl,
        Bio = author.Bio,
        Location = author.Location,
        CreatedFrom = channel,
        CreatedAt = at,
        UpdatedAt = at,
        Version = 1,
    };

    public static Person Create(int workspace, string name, string from, DateTime at)
    {
        var person = new Person { WorkspaceId = workspace, Id = new PersonId(Ids.New(at)), Name = name, CreatedFrom = from, CreatedAt = at, UpdatedAt = at };
        person.Raise(new PersonCreated(person.Id, name, from));
        return person;
    }

    /// <summary>Changes what the edit names; raises one event with the names of the fields that really changed.</summary>
    public IReadOnlyList<string> Apply(PersonEdit edit, DateTime at)
    {
        var changed = new List<string>();
        Set(edit.Name, Name, v => Name = v, "name");
        Set(edit.Phone, Phone, v => Phone = Blank(v), "phone");
        Set(edit.Email, Email, v => Email = Blank(v), "email");
        Set(edit.Bio, Bio, v => Bio = Blank(v), "bio");
        Set(edit.Location, Location, v => Location = Blank(v), "location");
        Set(edit.Stage, Stage, v => Stage = Blank(v), "stage");
        if (edit.OwnerId is { } owner && owner != (OwnerId ?? Guid.Empty))
        {
            OwnerId = owner == Guid.Empty ? null : owner;
            changed.Add("ownerId");
        }

        if (edit.Attributes is { } attributes && Json.Write(attributes) is var json && json != Attributes)
        {
            Attributes = json;
            changed.Add("attributes");
        }

        if (changed.Count > 0)
        {
            UpdatedAt = at;
            Raise(new PersonChanged(Id, changed));
        }

        return changed;

        void Set(string? value, string? present, Action<string> write, string field)
        {
            if (value is null || value == (present ?? "")) return;
            write(value);
            changed.Add(field);
        }
    }

    private static string? Blank(string value) => value.Length == 0 ? null : value;
}

/// <summary>The fields of a person that an edit names; null leaves a field as it is, an empty text clears it.</summary>
internal sealed record PersonEdit(string? Name, string? Phone, string? Email, string? Bio, string? Location, string? Stage, Guid? OwnerId, Dictionary<string, string>? Attributes);
