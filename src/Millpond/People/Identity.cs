using Millpond.Channels.Contract;
using Millpond.Platform.Data;

namespace Millpond.People;

/// <summary>What an identity is made of.</summary>
internal enum IdentityKind
{
    Network,
    Phone,
    Email,
    Card,
    Cookie,
}

/// <summary>One handle of a person on one channel, with what the network last said of it. Belongs to exactly one person at a time.</summary>
internal sealed class Identity : IWorkspaceRow
{
    public int WorkspaceId { get; init; }

    public IdentityId Id { get; init; }

    public PersonId PersonId { get; set; }

    public IdentityKind Kind { get; init; }

    public required string Channel { get; init; }

    /// <summary>Where ids are unique only within a server or an account: which one; else empty.</summary>
    public string Scope { get; init; } = "";

    public required string ExternalId { get; init; }

    public required string Handle { get; set; }

    public required string Name { get; set; }

    public string? AvatarUrl { get; set; }

    public string? Bio { get; set; }

    public string? Location { get; set; }

    public string? Url { get; set; }

    public int? Followers { get; set; }

    public int? Following { get; set; }

    public int? Posts { get; set; }

    public bool Verified { get; set; }

    public DateTime? AccountCreatedAt { get; set; }

    public DateTime FirstSeenAt { get; init; }

    public DateTime UpdatedAt { get; set; }

    public static Identity From(int workspace, IdentityId id, PersonId person, string channel, string scope, NetworkAuthor author, DateTime at)
    {
        var identity = new Identity
        {
            WorkspaceId = workspace,
            Id = id,
            PersonId = person,
            Channel = channel,
            Scope = scope,
            ExternalId = author.ExternalId,
            Handle = Said(author.Handle, author.Name, author.ExternalId),
            Name = Said(author.Name, author.Handle, author.ExternalId),
            FirstSeenAt = at,
        };
        identity.Learn(author, at);
        return identity;
    }

    /// <summary>Whether the network says something new of him. Counters that creep by less than 2 % within an hour are not news: writing them would cost a row per post.</summary>
    public static bool IsNews(NetworkAuthor author, string handle, string name, string? bio, string? location, string? avatar, int? followers, DateTime updated, DateTime now) =>
        (author.Handle.Length > 0 && author.Handle != handle) || (author.Name.Length > 0 && author.Name != name)
        || (author.Bio is not null && author.Bio != bio) || (author.Location is not null && author.Location != location) || (author.AvatarUrl is not null && author.AvatarUrl != avatar)
        || (author.Followers is { } f && f != followers && (followers is null || Math.Abs(f - (long)followers) * 50 > followers || now - updated > TimeSpan.FromHours(1)));

    public void Learn(NetworkAuthor author, DateTime at)
    {
        Handle = Said(author.Handle, Handle);
        Name = Said(author.Name, Name);
        AvatarUrl = author.AvatarUrl ?? AvatarUrl;
        Bio = author.Bio ?? Bio;
        Location = author.Location ?? Location;
        Url = author.Url ?? Url;
        Followers = author.Followers ?? Followers;
        Following = author.Following ?? Following;
        Posts = author.Posts ?? Posts;
        Verified = author.Verified || Verified;
        AccountCreatedAt = author.CreatedAt ?? AccountCreatedAt;
        UpdatedAt = at;
    }

    /// <summary>The first of several names that is said at all.</summary>
    public static string Said(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (name.Length > 0) return name;
        return "";
    }
}

/// <summary>Which person an identity belonged to, from when to when, and on what evidence. Never deleted: a merge is undone by links.</summary>
internal sealed class IdentityLink : IWorkspaceRow
{
    public int WorkspaceId { get; init; }

    public Guid Id { get; init; }

    public IdentityId IdentityId { get; init; }

    public PersonId PersonId { get; init; }

    public DateTime From { get; init; }

    public DateTime? To { get; set; }

    /// <summary><c>first_seen</c>, <c>import</c>, <c>manual</c>, or the rule that matched.</summary>
    public required string Evidence { get; init; }

    /// <summary>0 to 1.</summary>
    public double Confidence { get; init; }

    public Guid? ByMember { get; init; }
}

/// <summary>A value of a person's profile that was replaced: what was once said is kept with its source and time.</summary>
internal sealed class Fact : IWorkspaceRow
{
    public int WorkspaceId { get; init; }

    public Guid Id { get; init; }

    public PersonId PersonId { get; init; }

    public IdentityId? IdentityId { get; init; }

    public required string Name { get; init; }

    public required string Value { get; init; }

    public required string Source { get; init; }

    public DateTime ObservedAt { get; init; }
}

/// <summary>A tag of the company.</summary>
internal sealed class Tag : IWorkspaceRow, IVersioned
{
    public int WorkspaceId { get; init; }

    public TagId Id { get; init; }

    public required string Name { get; set; }

    public string Color { get; set; } = "";

    public string Group { get; set; } = "";

    public int Version { get; set; }
}

/// <summary>A tag on a person.</summary>
internal sealed class PersonTag : IWorkspaceRow
{
    public int WorkspaceId { get; init; }

    public PersonId PersonId { get; init; }

    public TagId TagId { get; init; }

    public DateTime At { get; init; }
}
