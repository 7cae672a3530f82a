using System.IO.Compression;

namespace Millpond.Analytics.Text.Language;

/// <summary>Says whether a text is positive or negative, how sure that is, and why. Immutable, shared by threads.</summary>
/// <remarks>
/// <para>A linear model over hashed character n-grams, so without a word list and without the training texts; weights are kept in a byte each. With several kinds of texts, a gate mixes the experts' probabilities.
/// See <see cref="SentimentTrainer"/> for the sources. O(characters x longest n-gram), without allocation once warm.</para>
/// <para>The model knows two tones; it abstains (neutral) where the probability lies within <see cref="AbstainBelow"/> and <see cref="AbstainAbove"/>. It reads tone, not truth, and not irony.</para>
/// </remarks>
public sealed class SentimentModel
{
    /// <summary>Probabilities above this and below <see cref="AbstainAbove"/> are called neutral.</summary>
    public const double AbstainBelow = 0.35;

    /// <summary>Upper end of the band of abstention.</summary>
    public const double AbstainAbove = 0.65;

    private static readonly Lazy<SentimentModel> LazyShipped = new(LoadShipped);

    [ThreadStatic]
    private static SentimentFeatures? _features;

    [ThreadStatic]
    private static (int Bits, int Longest) _featuresFor;

    private readonly SentimentWeights _weights;

    internal SentimentModel(SentimentWeights weights) => _weights = weights;

    /// <summary>The model that comes with the library; <see cref="TrainedOn"/> says what it learned from.</summary>
    public static SentimentModel Shipped => LazyShipped.Value;

    /// <summary>What the model was trained on.</summary>
    public string TrainedOn => _weights.TrainedOn;

    /// <summary>Kinds of texts it has an expert for.</summary>
    public IReadOnlyList<string> Domains => _weights.Domains;

    /// <summary>Judges a text; an empty one is neutral at the model's base rate.</summary>
    public SentimentScore Score(ReadOnlySpan<char> text)
    {
        Span<double> margins = stackalloc double[_weights.Columns];
        Span<double> shares = stackalloc double[_weights.Domains.Length];
        var features = Features();
        features.Extract(text);
        var probability = Judge(features, margins, shares);
        return new SentimentScore(features.Text.Text.Trim().IsEmpty ? Sentiment.Neutral : ToneOf(probability), probability);
    }

    /// <summary>The parts of a text that move the judgement most, the strongest first, none inside another.</summary>
    public List<SentimentReason> Explain(ReadOnlySpan<char> text, int most = 5)
    {
        Span<double> margins = stackalloc double[_weights.Columns];
        Span<double> shares = stackalloc double[_weights.Domains.Length];
        var features = Features();
        features.ExtractWithPlaces(text);
        Judge(features, margins, shares);

        var all = new List<SentimentReason>();
        for (var i = 0; i < features.Buckets.Count; i++)
        {
            var place = features.Places[i];
            if (place.Length > 0) all.Add(new SentimentReason(features.Text.Original(place.Start, place.Length), _weights.Weight(features.Buckets[i], shares)));
        }

        var reasons = new List<SentimentReason>();
        foreach (var reason in all.Where(r => r.Weight != 0).OrderByDescending(r => Math.Abs(r.Weight)).ThenBy(r => r.Span.Start))
        {
            if (reasons.Count == most) break;
            if (!reasons.Any(r => r.Span.Start < reason.Span.End && reason.Span.Start < r.Span.End)) reasons.Add(reason);
        }

        return reasons;
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

    internal static SentimentModel From(SentimentTraining training, string[] domains, List<SentimentColumn> columns) =>
        new(SentimentWeights.From(training, domains, columns));

    private static Sentiment ToneOf(double probability) =>
        probability >= AbstainAbove ? Sentiment.Positive : probability <= AbstainBelow ? Sentiment.Negative : Sentiment.Neutral;

    private static SentimentModel LoadShipped()
    {
        using var stream = typeof(SentimentModel).Assembly.GetManifestResourceStream("sentiment.model")!;
        return Load(stream);
    }

    private SentimentFeatures Features()
    {
        var wanted = (_weights.Bits, _weights.LongestNgram);
        if (_features is not null && _featuresFor == wanted) return _features;
        _featuresFor = wanted;
        return _features = new SentimentFeatures(wanted.Bits, wanted.LongestNgram);
    }

    private double Judge(SentimentFeatures features, Span<double> margins, Span<double> shares)
    {
        _weights.Sum(features.Buckets, margins);
        Softmax(margins[shares.Length..], shares);
        var probability = 0.0;
        for (var i = 0; i < shares.Length; i++) probability += shares[i] * PlattScaling.Logistic(margins[i]);
        return probability;
    }

    private static void Softmax(ReadOnlySpan<double> gates, Span<double> shares)
    {
        shares.Fill(1);
        if (gates.IsEmpty) return;
        var largest = double.NegativeInfinity;
        foreach (var gate in gates) largest = Math.Max(largest, gate);
        var sum = 0.0;
        for (var i = 0; i < shares.Length; i++) sum += shares[i] = Math.Exp(gates[i] - largest);
        for (var i = 0; i < shares.Length; i++) shares[i] /= sum;
    }
}
