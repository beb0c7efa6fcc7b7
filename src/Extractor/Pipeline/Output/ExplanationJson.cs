using System.Text.Json;
using Extractor.Ingestion;

namespace Extractor.Pipeline.Output;

/// <summary>What became of every number of an article, as one JSON object.</summary>
public static class ExplanationJson
{
    public static void Write(Utf8JsonWriter json, Extraction extraction)
    {
        var article = extraction.Article;
        var checks = ArticleChecks.Of(extraction);
        json.WriteStartObject();
        json.WriteString("article", article.Id);
        json.WriteString("title", article.Title);
        WriteDate(json, article.Published);
        json.WriteStartArray("numbers");
        foreach (var number in AccountedNumber.Of(extraction))
            Write(json, number, checks);
        json.WriteEndArray();
        WriteChecks(json, checks);
        json.WriteStartArray("removed");
        foreach (var block in article.Removed)
        {
            json.WriteStartObject();
            json.WriteString("reason", FieldName.Of(block.Reason));
            json.WriteString("text", block.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDate(Utf8JsonWriter json, PublicationDate? published)
    {
        if (published is null)
        {
            json.WriteNull("published");
            return;
        }
        json.WriteStartObject("published");
        json.WriteString("date", FieldName.Of((DateOnly?)published.Date));
        json.WriteString("source", FieldName.Of(published.Source));
        json.WriteString("evidence", published.Evidence);
        json.WriteNumber("trust", published.Trust);
        json.WriteString("why", published.Why);
        json.WriteEndObject();
    }

    /// <summary>Each check with the places of its numbers.</summary>
    private static void WriteChecks(Utf8JsonWriter json, ArticleChecks checks)
    {
        json.WriteStartArray("checks");
        foreach (var check in checks.All)
        {
            json.WriteStartObject();
            CheckJson.WriteFields(json, check);
            json.WriteStartArray("numbers");
            foreach (var claim in checks.ClaimsOf(check))
            {
                json.WriteStartObject();
                json.WriteNumber("start", claim.Number.Start);
                json.WriteNumber("end", claim.Number.End);
                json.WriteString("number", claim.NumberText);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, AccountedNumber number, ArticleChecks checks)
    {
        json.WriteStartObject();
        json.WriteNumber("start", number.Number.Start);
        json.WriteNumber("end", number.Number.End);
        json.WriteString("number", number.Text);
        json.WriteString("sentence", number.SentenceText);
        json.WriteStartArray("claims");
        foreach (var claim in number.Claims)
            ClaimJson.Write(json, claim);
        json.WriteEndArray();
        json.WriteStartArray("checks");
        foreach (var index in checks.IndicesAbout(number.Claims))
            json.WriteNumberValue(index);
        json.WriteEndArray();
        json.WriteString("reason", FieldName.Of(number.Unclaimed?.Reason));
        json.WriteString("detail", number.Unclaimed?.Detail);
        json.WriteEndObject();
    }
}
