using Microsoft.Extensions.DependencyInjection;
using Millpond.Channels.Contract;
using Millpond.Listening;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Tests;

public sealed partial class Town
{
    /// <summary>The account that hears the town, unless a test makes one of its own.</summary>
    public AccountId HearingAccount { get; } = new(Guid.Parse("0198f000-0000-7000-8000-000000000001"));

    /// <summary>Somebody of the town, as his network describes him.</summary>
    public static NetworkAuthor Author(string name, int followers = 100) =>
        new() { ExternalId = "id-" + name, Handle = name, Name = name, Followers = followers };

    /// <summary>Something said in the town.</summary>
    public NetworkItem Said(string by, string text, string? id = null, bool directed = false, ItemKind kind = ItemKind.Post) => new()
    {
        ExternalId = id ?? Guid.CreateVersion7().ToString("N"),
        Kind = kind,
        Author = Author(by),
        Text = text,
        Directed = directed,
        PostedAt = Clock.Now,
    };

    /// <summary>Lets items come in through the intake, as a connector would hand them over.</summary>
    public Task<IntakeOutcome> Hear(params NetworkItem[] items) => InScope(s =>
    {
        var db = s.GetRequiredService<MillpondDb>();
        return db.InTransactionAsync(() => s.GetRequiredService<IIntake>().TakeAsync(db, new IntakeBatch(HearingAccount, "weibo", "poll", items), default));
    });

    /// <summary>Makes a rule.</summary>
    internal async Task<RuleRecord> Rule(string query, RuleActions? actions = null, string name = "rule")
    {
        var outcome = await Run<SaveRule, Outcome<RuleRecord>>(s => s.CreateAsync(new RuleEdit(name, query, true, null, null, actions)));
        Assert.True(outcome.Ok, outcome.Result.Detail);
        return outcome.Value!;
    }
}
