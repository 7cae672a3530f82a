using System.Runtime.ExceptionServices;

namespace Millpond.Analytics.Audience;

/// <summary>One question that several threads count together. Whoever asked does not wait for helpers that never got a processor, only for chunks that were begun.</summary>
internal sealed class AudienceCount(AudienceIndex index, QueryPart query, int chunks) : IThreadPoolWorkItem
{
    private int _next;
    private int _done;
    private long _count;
    private ExceptionDispatchInfo? _failure;

    public void Execute()
    {
        Span<ulong> words = stackalloc ulong[BitmapChunk.Words];
        for (int chunk; (chunk = Interlocked.Increment(ref _next) - 1) < chunks; Interlocked.Increment(ref _done))
        {
            try
            {
                if (index.Fill(query, chunk, words)) Interlocked.Add(ref _count, BitKernels.Count(words));
            }
            catch (Exception failure)
            {
                _failure = ExceptionDispatchInfo.Capture(failure); // whoever asked gets it
            }
        }
    }

    public long Finish()
    {
        Execute();
        var wait = default(SpinWait);
        while (Volatile.Read(ref _done) < chunks) wait.SpinOnce(sleep1Threshold: -1);
        _failure?.Throw();
        return Interlocked.Read(ref _count);
    }
}
