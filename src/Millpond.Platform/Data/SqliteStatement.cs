using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Millpond.Platform.Data;

/// <summary>A prepared statement of SQLite, bound by position and run again and again.</summary>
/// <remarks>
/// The provider's command looks each parameter up by its name at each run, which costs more than the insert itself; here a run is bind, step, reset.
/// A reset keeps what is bound, so a value that is the same as in the row before (a tenant, a time, an empty column) is not bound again.
/// </remarks>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _owner;
    private readonly nint _statement;
    private readonly Bound[] _bound;
    private byte[] _text = ArrayPool<byte>.Shared.Rent(1024);

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle ?? throw new InvalidOperationException("The connection is closed.");
        Check(raw.sqlite3_prepare_v2(_database, sql, out _owner));
        _statement = _owner.DangerousGetHandle();
        _bound = new Bound[raw.sqlite3_bind_parameter_count(_owner) + 1];
    }

    /// <summary>Binds a stored value (see <see cref="Dialect.Store"/>) to the parameter at a position, from 1.</summary>
    public void Bind(int position, object? value)
    {
        switch (value)
        {
            case null or DBNull:
                BindNull(position);
                return;
            case string text:
                Bind(position, text);
                return;
            case long number:
                Bind(position, (long?)number);
                return;
            case int number:
                Bind(position, (long?)number);
                return;
            case bool flag:
                Bind(position, (long?)(flag ? 1 : 0));
                return;
            case decimal number:
                // As the provider writes them: equal amounts are equal texts.
                Bind(position, number.ToString("0.0###########################", CultureInfo.InvariantCulture));
                return;
            case byte[] bytes:
                _bound[position] = new Bound(Form.Other);
                // An empty value is not the absence of one.
                Check(bytes.Length == 0 ? raw.sqlite3_bind_zeroblob(_owner, position, 0) : NativeSqlite.BindBytes(_statement, position, bytes));
                return;
            case double number:
                _bound[position] = new Bound(Form.Other);
                Check(raw.sqlite3_bind_double(_owner, position, number));
                return;
            default:
                throw new NotSupportedException($"No bulk form for {value.GetType()}.");
        }
    }

    /// <summary>Binds a text.</summary>
    public void Bind(int position, string? text)
    {
        if (text is null)
        {
            BindNull(position);
            return;
        }

        ref var bound = ref _bound[position];
        if (bound.Form == Form.Text && bound.Text == text) return;
        bound = new Bound(Form.Text, Text: text);
        Check(BindText(position, text));
    }

    /// <summary>Binds a whole number; truth values and times are numbers, too.</summary>
    public void Bind(int position, long? number)
    {
        if (number is not { } value)
        {
            BindNull(position);
            return;
        }

        ref var bound = ref _bound[position];
        if (bound.Form == Form.Number && bound.Number == value) return;
        bound = new Bound(Form.Number, value);
        Check(NativeSqlite.BindNumber(_statement, position, value));
    }

    /// <summary>Binds an id as its 16 big-endian bytes.</summary>
    public void Bind(int position, Guid? id)
    {
        if (id is not { } value)
        {
            BindNull(position);
            return;
        }

        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        _bound[position] = new Bound(Form.Other);
        Check(NativeSqlite.BindBytes(_statement, position, bytes));
    }

    /// <summary>Runs the statement to its end.</summary>
    public void Run()
    {
        var code = NativeSqlite.Step(_statement);
        while (code == raw.SQLITE_ROW) code = NativeSqlite.Step(_statement);
        End(code);
    }

    public void Dispose()
    {
        _owner.Dispose();
        ArrayPool<byte>.Shared.Return(_text);
    }

    private void BindNull(int position)
    {
        ref var bound = ref _bound[position];
        if (bound.Form == Form.Null) return;
        bound = default;
        Check(NativeSqlite.BindNull(_statement, position));
    }

    private int BindText(int position, string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_text.Length < most)
        {
            ArrayPool<byte>.Shared.Return(_text);
            _text = ArrayPool<byte>.Shared.Rent(most);
        }

        return NativeSqlite.BindText(_statement, position, _text.AsSpan(0, Encoding.UTF8.GetBytes(text, _text)));
    }

    private void End(int code)
    {
        // The reset gives the same code once more where the step failed, now with the exact reason.
        var reset = NativeSqlite.Reset(_statement);
        if (code != raw.SQLITE_DONE) Check(reset == raw.SQLITE_OK ? code : reset);
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK) SqliteException.ThrowExceptionForRC(code, _database);
    }

    private enum Form
    {
        Null,
        Number,
        Text,
        Other,
    }

    /// <summary>What a parameter holds; a fresh statement holds nulls.</summary>
    private readonly record struct Bound(Form Form, long Number = 0, string? Text = null);
}
