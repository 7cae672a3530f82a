namespace Millpond.Simulator.Archives;

/// <summary>How an archive is written.</summary>
public enum ArchiveFormat
{
    /// <summary>One JSON object a line.</summary>
    Ndjson,

    /// <summary>RFC 4180 with a header line.</summary>
    Csv,
}
