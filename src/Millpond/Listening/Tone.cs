using Millpond.Analytics.Text.Language;
using Millpond.Channels.Contract;

namespace Millpond.Listening;

/// <summary>Judges the tone of what comes in with the shipped model, which knows Chinese; what it is not sure of is neutral, other languages are not judged.</summary>
internal static class Tone
{
    /// <summary>The kind of text that the model learned from a network, not from reviews.</summary>
    private const string Kind = "posts";

    public static Sentiment? Of(NetworkItem item) => IsChinese(item.Text) ? SentimentModel.Shipped.Score(item.Text, Kind).Tone : null;

    /// <summary>-1 negative, 0 neutral, 1 positive, as posts keep it.</summary>
    public static int? Stored(Sentiment? tone) => tone switch
    {
        Sentiment.Negative => -1,
        Sentiment.Neutral => 0,
        Sentiment.Positive => 1,
        _ => null,
    };

    /// <summary>Whether at least four Han characters stand in the text: below that there is nothing to judge.</summary>
    private static bool IsChinese(string text)
    {
        var han = 0;
        foreach (var c in text)
            if (c is >= '\u4E00' and <= '\u9FFF' && ++han == 4) return true;
        return false;
    }
}
