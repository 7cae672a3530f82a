using System.Runtime.Intrinsics;

namespace Millpond.Analytics.Text.Language;

/// <summary>What a linear model cannot say: that n-grams mean something else together. Each unit adds up its weights of a text's n-grams and speaks when the sum is above zero, louder or softer for each kind of text.</summary>
/// <remarks>
/// <para>Teams of units (<see cref="UnitTeam"/>) are trained apart, from starts of their own, and averaged. While a unit speaks it is linear in the n-grams, so its part in a judgement is told n-gram by n-gram, as an expert's is.</para>
/// <para>Weights are kept in small steps. O(n-grams x units) a text, without allocation. Immutable.</para>
/// </remarks>
internal sealed class SentimentUnits
{
    private const int LeastTexts = 10; // rarer n-grams say little about what goes together, and there are many
    private const int Steps = 7;
    private const double WithinDeviations = 4;
    private const int ScaleSteps = 255;
    private const int MostTeams = 15; // their units are counted in a byte
    private const int AtOnce = 256; // rows whose steps, a byte each, add up in 16 bits

    private readonly BucketIndex _index;
    private readonly sbyte[] _weights;
    private readonly byte[] _scales;
    private readonly float _scaleStep;
    private readonly float[] _steps;
    private readonly float[] _biases;
    private readonly float[][] _voices;
    private readonly float[] _constants;

    private SentimentUnits(BucketIndex index, sbyte[] weights, byte[] scales, float scaleStep, float[] steps, float[] biases, float[][] voices, float[] constants) =>
        (_index, _weights, _scales, _scaleStep, _steps, _biases, _voices, _constants) = (index, weights, scales, scaleStep, steps, biases, voices, constants);

    /// <summary>Number of units; 0 when the model is linear.</summary>
    public int Count => _steps.Length;

    /// <summary>Of a linear model.</summary>
    public static SentimentUnits None(int kinds) => new(new BucketIndex(0, []), [], [], 0, [], [], [.. Enumerable.Range(0, kinds).Select(_ => Array.Empty<float>())], new float[kinds]);

