using System.Globalization;
using System.Text.Json;
using Extractor.Claims;
using Extractor.Recognition.Companies;
using Extractor.Recognition.Numbers;
using Extractor.Store;
using Extractor.Store.Care;
using Extractor.Text;

namespace Extractor.Pipeline.Ledger;

/// <summary>Reads what <see cref="LedgerJson"/> writes. What is not so is a <see cref="FormatException"/> that says what is wrong.</summary>
internal static class LedgerRecord
{
    public static StoredRun Run(JsonElement row)
    {
        var counts = Required(row, "counts").EnumerateArray().Select(count => count.GetInt32()).ToList();
        if (counts.Count is not (0 or 9))
            throw new FormatException($"“counts” has {counts.Count} numbers, and a run has 9 or none.");
        return new(
            Required(row, "run").GetInt64(), Text(row, "extractor"), Time(Text(row, "started")), Optional(row, "ended") is { } ended ? Time(ended) : null,
            counts.Count == 0 ? null : new(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6], counts[7], counts[8]));
    }

    public static MissingArticle Missing(JsonElement row) => new(Text(row, "article"), Time(Text(row, "since")));

    public static StoredEdition Edition(JsonElement row)
    {
        var removed = Required(row, "removed").EnumerateArray().Select(block => new StoredBlock(Text(block, "text"), Text(block, "reason")));
        var article = new StoredArticle(
            Text(row, "article"), Text(row, "content_hash"), Optional(row, "title"), Date(Required(row, "published")), Optional(row, "publisher"),
            Optional(row, "url"), Optional(row, "author"), Text(row, "text"), [.. removed]);
        return new(
            Required(row, "edition").GetInt64(), Required(row, "first_claim").GetInt64(), article, Text(row, "extractor"), Required(row, "run").GetInt64(), Time(Text(row, "stored")),
            Optional(row, "retired") is { } retired ? Time(retired) : null, Optional(row, "retired_reason"),
            [.. Required(row, "claims").EnumerateArray().Select(claim => Claim(claim, article.Id, Slice(article.Text, Span(claim, "sentence"))))],
            [.. Required(row, "unclaimed").EnumerateArray().Select(Unclaimed)]);
    }

    public static MadeClaim Made(JsonElement row)
        => new(Required(row, "occurrence").GetInt64(), Required(row, "edition").GetInt64(), Claim(Required(row, "claim"), Text(row, "article"), Text(row, "sentence_text")));

    public static StoredRow Row(JsonElement row)
        => new(Text(row, "table"), [.. Required(row, "values").EnumerateObject().Select(value => KeyValuePair.Create(value.Name, Cell(value.Value)))]);

    private static object? Cell(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => value.GetInt64(),
        _ => value.GetString(),
    };

    private static ClaimOccurrence Claim(JsonElement row, string article, string sentenceText)
    {
        var (sentence, number) = (Span(row, "sentence"), Span(row, "number"));
        return new(
            article, sentence, sentenceText, number, Text(row, "text"), Required(row, "value").GetDecimal(),
            Required(row, "high") is { ValueKind: not JsonValueKind.Null } high ? high.GetDecimal() : null, Value<Bound>(row, "bound"), Required(row, "step").GetDecimal(),
            Optional(row, "unit"), Optional(row, "subject"), Value<EntityKind>(row, "subject_kind"), Text(row, "metric"), Text(row, "metric_key"), Texts(row, "scope"),
            Value<ClaimKind>(row, "kind"), ValueOrNull<Direction>(row, "direction"), ValueOrNull<Basis>(row, "basis"), Day(Optional(row, "from")), Day(Optional(row, "to")),
            Value<Modality>(row, "modality"), Optional(row, "said_by"), Spans(Required(row, "spans")), Text(row, "rule"), Texts(row, "why"), Required(row, "confidence").GetDouble());
    }

    private static UnclaimedNumber Unclaimed(JsonElement row)
        => new(Span(row, "number"), Text(row, "text"), Value<UnclaimedReason>(row, "reason"), Text(row, "detail"));

    private static ClaimSpans Spans(JsonElement row)
        => new(SpanOrNull(row, "subject"), SpanOrNull(row, "unit"), SpanOrNull(row, "metric"), SpanOrNull(row, "period"), SpanOrNull(row, "speaker"));

    private static StoredDate? Date(JsonElement row) => row.ValueKind == JsonValueKind.Null
        ? null
        : new(Day(Text(row, "date"))!.Value, Text(row, "source"), Text(row, "evidence"), Required(row, "trust").GetDouble(), Text(row, "why"));

    private static TextSpan? SpanOrNull(JsonElement row, string field) => row.TryGetProperty(field, out _) ? Span(row, field) : null;

    private static TextSpan Span(JsonElement row, string field)
    {
        var ends = Required(row, field);
        if (ends.ValueKind != JsonValueKind.Array || ends.GetArrayLength() != 2 || ends[0].GetInt32() < 0 || ends[1].GetInt32() < ends[0].GetInt32())
            throw new FormatException($"“{field}” is not a span: give start and end as two numbers.");
        return new(ends[0].GetInt32(), ends[1].GetInt32());
    }

    private static string Slice(string text, TextSpan span)
        => span.End <= text.Length ? span.Of(text).ToString() : throw new FormatException($"the span {span} lies behind the end of the text, which has {text.Length} characters.");

    private static DateTimeOffset Time(string text)
        => DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : throw new FormatException($"“{text}” is not a time as 2021-07-13T08:00:00.000Z.");

    private static DateOnly? Day(string? text)
    {
        if (text is null)
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FormatException($"“{text}” is not a day as 2021-07-13.");
    }

    private static T Value<T>(JsonElement row, string field)
        where T : struct, Enum => ValueOrNull<T>(row, field) ?? throw new FormatException($"the field “{field}” is missing.");

    private static T? ValueOrNull<T>(JsonElement row, string field)
        where T : struct, Enum
    {
        if (Optional(row, field) is not { } name)
            return null;
        foreach (var (value, known) in FieldName.All<T>())
        {
            if (known == name)
                return value;
        }
        throw new FormatException($"“{field}” cannot be “{name}”; it is one of {string.Join(", ", FieldName.All<T>().Select(pair => pair.Value))}.");
    }

    private static string[] Texts(JsonElement row, string field)
        => [.. Required(row, field).EnumerateArray().Select(item => item.GetString() ?? throw new FormatException($"“{field}” holds null."))];

    private static string Text(JsonElement row, string field) => Optional(row, field) ?? throw new FormatException($"the field “{field}” is missing.");

    private static string? Optional(JsonElement row, string field) => Required(row, field) is { ValueKind: not JsonValueKind.Null } value ? value.GetString() : null;

    private static JsonElement Required(JsonElement row, string field)
        => row.TryGetProperty(field, out var value) ? value : throw new FormatException($"the field “{field}” is missing.");
}
