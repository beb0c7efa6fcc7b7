using Extractor.Store.Sqlite;
using Extractor.Text;

namespace Extractor.Store.Decisions.Sqlite;

/// <summary>The columns of a decision with its group.</summary>
internal static class DecisionColumns
{
    public const string Select = """
        SELECT x.id, x."group", x.thread, x.kind, g.reviewer, g."at", x.article, x.content, x."start", x."end", x.number,
               x.sentence_start, x.sentence_end, x.sentence, x.before, x.after, x.reading_before, x.reading_after, x.comment, u.id IS NOT NULL
        FROM decision x JOIN decision_group g ON g.id = x."group" LEFT JOIN undone_group u ON u.id = x."group"
        """;

    public static Decision Read(Statement row)
    {
        var anchor = new DecisionAnchor(
            row.Text(6), row.Text(7), new TextSpan(row.Int(8), row.Int(9)), row.Text(10), new TextSpan(row.Int(11), row.Int(12)), row.Text(13), row.Text(14), row.Text(15));
        var (before, after) = (ReadingJson.Read(row.TextOrNull(16)), ReadingJson.Read(row.TextOrNull(17)));
        var kind = (DecisionKind)row.Int(3);
        return new(
            row.Long(0), row.Long(1), row.Long(2), kind, row.Text(4), StoreTime.Parse(row.Text(5)), anchor, before, after,
            kind == DecisionKind.Correct ? ReadingChanges.Between(before!, after!) : [], row.TextOrNull(18), row.Int(19) != 0);
    }
}
