namespace Millpond.Analytics.Text.Language;

/// <summary>The cheapest sequence of states.</summary>
/// <param name="States">State of each bin or gap; 0 is usual.</param>
/// <param name="Cost">Cost of the sequence, in nats.</param>
/// <param name="Usual">Usual share (batched) or rate (enumerating).</param>
public sealed record BurstStates(int[] States, double Cost, double Usual)
{
    /// <summary>The bursts: stretches at or above a level, those of level 1 first, with the deeper ones inside them.</summary>
    public IEnumerable<Burst> Bursts()
    {
        var highest = States.DefaultIfEmpty().Max();
        for (var level = 1; level <= highest; level++)
            for (var start = 0; start < States.Length; start++)
            {
                if (States[start] < level) continue;
                var end = start;
                while (end + 1 < States.Length && States[end + 1] >= level) end++;
                yield return new Burst(level, start, end);
                start = end;
            }
    }
}
