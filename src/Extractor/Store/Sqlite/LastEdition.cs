namespace Extractor.Store.Sqlite;

/// <summary>An article with its last edition.</summary>
/// <param name="MissingSince">Null while the corpus holds it.</param>
/// <param name="RetiredAt">Null while its occurrences count.</param>
/// <param name="FirstOccurrence">The edition's occurrences have consecutive ids from here on.</param>
internal sealed record LastEdition(
    long Article, string Name, string? MissingSince, long Edition, string Extractor, string? RetiredAt, long FirstOccurrence, long Occurrences, string ContentHash)
{
    public StoredArticleState State => new(Name, ContentHash, Extractor, MissingSince is null, RetiredAt is not null);
}