    /// <summary>Learns from rows of texts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More teams than there can be, or fewer than none.</exception>
    public static SentimentUnits Learn(SentimentData data, int[] rows, int[] kindOf, int kinds, SentimentTraining training)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(training.Teams);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(training.Teams, MostTeams);
        if (training.Teams == 0) return None(kinds);
        var all = Scales(data, rows, kindOf, kinds, training);
        int[] used = [.. Enumerable.Range(0, all.Length).Where(ngram => all[ngram] > 0)];
        if (used.Length == 0) return None(kinds);
        var index = new BucketIndex(data.Buckets.Length, used);
        float[] scales = [.. used.Select(ngram => all[ngram])];
        var teams = new UnitTeam[training.Teams];
        Parallel.For(0, teams.Length, team => teams[team] = UnitTeam.Fit(data, rows, kindOf, kinds, index, scales, team + 1));
        var (weights, steps) = Quantize(teams, scales);
        var scaleStep = scales.Max() / ScaleSteps;
        return new SentimentUnits(
            index, weights, [.. scales.Select(scale => (byte)Math.Max(1, Math.Round(scale / scaleStep)))], scaleStep, steps,
            [.. teams.SelectMany(team => team.Biases)],
            [.. Enumerable.Range(0, kinds).Select(kind => teams.SelectMany(team => team.Voices[kind].Select(voice => voice / teams.Length)).ToArray())],
            [.. Enumerable.Range(0, kinds).Select(kind => teams.Average(team => team.Constants[kind]))]);
    }

    /// <summary>Whether the units weigh a feature.</summary>
    public bool Weighs(int feature) => Count > 0 && _index.Row(feature) >= 0;

    /// <summary>The same units, for features that are numbered anew in the same order.</summary>
    /// <param name="features">Those that have a number now, ascending; all that the units weigh are among them.</param>
    public SentimentUnits Renumbered(int[] features) => new(
        new BucketIndex(features.Length, Enumerable.Range(0, features.Length).Where(number => Weighs(features[number]))), _weights, _scales, _scaleStep, _steps, _biases, _voices, _constants);

    /// <summary>The same units, each kind hearing them by a factor of its own.</summary>
    public SentimentUnits Heard(IReadOnlyList<double> factors) => new(
        _index, _weights, _scales, _scaleStep, _steps, _biases,
        [.. _voices.Select((voices, kind) => voices.Select(voice => (float)(voice * factors[kind])).ToArray())],
        [.. _constants.Select((constant, kind) => (float)(constant * factors[kind]))]);

    /// <summary>How strongly each unit speaks on a text.</summary>
    /// <returns>What the sums of steps were multiplied with.</returns>
    public float Activate(ReadOnlySpan<int> features, Span<float> activations)
    {
        Span<int> sums = stackalloc int[Count];
        Span<int> rows = stackalloc int[AtOnce];
        sums.Clear();
        var (count, squares) = (0, 0f);
        foreach (var feature in features)
        {
            var row = _index.Row(feature);
            if (row < 0) continue;
            squares += _scales[row] * _scales[row];
            rows[count++] = row;
            if (count < AtOnce) continue;
            Add(rows, sums);
            count = 0;
        }

        Add(rows[..count], sums);
        var factor = squares == 0 ? 0 : 1 / (MathF.Sqrt(squares) * _scaleStep);
        for (var unit = 0; unit < activations.Length; unit++) activations[unit] = Math.Max(0, (sums[unit] * _steps[unit] * factor) + _biases[unit]);
        return factor;
    }

    /// <summary>What the units add to the margin of a kind.</summary>
    public double Margin(int kind, ReadOnlySpan<float> activations)
    {
        double margin = _constants[kind];
        var voices = _voices[kind];
        for (var unit = 0; unit < activations.Length; unit++) margin += activations[unit] * voices[unit];
        return margin;
    }

    /// <summary>Adds what the units make of each feature of a text, the kinds mixed by their shares.</summary>
    public void AddWeights(ReadOnlySpan<int> features, ReadOnlySpan<double> shares, Span<double> weights)
    {
        Span<float> activations = stackalloc float[Count];
        var factor = Activate(features, activations);
        Span<float> worth = stackalloc float[Count];
        for (var unit = 0; unit < worth.Length; unit++)
        {
            var voice = 0.0;
            for (var kind = 0; kind < shares.Length; kind++) voice += shares[kind] * _voices[kind][unit];
            worth[unit] = activations[unit] == 0 ? 0 : (float)(voice * _steps[unit] * factor);
        }

        for (var i = 0; i < features.Length; i++)
        {
            var row = _index.Row(features[i]);
            if (row < 0) continue;
            var steps = _weights.AsSpan(row * Count, Count);
            for (var unit = 0; unit < steps.Length; unit++) weights[i] += worth[unit] * steps[unit];
        }
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write((byte)Count);
        if (Count == 0) return;
        _index.Write(writer);
        writer.Write(_scaleStep);
        writer.Write(_scales);
        foreach (var all in (float[][])[_steps, _biases, _constants, .. _voices])
        foreach (var value in all) writer.Write(value);
        for (var unit = 0; unit < Count; unit++) // by unit, which packs better
        for (var row = 0; row < _index.Count; row++) writer.Write(_weights[(row * Count) + unit]);
    }

    /// <exception cref="InvalidDataException">Not units.</exception>
    public static SentimentUnits Read(BinaryReader reader, int features, int kinds)
    {
        int count = reader.ReadByte();
        if (count == 0) return None(kinds);
        if (count % UnitTeam.Units != 0) throw new InvalidDataException("The model's units are damaged.");
        var index = BucketIndex.Read(reader, features);
        var scaleStep = reader.ReadSingle();
        var scales = reader.ReadBytes(index.Count);
        if (scales.Length < index.Count) throw new EndOfStreamException();
        var (steps, biases, constants) = (Floats(count), Floats(count), Floats(kinds));
        float[][] voices = [.. Enumerable.Range(0, kinds).Select(_ => Floats(count))];
        var weights = new sbyte[index.Count * count];
        for (var unit = 0; unit < count; unit++)
        for (var row = 0; row < index.Count; row++) weights[(row * count) + unit] = Math.Clamp(reader.ReadSByte(), (sbyte)-Steps, (sbyte)Steps);
        return new SentimentUnits(index, weights, scales, scaleStep, steps, biases, voices, constants);

        float[] Floats(int length)
        {
            var values = new float[length];
            foreach (ref var value in values.AsSpan())
                if (!float.IsFinite(value = reader.ReadSingle())) throw new InvalidDataException("The model's units are damaged.");
            return values;
        }
    }

    /// <summary>How far an n-gram tells the tones apart in the kind where it does so best; 0 for a rare one.</summary>
    private static float[] Scales(SentimentData data, int[] rows, int[] kindOf, int kinds, SentimentTraining training)
    {
        var texts = new int[data.Ngrams];
        foreach (var row in rows)
        foreach (var feature in data.Features(row))
            if (feature < texts.Length) texts[feature]++;
        var (_, own) = SentimentRatios.Of(data, rows, kindOf, kinds, training with { LeastDocuments = 1 });
        var scales = new float[texts.Length];
        for (var feature = 0; feature < scales.Length; feature++)
            for (var kind = 0; kind < kinds && texts[feature] >= LeastTexts; kind++) scales[feature] = Math.Max(scales[feature], Math.Abs(own[kind][feature]));
        return scales;
    }

    /// <summary>Weights in steps, the units of an n-gram side by side, and what a step of each unit is worth.</summary>
    private static (sbyte[] Weights, float[] Steps) Quantize(UnitTeam[] teams, float[] scales)
    {
        var count = teams.Length * UnitTeam.Units;
        var (weights, steps) = (new sbyte[scales.Length * count], new float[count]);
        for (var unit = 0; unit < count; unit++)
        {
            var (team, member) = Math.DivRem(unit, UnitTeam.Units);
            double[] column = [.. scales.Select((scale, row) => (double)teams[team].Weights[(row * UnitTeam.Units) + member] * scale)];
            steps[unit] = (float)(WithinDeviations * Math.Sqrt(column.Average(w => w * w)) / Steps);
            for (var row = 0; row < column.Length; row++) weights[(row * count) + unit] = (sbyte)Math.Round(Math.Clamp(column[row] / steps[unit], -Steps, Steps));
        }

        return (weights, steps);
    }

    private void Add(ReadOnlySpan<int> rows, Span<int> sums)
    {
        for (var unit = 0; unit < sums.Length; unit += UnitTeam.Units)
        {
            var (low, high) = (Vector128<short>.Zero, Vector128<short>.Zero);
            foreach (var row in rows)
            {
                var steps = Vector128.Create<sbyte>(_weights.AsSpan((row * sums.Length) + unit, UnitTeam.Units));
                low += Vector128.WidenLower(steps);
                high += Vector128.WidenUpper(steps);
            }

            for (var i = 0; i < Vector128<short>.Count; i++)
            {
                sums[unit + i] += low[i];
                sums[unit + Vector128<short>.Count + i] += high[i];
            }
        }
    }
}
