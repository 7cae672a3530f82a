namespace Millpond.Commands.Analyze;

/// <summary>Form in which a verb prints its table.</summary>
internal enum TableFormat
{
    Tsv,
    Ndjson,
}
