using System.Text.Json;
using Extractor.Claims;
using Extractor.Store;

namespace Extractor.Pipeline.Output;

/// <summary>A stored article as JSON: in short for lists, or whole with its claims and other numbers.</summary>
public static class ArticleJson
{
    public static void Write(Utf8JsonWriter json, ArticleSummary article)
    {
        json.WriteStartObject();
        json.WriteString("article", article.Article);
        json.WriteNumber("edition", article.Edition);
        json.WriteString("title", article.Title);
        json.WriteString("published", FieldName.Of(article.Published));
        json.WriteString("publisher", article.Publisher);
        json.WriteNumber("claims", article.Occurrences);
        json.WriteString("stored_at", article.StoredAt);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, StoredArticle article, StoredArticleState state, IReadOnlyList<StoredOccurrence> claims, IReadOnlyList<UnclaimedNumber> unclaimed)
    {
        json.WriteStartObject();
        json.WriteString("article", article.Id);
        json.WriteString("title", article.Title);
        json.WriteString("published", FieldName.Of(article.Published?.Date));
        json.WriteString("published_source", article.Published?.Source);
        json.WriteString("published_why", article.Published?.Why);
        json.WriteString("publisher", article.Publisher);
        json.WriteString("author", article.Author);
        json.WriteString("url", article.Url);
        json.WriteBoolean("in_corpus", state.InCorpus);
        json.WriteBoolean("retired", state.Retired);
        json.WriteString("text", article.Text);
        json.WriteStartArray("claims");
        foreach (var claim in claims)
            ClaimJson.Write(json, claim);
        json.WriteEndArray();
        WriteUnclaimed(json, unclaimed);
        json.WriteStartArray("removed");
        foreach (var block in article.Removed)
        {
            json.WriteStartObject();
            json.WriteString("reason", block.Reason);
            json.WriteString("text", block.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteUnclaimed(Utf8JsonWriter json, IReadOnlyList<UnclaimedNumber> unclaimed)
    {
        json.WriteStartArray("unclaimed");
        foreach (var number in unclaimed)
        {
            json.WriteStartObject();
            json.WriteNumber("start", number.Number.Start);
            json.WriteNumber("end", number.Number.End);
            json.WriteString("number", number.Text);
            json.WriteString("reason", FieldName.Of(number.Reason));
            json.WriteString("detail", number.Detail);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
