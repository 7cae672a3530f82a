using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Platform.Audit;
using Millpond.Platform.Effects;
using Millpond.Platform.Events;
using Millpond.Platform.Exports;
using Millpond.Platform.Live;
using Millpond.Platform.Security;
using Millpond.Platform.Web;
using Millpond.Platform.Work;

namespace Millpond.Platform.Data;

/// <summary>Registration of the platform and of what capabilities contribute to it.</summary>
public static class DataServices
{
    /// <summary>Adds database, event log, queue, effects and audit.</summary>
    /// <param name="services">The container.</param>
    /// <param name="database">A PostgreSQL connection string, or <c>Data Source=...</c> for the embedded database.</param>
    /// <param name="migrations">Assembly that holds the migrations.</param>
    public static IServiceCollection AddPlatform(this IServiceCollection services, string database, Assembly migrations)
    {
        var name = migrations.GetName().Name!;
        services.AddSingleton<Dialect>(_ => IsSqlite(database) ? new SqliteDialect(database, name) : new PostgresDialect(database, name));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<Signals>();
        services.AddSingleton<Subscriptions>();
        services.AddSingleton<WorkHandlers>();
        services.AddSingleton<Node>();
        services.AddSingleton<WorkRunner>();
        services.AddSingleton<EffectExecutors>();
        services.AddSingleton<PermissionRegistry>();
        services.AddScoped<CurrentViewer>();
        services.AddScoped(s => s.GetRequiredService<CurrentViewer>().Required);
        services.AddDbContext<MillpondDb>((s, options) =>
        {
            s.GetRequiredService<Dialect>().Configure(options);
            options.AddInterceptors(CommitPulse.Instance);
        });
        services.AddModel(EventLog.Model, typeof(EventLog).Assembly);
        services.AddExport<EventRow>("events", e => e.OrderBy(x => x.Sequence), json: [nameof(EventRow.Properties)]);
        services.AddExport<AuditEntry>("audit", a => a.OrderBy(x => x.Sequence), json: [nameof(AuditEntry.Before), nameof(AuditEntry.After)]);
        services.AddModel(WorkRow.Model, typeof(EventLog).Assembly);
        services.AddModel(Effect.Model, typeof(EventLog).Assembly);
        services.AddModel(AuditEntry.Model, typeof(EventLog).Assembly);
        services.AddModel(IdempotentCall.Model, typeof(EventLog).Assembly);
        services.AddWork<RunEffect>(EffectLedger.WorkKind, outsideTransaction: true, maxAttempts: 1000);
        return services;
    }

    /// <summary>Adds the loops that make the platform move (queue, notifications between nodes); not wanted by verbs that only look.</summary>
    public static IServiceCollection AddPlatformLoops(this IServiceCollection services)
    {
        services.AddHostedService<WorkLoop>();
        services.AddHostedService<NodeLink>();
        services.AddHostedService<FirstStatistics>();
        return services;
    }

    /// <summary>Adds a capability's entities to the schema.</summary>
    public static IServiceCollection AddModel(this IServiceCollection services, Action<ModelBuilder> apply, Assembly assembly) =>
        services.AddSingleton(new ModelPart(apply, assembly));

    /// <summary>Adds a reaction to an event.</summary>
    public static IServiceCollection AddSubscriber<TEvent, TSubscriber>(this IServiceCollection services)
        where TEvent : class, IEvent
        where TSubscriber : class, ISubscriber<TEvent>
    {
        services.AddScoped<TSubscriber>();
        return services.AddSingleton(Subscription.For<TEvent, TSubscriber>());
    }

    /// <summary>Adds a reaction to an event that takes many at once.</summary>
    public static IServiceCollection AddBatchSubscriber<TEvent, TSubscriber>(this IServiceCollection services)
        where TEvent : class, IEvent
        where TSubscriber : class, IBatchSubscriber<TEvent>
    {
        services.AddScoped<TSubscriber>();
        return services.AddSingleton(Subscription.ForMany<TEvent, TSubscriber>());
    }

    /// <summary>Adds the handler of a kind of work.</summary>
    public static IServiceCollection AddWork<THandler>(this IServiceCollection services, string kind, bool outsideTransaction = false, int maxAttempts = 8)
        where THandler : class, IWorkHandler
    {
        services.AddScoped<THandler>();
        return services.AddSingleton(new WorkHandler(kind, typeof(THandler), outsideTransaction, maxAttempts));
    }

    /// <summary>Adds a capability's permissions.</summary>
    public static IServiceCollection AddPermissions(this IServiceCollection services, string group, params string[] codes) =>
        services.AddSingleton(new PermissionGroup(group, codes));

    /// <summary>Adds an executor of effects.</summary>
    public static IServiceCollection AddEffects<TExecutor>(this IServiceCollection services)
        where TExecutor : class, IEffectExecutor
    {
        services.AddScoped<TExecutor>();
        return services.AddSingleton(new EffectExecutorType(typeof(TExecutor)));
    }

    /// <summary>Whether a connection string names the embedded database.</summary>
    public static bool IsSqlite(string database) =>
        database.TrimStart().StartsWith("Data Source", StringComparison.OrdinalIgnoreCase) || database.TrimStart().StartsWith("Filename", StringComparison.OrdinalIgnoreCase);
}
