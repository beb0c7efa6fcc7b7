namespace Extractor.Store.Sqlite;

/// <summary>A query for the ids of terms.</summary>
internal readonly record struct TermSql(string Sql, object?[] Parameters)
{
    // Beyond this, words are equally common.
    private const long Common = 2_000;

    /// <summary>Terms that contain the words side by side; none for no words.</summary>
    public static TermSql Containing(ReadSession session, string fold)
    {
        var words = fold.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length switch
        {
            0 => new("SELECT id FROM term WHERE 0", []),
            1 => new("SELECT term FROM term_word WHERE word = ?", [fold]),
            _ => new(
                "SELECT t.id FROM term_word w CROSS JOIN term t ON t.id = w.term WHERE w.word = ? AND instr(' ' || t.fold || ' ', ?) > 0",
                [words.MinBy(word => Count(session, word)), $" {fold} "]),
        };
    }

    private static long Count(ReadSession session, string word)
    {
        using var count = session.Prepare("SELECT count(*) FROM (SELECT 1 FROM term_word WHERE word = ? LIMIT ?)");
        count.Begin().Add(word).Add(Common).Step();
        return count.Long(0);
    }
}
