using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Extractor.Ingestion.Formats.Json;

/// <summary>
/// JSON files of articles: one object; a list; an object that holds a list (“articles”, JSON Feed's “items”); or one object
/// a line. Lists and lines are streamed. A record's id is its own, else its address, else the line that it starts on.
/// </summary>
internal sealed class JsonFormat(DocumentReader documents)
{
    private const int DeepestNesting = 64;

    private static readonly string[] Lists = ["items", "articles", "docs", "documents", "results", "entries", "stories", "news", "records", "posts", "data", "hits", "response"];

    private RecordFields Fields => documents.Options.Fields;

    public IEnumerable<PendingArticle> Articles(SourceContent source)
    {
        JsonPieces pieces = new(source.Bytes, (int)documents.Options.MaxFileBytes);
        pieces.Begin();
        PartIds ids = new(source.Id);
        if (pieces.IsList)
            return Records(source, ids, pieces.NextValue);
        if (source.Extension is ".jsonl" or ".ndjson")
            return Records(source, ids, pieces.NextLine);
        if (pieces.NextValue() is not { } first)
            return [PendingArticle.Failed(source.Id, ReadFailureKind.Empty, source.Place, $"{source.Place} is empty; put the article's record into it, or remove it.")];
        if (pieces.IsAtEnd())
            return Sole(source, ids, first);
        var isLines = !first.Bytes.Contains((byte)'\n');
        return new[] { Record(source, ids, first) }.Concat(Records(source, ids, isLines ? pieces.NextLine : pieces.NextValue));
    }

    private IEnumerable<PendingArticle> Records(SourceContent source, PartIds ids, Func<JsonPiece?> next)
    {
        var any = false;
        while (next() is { } piece)
        {
            any = true;
            yield return Record(source, ids, piece);
        }
        if (!any)
            yield return PendingArticle.Failed(source.Id, ReadFailureKind.Empty, source.Place, $"{source.Place} holds no records; put articles into it, or remove it.");
    }

    private PendingArticle Record(SourceContent source, PartIds ids, JsonPiece piece)
    {
        var place = FormattableString.Invariant($"{source.Place}:{piece.Line}");
        var number = piece.Line.ToString(CultureInfo.InvariantCulture);
        var (record, failure) = Parse(piece, place);
        // The id of a broken record cannot be known: whatever the store holds of this file may be it.
        return record is null ? PendingArticle.Rest(ids.Next(number), failure!) : Article(ids.Next(IdOf(record) ?? number), place, record);
    }

    private IEnumerable<PendingArticle> Sole(SourceContent source, PartIds ids, JsonPiece piece)
    {
        var (record, failure) = Parse(piece, source.Place);
        if (record is null)
            return [PendingArticle.Rest(source.Id, failure!)];
        if (record.Text(Fields.Texts) is null && record.Objects(Lists) is { } items)
            return Items(source, ids, record, items);
        return [Article(source.Id, source.Place, record)];
    }

    private IEnumerable<PendingArticle> Items(SourceContent source, PartIds ids, JsonRecord whole, List<JsonRecord> items)
    {
        // A JSON Feed's own title is the name of its site.
        Metadata common = new() { Publisher = whole.Word(["version"])?.Contains("jsonfeed.org", StringComparison.OrdinalIgnoreCase) == true ? whole.Word(["title"]) : null };
        for (var i = 0; i < items.Count; i++)
        {
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            yield return Article(ids.Next(IdOf(items[i]) ?? number), $"{source.Place}, item {number}", items[i], common);
        }
    }

    private PendingArticle Article(string id, string place, JsonRecord record, Metadata? common = null)
    {
        if (record.Text(Fields.Texts) is not var (text, field))
            return PendingArticle.Failed(id, ReadFailureKind.NoText, place, NoText(place, record));
        var metadata = Stated(record).Over(common ?? Metadata.None);
        var isMarkup = field.Contains("html", StringComparison.OrdinalIgnoreCase) || text.Text.Contains("</", StringComparison.Ordinal) || text.Text.Contains("<br", StringComparison.OrdinalIgnoreCase);
        return PendingArticle.Of(id, place, () => documents.Read(id, place, text, isMarkup ? "record.html" : "record.txt", metadata));
    }

    private Metadata Stated(JsonRecord record)
    {
        var title = record.Text(Fields.Titles)?.Text.Trim();
        return new Metadata
        {
            Title = title?.Text,
            TitleInFile = title,
            Publisher = record.Word(Fields.Publishers, word => !IsAddress(word)),
            Author = record.Word(Fields.Authors),
            Url = record.Word(Fields.Urls, IsAddress),
            Dates = [.. record.Dates(Fields.Dates)],
        };
    }

    private string? IdOf(JsonRecord record) => record.Word(Fields.Ids) ?? record.Word(Fields.Urls, IsAddress);

    private static string NoText(string place, JsonRecord record)
    {
        var names = record.Names.Take(8).ToList();
        var there = names.Count == 0 ? "it is empty" : $"it has {string.Join(", ", names)}";
        return $"{place} has no field with an article's text ({there}); known are text, body, content and the like, name yours as fields.text in pipeline.json.";
    }

    private static (JsonRecord? Record, ReadFailure? Failure) Parse(JsonPiece piece, string place)
    {
        if (!piece.IsWhole)
            return Fail(ReadFailureKind.TooLarge, place, $"{place} starts a record larger than the limit for one article; split it, or raise the limit (corpus.maxFileMegabytes).");
        if (Valid(piece.Bytes) is not { } bytes)
            return Fail(ReadFailureKind.InvalidEncoding, place, $"{place} is not valid UTF-8, which JSON must be; save the file as UTF-8 (iconv -f ENCODING -t UTF-8).");
        try
        {
            var root = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = DeepestNesting, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }).RootElement;
            return root.ValueKind == JsonValueKind.Object
                ? (new JsonRecord(root, new JsonStrings(bytes)), null)
                : Fail(ReadFailureKind.Malformed, place, $"{place} is {Kind(root)}, where an object in braces should stand; each article is an object.");
        }
        catch (JsonException error)
        {
            return Fail(ReadFailureKind.Malformed, place, $"{place} is not valid JSON: {Reason(error)}; mend the record, the others are not affected.");
        }
    }

    /// <summary>UTF-8; files that say nothing and hold windows-1252 are turned into it. Null when they are neither.</summary>
    private static byte[]? Valid(byte[] bytes) =>
        Utf8.IsValid(bytes) ? bytes : TextDecoder.Decode(bytes, "").Text is { } text ? Encoding.UTF8.GetBytes(text) : null;

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        _ => "a mere word",
    };

    /// <summary>The parser's sentence without the place inside the record that it appends.</summary>
    private static string Reason(JsonException error)
    {
        var end = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? error.Message : error.Message[..end]).TrimEnd('.', ' ');
    }

    private static bool IsAddress(string text) => text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static (JsonRecord? Record, ReadFailure? Failure) Fail(ReadFailureKind kind, string place, string message) => (null, new ReadFailure(kind, place, message));
}
