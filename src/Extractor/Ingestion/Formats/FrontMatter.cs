using Extractor.Ingestion.Dates;
using Extractor.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Extractor.Ingestion.Formats;

/// <summary>The YAML between two lines of dashes at the start of a file. Only flat keys matter; broken YAML is read line by line.</summary>
internal static class FrontMatter
{
    private const int LongestBlock = 64 * 1024;

    /// <summary>The YAML parser's time grows with the square of the open brackets; metadata have few.</summary>
    private const int MostBrackets = 500;

    private static readonly string[] TitleKeys = ["title", "headline"];
    private static readonly string[] DateKeys = ["published", "date", "datepublished", "published_at", "publish_date", "publication_date", "published_time", "pubdate", "created"];
    private static readonly string[] PublisherKeys = ["publisher", "source", "site", "site_name", "publication", "website"];
    private static readonly string[] UrlKeys = ["url", "link", "canonical", "canonical_url", "permalink", "source"];
    private static readonly string[] AuthorKeys = ["author", "authors", "byline", "creator"];

    public static bool IsPresent(string text) => Locate(text) is not null;

    /// <summary>The metadata, and where the body starts; <see cref="Metadata.None"/> and 0 when there is no front matter.</summary>
    public static (Metadata Metadata, TextSpan Block) Read(string text)
    {
        if (Locate(text) is not { } found)
            return (Metadata.None, new TextSpan(0, 0));
        var values = Parse(text[found.Yaml.Start..found.Yaml.End]);
        var title = First(values, TitleKeys);
        var source = First(values, PublisherKeys, value => !IsUrl(value));
        var metadata = new Metadata
        {
            Title = title,
            TitleInFile = title is null ? null : InFile(text, found.Yaml, title),
            Publisher = source,
            Author = First(values, AuthorKeys),
            Url = First(values, UrlKeys, IsUrl),
            Dates = Dates(values),
        };
        return (metadata, found.Whole);
    }

    private static MappedText? InFile(string text, TextSpan yaml, string title)
    {
        var at = text.IndexOf(title, yaml.Start, yaml.Length, StringComparison.Ordinal);
        return at < 0 ? null : MappedText.Of(text, at, at + title.Length);
    }

    private static List<PublicationDate> Dates(Dictionary<string, string> values)
    {
        List<PublicationDate> dates = [];
        foreach (var key in DateKeys)
        {
            if (values.TryGetValue(key, out var value) && DateText.Parse(value) is { } day)
                dates.Add(new PublicationDate(day, DateSource.FrontMatter, $"{key}: {value}", 1, $"the front matter states “{key}”"));
        }
        return dates;
    }

    private static string? First(Dictionary<string, string> values, string[] keys, Func<string, bool>? fits = null)
    {
        foreach (var key in keys)
        {
            if (values.TryGetValue(key, out var value) && value.Length > 0 && (fits is null || fits(value)))
                return value;
        }
        return null;
    }

    private static bool IsUrl(string value) => value.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static (TextSpan Whole, TextSpan Yaml)? Locate(string text)
    {
        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] == '\uFEFF'))
            start++;
        if (!text.AsSpan(start).StartsWith("---"))
            return null;
        var lines = SourceLines.Of(text[..Math.Min(text.Length, start + LongestBlock)], start);
        if (lines[0].Of(text).TrimEnd() != "---" || lines.Count < 3 || !IsKey(lines[1].Of(text)))
            return null;
        for (var i = 2; i < lines.Count; i++)
        {
            if (lines[i].Of(text).TrimEnd() is "---" or "...")
                return (new TextSpan(start, lines[i].End), new TextSpan(lines[1].Start, lines[i].Start));
        }
        return null;
    }

    private static bool IsKey(string line)
    {
        var colon = line.IndexOf(':');
        return colon > 0 && colon < 40 && line.AsSpan(0, colon).IndexOfAny(" .\"") < 0;
    }

    private static Dictionary<string, string> Parse(string yaml)
    {
        Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);
        if (yaml.AsSpan().Count('[') + yaml.AsSpan().Count('{') > MostBrackets)
        {
            ReadLines(yaml, values);
            return values;
        }
        try
        {
            ReadEvents(new Parser(new StringReader(yaml)), values);
        }
        catch (YamlException)
        {
            // An unquoted colon in a title is the usual cause; every line still says what it means.
            ReadLines(yaml, values);
        }
        return values;
    }

    /// <summary>Events instead of objects: nesting costs no stack, and anchors cannot multiply.</summary>
    private static void ReadEvents(Parser parser, Dictionary<string, string> values)
    {
        var depth = 0;
        string? key = null;
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case MappingStart or SequenceStart:
                    depth++;
                    break;
                case MappingEnd or SequenceEnd:
                    depth--;
                    if (depth == 1)
                        key = null;
                    break;
                case Scalar scalar when depth == 1 && key is null:
                    key = scalar.Value;
                    break;
                case Scalar scalar when depth == 1:
                    values.TryAdd(key!, scalar.Value.Trim());
                    key = null;
                    break;
                case Scalar scalar when depth == 2 && key is not null && scalar.Value is not ("name" or "url"):
                    values[key] = values.TryGetValue(key, out var before) ? $"{before}, {scalar.Value.Trim()}" : scalar.Value.Trim();
                    break;
                case AnchorAlias when depth == 1:
                    key = null;
                    break;
            }
        }
    }

    private static void ReadLines(string yaml, Dictionary<string, string> values)
    {
        foreach (var span in SourceLines.Of(yaml, 0))
        {
            var line = span.Of(yaml);
            if (!IsKey(line))
                continue;
            var colon = line.IndexOf(':');
            values.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim().Trim('"', '\''));
        }
    }
}
