using System.Collections.Frozen;

namespace Extractor.Ingestion.Html;

/// <summary>Where an attribute stands in a page's source.</summary>
/// <param name="IsClosed">Its value's quotation mark is closed.</param>
internal readonly record struct TagAttribute(int Start, int NameEnd, int End, bool IsClosed)
{
    private const int LongestValue = 4_096;

    /// <summary>Descriptions and addresses are shorter; whole articles and pictures are longer.</summary>
    private const int LongestMetadata = 32_768;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Read =
        "class id role hidden style href rel itemprop itemtype itemscope datetime content pubdate property name lang aria-hidden aria-label colspan title".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether anything looks at the attribute.</summary>
    public bool IsKept(string source, bool all)
    {
        if (!IsClosed || End - Start > (all ? LongestMetadata : LongestValue))
            return false;
        var name = source.AsSpan(Start, NameEnd - Start);
        if (name.Equals("style", StringComparison.OrdinalIgnoreCase))
            return source.AsSpan(NameEnd, End - NameEnd).Contains("display", StringComparison.OrdinalIgnoreCase) || source.AsSpan(NameEnd, End - NameEnd).Contains("visibility", StringComparison.OrdinalIgnoreCase);
        return all || Read.Contains(name);
    }
}
