using System.IO.Compression;

namespace Millpond.Analytics.Text.Language;

/// <summary>Says whether a text is positive or negative, how sure that is, and why. Immutable, shared by threads.</summary>
/// <remarks>
/// <para>A linear model over hashed character n-grams and their surroundings, so without a word list and without the training texts, and a few units that see which n-grams come together; weights are kept in a byte each. With several kinds of texts, a gate mixes the experts' probabilities.
/// See <see cref="SentimentTrainer"/> for the sources. O(characters x longest n-gram), without allocation once warm.</para>
/// <para>The model knows two tones; it abstains (neutral) where the probability lies within <see cref="AbstainBelow"/> and <see cref="AbstainAbove"/>. It reads tone, not truth, and not irony.</para>
/// </remarks>
public sealed class SentimentModel
{
    /// <summary>Probabilities above this and below <see cref="AbstainAbove"/> are called neutral.</summary>
    public const double AbstainBelow = 0.35;

    /// <summary>Upper end of the band of abstention.</summary>
    public const double AbstainAbove = 0.65;

    /// <summary>How many texts that stand together are looked at together; kinds may change along a long file.</summary>
    public const int Neighbours = 200;

    private const double NearlyAll = 0.9;

    private static readonly Lazy<SentimentModel> LazyShipped = new(LoadShipped);

    [ThreadStatic]
    private static SentimentFeatures? _features;

    [ThreadStatic]
    private static (int Bits, int Longest, bool Context) _featuresFor;

    private readonly SentimentWeights _weights;

    private readonly double[] _usual;
    private readonly double[][] _alone;

    internal SentimentModel(SentimentWeights weights)
    {
        _weights = weights;
        _usual = new double[weights.Kinds];
        Span<double> margins = stackalloc double[weights.Columns - 1 - weights.Kinds];
        weights.SumGate([], margins);
        Softmax(margins, 1, _usual);
        _alone = [.. Enumerable.Range(0, weights.Kinds).Select(kind => Enumerable.Range(0, weights.Kinds).Select(other => other == kind ? 1.0 : 0).ToArray())];
    }

    /// <summary>The model that comes with the library; <see cref="TrainedOn"/> says what it learned from.</summary>
    public static SentimentModel Shipped => LazyShipped.Value;

    /// <summary>What the model was trained on.</summary>
    public string TrainedOn => _weights.Header.TrainedOn;

    /// <summary>Kinds of texts it has an expert for.</summary>
    public IReadOnlyList<string> Domains => _weights.Header.Domains;

    /// <summary>Judges a text; an empty one is neutral at the model's base rate.</summary>
    /// <param name="text">The text.</param>
    /// <param name="domain">Kind of text, one of <see cref="Domains"/>, when it is known: its expert alone decides. Otherwise the text itself says how much each expert counts.</param>
    /// <exception cref="ArgumentException">The model does not know the kind.</exception>
    public SentimentScore Score(ReadOnlySpan<char> text, string? domain = null) => Score(text, Mix(domain));

    /// <summary>Judges a text that stands among others.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mix">How common each kind is among them (<see cref="MixOf"/>), in the order of <see cref="Domains"/>.</param>
    public SentimentScore Score(ReadOnlySpan<char> text, ReadOnlySpan<double> mix)
    {
        Span<double> shares = stackalloc double[_weights.Kinds];
        var features = Features();
        features.Extract(text);
        var probability = Judge(features, mix, shares);
        return new SentimentScore(features.Text.Text.Trim().IsEmpty ? Sentiment.Neutral : ToneOf(probability), probability);
    }

    /// <summary>How common each kind is among texts that stand together, as neighbours in a file do: people write to one place in one manner, so all say more of each one's kind than it says by itself. Where one kind has nine in ten, the rest is taken for its odd ones. In the order of <see cref="Domains"/>; sums to 1.</summary>
    /// <param name="texts">The texts; some hundred are plenty.</param>
    public double[] MixOf(IReadOnlyList<string> texts)
    {
        if (_weights.Kinds == 1) return [1];
        var all = new double[texts.Count][];
        Span<double> margins = stackalloc double[_weights.Kinds];
        for (var i = 0; i < all.Length; i++)
        {
            var features = Features();
            features.Extract(texts[i]);
            _weights.SumGate(features.Buckets, margins);
            Softmax(margins, 1, all[i] = new double[_weights.Kinds]);
        }

        var mix = KindMix.Of(all, _usual);
        var most = Array.IndexOf(mix, mix.Max());
        return mix[most] > NearlyAll ? [.. _alone[most]] : mix;
    }

    /// <summary>The mix of one known kind; without one, that of the texts the model was trained on.</summary>
    /// <exception cref="ArgumentException">The model does not know the kind.</exception>
    public ReadOnlySpan<double> Mix(string? domain)
    {
        if (domain is null) return _usual;
        var kind = Array.IndexOf(_weights.Header.Domains, domain);
        return kind >= 0 ? _alone[kind] : throw new ArgumentException($"The model knows no texts of the kind '{domain}'; it knows {string.Join(", ", Domains)}.", nameof(domain));
    }

