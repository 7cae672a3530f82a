using Millpond.Channels.Contract;
using Millpond.People;

namespace Millpond.Imports;

/// <summary>Makes people of rows.</summary>
internal sealed class ImportPeople(BringPeople people)
{
    public async Task<IntakeOutcome> TakeAsync(Import import, List<ImportRow> rows, List<ImportReject> rejects, CancellationToken ct)
    {
        var listed = rows.ReadEach(r => Read(r), rejects);
        var brought = await people.TakeAsync(import.Channel, listed, ct);
        return new IntakeOutcome(brought.Added, 0, listed.Count - brought.Added);
    }

    /// <summary>The person of a row; the buyer of an order is one too.</summary>
    /// <param name="row">The row.</param>
    /// <param name="idField">Field that holds his id.</param>
    public static ListedPerson Read(ImportRow row, string idField = "id")
    {
        var id = row.Text(idField, 200);
        var phone = Phone(row.Text("phone"));
        var email = Email(row.Text("email"));
        if (id is null && phone is null && email is null) throw new RejectException(idField, "there is neither id, phone nor e-mail address to know the person by");
        var name = row.Text("name") ?? row.Text("handle") ?? phone ?? email ?? id!;
        if (name.Length > 200) throw new RejectException("name", "has more than 200 characters");
        return new ListedPerson(id, name, row.Text("handle", 200), phone, email, row.Text("location"), row.Text("bio"), row.Number32("followers"), row.Text("stage", 40));
    }

    private static string? Phone(string? text)
    {
        if (text is null) return null;
        var digits = new string([.. text.Where((c, i) => char.IsAsciiDigit(c) || (c == '+' && i == 0))]);
        if (digits.Length is < 5 or > 20) throw new RejectException("phone", $"'{text}' is no phone number");
        return digits.StartsWith("+86", StringComparison.Ordinal) ? digits[3..] : digits;
    }

    private static string? Email(string? text)
    {
        if (text is null) return null;
        if (text.Length > 200 || !System.Net.Mail.MailAddress.TryCreate(text, out var address)) throw new RejectException("email", $"'{text}' is no e-mail address");
        return address.Address.ToLowerInvariant();
    }
}
