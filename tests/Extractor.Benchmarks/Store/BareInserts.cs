using Extractor.Claims;
using Extractor.Store;
using Microsoft.Data.Sqlite;

namespace Extractor.Benchmarks.Store;

/// <summary>The yardstick: the same occurrences, every field of them, into one table without index or merge, with the store's settings.</summary>
internal static class BareInserts
{
    private const int Columns = 30;

    public static Elapsed Measure(string path, SyntheticLedger ledger, int articlesPerTransaction)
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 10000; PRAGMA cache_size = -65536;");
        Execute(connection, $"CREATE TABLE bare ({string.Join(", ", Enumerable.Range(1, Columns).Select(i => $"c{i}"))})");
        using var insert = connection.CreateCommand();
        insert.CommandText = $"INSERT INTO bare VALUES ({string.Join(", ", Enumerable.Range(1, Columns).Select(i => $"$c{i}"))})";
        for (var i = 1; i <= Columns; i++)
            insert.Parameters.Add(new SqliteParameter($"$c{i}", null));
        var time = new Meter();
        foreach (var batch in ledger.Articles().Chunk(articlesPerTransaction))
        {
            time.Start();
            using (var transaction = connection.BeginTransaction())
            {
                insert.Transaction = transaction;
                foreach (var (article, occurrences) in batch)
                    Insert(insert, article, occurrences);
                transaction.Commit();
            }
            time.Stop();
        }
        return time.Elapsed;
    }

    private static void Insert(SqliteCommand insert, StoredArticle article, List<ClaimOccurrence> occurrences)
    {
        foreach (var o in occurrences)
        {
            object?[] values =
            [
                o.Article, article.Publisher, article.Published?.Date.ToString("O"), o.SentenceText, o.Sentence.Start, o.Sentence.End, o.Number.Start, o.Number.End, o.NumberText,
                (double)o.Value, (double?)o.High, (int)o.Bound, (double)o.Step, o.Unit, o.Subject, (int)o.SubjectKind, o.Metric, o.MetricKey, string.Join('\n', o.Scope),
                (int)o.Kind, (int?)o.Direction, (int?)o.Basis, o.From?.ToString("O"), o.To?.ToString("O"), (int)o.Modality, o.SaidBy,
                o.Spans.Subject?.ToString(), o.Rule, string.Join('\n', o.Why), o.Confidence,
            ];
            for (var i = 0; i < values.Length; i++)
                insert.Parameters[i].Value = values[i] ?? DBNull.Value;
            insert.ExecuteNonQuery();
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
