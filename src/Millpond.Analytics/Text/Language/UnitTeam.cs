using System.Numerics;
using System.Runtime.InteropServices;

namespace Millpond.Analytics.Text.Language;

/// <summary>Sixteen rectified linear units over the n-grams of a text, and how loud each speaks for each kind of text; trained by stochastic gradients.</summary>
/// <remarks>
/// Sources: Nair and Hinton, "Rectified linear units improve restricted Boltzmann machines" (ICML 2010); a step of its own for each weight: Duchi, Hazan, Singer, "Adaptive subgradient methods" (JMLR 12, 2011); n-grams and units left out at random while it learns: Srivastava et al., "Dropout" (JMLR 15, 2014).
/// Deterministic for a seed. O(n-grams x units) a text and pass.
/// </remarks>
internal sealed class UnitTeam
{
    public const int Units = 16;

    private const int Passes = 4;
    private const float Rate = 0.1f;
    private const float Start = 0.05f;
    private const double DropNgrams = 0.6;
    private const double DropUnits = 0.3;
    private const float KeptUnit = (float)(1 / (1 - DropUnits));
    private const float Smallest = 1e-10f;

    private readonly Random _random;
    private readonly float[] _squares;
    private readonly float[] _biasSquares = new float[Units];
    private readonly float[][] _voiceSquares;
    private readonly float[] _constantSquares;
    private readonly float[] _sums = new float[Units];
    private readonly float[] _errors = new float[Units];
    private int[] _ngrams = [];
    private float[] _values = [];

    private UnitTeam(int ngrams, int kinds, int seed)
    {
        _random = new Random(seed);
        Weights = new float[ngrams * Units];
        foreach (ref var weight in Weights.AsSpan()) weight = Start * (float)Normal();
        _squares = new float[Weights.Length];
        // One voice that all kinds share, the last, and what each adds to it.
        Voices = [.. Enumerable.Range(0, kinds + 1).Select(_ => new float[Units])];
        _voiceSquares = [.. Enumerable.Range(0, kinds + 1).Select(_ => new float[Units])];
        foreach (ref var voice in Voices[^1].AsSpan()) voice = (float)(((2 * _random.NextDouble()) - 1) / Math.Sqrt(Units));
        Constants = new float[kinds];
        _constantSquares = new float[kinds];
    }

    /// <summary>Weight of each unit for an n-gram, the units of an n-gram side by side.</summary>
    public float[] Weights { get; }

    public float[] Biases { get; } = new float[Units];

    /// <summary>How each unit counts, by kind.</summary>
    public float[][] Voices { get; private set; }

    public float[] Constants { get; }

    /// <param name="data">All texts.</param>
    /// <param name="rows">Those to learn from.</param>
    /// <param name="kindOf">Kind of each text.</param>
    /// <param name="kinds">Number of kinds.</param>
    /// <param name="places">Place of a feature among the n-grams that count.</param>
    /// <param name="scales">Value of each n-gram that counts, where it occurs.</param>
    /// <param name="seed">Which start.</param>
    public static UnitTeam Fit(SentimentData data, int[] rows, int[] kindOf, int kinds, BucketIndex places, float[] scales, int seed)
    {
        var team = new UnitTeam(scales.Length, kinds, seed);
        int[] order = [.. rows];
        for (var pass = 0; pass < Passes; pass++)
        {
            team._random.Shuffle(order);
            foreach (var row in order) team.Learn(data.Features(row), places, scales, kindOf[row], data.Positive[row]);
        }

        team.Voices = [.. team.Voices[..^1].Select(own => own.Zip(team.Voices[^1], (mine, shared) => mine + shared).ToArray())];
        return team;
    }

    private void Learn(ReadOnlySpan<int> features, BucketIndex places, float[] scales, int kind, bool positive)
    {
        var count = Choose(features, places, scales);
        if (count == 0) return;
        Biases.CopyTo(_sums, 0);
        for (var i = 0; i < count; i++) Add(_sums, Weights.AsSpan(_ngrams[i] * Units, Units), _values[i]);
        var (own, shared) = (Voices[kind], Voices[^1]);
        var margin = Constants[kind];
        for (var unit = 0; unit < Units; unit++)
        {
            _sums[unit] = _sums[unit] > 0 && _random.NextDouble() >= DropUnits ? _sums[unit] * KeptUnit : 0;
            margin += _sums[unit] * (own[unit] + shared[unit]);
        }

        var error = (float)MarginScaling.Logistic(margin) - (positive ? 1 : 0);
        Step(ref Constants[kind], ref _constantSquares[kind], error);
        for (var unit = 0; unit < Units; unit++)
        {
            _errors[unit] = _sums[unit] > 0 ? error * (own[unit] + shared[unit]) * KeptUnit : 0;
            if (_sums[unit] == 0) continue;
            Step(ref shared[unit], ref _voiceSquares[^1][unit], error * _sums[unit]);
            Step(ref own[unit], ref _voiceSquares[kind][unit], error * _sums[unit]);
            Step(ref Biases[unit], ref _biasSquares[unit], _errors[unit]);
        }

        for (var i = 0; i < count; i++) Steps(Weights.AsSpan(_ngrams[i] * Units, Units), _squares.AsSpan(_ngrams[i] * Units, Units), _errors, _values[i]);
    }

    /// <summary>The n-grams that are not left out this time, their values made of one length in all.</summary>
    private int Choose(ReadOnlySpan<int> features, BucketIndex places, float[] scales)
    {
        if (_ngrams.Length < features.Length) (_ngrams, _values) = (new int[2 * features.Length], new float[2 * features.Length]);
        var (count, squares) = (0, 0f);
        foreach (var feature in features)
        {
            var place = places.Row(feature);
            if (place < 0) continue;
            var scale = scales[place];
            squares += scale * scale;
            if (_random.NextDouble() < DropNgrams) continue;
            (_ngrams[count], _values[count]) = (place, scale);
            count++;
        }

        var length = MathF.Sqrt(squares) * (float)(1 - DropNgrams);
        for (var i = 0; i < count; i++) _values[i] /= length;
        return count;
    }

    private static void Step(ref float value, ref float squares, float gradient)
    {
        squares += gradient * gradient;
        value -= Rate * gradient / MathF.Sqrt(squares + Smallest);
    }

    private static void Steps(Span<float> weights, Span<float> squares, ReadOnlySpan<float> errors, float value)
    {
        var w = MemoryMarshal.Cast<float, Vector<float>>(weights);
        var s = MemoryMarshal.Cast<float, Vector<float>>(squares);
        var e = MemoryMarshal.Cast<float, Vector<float>>(errors);
        for (var i = 0; i < w.Length; i++)
        {
            var gradient = e[i] * value;
            s[i] += gradient * gradient;
            w[i] -= gradient * Rate / Vector.SquareRoot(s[i] + new Vector<float>(Smallest));
        }
    }

    private static void Add(Span<float> sums, ReadOnlySpan<float> weights, float value)
    {
        var s = MemoryMarshal.Cast<float, Vector<float>>(sums);
        var w = MemoryMarshal.Cast<float, Vector<float>>(weights);
        for (var i = 0; i < s.Length; i++) s[i] += w[i] * value;
    }

    /// <summary>Box and Muller (1958).</summary>
    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
