using System.Text;
using System.Text.Json;
using AngleSharp.Dom;

namespace Extractor.Ingestion.Html;

/// <summary>What schema.org data in a page (JSON-LD) say of its article; null where they say nothing.</summary>
internal sealed class StructuredData
{
    private const int DeepestValue = 64;

    private static readonly string[] ArticleTypes = ["Article", "BlogPosting", "Report", "ScholarlyArticle", "SocialMediaPosting", "LiveBlogPosting"];

    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = DeepestValue };

    private bool _fromArticle;

    public string? Headline { get; private set; }

    public string? DatePublished { get; private set; }

    public string? Publisher { get; private set; }

    public string? Author { get; private set; }

    public string? Url { get; private set; }

    public string? ArticleBody { get; private set; }

    public static StructuredData Read(IDocument page)
    {
        StructuredData data = new();
        foreach (var script in page.QuerySelectorAll("script[type]"))
        {
            if (script.GetAttribute("type")!.Contains("ld+json", StringComparison.OrdinalIgnoreCase))
                data.ReadScript(script.TextContent);
        }
        return data;
    }

    private void ReadScript(string json)
    {
        foreach (var attempt in (Func<string>[])[() => Unwrap(json), () => Repair(Unwrap(json))])
        {
            try
            {
                using var document = JsonDocument.Parse(attempt(), Tolerant);
                Visit(document.RootElement, 0);
                return;
            }
            catch (JsonException)
            {
                // The next attempt repairs it, and behind the last the keys are searched for.
            }
        }
        DatePublished ??= ScanFor(json, "datePublished");
        Headline ??= ScanFor(json, "headline");
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
        Publisher = Text(element, "publisher") ?? Publisher;
        Author = Text(element, "author") ?? Text(element, "creator") ?? Author;
        Url = Text(element, "url") ?? Text(element, "mainEntityOfPage") ?? Url;
        ArticleBody = Text(element, "articleBody") ?? ArticleBody;
    }

    private static bool IsArticle(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out var type))
            return false;
        IEnumerable<JsonElement> types = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray() : [type];
        return types.Any(one => one.ValueKind == JsonValueKind.String && ArticleTypes.Any(name => one.GetString()!.EndsWith(name, StringComparison.Ordinal)));
    }

    /// <summary>A property's text; of objects their name or id, of several their names.</summary>
    private static string? Text(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value))
            return null;
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Object => Text(value, "name") ?? Text(value, "@id"),
            JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Take(12).Select(item => item.ValueKind == JsonValueKind.String ? item.GetString() : item.ValueKind == JsonValueKind.Object ? Text(item, "name") : null).Where(item => item is not null)),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : System.Net.WebUtility.HtmlDecode(text.Trim());
    }

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
