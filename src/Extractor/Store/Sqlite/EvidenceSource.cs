using Extractor.Store.Merging;

namespace Extractor.Store.Sqlite;

/// <summary>The way from what an index holds of evidence to the versions <c>v</c> that it speaks for, each of which may come several times.</summary>
internal static class EvidenceSource
{
    // Evidence of a retracted claim is noted for version 0.
    private const string Versions = """
        CROSS JOIN evidence e ON e.claim = o.claim AND e.occurrence = o.id
        CROSS JOIN version v ON v.claim = e.claim AND e.version = iif(v.status = 3, 0, v.ordinal)
        """;

    /// <returns>Tables with their condition, from FROM on; null for a part that another way leads to.</returns>
    public static TermSql? Of(ReadSession session, ClaimFilter? part)
    {
        switch (part)
        {
            case ClaimFilter.Words { Field: TextField.SaidBy } words:
                var speakers = TermSql.Containing(session, WordFold.Of(words.Text));
                return new($"FROM occurrence o {Versions} WHERE o.said_by IN ({speakers.Sql})", speakers.Parameters);
            case ClaimFilter.Words { Field: TextField.Sentence } words:
                return new($"FROM sentence_text f CROSS JOIN occurrence o ON o.sentence = f.rowid {Versions} WHERE f.sentence_text MATCH ?", [FullText.Phrase(words.Text)]);
            default:
                return null;
        }
    }

    /// <summary>Whether the way leads to versions that fulfil the part and to no others.</summary>
    public static bool IsExact(ClaimFilter? part) => part is ClaimFilter.Words { Field: TextField.SaidBy };
}
