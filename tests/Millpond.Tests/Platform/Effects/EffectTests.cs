using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Platform.Data;
using Millpond.Platform.Effects;

namespace Millpond.Tests.Platform.Effects;

public class EffectTests
{
    [Theory, EveryDatabase]
    public async Task An_effect_is_called_once_and_its_receipt_is_kept(Database database)
    {
        await using var town = await On(database);
        var network = town.Services.GetRequiredService<Network>();
        var id = await Plan(town, "a");

        await town.Work();

        var effect = await Find(town, id);
        Assert.Equal(EffectState.Accepted, effect.State);
        Assert.Equal("""{"id":"n1"}""", effect.Receipt);
        Assert.Equal(["a"], network.Arrived);
        Assert.Equal(EffectState.Accepted, Assert.Single(await town.EventsOf<EffectSettled>()).State);
    }

    [Theory, EveryDatabase]
    public async Task A_call_that_arrived_without_an_answer_is_asked_about_and_never_repeated(Database database)
    {
        await using var town = await On(database);
        var network = town.Services.GetRequiredService<Network>();
        network.LoseAnswers = 1;
        var id = await Plan(town, "a");

        await town.Work();
        Assert.Equal(EffectState.Unknown, (await Find(town, id)).State);

        town.Clock.Advance(TimeSpan.FromSeconds(5));
        await town.Work();
        Assert.Equal(EffectState.Accepted, (await Find(town, id)).State);
        Assert.Equal(["a"], network.Arrived);
    }

    [Theory, EveryDatabase]
    public async Task A_call_that_never_arrived_is_made_again_after_asking(Database database)
    {
        await using var town = await On(database);
        var network = town.Services.GetRequiredService<Network>();
        network.LoseCalls = 1;
        var id = await Plan(town, "a");

        for (var i = 0; i < 4; i++)
        {
            await town.Work();
            town.Clock.Advance(TimeSpan.FromSeconds(60));
        }

        Assert.Equal(EffectState.Accepted, (await Find(town, id)).State);
        Assert.Equal(["a"], network.Arrived);
    }

    [Theory, EveryDatabase]
    public async Task A_worker_that_died_in_the_call_leaves_it_to_be_asked_about(Database database)
    {
        await using var town = await On(database);
        var network = town.Services.GetRequiredService<Network>();
        var id = await Plan(town, "a");
        await town.InDb(async db =>
        {
            var effect = await db.Set<Effect>().SingleAsync(e => e.Id == id);
            effect.State = EffectState.Claimed;
            await db.SaveChangesAsync();
        });
        network.Arrived.Add("a");

        await town.Work();

        Assert.Equal(EffectState.Accepted, (await Find(town, id)).State);
        Assert.Equal(["a"], network.Arrived);
    }

    [Theory, EveryDatabase]
    public async Task Effects_of_one_lane_keep_their_order_when_the_first_must_wait(Database database)
    {
        await using var town = await On(database);
        var network = town.Services.GetRequiredService<Network>();
        network.NotBefore = town.Clock.Now.AddMinutes(10);
        await Plan(town, "a");
        await Plan(town, "b");

        await town.Work();
        Assert.Empty(network.Arrived);
        town.Clock.Advance(TimeSpan.FromMinutes(11));
        await town.Work();
        Assert.Equal(["a", "b"], network.Arrived);
    }

    [Theory, EveryDatabase]
    public async Task The_same_cause_cannot_plan_two_effects(Database database)
    {
        await using var town = await On(database);
        await Plan(town, "a");
        var error = await Assert.ThrowsAnyAsync<DbUpdateException>(() => Plan(town, "a"));
        Assert.True(await town.InDb(db => Task.FromResult(db.Dialect.IsUniqueViolation(error))));
    }

    private static Task<Town> On(Database database) => Town.On(database, services =>
    {
        services.AddSingleton<Network>();
        services.AddEffects<Sender>();
    });

    private static Task<Guid> Plan(Town town, string text) => town.InDb(async db =>
    {
        var effect = db.Plan("test.send", "key:" + text, "person:1", text);
        await db.SaveChangesAsync();
        return effect.Id;
    });

    private static Task<Effect> Find(Town town, Guid id) => town.InDb(db => db.Set<Effect>().SingleAsync(e => e.Id == id));

    private sealed class Network
    {
        public List<string> Arrived { get; } = [];

        public int LoseAnswers { get; set; }

        public int LoseCalls { get; set; }

        public DateTime? NotBefore { get; set; }
    }

    private sealed class Sender(Network network, TimeProvider clock) : IEffectExecutor
    {
        public IReadOnlyCollection<string> Kinds => ["test.send"];

        public Task<EffectResult> ExecuteAsync(Effect effect, CancellationToken ct)
        {
            if (network.NotBefore is { } open && clock.GetUtcNow().UtcDateTime < open) return Task.FromResult<EffectResult>(new EffectResult.NotDone("closed", open));
            if (network.LoseCalls-- > 0) throw new IOException("the connection broke");
            network.Arrived.Add(effect.Read<string>());
            if (network.LoseAnswers-- > 0) throw new IOException("the connection broke");
            return Task.FromResult<EffectResult>(new EffectResult.Accepted(new { id = "n" + network.Arrived.Count }));
        }

        public Task<EffectResult> ReconcileAsync(Effect effect, CancellationToken ct) =>
            Task.FromResult<EffectResult>(network.Arrived.Contains(effect.Read<string>()) ? new EffectResult.Accepted() : new EffectResult.NotDone("it never arrived"));
    }
}
