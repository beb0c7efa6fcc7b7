using Extractor.Store.Sqlite;

namespace Extractor.Store.Care;

/// <summary>Tables that an exchange carries row by row: logs of what people decided, and what refers to rows by number.</summary>
internal static class RowTables
{
    /// <summary>What names stand for: claims are found by it, so that it comes before them.</summary>
    public static readonly IReadOnlyList<string> Names = ["name_entry", "learned_form", "name_index", "name_member", "name_shown", "moved_claim"];

    /// <summary>Decisions, which refer to occurrences and come after them.</summary>
    public static readonly IReadOnlyList<string> Decisions = ["decision_group", "decision", "undone_group", "made", "set_aside", "review_state", "review_conflict"];

    /// <summary>Tables that are made anew from what is carried.</summary>
    public static readonly IReadOnlyList<string> Derived =
    [
        "migration", "term", "term_word", "metric_key", "claim", "claim_key", "new_claim_key", "evidence", "version", "full_text", "sentence_text",
        "review_item", "review_index", "review_stale", "review_stale_claim",
    ];

    /// <summary>Tables whose rows are within the records of runs, editions and missing articles.</summary>
    public static readonly IReadOnlyList<string> Recorded = ["run", "content", "article", "edition", "removed_block", "unclaimed", "sentence", "occurrence"];

    /// <param name="skip">How many rows were read before.</param>
    public static List<StoredRow> Read(ReadSession session, string table, long skip, int limit)
    {
        var rows = new List<StoredRow>();
        var columns = Columns(session, table);
        using var select = session.Prepare($"SELECT {string.Join(", ", columns.Select(column => $"\"{column}\""))} FROM {table} ORDER BY {string.Join(", ", Enumerable.Range(1, Math.Min(3, columns.Count)))} LIMIT ? OFFSET ?");
        select.Begin().Add((long)limit).Add(skip);
        while (select.Step())
            rows.Add(new(table, [.. columns.Select((column, i) => KeyValuePair.Create(column, select.Any(i)))]));
        return rows;
    }

    /// <exception cref="ArgumentException">No such table or column is carried.</exception>
    public static void Write(ReadSession session, StoredRow row)
    {
        if (!Names.Contains(row.Table) && !Decisions.Contains(row.Table))
            throw new ArgumentException($"the table “{row.Table}” is not one that is carried.", nameof(row));
        var known = Columns(session, row.Table);
        if (row.Values.Select(value => value.Key).FirstOrDefault(column => !known.Contains(column)) is { } unknown)
            throw new ArgumentException($"the table “{row.Table}” has no column “{unknown}”.", nameof(row));
        using var insert = session.Prepare(
            $"INSERT OR REPLACE INTO {row.Table} ({string.Join(", ", row.Values.Select(value => $"\"{value.Key}\""))}) VALUES ({string.Join(", ", row.Values.Select(_ => "?"))})");
        insert.Begin();
        foreach (var (_, value) in row.Values)
            insert.AddAny(value);
        insert.Run();
    }

    private static List<string> Columns(ReadSession session, string table)
    {
        var columns = new List<string>();
        using var select = session.Prepare("SELECT name FROM pragma_table_info(?)");
        select.Begin().Add(table);
        while (select.Step())
            columns.Add(select.Text(0));
        return columns;
    }
}
