using Extractor.Ingestion;
using Extractor.Store;

namespace Extractor.Pipeline.Runs;

/// <summary>An article in the store's own types: the store does not know how articles are read.</summary>
internal static class StoredForm
{
    public static StoredArticle Of(Article article) => new(
        article.Id, article.ContentHash, article.Title, article.Published is { } published ? Of(published) : null,
        article.Publisher, article.Url, article.Author, article.Text,
        [.. article.Removed.Select(block => new StoredBlock(block.Text, FieldName.Of(block.Reason)))]);

    private static StoredDate Of(PublicationDate date) => new(date.Date, FieldName.Of(date.Source), date.Evidence, date.Trust, date.Why);
}
