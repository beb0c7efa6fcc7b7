using Microsoft.Data.Sqlite;

namespace Extractor.Store.Sqlite;

/// <summary>The full-text index over sentences, which follows the writer in batches.</summary>
internal static class FullText
{
    private const int Batch = 50_000;

    private const string Behind = "SELECT (SELECT coalesce(max(id), 0) FROM sentence) > through FROM full_text";

    /// <summary>The text as a phrase of the index's language, in which it then holds no operators.</summary>
    public static string Phrase(string text) => $"\"{text.Replace('"', ' ').Replace('\0', ' ')}\"";

    public static bool IsBehind(ReadSession session)
    {
        using var behind = session.Prepare(Behind);
        return behind.Begin().Step() && behind.Int(0) != 0;
    }

    private static bool IsBehind(SqliteConnection connection)
    {
        using var behind = new Statement(connection, Behind);
        return behind.Begin().Step() && behind.Int(0) != 0;
    }

    /// <summary>Indexes the next sentences in the session's transaction, and commits it.</summary>
    /// <returns>Whether there are more.</returns>
    public static bool IndexBatch(WriteSession session)
    {
        try
        {
            using var through = new Statement(session.Connection, "SELECT through FROM full_text");
            through.Begin().Step();
            var first = through.Long(0);
            through.Reset();
            using var add = new Statement(session.Connection, "INSERT INTO sentence_text (rowid, text) SELECT id, text FROM sentence WHERE id > ? AND id <= ?");
            add.Begin().Add(first).Add(first + Batch).Run();
            using var note = new Statement(session.Connection, "UPDATE full_text SET through = min(?, (SELECT coalesce(max(id), 0) FROM sentence))");
            note.Begin().Add(first + Batch).Run();
            var more = IsBehind(session.Connection);
            session.Commit();
            return more;
        }
        catch
        {
            session.Rollback();
            throw;
        }
    }

    public static bool Uses(ClaimFilter? filter) => filter switch
    {
        ClaimFilter.Words words => words.Field == TextField.Sentence,
        ClaimFilter.Not not => Uses(not.Part),
        ClaimFilter.AllOf all => all.Parts.Any(Uses),
        ClaimFilter.AnyOf any => any.Parts.Any(Uses),
        _ => false,
    };
}
