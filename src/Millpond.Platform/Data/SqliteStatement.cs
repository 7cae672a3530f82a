using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Millpond.Platform.Data;

/// <summary>A prepared statement of SQLite, bound by position and run again and again.</summary>
/// <remarks>The provider's command looks each parameter up by its name at each run, which costs more than the insert itself; here a run is bind, step, reset.</remarks>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private byte[] _text = ArrayPool<byte>.Shared.Rent(1024);

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle ?? throw new InvalidOperationException("The connection is closed.");
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    /// <summary>Binds a stored value (see <see cref="Dialect.Store"/>) to the parameter at a position, from 1.</summary>
    public void Bind(int position, object? value) => Check(value switch
    {
        null or DBNull => raw.sqlite3_bind_null(_statement, position),
        string text => BindText(position, text),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, position, bytes),
        long number => raw.sqlite3_bind_int64(_statement, position, number),
        int number => raw.sqlite3_bind_int64(_statement, position, number),
        bool flag => raw.sqlite3_bind_int64(_statement, position, flag ? 1 : 0),
        double number => raw.sqlite3_bind_double(_statement, position, number),
        // As the provider writes them: equal amounts are equal texts.
        decimal number => BindText(position, number.ToString("0.0###########################", CultureInfo.InvariantCulture)),
        _ => throw new NotSupportedException($"No bulk form for {value.GetType()}."),
    });

    /// <summary>Binds a text.</summary>
    public void Bind(int position, string? text) => Check(text is null ? raw.sqlite3_bind_null(_statement, position) : BindText(position, text));

    /// <summary>Binds a whole number; truth values and times are numbers, too.</summary>
    public void Bind(int position, long? number) => Check(number is { } value ? raw.sqlite3_bind_int64(_statement, position, value) : raw.sqlite3_bind_null(_statement, position));

    /// <summary>Binds an id as its 16 big-endian bytes.</summary>
    public void Bind(int position, Guid? id)
    {
        if (id is not { } value)
        {
            Check(raw.sqlite3_bind_null(_statement, position));
            return;
        }

        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        Check(raw.sqlite3_bind_blob(_statement, position, bytes));
    }

    /// <summary>Runs the statement to its end.</summary>
    /// <returns>Rows that it changed.</returns>
    public int Run()
    {
        var code = raw.sqlite3_step(_statement);
        while (code == raw.SQLITE_ROW) code = raw.sqlite3_step(_statement);
        End(code);
        return raw.sqlite3_changes(_database);
    }

    /// <summary>Runs a statement that returns one number.</summary>
    public long RunForNumber()
    {
        var code = raw.sqlite3_step(_statement);
        var number = code == raw.SQLITE_ROW ? raw.sqlite3_column_int64(_statement, 0) : 0;
        while (code == raw.SQLITE_ROW) code = raw.sqlite3_step(_statement);
        End(code);
        return number;
    }

    public void Dispose()
    {
        _statement.Dispose();
        ArrayPool<byte>.Shared.Return(_text);
    }

    private int BindText(int position, string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_text.Length < most)
        {
            ArrayPool<byte>.Shared.Return(_text);
            _text = ArrayPool<byte>.Shared.Rent(most);
        }

        return raw.sqlite3_bind_text(_statement, position, _text.AsSpan(0, Encoding.UTF8.GetBytes(text, _text)));
    }

    private void End(int code)
    {
        // The reset gives the same code once more where the step failed, now with the exact reason.
        var reset = raw.sqlite3_reset(_statement);
        if (code != raw.SQLITE_DONE) Check(reset == raw.SQLITE_OK ? code : reset);
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK) SqliteException.ThrowExceptionForRC(code, _database);
    }
}