    /// <summary>The parts of a text that move the judgement most, the strongest first, none inside another.</summary>
    public List<SentimentReason> Explain(ReadOnlySpan<char> text, int most = 5, string? domain = null) => Explain(text, most, Mix(domain));

    /// <summary>The same for a text that stands among others of a mix.</summary>
    public List<SentimentReason> Explain(ReadOnlySpan<char> text, int most, ReadOnlySpan<double> mix)
    {
        Span<double> shares = stackalloc double[_weights.Kinds];
        var features = Features();
        features.ExtractWithPlaces(text);
        Judge(features, mix, shares);

        var weights = _weights.WeightsOf(features.Buckets, shares);
        var all = new List<SentimentReason>();
        for (var i = 0; i < features.Buckets.Count; i++)
        {
            var place = features.Places[i];
            if (place.Length > 0) all.Add(new SentimentReason(WithWholePairs(text, features.Text.Original(place.Start, place.Length)), weights[i]));
        }

        var reasons = new List<SentimentReason>();
        foreach (var reason in all.Where(r => r.Weight != 0).OrderByDescending(r => Math.Abs(r.Weight)).ThenBy(r => r.Span.Start))
        {
            if (reasons.Count == most) break;
            if (!reasons.Any(r => r.Span.Start < reason.Span.End && reason.Span.Start < r.Span.End)) reasons.Add(reason);
        }

        return reasons;
    }

    /// <summary>Features know 16-bit units; whoever reads them wants whole characters.</summary>
    private static TextSpan WithWholePairs(ReadOnlySpan<char> text, TextSpan span)
    {
        var start = span.Start > 0 && char.IsSurrogatePair(text[span.Start - 1], text[span.Start]) ? span.Start - 1 : span.Start;
        var end = span.End < text.Length && char.IsSurrogatePair(text[span.End - 1], text[span.End]) ? span.End + 1 : span.End;
        return new TextSpan(start, end - start);
    }

    /// <summary>Writes the model (gzip inside; some megabytes).</summary>
    public void Save(Stream stream)
    {
        using var packed = new GZipStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        _weights.Write(packed);
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">The stream holds no model of this version.</exception>
    public static SentimentModel Load(Stream stream)
    {
        using var unpacked = new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true);
        return new SentimentModel(SentimentWeights.Read(unpacked));
    }

    internal static SentimentModel From(SentimentTraining training, string[] kinds, SentimentData data, SentimentExperts experts, double[] slopes, KindGate gate, double sharpness, SentimentUnits units) =>
        new(SentimentWeights.From(new SentimentHeader(training.TrainedOn, training.Bits, training.LongestNgram, training.Context, kinds), data.Buckets, experts, slopes, gate, sharpness, units));

    private static Sentiment ToneOf(double probability) =>
        probability >= AbstainAbove ? Sentiment.Positive : probability <= AbstainBelow ? Sentiment.Negative : Sentiment.Neutral;

    private static SentimentModel LoadShipped()
    {
        using var stream = typeof(SentimentModel).Assembly.GetManifestResourceStream("sentiment.model")!;
        return Load(stream);
    }

    private SentimentFeatures Features()
    {
        var wanted = (_weights.Header.Bits, _weights.Header.LongestNgram, _weights.Header.Context);
        if (_features is not null && _featuresFor == wanted) return _features;
        _featuresFor = wanted;
        return _features = new SentimentFeatures(wanted.Bits, wanted.LongestNgram, wanted.Context);
    }

    private double Judge(SentimentFeatures features, ReadOnlySpan<double> mix, Span<double> shares)
    {
        if (mix.IndexOf(1.0) is >= 0 and var kind)
        {
            mix.CopyTo(shares);
            return MarginScaling.Logistic(_weights.Sum(features.Buckets, kind));
        }

        Span<double> margins = stackalloc double[_weights.Columns - 1];
        _weights.Sum(features.Buckets, margins);
        Softmax(margins[shares.Length..], 1, shares);
        KindMix.Adjust(shares, _usual, mix, shares);
        var probability = 0.0;
        for (var i = 0; i < shares.Length; i++) probability += shares[i] * MarginScaling.Logistic(margins[i]);
        return probability;
    }

    /// <summary>Shares of the kinds by a gate's sums; one kind alone needs none.</summary>
    internal static void Softmax(ReadOnlySpan<double> gates, double sharpness, Span<double> shares)
    {
        shares.Fill(1);
        if (gates.IsEmpty) return;
        var largest = double.NegativeInfinity;
        foreach (var gate in gates) largest = Math.Max(largest, gate);
        var sum = 0.0;
        for (var i = 0; i < shares.Length; i++) sum += shares[i] = Math.Exp(sharpness * (gates[i] - largest));
        for (var i = 0; i < shares.Length; i++) shares[i] /= sum;
    }
}
