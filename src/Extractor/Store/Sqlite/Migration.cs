namespace Extractor.Store.Sqlite;

/// <summary>One step of the schema. Steps are only ever added: a store of any age is brought up by those it lacks.</summary>
/// <param name="Number">1, 2, 3, …: the database's <c>user_version</c> after the step.</param>
internal sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>All steps, in order.</summary>
    public static IReadOnlyList<Migration> All { get; } =
    [
        new(1, "ledger", Schema.Ledger),
        new(2, "full text", Schema.FullText),
        new(3, "decisions", Decisions.Sqlite.DecisionSchema.Tables),
        new(4, "names", Entities.Sqlite.NameSchema.Tables),
        new(5, "segments", Schema.Segments),
        new(6, "source files", Schema.SourceFiles),
        new(7, "changed claims", Schema.ChangedClaims),
        new(8, "ways to claims", Schema.WaysToClaims),
        new(9, "copies in evidence", Schema.CopiesInEvidence),
        new(10, "keys apart", Schema.KeysApart),
    ];

    public static int Latest => All[^1].Number;
}
