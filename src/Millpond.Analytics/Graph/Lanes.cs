namespace Millpond.Analytics.Graph;

/// <summary>Runs a loop on several threads in chunks whose borders do not depend on the number of threads.</summary>
/// <remarks>Results that are kept per chunk and joined in order of chunks are therefore the same on one thread and on sixty-four.</remarks>
internal static class Lanes
{
    /// <summary>0 means all processors.</summary>
    public static int Resolve(int threads)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        return threads == 0 ? Environment.ProcessorCount : threads;
    }

    public static int Chunks(int count, int grain) => (int)(((long)count + grain - 1) / grain);

    /// <param name="count">Items.</param>
    /// <param name="grain">Items of a chunk.</param>
    /// <param name="threads">Threads at most; resolved.</param>
    /// <param name="body">Lane (below threads; never two at once in one lane), first item, end.</param>
    public static void For(int count, int grain, int threads, Action<int, int, int> body)
    {
        var chunks = Chunks(count, grain);
        threads = Math.Min(threads, chunks);
        if (threads <= 1)
        {
            for (var chunk = 0; chunk < chunks; chunk++) Run(0, chunk);
            return;
        }

        var next = -1;
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, lane =>
        {
            int chunk;
            while ((chunk = Interlocked.Increment(ref next)) < chunks) Run(lane, chunk);
        });

        void Run(int lane, int chunk)
        {
            var from = (int)((long)chunk * grain);
            body(lane, from, (int)Math.Min(count, (long)from + grain));
        }
    }
}
