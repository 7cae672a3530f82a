using Millpond.Simulator.Texts;

namespace Millpond.Simulator.Towns;

/// <summary>Peoples a town: companies, humans, their accounts, and who follows whom.</summary>
internal sealed class TownBuilder(TownOptions options)
{
    private readonly HashSet<string> _handles = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<long> _ids = [];

    public List<TownPerson> Build(Town town)
    {
        var dice = Dice.For(town.Seed, 1);
        var people = new List<TownPerson>(options.People + 4);
        AddCompany(people, Brand.Own, Brand.Own.Handle, Brand.Own.Chinese, Brand.Own.English, "茶与厨房的日常器物。", "Things for tea and kitchen.");
        AddCompany(people, Brand.Own, Brand.Own.Handle + "_care", Brand.Own.Chinese + "客服", Brand.Own.English + " Care", "售后与咨询，9:00-21:00。", "After-sales and advice, 9 to 21.");
        foreach (var rival in Brand.Rivals) AddCompany(people, rival, rival.Handle, rival.Chinese, rival.English, "好用的厨房。", "Good kitchens.");
        for (var i = 0; i < options.People; i++) people.Add(Human(people.Count, dice));

        foreach (var account in people.SelectMany(p => p.Accounts)) town.Enter(account);
        FollowGraph.Weave(people, Dice.For(town.Seed, 2));
        return people;
    }

    private void AddCompany(List<TownPerson> people, Brand brand, string handle, string chinese, string english, string bio, string englishBio)
    {
        var person = new TownPerson(people.Count)
        {
            Name = chinese,
            Language = "zh",
            Gender = "n",
            City = "杭州",
            Province = "浙江",
            Zone = 8,
            Circle = "tea",
            Company = brand,
            Activity = 0,
            Pull = brand == Brand.Own ? 60 : 30,
        };
        var joined = new DateTime(2019, 3, 1, 2, 0, 0, DateTimeKind.Utc).AddDays(people.Count * 11);
        _handles.Add(handle);
        _handles.Add(chinese);
        var watched = brand == Brand.Own;
        person.Join(new TownAccount(person, SocialNetwork.Mastodon, NetworkState.IdAt(SocialNetwork.Mastodon, joined), handle, english, englishBio, joined) { Verified = true, Watched = watched });
        person.Join(new TownAccount(person, SocialNetwork.Weibo, 1_700_000_001 + people.Count, chinese, chinese, bio, joined) { Verified = true, Watched = watched });
        people.Add(person);
    }

    private TownPerson Human(int index, Dice dice)
    {
        var chinese = dice.Chance(0.68);
        var female = dice.Chance(0.55);
        var abroad = dice.Chance(chinese ? 0.05 : 0.75);
        var china = dice.Of(Places.China);
        var foreign = dice.Of(Places.Abroad);
        var (name, latin) = chinese ? ChineseName(female, dice) : EnglishName(female, dice);
        var person = new TownPerson(index)
        {
            Name = name,
            Language = chinese ? "zh" : "en",
            Gender = female ? "f" : "m",
            City = (chinese, abroad) switch
            {
                (true, true) => foreign.Chinese,
                (true, false) => china.Chinese,
                (false, true) => foreign.English,
                _ => china.English,
            },
            Province = abroad ? "" : china.Province,
            Zone = abroad ? foreign.Zone : 8,
            Circle = dice.Of(Places.Circles),
            Spammer = dice.Chance(0.03),
            Activity = Math.Min(dice.Pareto(1.4), 60),
            Pull = Math.Min(dice.Pareto(1.1), 400),
        };
        Open(person, latin, dice);
        return person;
    }

    /// <summary>Chinese speakers are mostly at Weibo, English speakers at Mastodon, one in seven at both.</summary>
    private void Open(TownPerson person, string latin, Dice dice)
    {
        var chinese = person.Language == "zh";
        var both = dice.Chance(0.14);
        var weibo = chinese ? dice.Chance(0.85) : dice.Chance(0.12);
        var situation = new Situation { Person = person, Language = person.Language };
        if (both || !weibo)
        {
            var joined = Joined(dice);
            var handle = Unique(LatinHandle(latin, dice), dice);
            var name = dice.Chance(0.5) ? person.Name : Speech.Write("nickname", situation, dice);
            var id = NetworkState.IdAt(SocialNetwork.Mastodon, joined);
            while (!_ids.Add(id)) id++;
            person.Join(new TownAccount(person, SocialNetwork.Mastodon, id, handle, name, Speech.Write("bio", situation, dice), joined));
        }

        if (both || weibo)
        {
            var joined = Joined(dice);
            var name = Unique(Speech.Write("nickname", situation, dice).Replace(' ', '_').Replace("&", "and", StringComparison.Ordinal), dice);
            long id = dice.Between(1_750_000_000, int.MaxValue - 1) + (dice.Chance(0.6) ? 4_000_000_000L : 0);
            while (!_ids.Add(id)) id++;
            person.Join(new TownAccount(person, SocialNetwork.Weibo, id, name, name, Speech.Write("bio", situation, dice), joined) { Verified = dice.Chance(0.04) });
        }
    }

    private static DateTime Joined(Dice dice) =>
        new DateTime(2015, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(dice.Below(60 * 24 * 365 * 10));

    private static (string Name, string Latin) ChineseName(bool female, Dice dice)
    {
        var surname = dice.Of(Places.Surnames);
        var given = dice.Of(female ? Places.GivenFemale : Places.GivenMale);
        return (surname.Chinese + given.Chinese, dice.Chance(0.5) ? surname.Latin + given.Latin : given.Latin + "_" + surname.Latin);
    }

    private static (string Name, string Latin) EnglishName(bool female, Dice dice)
    {
        var given = dice.Of(female ? Places.EnglishFemale : Places.EnglishMale);
        var surname = dice.Of(Places.EnglishSurnames);
        return ($"{given} {surname}", dice.Chance(0.5) ? given + surname : given + "_" + surname[0]);
    }

    private static string LatinHandle(string latin, Dice dice)
    {
        var handle = latin.ToLowerInvariant();
        return dice.Chance(0.45) ? handle + dice.Between(1, 99) : handle;
    }

    private string Unique(string handle, Dice dice)
    {
        var unique = handle;
        while (!_handles.Add(unique)) unique = $"{handle}{(dice.Chance(0.5) ? "_" : "")}{dice.Between(2, 9999)}";
        return unique;
    }
}
