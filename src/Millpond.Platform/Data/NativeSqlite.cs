using System.Runtime.InteropServices;

namespace Millpond.Platform.Data;

/// <summary>The calls of SQLite that a bulk load makes for each value and row, on plain handles.</summary>
/// <remarks>The provider's own forms count references to a safe handle at each call, which costs as much as the call. Whoever uses these keeps the statement alive; see https://sqlite.org/c3ref/bind_blob.html.</remarks>
internal static class NativeSqlite
{
    /// <summary>The destructor that makes SQLite keep a copy of its own (SQLITE_TRANSIENT).</summary>
    private const nint Copy = -1;

    public static int BindText(nint statement, int position, ReadOnlySpan<byte> text) => sqlite3_bind_text(statement, position, in MemoryMarshal.GetReference(text), text.Length, Copy);

    public static int BindBytes(nint statement, int position, ReadOnlySpan<byte> bytes) => sqlite3_bind_blob(statement, position, in MemoryMarshal.GetReference(bytes), bytes.Length, Copy);

    public static int BindNumber(nint statement, int position, long number) => sqlite3_bind_int64(statement, position, number);

    public static int BindNull(nint statement, int position) => sqlite3_bind_null(statement, position);

    public static int Step(nint statement) => sqlite3_step(statement);

    public static int Reset(nint statement) => sqlite3_reset(statement);

    [DllImport("e_sqlite3", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int sqlite3_bind_text(nint statement, int position, in byte text, int length, nint destructor);

    [DllImport("e_sqlite3", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int sqlite3_bind_blob(nint statement, int position, in byte bytes, int length, nint destructor);

    [DllImport("e_sqlite3", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int sqlite3_bind_int64(nint statement, int position, long number);

    [DllImport("e_sqlite3", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int sqlite3_bind_null(nint statement, int position);

    [DllImport("e_sqlite3", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int sqlite3_step(nint statement);

    [DllImport("e_sqlite3", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int sqlite3_reset(nint statement);
}
