using Extractor.Store.Sqlite;

namespace Extractor.Store.Decisions.Sqlite;

/// <summary>Keeps the queue in step with the ledger: behind the writer, in batches.</summary>
internal static class ReviewIndex
{
    private const int Batch = 500;

    private const string Behind = """
        SELECT EXISTS (SELECT 1 FROM review_stale) OR EXISTS (SELECT 1 FROM review_stale_claim) OR (SELECT coalesce(max(id), 0) FROM edition) > (SELECT through FROM review_index)
        """;

    public static bool IsBehind(ReadSession session)
    {
        using var behind = session.Prepare(Behind);
        return behind.Begin().Step() && behind.Int(0) != 0;
    }

    /// <summary>Judges the next articles, in the transaction that is open.</summary>
    /// <returns>Whether there are more.</returns>
    public static bool Advance(WriteSession session)
    {
        var names = Names(session.Reading, "SELECT a.name FROM review_stale s JOIN article a ON a.id = s.article LIMIT ?", Batch);
        names.ForEach(name => Judge(session, name));
        if (names.Count < Batch && !AdvanceEditions(session))
            StaleClaims.Advance(session.Reading);
        return IsBehind(session.Reading);
    }

    /// <summary>The same, and ends the transaction.</summary>
    public static bool AdvanceBatch(WriteSession session)
    {
        try
        {
            var more = Advance(session);
            session.Commit();
            return more;
        }
        catch
        {
            session.Rollback();
            throw;
        }
    }

    /// <summary>Judges one article, in the transaction that is open. Its claims must be merged.</summary>
    public static void Judge(WriteSession session, string article)
    {
        if (ArticleLedger.Read(session.Reading, article) is not { } ledger)
            return;
        var before = Items(session.Reading, ledger);
        var conflicts = Conflicts(session.Reading, article);
        foreach (var item in ReviewJudge.Judge(ledger, conflicts))
        {
            if (before.Remove(item.Occurrence, out var old) && old == item)
                continue;
            using var put = session.Reading.Prepare("INSERT OR REPLACE INTO review_item (occurrence, state, risk, reasons) VALUES (?, ?, ?, ?)");
            put.Begin().Add(item.Occurrence).Add((long)item.State).Add(item.Risk).Add((long)item.Reasons).Run();
        }
        foreach (var gone in before.Keys)
        {
            using var delete = session.Reading.Prepare("DELETE FROM review_item WHERE occurrence = ?");
            delete.Begin().Add(gone).Run();
        }
        using var fresh = session.Reading.Prepare("DELETE FROM review_stale WHERE article = ?");
        fresh.Begin().Add(ledger.Article).Run();
    }

    // False when there was none.
    private static bool AdvanceEditions(WriteSession session)
    {
        using var next = session.Reading.Prepare("""
            SELECT max(id) FROM (SELECT id FROM edition WHERE id > (SELECT through FROM review_index) ORDER BY id LIMIT ?)
            """);
        if (!next.Begin().Add((long)Batch).Step() || next.LongOrNull(0) is not { } last)
            return false;
        var names = Names(session.Reading, """
            SELECT a.name FROM edition d JOIN article a ON a.id = d.article WHERE d.id > (SELECT through FROM review_index) AND d.id <= ? AND d.retired_at IS NULL
            """, last);
        names.ForEach(name => Judge(session, name));
        using var note = session.Reading.Prepare("UPDATE review_index SET through = ?");
        note.Begin().Add(last).Run();
        return true;
    }

    private static List<string> Names(ReadSession session, string sql, long parameter)
    {
        var names = new List<string>();
        using var select = session.Prepare(sql);
        select.Begin().Add(parameter);
        while (select.Step())
            names.Add(select.Text(0));
        return names;
    }

    private static Dictionary<long, ItemRow> Items(ReadSession session, ArticleLedger ledger)
    {
        var items = new Dictionary<long, ItemRow>();
        using var select = session.Prepare("SELECT occurrence, state, risk, reasons FROM review_item WHERE occurrence = ?");
        foreach (var row in ledger.Rules.Concat(ledger.Made))
        {
            if (select.Begin().Add(row.Id).Step())
                items.Add(row.Id, new(select.Long(0), (ReviewState)select.Int(1), select.Double(2), select.Int(3)));
        }
        return items;
    }

    private static HashSet<long> Conflicts(ReadSession session, string article)
    {
        var occurrences = new HashSet<long>();
        using var select = session.Prepare("SELECT occurrence FROM review_conflict WHERE article = ? AND occurrence IS NOT NULL");
        select.Begin().Add(article);
        while (select.Step())
            occurrences.Add(select.Long(0));
        return occurrences;
    }
}
