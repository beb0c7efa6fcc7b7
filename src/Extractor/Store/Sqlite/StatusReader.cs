using Dapper;

namespace Extractor.Store.Sqlite;

/// <summary>Counts what the store holds.</summary>
internal static class StatusReader
{
    private const string Counts = """
        SELECT
            (SELECT count(*) FROM edition WHERE retired_at IS NULL) AS Articles,
            (SELECT count(*) FROM article a JOIN edition d ON d.article = a.id AND d.retired_at IS NULL WHERE a.missing_since IS NOT NULL) AS MissingArticles,
            (SELECT count(*) FROM article a WHERE NOT EXISTS (SELECT 1 FROM edition d WHERE d.article = a.id AND d.retired_at IS NULL)) AS RetiredArticles,
            (SELECT coalesce(sum(occurrences), 0) FROM edition WHERE retired_at IS NULL) AS Occurrences,
            (SELECT coalesce(sum(occurrences), 0) FROM edition WHERE retired_at IS NOT NULL) AS RetiredOccurrences,
            (SELECT count(*) FROM version WHERE ordinal = 1) - (SELECT count(*) FROM version WHERE status = 3 AND ordinal = 1) AS Claims,
            (SELECT count(DISTINCT claim) FROM version WHERE status > 1 AND status = 2) AS Disputed,
            (SELECT count(*) FROM version WHERE status > 1 AND status = 3 AND ordinal = 1) AS Retracted,
            (SELECT count(*) FROM version) - (SELECT count(*) FROM version WHERE status > 1 AND status = 3) AS Versions,
            (SELECT count(*) FROM unclaimed u JOIN edition d ON d.id = u.edition WHERE d.retired_at IS NULL) AS Unclaimed,
            CAST(@bytes AS INTEGER) AS Bytes,
            (SELECT max(number) FROM migration) AS SchemaVersion
        """;

    public static StoreStatus Read(ReadSession session, string path)
    {
        long bytes = Size(path) + Size(path + "-wal");
        var row = session.Connection.QuerySingle(Counts, new { bytes });
        return new(
            row.Articles, row.MissingArticles, row.RetiredArticles, row.Occurrences, row.RetiredOccurrences,
            row.Claims, row.Disputed, row.Retracted, row.Versions, row.Unclaimed, row.Bytes, (int)row.SchemaVersion);
    }

    private static long Size(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;
}
