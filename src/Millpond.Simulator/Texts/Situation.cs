using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Texts;

/// <summary>What a sentence is about: the words that a grammar cannot know.</summary>
internal sealed class Situation
{
    public required TownPerson Person { get; init; }

    public required string Language { get; init; }

    public SocialNetwork Network { get; init; }

    public Product? Product { get; init; }

    public Brand Brand { get; init; } = Brand.Own;

    /// <summary>Whom the writer addresses by @, or null for nobody.</summary>
    public TownAccount? Addressed { get; init; }

    public string Kind => Product?.Kind ?? "kettle";

    public string Word(string name, Dice dice) => name switch
    {
        "product" => Product is null ? (Chinese ? Brand.Chinese : Brand.English) : Chinese ? Product.Chinese : Product.English,
        "brand" => Chinese ? Brand.Chinese : Brand.English,
        "own" => Chinese ? Brand.Own.Chinese : Brand.Own.English,
        "rival" => RivalName(dice),
        "at" => Addressed is null ? "" : $"@{Addressed.Handle} ",
        "city" => City(dice),
        "price" => $"{(int)(Product?.Price ?? 199)}",
        "n" => $"{dice.Between(2, 9)}",
        "days" => $"{dice.Between(2, 28)}",
        "hour" => $"{dice.Between(1, 12)}",
        "percent" => $"{dice.Between(1, 9) * 10}",
        "order" => $"LW{dice.Between(10, 99)}{dice.Between(100_000, 999_999)}",
        "phone" => $"1{dice.Between(30, 99)}0000{dice.Between(1000, 9999)}",
        "sku" => Product?.Sku ?? "",
        "tag" => Tag(),
        _ => throw new FormatException($"The grammar asks for an unknown word: ${name}."),
    };

    private bool Chinese => Language == "zh";

    private string City(Dice dice)
    {
        var own = Person.Company is null && Person.City[0] >= 0x4E00 == Chinese;
        if (own) return Person.City;
        var place = dice.Of(Places.China);
        return Chinese ? place.Chinese : place.English;
    }

    private string RivalName(Dice dice)
    {
        var rival = dice.Of(Brand.Rivals);
        return Chinese ? rival.Chinese : rival.English;
    }

    private string Tag()
    {
        var words = Chinese ? Brand.Chinese : Brand.English.Replace(" ", "", StringComparison.Ordinal).Replace("&", "And", StringComparison.Ordinal);
        return Network == SocialNetwork.Weibo ? $"#{words}#" : $"#{words}";
    }
}
