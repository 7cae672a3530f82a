using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Millpond.Platform.Audit;
using Millpond.Platform.Events;
using Millpond.Platform.Live;
using Millpond.Platform.Work;

namespace Millpond.Platform.Data;

/// <summary>What a capability adds to the schema: its entity mappings. Registered at start-up, see <see cref="DataServices"/>.</summary>
/// <param name="Apply">Maps the capability's entities.</param>
/// <param name="Assembly">Assembly whose typed ids are stored.</param>
public sealed record ModelPart(Action<ModelBuilder> Apply, Assembly Assembly);

/// <summary>The one unit of work. Saving writes the change, the events it raised, the work they cause and the audit trail in one commit.</summary>
/// <remarks>
/// It has no sets: each capability opens a door that takes the <see cref="Viewer"/>. The query filter on the workspace is the net below the doors;
/// a row of another workspace can neither be read nor written through this context.
/// </remarks>
public sealed class MillpondDb(DbContextOptions<MillpondDb> options, IEnumerable<ModelPart> parts, CurrentViewer current, Dialect dialect, Subscriptions subscriptions, Signals signals, TimeProvider clock)
    : DbContext(options)
{
    private readonly List<IEvent> _events = [];
    private readonly List<PlannedWork> _work = [];
    private readonly List<AuditNote> _audit = [];
    private bool _pulseEvents;
    private bool _pulseWork;

    /// <summary>The tenant that this unit of work is in; 0 (which owns nothing) while nobody is signed in.</summary>
    public int WorkspaceId => current.Viewer?.WorkspaceId ?? 0;

    /// <summary>What differs between the databases.</summary>
    public Dialect Dialect { get; } = dialect;

    internal TimeProvider Clock { get; } = clock;

    /// <summary>Appends an event without an entity to raise it.</summary>
    public void Append(IEvent happened) => _events.Add(happened);

    /// <summary>Puts work into the queue, in the same commit as everything else that is saved.</summary>
    public void Enqueue(PlannedWork work) => _work.Add(work);

    /// <summary>Notes an act of a person or of configuration in the audit trail, in the same commit.</summary>
    public void Note(AuditNote note) => _audit.Add(note);

    /// <summary>Not offered: saving waits for the database and therefore is asynchronous.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Save with SaveChangesAsync.");

    /// <inheritdoc />
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        GuardTenant();
        CollectEvents();
        if (_events.Count + _work.Count + _audit.Count == 0)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        var outer = Database.CurrentTransaction;
        var own = outer is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        try
        {
            var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            await WriteLogAsync(cancellationToken);
            if (own is not null) await own.CommitAsync(cancellationToken);
            return rows;
        }
        finally
        {
            if (own is not null) await own.DisposeAsync();
        }
    }

    /// <summary>Writes pending events, work and audit notes into the open transaction, for code that writes its rows in bulk.</summary>
    /// <exception cref="InvalidOperationException">No transaction is open.</exception>
    public async Task WriteLogAsync(CancellationToken ct = default)
    {
        if (Database.CurrentTransaction is null) throw new InvalidOperationException("The log is written in the transaction of the change; open one.");

        if (_events.Count > 0)
        {
            var now = Clock.UtcNow();
            _work.AddRange(subscriptions.WorkFor(_events));
            await EventLog.AppendAsync(this, _events, current.Viewer?.MemberId, now, ct);
            _events.Clear();
            _pulseEvents = true;
        }

        if (_work.Count > 0)
        {
            await WorkWriter.WriteAsync(this, _work, ct);
            _work.Clear();
            _pulseWork = true;
        }

        if (_audit.Count > 0)
        {
            await AuditChain.AppendAsync(this, _audit, current.Viewer, Clock.UtcNow(), ct);
            _audit.Clear();
        }

        await Dialect.NotifyAsync(this, _pulseEvents, _pulseWork, ct);
    }

    internal void Committed()
    {
        if (_pulseEvents) signals.Pulse(Signals.Events(WorkspaceId));
        if (_pulseWork) signals.Pulse(Signals.Work);
        _pulseEvents = _pulseWork = false;
    }

    /// <summary>Forgets everything tracked and pending, for whoever rolled back and goes on: the queue between two items, a batch that is tried in parts.</summary>
    public void Reset()
    {
        ChangeTracker.Clear();
        _events.Clear();
        _work.Clear();
        _audit.Clear();
        _pulseEvents = _pulseWork = false;
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conversions.Apply(configurationBuilder, Dialect.IsSqlite, parts.Select(p => p.Assembly).Distinct());

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var part in parts) part.Apply(modelBuilder);
        Schema.ApplyConventions(modelBuilder);
        foreach (var type in modelBuilder.Model.GetEntityTypes().Where(t => typeof(IWorkspaceRow).IsAssignableFrom(t.ClrType) && t.BaseType is null))
            typeof(MillpondDb).GetMethod(nameof(FilterByWorkspace), BindingFlags.NonPublic | BindingFlags.Instance)!.MakeGenericMethod(type.ClrType).Invoke(this, [modelBuilder]);
    }

    private void FilterByWorkspace<TRow>(ModelBuilder model)
        where TRow : class, IWorkspaceRow => model.Entity<TRow>().HasQueryFilter(row => row.WorkspaceId == WorkspaceId);

    private void GuardTenant()
    {
        foreach (var entry in ChangeTracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted)) continue;
            if (entry.Entity is IWorkspaceRow row && row.WorkspaceId != WorkspaceId)
                throw new InvalidOperationException($"A {entry.Metadata.ClrType.Name} of workspace {row.WorkspaceId} is being written from workspace {WorkspaceId}.");
            BumpVersion(entry);
        }
    }

    private static void BumpVersion(EntityEntry entry)
    {
        if (entry.Entity is not IVersioned versioned) return;
        if (entry.State == EntityState.Added) versioned.Version = 1;
        else if (entry.State == EntityState.Modified) versioned.Version = (int)entry.Property(nameof(IVersioned.Version)).OriginalValue! + 1;
    }

    private void CollectEvents()
    {
        foreach (var entry in ChangeTracker.Entries<Entity>())
        {
            _events.AddRange(entry.Entity.Raised);
            entry.Entity.ForgetRaised();
        }
    }
}
