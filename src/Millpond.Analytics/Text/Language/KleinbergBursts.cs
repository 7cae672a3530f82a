namespace Millpond.Analytics.Text.Language;

/// <summary>Finds the times at which something was talked about far more than usual, as the cheapest sequence of states of an automaton.</summary>
/// <remarks>
/// <para>Source: Kleinberg, "Bursty and hierarchical structure in streams" (KDD 2002). State i expects <c>scaling^i</c> times the usual rate; going up i levels costs <c>i x gamma x ln n</c>, going down is free; the sequence comes from Viterbi's algorithm, O(n x states^2).</para>
/// <para>Ties go to the lower state. Events at the same moment are allowed (their gap counts as the smallest positive one).</para>
/// </remarks>
public static class KleinbergBursts
{
    private const int MostStates = 64;

    /// <summary>Bursts of a share: <paramref name="relevant"/>[t] of <paramref name="all"/>[t] events in bin t were about the topic (the batched form, section 4 of the paper).</summary>
    /// <param name="relevant">Events about the topic by bin.</param>
    /// <param name="all">All events by bin; a bin without any has no say.</param>
    /// <param name="scaling">Rate of the burst state over the usual one, above 1.</param>
    /// <param name="gamma">Price of going up, not negative.</param>
    /// <param name="states">Number of states, at least 2; a state whose rate would be 1 or more is left out.</param>
    /// <returns>State of each bin, the cost of the sequence, and the usual share p0.</returns>
    /// <exception cref="ArgumentException">The lists differ in length, or a bin holds more relevant events than events.</exception>
    public static BurstStates Batched(ReadOnlySpan<long> relevant, ReadOnlySpan<long> all, double scaling = 2, double gamma = 1, int states = 2)
    {
        CheckParameters(scaling, gamma, states);
        if (relevant.Length != all.Length) throw new ArgumentException("There must be as many bins of relevant events as of all.", nameof(all));
        long sumRelevant = 0, sumAll = 0;
        for (var t = 0; t < all.Length; t++)
        {
            if (relevant[t] < 0 || relevant[t] > all[t]) throw new ArgumentException($"Bin {t} holds {relevant[t]} relevant events of {all[t]}.", nameof(relevant));
            sumRelevant += relevant[t];
            sumAll += all[t];
        }

        var usual = sumAll == 0 ? 0 : (double)sumRelevant / sumAll;
        if (sumRelevant == 0 || sumRelevant == sumAll) return new BurstStates(new int[all.Length], 0, usual);

        var shares = new List<double> { usual };
        while (shares.Count < states && shares[^1] * scaling < 1) shares.Add(shares[^1] * scaling);
        var costs = new double[all.Length, shares.Count];
        for (var t = 0; t < all.Length; t++)
            for (var state = 0; state < shares.Count; state++)
                costs[t, state] = BinomialCost(relevant[t], all[t], shares[state]);
        var (sequence, cost) = Cheapest(costs, gamma * Math.Log(Math.Max(all.Length, 1)));
        return new BurstStates(sequence, cost, usual);
    }

    /// <summary>Bursts of events in time, by their gaps (the enumerating form, sections 2 and 3 of the paper).</summary>
    /// <param name="times">Times in ascending order, in any unit.</param>
    /// <param name="scaling">Rate of each state over the one below, above 1.</param>
    /// <param name="gamma">Price of going up, not negative.</param>
    /// <param name="states">Most states; 0 takes as many as the smallest gap gives sense to.</param>
    /// <returns>State of each gap (gap i lies between events i and i + 1), the cost of the sequence, and the usual rate (events per unit).</returns>
    /// <exception cref="ArgumentException">The times are not in ascending order.</exception>
    public static BurstStates Enumerating(ReadOnlySpan<double> times, double scaling = 2, double gamma = 1, int states = 0)
    {
        CheckParameters(scaling, gamma, states == 0 ? 2 : states);
        if (times.Length < 2) return new BurstStates([], 0, 0);
        var gaps = new double[times.Length - 1];
        var smallest = double.PositiveInfinity;
        for (var i = 0; i < gaps.Length; i++)
        {
            gaps[i] = times[i + 1] - times[i];
            if (!(gaps[i] >= 0)) throw new ArgumentException($"Event {i + 1} is earlier than event {i}.", nameof(times));
            if (gaps[i] > 0) smallest = Math.Min(smallest, gaps[i]);
        }

        var span = times[^1] - times[0];
        if (span == 0) return new BurstStates(new int[gaps.Length], 0, 0);
        var usual = gaps.Length / span;
        if (states == 0) states = Math.Clamp(1 + (int)Math.Ceiling(Math.Log(span / smallest, scaling)), 2, MostStates);

        var costs = new double[gaps.Length, states];
        for (var t = 0; t < gaps.Length; t++)
            for (var state = 0; state < states; state++)
            {
                var rate = usual * Math.Pow(scaling, state);
                costs[t, state] = (rate * Math.Max(gaps[t], smallest)) - Math.Log(rate);
            }

        var (sequence, cost) = Cheapest(costs, gamma * Math.Log(gaps.Length));
        return new BurstStates(sequence, cost, usual);
    }

    private static void CheckParameters(double scaling, double gamma, int states)
    {
        if (!(scaling > 1) || !double.IsFinite(scaling)) throw new ArgumentOutOfRangeException(nameof(scaling), scaling, "must be above 1");
        if (!(gamma >= 0) || !double.IsFinite(gamma)) throw new ArgumentOutOfRangeException(nameof(gamma), gamma, "must not be negative");
        if (states is < 2 or > MostStates) throw new ArgumentOutOfRangeException(nameof(states), states, $"must be 2 to {MostStates}");
    }

    private static double BinomialCost(long relevant, long all, double share)
    {
        if (all == 0) return 0;
        return -(LogChoose(all, relevant) + (relevant * Math.Log(share)) + ((all - relevant) * Math.Log(1 - share)));
    }

    private static double LogChoose(long n, long k) =>
        MathNet.Numerics.SpecialFunctions.GammaLn(n + 1.0) - MathNet.Numerics.SpecialFunctions.GammaLn(k + 1.0) - MathNet.Numerics.SpecialFunctions.GammaLn(n - k + 1.0);

    /// <summary>Viterbi's algorithm; the automaton starts in state 0.</summary>
    private static (int[] States, double Cost) Cheapest(double[,] costs, double step)
    {
        int length = costs.GetLength(0), states = costs.GetLength(1);
        var from = new byte[length, states];
        var total = new double[states];
        for (var state = 1; state < states; state++) total[state] = double.PositiveInfinity;
        var next = new double[states];
        for (var t = 0; t < length; t++)
        {
            for (var state = 0; state < states; state++)
            {
                next[state] = double.PositiveInfinity;
                for (var before = 0; before < states; before++)
                {
                    var cost = total[before] + (Math.Max(0, state - before) * step);
                    if (cost >= next[state]) continue;
                    next[state] = cost;
                    from[t, state] = (byte)before;
                }

                next[state] += costs[t, state];
            }

            (total, next) = (next, total);
        }

        var best = 0;
        for (var state = 1; state < states; state++)
            if (total[state] < total[best])
                best = state;
        var sequence = new int[length];
        for (int t = length - 1, state = best; t >= 0; state = from[t, state], t--) sequence[t] = state;
        return (sequence, length == 0 ? 0 : total[best]);
    }
}
