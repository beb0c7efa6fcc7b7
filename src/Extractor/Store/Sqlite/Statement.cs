using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Extractor.Store.Sqlite;

/// <summary>
/// A prepared statement on the native handle. The provider's commands cost several times what SQLite itself needs for a
/// small insert; the paths that run once per occurrence or row use this.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly bool _kept;
    private int _bound;

    /// <param name="kept">Prepared once and used many times: <see cref="Dispose"/> then only ends its use, and <see cref="Close"/> frees it.</param>
    public Statement(SqliteConnection connection, string sql, bool kept = false)
    {
        _kept = kept;
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    /// <summary>Starts a new execution: parameters are then given in order.</summary>
    public Statement Begin()
    {
        // The code repeats the last step's error, which was thrown already.
        _ = raw.sqlite3_reset(_statement);
        _bound = 0;
        return this;
    }

    public Statement Add(long value) => Checked(raw.sqlite3_bind_int64(_statement, ++_bound, value));

    public Statement Add(long? value) => value is { } known ? Add(known) : AddNull();

    public Statement Add(double value) => Checked(raw.sqlite3_bind_double(_statement, ++_bound, value));

    public Statement Add(double? value) => value is { } known ? Add(known) : AddNull();

    public Statement Add(string? value) => value is null ? AddNull() : Checked(raw.sqlite3_bind_text(_statement, ++_bound, value));

    public Statement Add(DateOnly? day) => day is { } known ? Add(known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : AddNull();

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
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW)
            return true;
        if (code != raw.SQLITE_DONE)
        {
            // Reset first: the connection's message stays, and a failed statement must not hold a read open.
            var failure = new SqliteException($"SQLite Error {code}: '{raw.sqlite3_errmsg(_database).utf8_to_string()}'.", code & 0xff, code);
            _ = raw.sqlite3_reset(_statement);
            throw failure;
        }
        return false;
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    public void Run()
    {
        Step();
        _ = raw.sqlite3_reset(_statement);
    }

    /// <summary>Runs an insert and gives the new row's id.</summary>
    public long Insert()
    {
        Run();
        return raw.sqlite3_last_insert_rowid(_database);
    }

    /// <summary>Ends reading, so that the statement holds no snapshot.</summary>
    public void Reset() => _ = raw.sqlite3_reset(_statement);

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

    public void Close() => _statement.Dispose();

    private Statement AddNull() => Checked(raw.sqlite3_bind_null(_statement, ++_bound));

    private Statement Checked(int code)
    {
        Check(code);
        return this;
    }

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _database);
}
