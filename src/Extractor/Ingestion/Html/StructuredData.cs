using System.Text;
using System.Text.Json;

namespace Extractor.Ingestion.Html;

/// <summary>What schema.org data in a page (JSON-LD) say of its article; null where they say nothing.</summary>
internal sealed class StructuredData
{
    private const int DeepestValue = 64;
    private const int DeepestReference = 8;

    /// <summary>Pages have a handful.</summary>
    private const int MostScripts = 200;

    private static readonly string[] ArticleTypes = ["Article", "BlogPosting", "Report", "ScholarlyArticle", "SocialMediaPosting", "LiveBlogPosting"];

    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = DeepestValue };

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private bool _fromArticle;

    public string? Headline { get; private set; }

    public string? DatePublished { get; private set; }

    public string? Publisher { get; private set; }

    public string? Author { get; private set; }

    public string? Url { get; private set; }

    public string? ArticleBody { get; private set; }

    public string? DateModified { get; private set; }

    public string? Language { get; private set; }

    /// <summary>The data say that the article is not free.</summary>
    public bool IsPaid { get; private set; }

    /// <summary>The data speak of an article.</summary>
    public bool IsOfArticle => _fromArticle;

    public static StructuredData Read(IEnumerable<string> scripts)
    {
        StructuredData data = new();
        List<JsonDocument> documents = [];
        List<string> broken = [];
        foreach (var script in scripts.Take(MostScripts))
        {
            if (Parse(script) is { } document)
                documents.Add(document);
            else
                broken.Add(script);
        }
        foreach (var document in documents)
            data.Index(document.RootElement, 0);
        foreach (var document in documents)
        {
            data.Visit(document.RootElement, 0);
            document.Dispose();
        }
        foreach (var script in broken)
            data.Scan(script);
        return data;
    }

    /// <summary>Null when it is no JSON, even repaired.</summary>
    private static JsonDocument? Parse(string script)
    {
        var json = Unwrap(script);
        try
        {
            return JsonDocument.Parse(json, Tolerant);
        }
        catch (JsonException)
        {
            return ParseRepaired(json);
        }
    }

    private static JsonDocument? ParseRepaired(string json)
    {
        try
        {
            return JsonDocument.Parse(Repair(json), Tolerant);
        }
        catch (JsonException)
        {
            // The keys are searched for instead.
            return null;
        }
    }

    private void Scan(string json)
    {
        DatePublished ??= ScanFor(json, "datePublished");
        DateModified ??= ScanFor(json, "dateModified");
        Headline ??= ScanFor(json, "headline");
    }

    /// <summary>Names of things that others refer to by their id.</summary>
    private void Index(JsonElement element, int depth)
    {
        if (depth > DeepestReference)
            return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Index(item, depth + 1);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String && element.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String)
                _names.TryAdd(id.GetString()!, name.GetString()!);
            foreach (var property in element.EnumerateObject())
                Index(property.Value, depth + 1);
        }
    }

    private void Visit(JsonElement element, int depth)
    {
        if (depth > DeepestValue)
            return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Visit(item, depth + 1);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            Take(element, IsArticle(element));
            foreach (var property in element.EnumerateObject())
            {
                if (property.Name is "@graph" or "mainEntity" or "mainEntityOfPage" or "itemListElement" or "hasPart" or "item")
                    Visit(property.Value, depth + 1);
            }
        }
    }

    /// <summary>An article's own data win over those of the page that it is on.</summary>
    private void Take(JsonElement element, bool isArticle)
    {
        if (_fromArticle || (!isArticle && !element.TryGetProperty("datePublished", out _)))
            return;
        _fromArticle = isArticle;
        Headline = Text(element, "headline") ?? Headline;
        DatePublished = Text(element, "datePublished") ?? Text(element, "dateCreated") ?? DatePublished;
        DateModified = Text(element, "dateModified") ?? DateModified;
        Language = Text(element, "inLanguage") ?? Language;
        IsPaid |= element.TryGetProperty("isAccessibleForFree", out var free) && (free.ValueKind == JsonValueKind.False || (free.ValueKind == JsonValueKind.String && free.GetString()!.Equals("false", StringComparison.OrdinalIgnoreCase)));
        Publisher = Text(element, "publisher") ?? Publisher;
        Author = Text(element, "author") ?? Text(element, "creator") ?? Author;
        Url = Text(element, "url") ?? Text(element, "mainEntityOfPage", isAddress: true) ?? Url;
        ArticleBody = Text(element, "articleBody") ?? ArticleBody;
    }

    private static bool IsArticle(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out var type))
            return false;
        IEnumerable<JsonElement> types = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray() : [type];
        return types.Any(one => one.ValueKind == JsonValueKind.String && ArticleTypes.Any(name => one.GetString()!.EndsWith(name, StringComparison.Ordinal)));
    }

    /// <summary>A property's text; of objects their name, their own or that of what they refer to, of several their names.</summary>
    private string? Text(JsonElement element, string name, bool isAddress = false)
    {
        if (!element.TryGetProperty(name, out var value))
            return null;
        var text = value.ValueKind switch
        {
            JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Take(12).Select(item => Single(item, isAddress)).Where(item => item is not null).Distinct()),
            _ => Single(value, isAddress),
        };
        return string.IsNullOrWhiteSpace(text) ? null : System.Net.WebUtility.HtmlDecode(text.Trim());
    }

    private string? Single(JsonElement value, bool isAddress) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Object when isAddress => Member(value, "@id") ?? Member(value, "url"),
        JsonValueKind.Object => Member(value, "name") ?? (Member(value, "@id") is { } id ? _names.GetValueOrDefault(id) : null),
        _ => null,
    };

    private static string? Member(JsonElement value, string name) => value.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;

    /// <summary>Some pages wrap the data into comments or CDATA, or end them with a semicolon.</summary>
    private static string Unwrap(string json)
    {
        int start = json.AsSpan().IndexOfAny('{', '['), end = json.AsSpan().LastIndexOfAny('}', ']');
        if (json.AsSpan().TrimStart().StartsWith("//<![CDATA[", StringComparison.Ordinal) || json.AsSpan().TrimStart().StartsWith("<![CDATA[", StringComparison.Ordinal))
            start = json.AsSpan().IndexOf('{');
        return start >= 0 && end > start ? json[start..(end + 1)] : json;
    }

    /// <summary>Line ends and control characters inside strings, the usual fault, become blanks; stray backslashes are doubled.</summary>
    private static string Repair(string json)
    {
        StringBuilder repaired = new(json.Length);
        var inString = false;
        for (var i = 0; i < json.Length; i++)
        {
            var c = json[i];
            if (c == '"')
                inString = !inString;
            if (inString && c == '\\')
            {
                var next = i + 1 < json.Length ? json[i + 1] : ' ';
                if (next is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't' or 'u')
                {
                    repaired.Append(c).Append(next);
                    i++;
                }
                continue;
            }
            repaired.Append(c < ' ' ? ' ' : c);
        }
        return repaired.ToString();
    }

    private static string? ScanFor(string json, string key)
    {
        var at = json.IndexOf($"\"{key}\"", StringComparison.Ordinal);
        if (at < 0)
            return null;
        var open = json.IndexOf('"', at + key.Length + 2);
        var close = open < 0 ? -1 : json.IndexOf('"', open + 1);
        return close > open && close - open < 400 && json[(at + key.Length + 2)..open].Trim() == ":" ? json[(open + 1)..close] : null;
    }
}
