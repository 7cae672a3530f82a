using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Inbox;

/// <summary>A canned reply: found by title or shortcut, put into the composer, changed there as needed.</summary>
internal sealed class Script : IWorkspaceRow, IVersioned
{
    public const int MaxTitle = 120;
    public const int MaxText = 5000;
    public const int MaxShortcut = 40;

    public int WorkspaceId { get; init; }

    public ScriptId Id { get; init; }

    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>What is typed behind the slash, without it.</summary>
    public string? Shortcut { get; private set; }

    /// <summary>The team it is for; null: everybody.</summary>
    public Guid? TeamId { get; private set; }

    public DateTime UpdatedAt { get; private set; }

    public int Version { get; set; }

    public Outcome Write(string title, string text, string? shortcut, Guid? teamId, DateTime now)
    {
        title = title.Trim();
        shortcut = string.IsNullOrWhiteSpace(shortcut) ? null : shortcut.Trim().TrimStart('/');
        if (title.Length is 0 or > MaxTitle) return Outcome.Invalid("script.title_length", "title", $"A title has 1 to {MaxTitle} characters.");
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaxText) return Outcome.Invalid("script.text_length", "text", $"A text has 1 to {MaxText} characters.");
        if (shortcut is { Length: > MaxShortcut } || shortcut?.Any(char.IsWhiteSpace) == true)
            return Outcome.Invalid("script.shortcut_form", "shortcut", $"A shortcut is one word of at most {MaxShortcut} characters.");
        (Title, Text, Shortcut, TeamId, UpdatedAt) = (title, text, shortcut, teamId, now);
        return Outcome.Done;
    }
}
