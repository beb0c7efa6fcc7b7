using Microsoft.Data.Sqlite;

namespace Extractor.Pipeline.Duplicates;

/// <summary>
/// Finds the articles that carry one text. An article is only compared with those that share one of its smallest hashes, so that the
/// time does not grow with their number. It lives beside the store and can be made anew from it.
/// </summary>
internal sealed class CopyIndex(SqliteConnection connection) : IDisposable
{
    /// <summary>Of the smallest hashes: two texts that share a quarter of their runs miss each other in 3 of 100 cases.</summary>
    private const int Bands = 12;

    /// <summary>A run of words that so many texts share is a phrase and tells nothing.</summary>
    private const int MostCandidates = 50;

    public const string Schema = """
        CREATE TABLE IF NOT EXISTS sketch (article TEXT PRIMARY KEY, published TEXT NOT NULL, sketch BLOB NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS band (hash INTEGER NOT NULL, article TEXT NOT NULL, PRIMARY KEY (hash, article)) STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS copy (article TEXT PRIMARY KEY, origin TEXT NOT NULL, share REAL NOT NULL) STRICT, WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS copy_by_origin ON copy (origin);
        """;

    // Kept prepared: some thirty statements are run for every article.
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    /// <summary>The transaction that changes are made in.</summary>
    public SqliteTransaction? Transaction { get; set; }

    /// <summary>All copies, by origin.</summary>
    public List<CopyOfArticle> All() => Read("SELECT article, origin, share FROM copy ORDER BY origin, article", row => new CopyOfArticle(row.GetString(0), row.GetString(1), row.GetDouble(2)));

    /// <summary>Takes an article in, or its new text.</summary>
    /// <returns>What it is a copy of, or what is a copy of it; null when nothing is.</returns>
    public CopyOfArticle? Put(string article, DateOnly? published, TextSketch sketch)
    {
        Remove(article);
        var day = published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "9999";
        var found = Candidates(sketch).Select(other => (other.Article, other.Published, Share: other.Sketch.CopyShare(sketch))).Where(other => other.Share is not null).ToList();
        Execute("INSERT INTO sketch (article, published, sketch) VALUES ($0, $1, $2)", article, day, sketch.ToBytes());
        foreach (var hash in sketch.Smallest[..Math.Min(Bands, sketch.Smallest.Length)])
            Execute("INSERT OR IGNORE INTO band (hash, article) VALUES ($0, $1)", unchecked((long)hash), article);
        if (found.Count == 0)
            return null;
        var group = found.Select(other => other.Article).SelectMany(Group).Append(article).Distinct().ToList();
        var origin = group.MinBy(member => (member == article ? day : Published(member), member))!;
        var best = found.MaxBy(other => other.Share);
        foreach (var member in group.Where(member => member != origin))
            Join(member, origin, member == article ? best.Share!.Value : ShareOf(member) ?? found.Where(other => other.Article == member).Max(other => other.Share) ?? best.Share!.Value);
        Execute("DELETE FROM copy WHERE article = $0", origin);
        return new CopyOfArticle(article, origin == article ? best.Article : origin, best.Share!.Value);
    }

    public void Remove(string article)
    {
        if (Sketch(article) is not { } sketch)
            return;
        foreach (var hash in sketch.Smallest[..Math.Min(Bands, sketch.Smallest.Length)])
            Execute("DELETE FROM band WHERE hash = $0 AND article = $1", unchecked((long)hash), article);
        Execute("DELETE FROM sketch WHERE article = $0", article);
        Execute("DELETE FROM copy WHERE article = $0", article);
        var orphans = Read("SELECT article FROM copy WHERE origin = $0", row => row.GetString(0), article);
        if (orphans.Count == 0)
            return;
        var heir = orphans.MinBy(member => (Published(member), member))!;
        Execute("DELETE FROM copy WHERE article = $0", heir);
        Execute("UPDATE copy SET origin = $0 WHERE origin = $1", heir, article);
    }

    private List<(string Article, string Published, TextSketch Sketch)> Candidates(TextSketch sketch)
    {
        HashSet<string> articles = new(StringComparer.Ordinal);
        foreach (var hash in sketch.Smallest[..Math.Min(Bands, sketch.Smallest.Length)])
            articles.UnionWith(Read($"SELECT article FROM band WHERE hash = $0 LIMIT {MostCandidates}", row => row.GetString(0), unchecked((long)hash)));
        return [.. articles.SelectMany(article => Read("SELECT article, published, sketch FROM sketch WHERE article = $0", row => (row.GetString(0), row.GetString(1), TextSketch.FromBytes((byte[])row[2])), article))];
    }

    /// <summary>All articles that are known to carry an article's text.</summary>
    private List<string> Group(string article)
    {
        var origin = Read("SELECT origin FROM copy WHERE article = $0", row => row.GetString(0), article).FirstOrDefault(article);
        return [origin, article, .. Read("SELECT article FROM copy WHERE origin = $0", row => row.GetString(0), origin)];
    }

    private void Join(string article, string origin, double share) => Execute("INSERT OR REPLACE INTO copy (article, origin, share) VALUES ($0, $1, $2)", article, origin, share);

    private string Published(string article) => Read("SELECT published FROM sketch WHERE article = $0", row => row.GetString(0), article).FirstOrDefault("9999");

    private double? ShareOf(string article) => Read("SELECT share FROM copy WHERE article = $0", row => (double?)row.GetDouble(0), article).FirstOrDefault();

    private TextSketch? Sketch(string article) => Read("SELECT sketch FROM sketch WHERE article = $0", row => TextSketch.FromBytes((byte[])row[0]), article).FirstOrDefault();

    public void Dispose()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
    }

    private List<T> Read<T>(string sql, Func<SqliteDataReader, T> row, params object[] values)
    {
        using var reader = Command(sql, values).ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    }

    private void Execute(string sql, params object[] values) => Command(sql, values).ExecuteNonQuery();

    private SqliteCommand Command(string sql, object[] values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            _commands.Add(sql, command = connection.CreateCommand());
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
                command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        }
        command.Transaction = Transaction;
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        return command;
    }
}
