using Millpond.Channels.Contract;
using Millpond.Listening;
using Millpond.Platform.Data;

namespace Millpond.Imports;

/// <summary>Brings posts and reposts in by the door through which everything comes, so that rules look at them too.</summary>
internal sealed class ImportItems(MillpondDb db, PostDirectory posts, IIntake intake)
{
    public async Task<IntakeOutcome> TakeAsync(Import import, List<ImportRow> rows, List<ImportReject> rejects, ReadItems reader, CancellationToken ct)
    {
        var roots = import.Kind == ImportKind.Reposts
            ? await posts.TimesAsync(import.Channel, "", [.. rows.Select(r => r.Text("root_id")).OfType<string>().Distinct()], ct)
            : [];
        var items = rows.ReadEach(r => reader.Read(r, roots), rejects);
        return await intake.TakeAsync(db, new IntakeBatch(new AccountId(import.AccountId), import.Channel, "import", items), ct);
    }
}
