namespace Extractor.Ingestion.Html;

/// <summary>Where an attribute stands in a page's source.</summary>
/// <param name="IsClosed">Its value's quotation mark is closed.</param>
internal readonly record struct TagAttribute(int Start, int NameEnd, int End, bool IsClosed)
{
    private const int LongestValue = 4_096;

    /// <summary>Descriptions and addresses are shorter; whole articles and pictures are longer.</summary>
    private const int LongestMetadata = 32_768;

    /// <summary>Whether anything looks at the attribute.</summary>
    public bool IsKept(char[] source, bool all)
    {
        if (!IsClosed || End - Start > (all ? LongestMetadata : LongestValue))
            return false;
        var name = source.AsSpan(Start, NameEnd - Start);
        if (name.Equals("style", StringComparison.OrdinalIgnoreCase))
            return source.AsSpan(NameEnd, End - NameEnd).Contains("display", StringComparison.OrdinalIgnoreCase) || source.AsSpan(NameEnd, End - NameEnd).Contains("visibility", StringComparison.OrdinalIgnoreCase);
        return all || IsRead(name);
    }

    /// <summary>By length first: this is asked for each attribute of a page.</summary>
    private static bool IsRead(ReadOnlySpan<char> name) => name.Length switch
    {
        2 => Is(name, "id"),
        4 => Is(name, "role") || Is(name, "href"),
        5 => Is(name, "class"),
        6 => Is(name, "hidden"),
        7 => Is(name, "content") || Is(name, "pubdate"),
        8 => Is(name, "itemprop") || Is(name, "datetime") || Is(name, "property"),
        _ => false,
    };

    private static bool Is(ReadOnlySpan<char> name, string known) => name.Equals(known, StringComparison.OrdinalIgnoreCase);
}
