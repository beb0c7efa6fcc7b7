using System.Globalization;
using System.Text.Json;
using Extractor.Ingestion.Dates;

namespace Extractor.Ingestion.Formats.Json;

/// <summary>A JSON object as an article's record. Objects that merely wrap one (“article”, “fields”) are looked into.</summary>
internal sealed class JsonRecord
{
    private static readonly string[] Wrappers = ["article", "source", "document", "doc", "story", "data", "fields", "attributes", "post", "item"];
    private static readonly string[] InnerTexts = ["rendered", "text", "html", "content", "value", "body", "plain"];
    private static readonly string[] InnerNames = ["name", "title", "label"];

    private readonly JsonElement _root;
    private readonly JsonStrings _strings;
    private readonly Dictionary<string, JsonElement> _fields = new(StringComparer.Ordinal);

    /// <param name="root">An object.</param>
    /// <param name="strings">Of the value that the object belongs to.</param>
    public JsonRecord(JsonElement root, JsonStrings strings)
    {
        (_root, _strings) = (root, strings);
        Add(root);
        foreach (var wrapper in Wrappers)
        {
            if (_fields.TryGetValue(wrapper, out var inner) && inner.ValueKind == JsonValueKind.Object)
                Add(inner);
        }
    }

    /// <summary>Names of the record's own fields, for messages.</summary>
    public IEnumerable<string> Names => _root.EnumerateObject().Select(NameOf).Where(name => name.Length > 0);

    /// <summary>The first field of these names that holds something.</summary>
    /// <returns>The text with its places in the record's value, and the field's name; null when none does.</returns>
    public (MappedText Text, string Name)? Text(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (Field(name) is { } field && TextOf(field) is { IsBlank: false } text)
                return (text, name);
        }
        return null;
    }

    /// <summary>A name, address or id; null when none of the fields holds one that fits.</summary>
    public string? Word(IEnumerable<string> names, Func<string, bool>? fits = null)
    {
        foreach (var name in names)
        {
            if (Field(name) is { } field && WordOf(field)?.Trim() is { Length: > 0 } word && (fits is null || fits(word)))
                return word;
        }
        return null;
    }

    public IEnumerable<PublicationDate> Dates(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (Field(name) is { } field && WordOf(field) is { } value && (UnixDay(value) ?? DateText.Parse(value)) is { } day)
                yield return new PublicationDate(day, DateSource.Record, $"{name}: {value}", 1, $"the record's field “{name}” states it");
        }
    }

    /// <summary>The first field of these names that is a list of objects; null when there is none.</summary>
    public List<JsonRecord>? Objects(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (!_fields.TryGetValue(name, out var list))
                continue;
            if (list.ValueKind == JsonValueKind.Object)
                list = list.EnumerateObject().Select(inner => inner.Value).FirstOrDefault(inner => inner.ValueKind == JsonValueKind.Array);
            if (list.ValueKind == JsonValueKind.Array && list.GetArrayLength() > 0 && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Object))
                return [.. list.EnumerateArray().Select(item => new JsonRecord(item, _strings))];
        }
        return null;
    }

    private void Add(JsonElement scope)
    {
        foreach (var property in scope.EnumerateObject())
            _fields.TryAdd(RecordFields.Fold(NameOf(property)), property.Value);
    }

    private JsonElement? Field(string name)
    {
        if (_fields.TryGetValue(RecordFields.Fold(name), out var field))
            return field;
        var at = _root;
        foreach (var part in name.Split('.'))
        {
            var fold = RecordFields.Fold(part);
            at = at.ValueKind == JsonValueKind.Object ? at.EnumerateObject().FirstOrDefault(property => RecordFields.Fold(NameOf(property)) == fold).Value : default;
        }
        return at.ValueKind == JsonValueKind.Undefined ? null : at;
    }

    private MappedText TextOf(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return _strings.Decode(value);
            case JsonValueKind.Object:
                return Inner(value, InnerTexts) is { } inner && inner.ValueKind == JsonValueKind.String ? _strings.Decode(inner) : MappedText.Empty;
            case JsonValueKind.Array:
                MappedTextBuilder paragraphs = new();
                foreach (var part in value.EnumerateArray().Where(part => part.ValueKind is JsonValueKind.String or JsonValueKind.Object).Select(TextOf).Where(part => !part.IsBlank))
                {
                    if (paragraphs.Length > 0)
                        paragraphs.AppendNew("\n\n");
                    paragraphs.Append(part);
                }
                return paragraphs.Build();
            default:
                return MappedText.Empty;
        }
    }

    private string? WordOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => _strings.Decode(value).Text,
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Object => Inner(value, InnerNames) is { ValueKind: JsonValueKind.String } name ? _strings.Decode(name).Text : null,
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Where(item => item.ValueKind != JsonValueKind.Array).Take(20).Select(WordOf).Where(word => !string.IsNullOrWhiteSpace(word))),
        _ => null,
    };

    private static JsonElement? Inner(JsonElement value, string[] names)
    {
        foreach (var name in names)
        {
            if (value.TryGetProperty(name, out var inner) && inner.ValueKind == JsonValueKind.String)
                return inner;
        }
        return null;
    }

    /// <summary>Seconds or milliseconds since 1970, as 10 or 13 digits.</summary>
    private static DateOnly? UnixDay(string value)
    {
        if (value.Length is not (10 or 13) || !long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var moment) || value[0] == '0')
            return null;
        return DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(value.Length == 10 ? moment * 1000 : moment).UtcDateTime);
    }

    /// <summary>Empty for a name that is no text at all (half a surrogate pair).</summary>
    private static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
