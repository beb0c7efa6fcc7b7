namespace Extractor.Store.Sqlite;

/// <summary>A query for the ids of terms.</summary>
internal readonly record struct TermSql(string Sql, object?[] Parameters)
{
    /// <summary>Terms that contain the words side by side; none for no words.</summary>
    public static TermSql Containing(string fold)
    {
        var words = fold.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length switch
        {
            0 => new("SELECT id FROM term WHERE 0", []),
            1 => new("SELECT term FROM term_word WHERE word = ?", [fold]),
            _ => new(
                $"SELECT t.id FROM term_word w JOIN term t ON t.id = w.term WHERE w.word = ? AND instr(' ' || t.fold || ' ', ?) > 0",
                [words.MaxBy(word => word.Length), $" {fold} "]),
        };
    }
}
