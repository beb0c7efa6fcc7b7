using Extractor.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Extractor.Store.Decisions.Sqlite;

/// <summary>Adds to the log.</summary>
internal sealed class DecisionWriter(SqliteConnection connection) : IDisposable
{
    private readonly Statement _addGroup = new(connection, """
        INSERT INTO decision_group (reviewer, "at", label, decisions, undoes, token) VALUES (?, ?, ?, ?, ?, ?)
        """);

    private readonly Statement _next = new(connection, "SELECT coalesce(max(id), 0) + 1 FROM decision");
    private readonly Statement _add = new(connection, """
        INSERT INTO decision (id, "group", thread, kind, article, content, "start", "end", number, sentence_start, sentence_end, sentence, before, after,
            reading_before, reading_after, comment)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """);

    private readonly Statement _target = new(connection, "SELECT undoes FROM decision_group WHERE id = ?");
    private readonly Statement _isUndone = new(connection, "SELECT EXISTS (SELECT 1 FROM decision_group WHERE undoes = ? AND id NOT IN (SELECT id FROM undone_group))");
    private readonly Statement _undone = new(connection, "INSERT OR IGNORE INTO undone_group (id) VALUES (?)");
    private readonly Statement _standing = new(connection, "DELETE FROM undone_group WHERE id = ?");

    /// <param name="undoes">Null for a group of decisions.</param>
    public long AddGroup(string reviewer, DateTimeOffset at, string label, int decisions, long? undoes, string? token)
    {
        var id = _addGroup.Begin().Add(reviewer).Add(StoreTime.Format(at)).Add(label).Add((long)decisions).Add(undoes).Add(token).Insert();
        // An undo changes whether its target stands, and so, if that is an undo, whether the target's target does.
        for (var group = undoes; group is { } one; group = Number(_target, one))
        {
            var undone = Number(_isUndone, one) == 1;
            (undone ? _undone : _standing).Begin().Add(one).Run();
        }
        return id;
    }

    public long Add(long group, DecisionDraft draft)
    {
        var id = Number(_next, null)!.Value;
        var anchor = draft.Anchor;
        var row = _add.Begin().Add(id).Add(group).Add(draft.Thread ?? id).Add((long)draft.Kind).Add(anchor.Article).Add(anchor.ContentHash);
        row.Add((long)anchor.Number.Start).Add((long)anchor.Number.End).Add(anchor.NumberText).Add((long)anchor.Sentence.Start).Add((long)anchor.Sentence.End);
        row.Add(anchor.SentenceText).Add(anchor.Before).Add(anchor.After);
        row.Add(ReadingJson.Write(draft.Before)).Add(ReadingJson.Write(draft.After)).Add(draft.Comment).Run();
        return id;
    }

    public void Dispose()
    {
        _addGroup.Dispose();
        _next.Dispose();
        _add.Dispose();
        _target.Dispose();
        _isUndone.Dispose();
        _undone.Dispose();
        _standing.Dispose();
    }

    private static long? Number(Statement statement, long? parameter)
    {
        statement.Begin();
        if (parameter is { } known)
            statement.Add(known);
        var number = statement.Step() ? statement.LongOrNull(0) : null;
        statement.Reset();
        return number;
    }
}
