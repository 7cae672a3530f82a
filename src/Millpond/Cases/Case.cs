using Millpond.Inbox;
using Millpond.Listening;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Cases;

/// <summary>An internal piece of work about a person: what the outside never sees, apart from the answer at its end.</summary>
internal sealed class Case : Entity, IVersioned
{
    public const int MaxTitle = 200;
    public const int MaxDescription = 20_000;

    /// <summary>Place in the order by due time of what has none.</summary>
    public const long NotDue = 4_000_000_000_000_000_000;

    /// <summary>Place in the order by due time of what is done.</summary>
    public const long Done = 8_000_000_000_000_000_000;

    private Case()
    {
    }

    public CaseId Id { get; private set; }

    /// <summary>Number for people, rising without gaps in each workspace.</summary>
    public long Number { get; private set; }

    public string Title { get; private set; } = "";

    public string Description { get; private set; } = "";

    public CaseStatus Status { get; private set; }

    public Priority Priority { get; private set; }

    public Guid? TeamId { get; private set; }

    public Guid? OwnerId { get; private set; }

    public DateTime? DueAt { get; private set; }

    public PersonId? PersonId { get; private set; }

    public ConversationId? ConversationId { get; private set; }

    /// <summary>Who opened it; null: a rule did.</summary>
    public Guid? CreatedBy { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime UpdatedAt { get; private set; }

    /// <summary>When it was opened the last time.</summary>
    public DateTime OpenedAt { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    /// <summary>Seconds from opening to closing, of the last time; for the boards.</summary>
    public double? ResolutionSeconds { get; private set; }

    /// <summary>Place in the order by due time.</summary>
    public long DueOrder { get; private set; }

    public int Version { get; set; }

    public bool IsDone => Status is CaseStatus.Resolved or CaseStatus.Closed;

    public static Case Open(int workspace, long number, string title, string description, Priority priority, PersonId? person, ConversationId? conversation, Guid? by, DateTime now)
    {
        var opened = new Case
        {
            WorkspaceId = workspace,
            Id = new CaseId(Ids.New(now)),
            Number = number,
            Title = title,
            Description = description,
            Priority = priority,
            PersonId = person,
            ConversationId = conversation,
            CreatedBy = by,
            CreatedAt = now,
            OpenedAt = now,
            UpdatedAt = now,
        };
        opened.Reorder();
        opened.Raise(new CaseOpened(opened.Id, number, person, conversation, priority, ByRule: by is null));
        return opened;
    }

    public void Describe(string title, string description, Priority priority, DateTime? dueAt, DateTime now)
    {
        var fields = new List<string>();
        if (Title != title) fields.Add("title");
        if (Description != description) fields.Add("description");
        if (Priority != priority) fields.Add("priority");
        if (DueAt != dueAt) fields.Add("dueAt");
        if (fields.Count == 0) return;
        (Title, Description, Priority, DueAt) = (title, description, priority, dueAt);
        Touch(fields, now);
    }

    /// <summary>Moves it to a team; its owner stays only when nobody else is named and he is meant to.</summary>
    public void MoveTo(Guid? team, DateTime now)
    {
        if (TeamId == team) return;
        var before = TeamId;
        TeamId = team;
        UpdatedAt = now;
        Raise(new CaseMoved(Id, PersonId, team, before));
    }

    /// <summary>Gives it to somebody; what was new is open from then on.</summary>
    public void GiveTo(Guid? owner, DateTime now)
    {
        if (OwnerId == owner) return;
        var before = OwnerId;
        OwnerId = owner;
        UpdatedAt = now;
        Raise(new CaseAssigned(Id, PersonId, owner, before));
        if (owner is not null && Status == CaseStatus.New) Become(CaseStatus.Open, answered: false, now);
    }

    /// <summary>Changes where it stands. Standing there already changes nothing and tells nobody.</summary>
    public void Become(CaseStatus status, bool answered, DateTime now)
    {
        if (Status == status) return;
        var before = Status;
        var wasDone = IsDone;
        Status = status;
        UpdatedAt = now;
        if (wasDone && !IsDone) (OpenedAt, ClosedAt, ResolutionSeconds) = (now, null, null);
        if (status == CaseStatus.Closed)
        {
            ClosedAt = now;
            ResolutionSeconds = (now - OpenedAt).TotalSeconds;
            Raise(new CaseClosed(Id, PersonId, OwnerId, ResolutionSeconds.Value, answered));
        }
        else
        {
            Raise(new CaseStatusChanged(Id, PersonId, status, before));
        }

        Reorder();
    }

    /// <summary>Tells that something of it changed.</summary>
    public void Touch(IReadOnlyList<string> fields, DateTime now)
    {
        UpdatedAt = now;
        Reorder();
        Raise(new CaseChanged(Id, PersonId, fields));
    }

    private void Reorder() => DueOrder = IsDone ? Done : DueAt is { } due ? (due - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond : NotDue;
}
