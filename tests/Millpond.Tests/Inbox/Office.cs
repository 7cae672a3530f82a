using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Channels.Contract;
using Millpond.Inbox;
using Millpond.Organization;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Tests.Channels;

namespace Millpond.Tests.Inbox;

/// <summary>A town with a service office: one account at a network that the test plays, whose talk goes to the team after-sales.</summary>
internal sealed class Office : IAsyncDisposable
{
    private Office(Town town, ScriptedChannel network) => (Town, Network) = (town, network);

    public Town Town { get; }

    public ScriptedChannel Network { get; }

    public AccountId Account { get; private set; }

    public TeamId Team { get; private set; }

    /// <summary>What went out to the network.</summary>
    public List<Outgoing> Sent { get; } = [];

    public static async Task<Office> On(Database database)
    {
        var network = new ScriptedChannel();
        return await Furnished(await Town.On(database, services => services.AddSingleton<IChannel>(network)), network);
    }

    /// <summary>An office that answers HTTP. Its queue moves when the test lets it, not by itself.</summary>
    public static async Task<Office> OnTheWeb(Database database)
    {
        var network = new ScriptedChannel();
        return await Furnished(await Town.OnTheWeb(database, builder =>
        {
            builder.Services.AddSingleton<IChannel>(network);
            foreach (var loop in builder.Services.Where(s => s.ImplementationType == typeof(Millpond.Platform.Work.WorkLoop)).ToList()) builder.Services.Remove(loop);
        }), network);
    }

    /// <summary>An agent of the team who is signed in, but not present for new work.</summary>
    public async Task<Caller> SignedIn(string name)
    {
        var email = name.Replace(' ', '.').ToLowerInvariant() + "@pond.example";
        await Town.Member(new NewMember(name) { Email = email, Password = Town.Password, Teams = [Team] });
        return await Town.SignIn(email);
    }

    private static async Task<Office> Furnished(Town town, ScriptedChannel network)
    {
        var office = new Office(town, network);
        await town.Founded();
        network.Profile = network.Profile with { Capabilities = new ChannelCapabilities(true, true, true, true, false, false, true, true), Limits = new ChannelLimits(40, 48) };
        network.Send = outgoing =>
        {
            office.Sent.Add(outgoing);
            return new Millpond.Platform.Effects.EffectResult.Accepted(new SentReceipt("out-" + office.Sent.Count, "https://pond.example/" + office.Sent.Count));
        };
        office.Team = await town.Team("after-sales");
        office.Account = (await town.Connected("scripted", ("server", "https://pond.example"), ("token", "good"))).Id;
        await town.InDb(db => db.ExecuteAsync("UPDATE channel_accounts SET team_id = @t WHERE workspace_id = @w", default, ("t", office.Team), ("w", town.Workspace)));
        return office;
    }

    /// <summary>Lets items come in through the office's account and be worked off.</summary>
    public async Task Hear(params NetworkItem[] items)
    {
        await TakeIn(items);
        await Town.Work();
    }

    /// <summary>Lets items come in; what follows from them waits in the queue.</summary>
    public Task TakeIn(params NetworkItem[] items) => Town.InScope(s =>
    {
        var db = s.GetRequiredService<MillpondDb>();
        return db.InTransactionAsync(() => s.GetRequiredService<IIntake>().TakeAsync(db, new IntakeBatch(Account, "scripted", "push", items), default));
    });

    /// <summary>Somebody mentions us in public; the conversation that it makes or feeds.</summary>
    public async Task<ConversationId> Complaint(string by, string text = "my kettle leaks", string? id = null)
    {
        await Hear(Town.Said(by, text, id, directed: true, ItemKind.Mention));
        return (await ConversationWith(by)).Id;
    }

    /// <summary>Somebody writes to us privately.</summary>
    public async Task<ConversationId> PrivateMessage(string by, string text = "where is my parcel")
    {
        await Hear(Town.Said(by, text, directed: true, kind: ItemKind.DirectMessage));
        return (await ConversationWith(by)).Id;
    }

    /// <summary>The latest conversation with somebody.</summary>
    public Task<Conversation> ConversationWith(string name) => Town.InDb(async db =>
    {
        var identity = await db.Set<Identity>().Where(i => i.Handle == name).Select(i => i.Id).SingleAsync();
        return await db.Conversations(Viewer.System(Town.Workspace)).AsNoTracking().Where(c => c.IdentityId == identity).OrderByDescending(c => c.LastMessageAt).FirstAsync();
    });

    public Task<Conversation> See(ConversationId id) =>
        Town.InDb(db => db.Conversations(Viewer.System(Town.Workspace)).AsNoTracking().SingleAsync(c => c.Id == id));

    /// <summary>The messages of a conversation in order, without the lines of the product.</summary>
    public Task<List<Message>> Messages(ConversationId id) =>
        Town.InDb(db => db.MessagesOf(id).AsNoTracking().Where(m => m.Direction != MessageDirection.System).OrderBy(m => m.At).ThenBy(m => m.Id).ToListAsync());

    /// <summary>A present agent of the team.</summary>
    public Task<MemberId> Agent(string name, int capacity = 20, string? signOff = null, Presence presence = Presence.Online, TeamId? team = null) =>
        Town.Member(new NewMember(name) { Presence = presence, Capacity = capacity, SignOff = signOff, Teams = [team ?? Team] });

    public async Task Comes(MemberId member, Presence presence = Presence.Online)
    {
        await Town.InDb(async db =>
        {
            var row = await db.Members(Viewer.System(Town.Workspace)).SingleAsync(m => m.Id == member);
            row.Show(presence, Town.Clock.Now, holds: null);
            await db.SaveChangesAsync();
        });
        await Town.Work();
    }

    public async Task<Outcome<MessageView>> Reply(MemberId member, ConversationId id, Reply reply)
    {
        var viewer = await Town.ViewerOf(member);
        return await Town.Run<ReplyToConversation, Outcome<MessageView>>(r => r.RunAsync(id, reply), viewer);
    }

    public async Task<Outcome<ConversationRow>> Close(MemberId member, ConversationId id)
    {
        var viewer = await Town.ViewerOf(member);
        return await Town.Run<SetConversationStatus, Outcome<ConversationRow>>(s => s.RunAsync(id, ConversationStatus.Closed), viewer);
    }

    public ValueTask DisposeAsync() => Town.DisposeAsync();
}
