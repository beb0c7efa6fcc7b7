using Microsoft.Data.Sqlite;

namespace Extractor.Store.Sqlite;

/// <summary>A read-only connection with the statements that were prepared on it.</summary>
internal sealed class ReadSession(SqliteConnection connection) : IDisposable
{
    private const int Capacity = 100;

    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);

    public SqliteConnection Connection { get; } = connection;

    /// <summary>A statement to be disposed after use; it stays prepared for the next who asks for the same SQL.</summary>
    public Statement Prepare(string sql)
    {
        if (_statements.TryGetValue(sql, out var known))
            return known.InUse ? new(Connection, sql) : known.Take();
        if (_statements.Count >= Capacity)
            Clear();
        var statement = new Statement(Connection, sql, kept: true);
        _statements.Add(sql, statement);
        return statement.Take();
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
            statement.Close();
        Connection.Dispose();
    }

    private void Clear()
    {
        foreach (var (sql, statement) in _statements.Where(pair => !pair.Value.InUse).ToList())
        {
            statement.Close();
            _statements.Remove(sql);
        }
    }
}
