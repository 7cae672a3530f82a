namespace Millpond.Simulator.Towns;

/// <summary>What somebody is about to write.</summary>
public sealed record PostDraft(TownAccount Author, string Text)
{
    /// <summary>What it will be to its network.</summary>
    public PostKind Kind { get; init; } = PostKind.Original;

    /// <summary>What it answers or passes on.</summary>
    public TownPost? Parent { get; init; }

    /// <summary>Who may see it.</summary>
    public Visibility Visibility { get; init; }

    /// <summary>The receiver of a private message; named in <see cref="Text"/> it need not be.</summary>
    public TownAccount? To { get; init; }

    /// <summary>Why it is written.</summary>
    public Intent Intent { get; init; } = Intent.Written;

    /// <summary>The product it is about.</summary>
    public Product? Product { get; init; }

    /// <summary>"zh", "en", or null to tell by the text.</summary>
    public string? Language { get; init; }

    /// <summary>Content warning.</summary>
    public string Warning { get; init; } = "";

    /// <summary>Attachments.</summary>
    public IReadOnlyList<TownMedia> Media { get; init; } = [];

    /// <summary>What the client gave so that it is stored once.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The application that writes it.</summary>
    public string Application { get; init; } = "";
}
