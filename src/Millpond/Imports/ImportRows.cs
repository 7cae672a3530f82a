namespace Millpond.Imports;

/// <summary>Reads row by row and sets aside those that cannot be read.</summary>
internal static class ImportRows
{
    public static List<T> ReadEach<T>(this List<ImportRow> rows, Func<ImportRow, T> read, List<ImportReject> rejects)
    {
        var good = new List<T>(rows.Count);
        foreach (var row in rows)
        {
            try
            {
                good.Add(read(row));
            }
            catch (RejectException e)
            {
                rejects.Add(new ImportReject { Row = row.Number, Field = e.Field, Reason = e.Message, Raw = row.Raw });
            }
        }

        return good;
    }
}
