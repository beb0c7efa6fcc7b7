using System.Text;

namespace Extractor.Ingestion;

/// <summary>Named fields in front of a blank line, as WARC, HTTP and e-mail have them; names ignore case, folded lines are joined.</summary>
internal sealed class HeaderFields
{
    private const int LongestLine = 64 * 1024;
    private const int MostLines = 2000;

    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The first field of a name; null when there is none.</summary>
    public string? this[string name] => _fields.GetValueOrDefault(name);

    public int Count => _fields.Count;

    /// <summary>Reads up to and with the blank line. Bytes above 127 are UTF-8 where they can be, else windows-1252.</summary>
    /// <returns>Null when a line is no field, or there are more than any honest record has.</returns>
    public static HeaderFields? Read(ByteReader bytes)
    {
        HeaderFields fields = new();
        string? name = null;
        for (var lines = 0; lines < MostLines; lines++)
        {
            if (bytes.ReadLine(LongestLine) is not (var line, true))
                return null;
            if (line.Length == 0)
                return fields;
            var text = Encoding.UTF8.GetString(line);
            if (text.Contains('\uFFFD', StringComparison.Ordinal))
                text = TextDecoder.Named("windows-1252")!.GetString(line);
            if (text[0] is ' ' or '\t' && name is not null)
            {
                fields._fields[name] += " " + text.Trim();
                continue;
            }
            var colon = text.IndexOf(':');
            if (colon <= 0)
                return null;
            name = text[..colon].Trim();
            if (!fields._fields.TryAdd(name, text[(colon + 1)..].Trim()))
                name = null;
        }
        return null;
    }

    /// <summary>A parameter of a field's value: “charset” of “text/html; charset=utf-8”; null when it is not there.</summary>
    public static string? Parameter(string? value, string name)
    {
        if (value is null)
            return null;
        foreach (var part in Split(value))
        {
            var equals = part.IndexOf('=');
            if (equals > 0 && part.AsSpan(0, equals).Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
                return part[(equals + 1)..].Trim().Trim('"', '\'');
        }
        return null;
    }

    /// <summary>The value in front of its parameters, in lower case: “text/html”.</summary>
    public static string? Bare(string? value) => value is null ? null : (value.IndexOf(';') is >= 0 and var end ? value[..end] : value).Trim().ToLowerInvariant();

    /// <summary>Parts between semicolons that stand outside quotes.</summary>
    private static IEnumerable<string> Split(string value)
    {
        var start = 0;
        var quoted = false;
        for (var i = 0; i < value.Length; i++)
        {
            quoted ^= value[i] == '"';
            if (value[i] != ';' || quoted)
                continue;
            yield return value[start..i];
            start = i + 1;
        }
        yield return value[start..];
    }
}
