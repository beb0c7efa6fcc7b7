using System.Globalization;
using System.Text.Json;
using Extractor.Claims;
using Extractor.Pipeline.Output;
using Extractor.Store;
using Extractor.Store.Care;

namespace Extractor.Pipeline.Ledger;

/// <summary>Writes the records of a whole ledger, one object each: what a store was told, from which an equal one can be made.</summary>
public static class LedgerJson
{
    /// <summary>Number of the form that the first line names; changes when an older reader would misread a record.</summary>
    public const int Form = 2;

    /// <summary>The form before, whose files do not say where they end.</summary>
    public const int OpenForm = 1;

    public static void WriteHeader(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("record", "ledger");
        json.WriteNumber("form", Form);
        json.WriteEndObject();
    }

    /// <summary>The last line, without which a file was cut off.</summary>
    /// <param name="records">Lines before it, the header included.</param>
    public static void WriteEnd(Utf8JsonWriter json, long records)
    {
        json.WriteStartObject();
        json.WriteString("record", "end");
        json.WriteNumber("records", records);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, StoredRun run)
    {
        json.WriteStartObject();
        json.WriteString("record", "run");
        json.WriteNumber("run", run.Id);
        json.WriteString("extractor", run.ExtractorVersion);
        json.WriteString("started", Time(run.Started));
        json.WriteString("ended", run.Ended is { } ended ? Time(ended) : null);
        json.WriteStartArray("counts");
        foreach (var count in run.Counts is { } c ? (int[])[c.Added, c.Edited, c.Reextracted, c.Unchanged, c.Missing, c.Retired, c.Failed, c.Occurrences, c.Unclaimed] : [])
            json.WriteNumberValue(count);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, MissingArticle missing)
    {
        json.WriteStartObject();
        json.WriteString("record", "missing");
        json.WriteString("article", missing.ArticleId);
        json.WriteString("since", Time(missing.Since));
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, StoredEdition edition)
    {
        var article = edition.Article;
        json.WriteStartObject();
        json.WriteString("record", "edition");
        json.WriteNumber("edition", edition.Number);
        json.WriteNumber("first_claim", edition.FirstClaim);
        json.WriteString("article", article.Id);
        json.WriteString("extractor", edition.ExtractorVersion);
        json.WriteNumber("run", edition.Run);
        json.WriteString("stored", Time(edition.StoredAt));
        json.WriteString("retired", edition.RetiredAt is { } retired ? Time(retired) : null);
        json.WriteString("retired_reason", edition.RetiredReason);
        json.WriteString("content_hash", article.ContentHash);
        json.WriteString("title", article.Title);
        WriteDate(json, article.Published);
        json.WriteString("publisher", article.Publisher);
        json.WriteString("url", article.Url);
        json.WriteString("author", article.Author);
        json.WriteString("text", article.Text);
        WriteRest(json, edition);
        json.WriteEndObject();
    }

    /// <summary>An occurrence with a reviewer's fields.</summary>
    public static void Write(Utf8JsonWriter json, MadeClaim made)
    {
        json.WriteStartObject();
        json.WriteString("record", "made");
        json.WriteNumber("occurrence", made.Id);
        json.WriteNumber("edition", made.Edition);
        json.WriteString("article", made.Claim.Article);
        json.WriteString("sentence_text", made.Claim.SentenceText);
        json.WritePropertyName("claim");
        WriteClaim(json, made.Claim);
        json.WriteEndObject();
    }

    /// <summary>A row of the tables that are carried as they are.</summary>
    public static void Write(Utf8JsonWriter json, StoredRow row)
    {
        json.WriteStartObject();
        json.WriteString("record", "row");
        json.WriteString("table", row.Table);
        json.WriteStartObject("values");
        foreach (var (column, value) in row.Values)
        {
            json.WritePropertyName(column);
            if (value is long number)
                json.WriteNumberValue(number);
            else
                json.WriteStringValue((string?)value);
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRest(Utf8JsonWriter json, StoredEdition edition)
    {
        json.WriteStartArray("removed");
        foreach (var block in edition.Article.Removed)
        {
            json.WriteStartObject();
            json.WriteString("reason", block.Reason);
            json.WriteString("text", block.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("claims");
        foreach (var claim in edition.Claims)
            WriteClaim(json, claim);
        json.WriteEndArray();
        json.WriteStartArray("unclaimed");
        foreach (var number in edition.Unclaimed)
        {
            json.WriteStartObject();
            ClaimJson.WriteSpan(json, "number", number.Number);
            json.WriteString("text", number.Text);
            json.WriteString("reason", FieldName.Of(number.Reason));
            json.WriteString("detail", number.Detail);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteDate(Utf8JsonWriter json, StoredDate? date)
    {
        if (date is null)
        {
            json.WriteNull("published");
            return;
        }
        json.WriteStartObject("published");
        json.WriteString("date", FieldName.Of((DateOnly?)date.Date));
        json.WriteString("source", date.Source);
        json.WriteString("evidence", date.Evidence);
        json.WriteNumber("trust", date.Trust);
        json.WriteString("why", date.Why);
        json.WriteEndObject();
    }

    private static void WriteClaim(Utf8JsonWriter json, ClaimOccurrence claim)
    {
        json.WriteStartObject();
        ClaimJson.WriteSpan(json, "sentence", claim.Sentence);
        ClaimJson.WriteSpan(json, "number", claim.Number);
        json.WriteString("text", claim.NumberText);
        ClaimJson.WriteDecimal(json, "value", claim.Value);
        ClaimJson.WriteDecimal(json, "high", claim.High);
        json.WriteString("bound", FieldName.Of(claim.Bound));
        ClaimJson.WriteDecimal(json, "step", claim.Step);
        json.WriteString("unit", claim.Unit);
        json.WriteString("subject", claim.Subject);
        json.WriteString("subject_kind", FieldName.Of(claim.SubjectKind));
        json.WriteString("metric", claim.Metric);
        json.WriteString("metric_key", claim.MetricKey);
        ClaimJson.WriteStrings(json, "scope", claim.Scope);
        json.WriteString("kind", FieldName.Of(claim.Kind));
        json.WriteString("direction", FieldName.Of(claim.Direction));
        json.WriteString("basis", FieldName.Of(claim.Basis));
        json.WriteString("from", FieldName.Of(claim.From));
        json.WriteString("to", FieldName.Of(claim.To));
        json.WriteString("modality", FieldName.Of(claim.Modality));
        json.WriteString("said_by", claim.SaidBy);
        ClaimJson.WriteSpans(json, claim.Spans);
        json.WriteString("rule", claim.Rule);
        ClaimJson.WriteStrings(json, "why", claim.Why);
        json.WriteNumber("confidence", claim.Confidence);
        json.WriteEndObject();
    }

    private static string Time(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
