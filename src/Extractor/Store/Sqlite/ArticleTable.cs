using Microsoft.Data.Sqlite;

namespace Extractor.Store.Sqlite;

/// <summary>The rows of article and edition that the writer needs again and again.</summary>
internal sealed class ArticleTable(SqliteConnection connection) : IDisposable
{
    private readonly Statement _last = new(connection, """
        SELECT a.id, a.missing_since, d.id, d.extractor, d.retired_at, d.first_occurrence, d.occurrences, c.hash
        FROM article a JOIN edition d ON d.id = (SELECT max(id) FROM edition WHERE article = a.id) JOIN content c ON c.id = d.content
        WHERE a.name = ?
        """);

    private readonly Statement _add = new(connection, "INSERT INTO article (name) VALUES (?)");
    private readonly Statement _missing = new(connection, "UPDATE article SET missing_since = ? WHERE id = ?");
    private readonly Statement _source = new(connection, "UPDATE article SET source = ? WHERE id = ? AND source IS NOT ?");
    private readonly Statement _retire = new(connection, "UPDATE edition SET retired_at = ?, retired_reason = ? WHERE id = ?");

    /// <summary>The article's row with its last edition; null when the article is unknown.</summary>
    public LastEdition? Last(string name)
    {
        if (!_last.Begin().Add(name).Step())
        {
            _last.Reset();
            return null;
        }
        var last = new LastEdition(
            _last.Long(0), name, _last.TextOrNull(1), _last.Long(2), _last.Text(3), _last.TextOrNull(4), _last.Long(5), _last.Long(6), _last.Text(7));
        _last.Reset();
        return last;
    }

    public long Add(string name) => _add.Begin().Add(name).Insert();

    /// <param name="since">Null when the article is there.</param>
    public void SetMissing(long article, string? since) => _missing.Begin().Add(since).Add(article).Run();

    public void SetSource(long article, string source) => _source.Begin().Add(source).Add(article).Add(source).Run();

    public void Retire(long edition, string at, string reason) => _retire.Begin().Add(at).Add(reason).Add(edition).Run();

    public void Dispose()
    {
        _last.Dispose();
        _add.Dispose();
        _missing.Dispose();
        _source.Dispose();
        _retire.Dispose();
    }
}
