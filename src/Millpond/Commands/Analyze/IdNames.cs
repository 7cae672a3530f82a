using System.Globalization;
using System.Text;
using Millpond.Tables;

namespace Millpond.Commands.Analyze;

/// <summary>Ids of a file as the numbers that engines work with: a whole number is itself, any other text gets a number of its own.</summary>
internal sealed class IdNames
{
    /// <summary>Numbers below it stand for names; an id of that size is taken for a name too.</summary>
    private const long FirstOfAll = long.MinValue + int.MaxValue;

    private readonly Dictionary<byte[], long>.AlternateLookup<ReadOnlySpan<byte>> _numbers = new Dictionary<byte[], long>(SameBytes.Instance).GetAlternateLookup<ReadOnlySpan<byte>>();
    private readonly List<string> _names = [];

    /// <summary>The number of an id; blanks around it do not count, and a number written with leading zeros is a name.</summary>
    /// <exception cref="BadInputException">The field is empty.</exception>
    public long Of(TableReader table, int column)
    {
        var id = table[column].Trim(" \t"u8);
        if (id.IsEmpty) throw table.Bad($"an id is missing in column '{table.Columns[column]}'");
        if (IsPlain(id) && long.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= FirstOfAll) return number;
        if (_numbers.TryGetValue(id, out number)) return number;
        _names.Add(Encoding.UTF8.GetString(id));
        return _numbers[id] = long.MinValue + _names.Count - 1;
    }

    /// <summary>Writes an id as the file has it.</summary>
    public TableWriter Write(TableWriter table, long id) => id < FirstOfAll ? table.Write(_names[(int)(id - long.MinValue)]) : table.Write(id);

    /// <summary>An id as the file has it.</summary>
    public string Text(long id) => id < FirstOfAll ? _names[(int)(id - long.MinValue)] : id.ToString(CultureInfo.InvariantCulture);

    private static bool IsPlain(ReadOnlySpan<byte> id) => id[0] != '+' && (id[0] != '0' || id.Length == 1) && !(id.Length > 1 && id[0] == '-' && id[1] == '0');
}
