using Millpond.Platform;
using Millpond.Platform.Filters;

namespace Millpond.People;

/// <summary>The fields by which people are filtered; what stands on identities passes when one identity does.</summary>
internal static class PeopleFilters
{
    private static readonly FilterRows Tags = new("FROM person_tags pt JOIN tags t ON t.workspace_id = pt.workspace_id AND t.id = pt.tag_id WHERE pt.workspace_id = @w", "pt.person_id", "people.id", ByValue: true);
    private static readonly FilterRows TagIds = new("FROM person_tags pt WHERE pt.workspace_id = @w", "pt.person_id", "people.id", ByValue: true);
    private static readonly FilterRows Identities = new("FROM identities i WHERE i.workspace_id = @w", "i.person_id", "people.id");

    public static readonly FilterCatalogue<PersonFacts> Catalogue = new FilterCatalogue<PersonFacts>("people")
        .Text("name", "people.name", p => p.Person.Name)
        .Text("stage", "people.stage", p => p.Person.Stage)
        .Id("ownerId", "people.owner_id", p => p.Person.OwnerId)
        .Texts("tag", Tags, "t.name", p => p.Tags.Select(t => t.Name))
        .Ids("tagIds", TagIds, "pt.tag_id", p => p.Tags.Select(t => t.Id.Value))
        .Text("location", "people.location", p => p.Person.Location)
        .Text("bio", "people.bio", p => p.Person.Bio)
        .Text("phone", "people.phone", p => p.Person.Phone)
        .Text("email", "people.email", p => p.Person.Email)
        .Text("createdFrom", "people.created_from", p => p.Person.CreatedFrom)
        .Time("createdAt", "people.created_at", p => p.Person.CreatedAt)
        .Time("updatedAt", "people.updated_at", p => p.Person.UpdatedAt)
        .Texts("channel", Identities, "i.channel", p => p.Identities.Select(i => i.Channel))
        .Texts("handle", Identities, "i.handle", p => p.Identities.Select(i => i.Handle))
        .Numbers("followers", Identities, "i.followers", p => p.Identities.Where(i => i.Followers is not null).Select(i => (long)i.Followers!.Value))
        .Numbers("following", Identities, "i.following", p => p.Identities.Where(i => i.Following is not null).Select(i => (long)i.Following!.Value))
        .Numbers("posts", Identities, "i.posts", p => p.Identities.Where(i => i.Posts is not null).Select(i => (long)i.Posts!.Value))
        .Flags("verified", Identities, "i.verified", p => p.Identities.Select(i => i.Verified))
        .Own("people.attributes", p => Json.Read<Dictionary<string, string>>(p.Person.Attributes));
}

/// <summary>A person with all that filters ask about.</summary>
/// <param name="Person">The person.</param>
/// <param name="Tags">His tags.</param>
/// <param name="Identities">His identities.</param>
internal sealed record PersonFacts(Person Person, IReadOnlyList<Tag> Tags, IReadOnlyList<Identity> Identities);
