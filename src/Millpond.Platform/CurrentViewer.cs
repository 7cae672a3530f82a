namespace Millpond.Platform;

/// <summary>The viewer of the present scope (one request, one item of work).</summary>
public sealed class CurrentViewer
{
    /// <summary>Who is asking; null while nobody is signed in.</summary>
    public Viewer? Viewer { get; set; }

    /// <summary>Who is asking.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the route lacks its policy.</exception>
    public Viewer Required => Viewer ?? throw new InvalidOperationException("There is no viewer in this scope.");
}
