using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Extractor.Store.Sqlite;

/// <summary>
/// A prepared statement on the native handle. The provider's commands cost several times what SQLite itself needs for a
/// small insert; the paths that run once per occurrence or row use this.
/// </summary>
internal sealed class Statement : IDisposable
{
    // Longer ones are rare, and the room for them is not kept.
    private const int LongText = 1 << 16;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly bool _kept;
    private byte[] _text = [];
    // 0 once freed, which SQLite refuses.
    private nint _handle;
    private int _bound;

    /// <param name="kept">Prepared once and used many times: <see cref="Dispose"/> then only ends its use, and <see cref="Close"/> frees it.</param>
    public Statement(SqliteConnection connection, string sql, bool kept = false)
    {
        _kept = kept;
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
        _handle = _statement.DangerousGetHandle();
    }

    /// <summary>Starts a new execution: parameters are then given in order.</summary>
    public Statement Begin()
    {
        // The code repeats the last step's error, which was thrown already.
        _ = StatementHandle.Reset(_handle);
        _bound = 0;
        return this;
    }

    public Statement Add(long value) => Checked(StatementHandle.Bind(_handle, ++_bound, value));

    public Statement Add(long? value) => value is { } known ? Add(known) : AddNull();

    public Statement Add(double value) => Checked(StatementHandle.Bind(_handle, ++_bound, value));

    public Statement Add(double? value) => value is { } known ? Add(known) : AddNull();

    public Statement Add(string? value) => value is null ? AddNull() : AddText(value);

    public Statement Add(DateOnly? day)
    {
        if (day is not { } known)
            return AddNull();
        Span<byte> text = stackalloc byte[10];
        _ = known.TryFormat(text, out var length, "O", CultureInfo.InvariantCulture);
        return Checked(StatementHandle.BindText(_handle, ++_bound, ref MemoryMarshal.GetReference(text), length, StatementHandle.Transient));
    }

    /// <summary>Adds a parameter of one of the types above.</summary>
    public Statement AddAny(object? value) => value switch
    {
        null => AddNull(),
        long number => Add(number),
        int number => Add((long)number),
        double number => Add(number),
        string text => Add(text),
        DateOnly day => Add((DateOnly?)day),
        _ => throw new ArgumentException($"No column holds a {value.GetType().Name}.", nameof(value)),
    };

    /// <returns>Whether there is a row to read.</returns>
    public bool Step()
    {
        var code = StatementHandle.Step(_handle);
        if (code == raw.SQLITE_ROW)
            return true;
        if (code != raw.SQLITE_DONE)
        {
            // Reset first: the connection's message stays, and a failed statement must not hold a read open.
            var failure = new SqliteException($"SQLite Error {code}: '{raw.sqlite3_errmsg(_database).utf8_to_string()}'.", code & 0xff, code);
            _ = StatementHandle.Reset(_handle);
            throw failure;
        }
        return false;
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    public void Run()
    {
        Step();
        _ = StatementHandle.Reset(_handle);
    }

    /// <summary>Runs an insert and gives the new row's id.</summary>
    public long Insert()
    {
        Run();
        return raw.sqlite3_last_insert_rowid(_database);
    }

    /// <summary>Ends reading, so that the statement holds no snapshot.</summary>
    public void Reset() => _ = StatementHandle.Reset(_handle);

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public long Long(int column) => raw.sqlite3_column_int64(_statement, column);

    public int Int(int column) => raw.sqlite3_column_int(_statement, column);

    public long? LongOrNull(int column) => IsNull(column) ? null : Long(column);

    public double Double(int column) => raw.sqlite3_column_double(_statement, column);

    public double? DoubleOrNull(int column) => IsNull(column) ? null : Double(column);

    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    /// <summary>The value as a long, double or string, or null.</summary>
    public object? Any(int column) => raw.sqlite3_column_type(_statement, column) switch
    {
        raw.SQLITE_NULL => null,
        raw.SQLITE_INTEGER => Long(column),
        raw.SQLITE_FLOAT => Double(column),
        _ => Text(column),
    };

    public DateOnly? Day(int column)
        => IsNull(column) ? null : DateOnly.ParseExact(Text(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Whether somebody has a kept statement in hands.</summary>
    public bool InUse { get; private set; }

    public Statement Take()
    {
        InUse = true;
        return this;
    }

    public void Dispose()
    {
        if (!_kept)
        {
            Close();
            return;
        }
        Reset();
        InUse = false;
    }

    public void Close()
    {
        _handle = 0;
        _statement.Dispose();
    }

    private Statement AddText(string value)
    {
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (most > LongText)
            return Checked(raw.sqlite3_bind_text(_statement, ++_bound, value));
        if (_text.Length < most)
            _text = new byte[most];
        var length = Encoding.UTF8.GetBytes(value, _text);
        return Checked(StatementHandle.BindText(_handle, ++_bound, ref MemoryMarshal.GetArrayDataReference(_text), length, StatementHandle.Transient));
    }

    private Statement AddNull() => Checked(StatementHandle.BindNull(_handle, ++_bound));

    private Statement Checked(int code)
    {
        Check(code);
        return this;
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(code, _database);
    }
}
