namespace Millpond.Simulator.Towns;

/// <summary>Decides who follows whom: mostly within one's circle, mostly those whom many follow.</summary>
/// <remarks>In-degrees are heavy-tailed as the people's pull is; out-degrees are log-normal. O(edges x log people).</remarks>
internal static class FollowGraph
{
    private const double OwnCircle = 0.72;
    private const double FollowsBack = 0.18;

    public static void Weave(List<TownPerson> people, Dice dice)
    {
        foreach (var network in new[] { SocialNetwork.Mastodon, SocialNetwork.Weibo }) Weave(people, network, dice);
    }

    private static void Weave(List<TownPerson> people, SocialNetwork network, Dice dice)
    {
        var members = people.Select(p => p.At(network)).OfType<TownAccount>().ToArray();
        var humans = members.Where(a => a.Person.Company is null).ToArray();
        var everyone = new Urn(humans);
        var circles = humans.GroupBy(a => a.Person.Circle).ToDictionary(g => g.Key, g => new Urn([.. g]));
        var companies = members.Where(a => a.Person.Company is not null).ToArray();

        foreach (var account in humans)
        {
            var seen = new HashSet<TownAccount> { account };
            foreach (var company in companies)
                if (dice.Chance(Interest(account, company)) && seen.Add(company)) account.Follow(company);

            var wanted = Math.Clamp((int)dice.LogNormal(16, 0.8), 2, Math.Min(400, humans.Length / 2));
            for (var tries = 0; tries < wanted; tries++)
            {
                var other = (dice.Chance(OwnCircle) ? circles[account.Person.Circle] : everyone).Draw(dice);
                if (!seen.Add(other) || account.Follows(other)) continue;
                account.Follow(other);
                if (dice.Chance(FollowsBack) && !other.Follows(account)) other.Follow(account);
            }
        }

        foreach (var company in companies) FollowSome(company, everyone, Math.Min(40, humans.Length / 6), dice);
    }

    /// <summary>Companies follow some of those whom many follow, so that their home timelines are not empty.</summary>
    private static void FollowSome(TownAccount company, Urn everyone, int wanted, Dice dice)
    {
        for (var i = 0; i < wanted; i++)
        {
            var other = everyone.Draw(dice);
            if (!company.Follows(other)) company.Follow(other);
        }
    }

    private static double Interest(TownAccount account, TownAccount company)
    {
        var near = account.Person.Circle is "tea" or "cook" or "coffee";
        var share = near ? 0.3 : 0.1;
        if (company.Person.Company != Brand.Own) return share * 0.5;
        return company.Person.Index == 0 ? share : share * 0.4;
    }

    /// <summary>Draws accounts in proportion to their pull.</summary>
    private sealed class Urn
    {
        private readonly TownAccount[] _accounts;
        private readonly double[] _upTo;

        public Urn(TownAccount[] accounts)
        {
            _accounts = accounts;
            _upTo = new double[accounts.Length];
            var sum = 0.0;
            for (var i = 0; i < accounts.Length; i++) _upTo[i] = sum += accounts[i].Person.Pull;
        }

        public TownAccount Draw(Dice dice)
        {
            var at = Array.BinarySearch(_upTo, dice.Unit() * _upTo[^1]);
            return _accounts[Math.Min(at < 0 ? ~at : at, _accounts.Length - 1)];
        }
    }
}
