using System.IO.Compression;
using Millpond.Analytics.Graph;

namespace Millpond.Analytics.Tests.Graph;

/// <summary>The networks of the data folder, read once.</summary>
internal static class SharedGraphs
{
    private static readonly Lazy<EdgeList> FacebookOnce = new(() => Read("snap-facebook/facebook_combined.txt.gz", directed: false));
    private static readonly Lazy<EdgeList> SlashdotOnce = new(() => Read("snap-slashdot0902/edges-directed.txt.gz", directed: true));

    public static EdgeList Facebook
    {
        get
        {
            SharedData.Path("snap-facebook/facebook_combined.txt.gz");
            return FacebookOnce.Value;
        }
    }

    public static EdgeList Slashdot
    {
        get
        {
            SharedData.Path("snap-slashdot0902/edges-directed.txt.gz");
            return SlashdotOnce.Value;
        }
    }

    private static EdgeList Read(string file, bool directed)
    {
        using var stream = new GZipStream(File.OpenRead(SharedData.Path(file)), CompressionMode.Decompress);
        return EdgeList.Read(stream, directed);
    }
}
