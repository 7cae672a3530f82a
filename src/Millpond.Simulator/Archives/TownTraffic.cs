using Millpond.Simulator.Texts;
using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Archives;

/// <summary>Makes as many posts as one takes, for load tests and benchmarks.</summary>
public static class TownTraffic
{
    /// <summary>Endless posts of one network, evenly spread in time.</summary>
    /// <param name="town">Whose people write; it is only read, and keeps nothing.</param>
    /// <param name="network">Where.</param>
    /// <param name="from">Time of the first post; UTC.</param>
    /// <param name="perSecond">Posts in a second of their own time.</param>
    /// <param name="seed">The same seed gives the same posts.</param>
    /// <remarks>Some 300,000 posts a second on one core; one text each, little else is allocated.</remarks>
    public static IEnumerable<TrafficPost> Posts(Town town, SocialNetwork network, DateTime from, double perSecond = 1_000, int seed = 1)
    {
        var dice = Dice.For(town.Seed, 1_000 + (ulong)seed);
        var authors = town.Accounts(network).Where(a => a.Person.Company is null).ToArray();
        var official = town.Official(network);
        var desk = town.ServiceDesk(network);
        var step = TimeSpan.FromSeconds(1 / perSecond);
        var at = from;
        for (long last = 0; ; at += step)
        {
            var author = dice.Of(authors);
            var intent = TownLife.ChooseIntent(author.Person, town.Options.BrandShare, dice);
            var maker = intent == Intent.Rival ? dice.Of(Brand.Rivals) : Brand.Own;
            var product = intent == Intent.Chatter ? null : dice.Of(maker.Products);
            var addressed = TownLife.ChooseAddressee(official, desk, intent, dice);
            var situation = new Situation
            {
                Person = author.Person,
                Language = author.Person.Language,
                Network = network,
                Product = product,
                Brand = maker,
                Addressed = addressed,
            };
            var text = Speech.Write(Speech.RuleOf(intent, author.Person.Circle), situation, dice);
            var mentioned = addressed is not null && text.Contains('@') ? addressed : null;
            last = Math.Max(last + 1, NetworkState.IdAt(network, at));
            yield return new TrafficPost(last, author, text, at, author.Person.Language, intent, product, mentioned);
        }
    }
}
