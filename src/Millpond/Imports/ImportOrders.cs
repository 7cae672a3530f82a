using Millpond.Channels.Contract;
using Millpond.Orders;

namespace Millpond.Imports;

/// <summary>Brings the orders of a batch in. Refused lines are named one by one, whole orders are counted.</summary>
internal sealed class ImportOrders(TakeOrders orders)
{
    public async Task<IntakeOutcome> TakeAsync(Import import, List<ImportRow> rows, List<ImportReject> rejects, ReadOrders reader, CancellationToken ct)
    {
        var (added, updated, known) = await orders.TakeAsync(import.Channel, reader.Read(rows, rejects), ct);
        return new IntakeOutcome(added, updated, known);
    }
}
