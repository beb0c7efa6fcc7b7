using Extractor.Store.Sqlite;

namespace Extractor.Store.Entities.Sqlite;

/// <summary>Reads and writes the log of names and the book that it comes to.</summary>
internal static class NameTable
{
    public static List<NameEntry> Entries(ReadSession session)
    {
        var entries = new List<NameEntry>();
        using var select = session.Prepare("SELECT id, kind, operation, name, target, undoes, reviewer, \"at\" FROM name_entry ORDER BY id");
        select.Begin();
        while (select.Step())
        {
            entries.Add(new(
                select.Long(0), (NameKind)select.Int(1), (NameOperation)select.Int(2), select.Text(3), select.TextOrNull(4), select.LongOrNull(5), select.Text(6),
                StoreTime.Parse(select.Text(7))));
        }
        return entries;
    }

    public static long Add(ReadSession session, NameEntry entry)
    {
        using var add = session.Prepare("INSERT INTO name_entry (kind, operation, name, target, undoes, reviewer, \"at\") VALUES (?, ?, ?, ?, ?, ?, ?)");
        add.Begin().Add((long)entry.Kind).Add((long)entry.Operation).Add(entry.Name).Add(entry.Target).Add(entry.Undoes).Add(entry.Reviewer);
        return add.Add(StoreTime.Format(entry.At)).Insert();
    }

    /// <summary>Short forms that stand for one name only, in all editions that count.</summary>
    public static List<(string Name, string Entity)> Learned(ReadSession session)
    {
        var learned = new List<(string, string)>();
        using var select = session.Prepare("SELECT form, min(name) FROM learned_form GROUP BY form HAVING count(DISTINCT name) = 1 ORDER BY length(form) DESC, form");
        select.Begin();
        while (select.Step())
            learned.Add((select.Text(0), select.Text(1)));
        return learned;
    }

    public static NameBook Book(ReadSession session) => NameBook.Of(Learned(session), NameEntry.Standing(Entries(session)));

    /// <summary>The book by which the claims of this store are kept now.</summary>
    public static NameBook Kept(ReadSession session)
    {
        var keys = new Dictionary<(NameKind Kind, string Name), string>();
        using var select = session.Prepare("SELECT kind, name, entity FROM name_member");
        select.Begin();
        while (select.Step())
            keys.Add(((NameKind)select.Int(0), select.Text(1)), select.Text(2));
        return NameBook.OfKeys(keys);
    }

    public static long Revision(ReadSession session)
    {
        using var select = session.Prepare("SELECT revision FROM name_index");
        return select.Begin().Step() ? select.Long(0) : 0;
    }

    public static void Write(ReadSession session, NameBook book)
    {
        var learned = Learned(session).Select(form => form.Name).ToHashSet(StringComparer.Ordinal);
        Run(session, "DELETE FROM name_member");
        Run(session, "DELETE FROM name_shown");
        Run(session, "UPDATE name_index SET revision = revision + 1");
        using var member = session.Prepare("INSERT INTO name_member (kind, name, entity, learned) VALUES (?, ?, ?, ?)");
        foreach (var ((kind, name), key) in book.Keys)
            member.Begin().Add((long)kind).Add(name).Add(key).Add(kind == NameKind.Company && learned.Contains(name) ? 1L : 0L).Run();
        using var shown = session.Prepare("INSERT INTO name_shown (kind, entity, text) VALUES (?, ?, ?)");
        foreach (var ((kind, key), text) in book.Shown)
            shown.Begin().Add((long)kind).Add(key).Add(text).Run();
    }

    private static void Run(ReadSession session, string sql)
    {
        using var statement = session.Prepare(sql);
        statement.Begin().Run();
    }
}
