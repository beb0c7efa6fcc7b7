using Extractor.Recognition.Companies;
using Extractor.Store.Merging;
using Extractor.Store.Sqlite;
using Extractor.Text;

namespace Extractor.Store.Entities.Sqlite;

/// <summary>Learns from articles which short forms they use for their subjects: behind the writer, in batches.</summary>
internal static class NameLearner
{
    /// <summary>The subjects of the editions that follow. The kind only tests: given the chance, SQLite makes an index of all occurrences by it, for every batch.</summary>
    internal const string Subjects = """
        SELECT d.id, subject.text, o.spans, d.content
        FROM edition d CROSS JOIN occurrence o ON o.id >= d.first_occurrence AND o.id < d.first_occurrence + d.occurrences
        CROSS JOIN term subject ON subject.id = o.subject
        WHERE d.id > (SELECT through FROM name_index) AND d.id <= ? AND d.retired_at IS NULL AND +o.subject_kind = ? AND o.spans LIKE '_%-%'
        ORDER BY d.id
        """;

    private const int Batch = 500;

    public static bool IsBehind(ReadSession session)
    {
        using var behind = session.Prepare("""
            SELECT (SELECT coalesce(max(id), 0) FROM edition) > (SELECT through FROM name_index)
                OR EXISTS (SELECT 1 FROM learned_form f JOIN edition d ON d.id = f.edition WHERE d.retired_at IS NOT NULL)
            """);
        return behind.Begin().Step() && behind.Int(0) != 0;
    }

    /// <summary>Learns from the next editions, in the transaction that is open; when all are read, claims follow.</summary>
    /// <returns>Whether there are more.</returns>
    public static bool Advance(WriteSession session)
    {
        Run(session.Reading, "DELETE FROM learned_form WHERE edition IN (SELECT f.edition FROM learned_form f JOIN edition d ON d.id = f.edition WHERE d.retired_at IS NOT NULL)");
        var last = Last(session.Reading);
        if (last is { } through)
        {
            Learn(session.Reading, through);
            Run(session.Reading, "UPDATE name_index SET through = ?", through);
        }
        var more = IsBehind(session.Reading);
        if (!more)
            session.Rename();
        return more;
    }

    private static long? Last(ReadSession session)
    {
        using var next = session.Prepare("SELECT max(id) FROM (SELECT id FROM edition WHERE id > (SELECT through FROM name_index) ORDER BY id LIMIT ?)");
        return next.Begin().Add((long)Batch).Step() ? next.LongOrNull(0) : null;
    }

    private static void Learn(ReadSession session, long through)
    {
        using var select = session.Prepare(Subjects);
        using var add = session.Prepare("INSERT OR IGNORE INTO learned_form (edition, form, name) VALUES (?, ?, ?)");
        select.Begin().Add(through).Add((long)EntityKind.Company);
        var text = new ContentText(session);
        while (select.Step())
        {
            if (SpanText.Read(select.Text(2)).Subject is not { } span || text.Of(select.Long(3), span) is not { } words)
                continue;
            var (form, name) = (SubjectFold.Of(words), SubjectFold.Of(select.Text(1)));
            if (ShortForm.Is(words, form, name))
                add.Begin().Add(select.Long(0)).Add(form).Add(name).Run();
        }
    }

    private static void Run(ReadSession session, string sql, long? parameter = null)
    {
        using var statement = session.Prepare(sql);
        statement.Begin();
        if (parameter is { } known)
            statement.Add(known);
        statement.Run();
    }

    /// <summary>The text of one edition after the other, each read once.</summary>
    private sealed class ContentText(ReadSession session)
    {
        private long _content;
        private string _text = "";

        public string? Of(long content, TextSpan span)
        {
            if (content != _content)
            {
                using var select = session.Prepare("SELECT text FROM content WHERE id = ?");
                _text = select.Begin().Add(content).Step() ? select.Text(0) : "";
                _content = content;
            }
            return span.End <= _text.Length ? span.Of(_text) : null;
        }
    }
}
