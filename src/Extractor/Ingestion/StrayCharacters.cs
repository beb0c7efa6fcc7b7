using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Extractor.Ingestion;

/// <summary>
/// Characters that are no part of a text and do harm in it: null, which ends strings elsewhere; marks of writing direction,
/// which let a number read as another; and halves of surrogate pairs, which no encoding can hold and U+FFFD stands for.
/// </summary>
internal static class StrayCharacters
{
    private const string Dropped = "\0\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    private static readonly SearchValues<char> Suspects = SearchValues.Create(Dropped + string.Create(0x800, 0xD800, static (halves, first) =>
    {
        for (var i = 0; i < halves.Length; i++)
            halves[i] = (char)(first + i);
    }));

    public static MappedText Without(MappedText text)
    {
        var at = NextStray(text.Text, 0);
        if (at < 0)
            return text;
        MappedTextBuilder clean = new();
        int kept = 0, part = 0;
        for (; at >= 0; at = NextStray(text.Text, kept))
        {
            Keep(clean, text, kept, at, ref part);
            if (char.IsSurrogate(text.Text[at]))
                clean.AppendNew('\uFFFD');
            kept = at + 1;
        }
        Keep(clean, text, kept, text.Text.Length, ref part);
        return clean.Build();
    }

    /// <param name="part">Where in the origin the last call ended: a text of a million strays is still gone through once.</param>
    private static void Keep(MappedTextBuilder clean, MappedText text, int start, int end, ref int part)
    {
        while (start < end)
        {
            while (part < text.Origin.Count && text.Origin[part].Clean.End <= start)
                part++;
            var next = part < text.Origin.Count ? text.Origin[part] : new OriginSpan(new Text.TextSpan(int.MaxValue, int.MaxValue), 0);
            var isMapped = next.Clean.Start <= start;
            var stop = Math.Min(end, isMapped ? next.Clean.End : next.Clean.Start);
            if (isMapped)
                clean.AppendMapped(text.Text.AsSpan(start, stop - start), next.Original + start - next.Clean.Start);
            else
                clean.AppendNew(text.Text.AsSpan(start, stop - start));
            start = stop;
        }
    }

    [return: NotNullIfNotNull(nameof(text))]
    public static string? Without(string? text) => text is null || NextStray(text, 0) < 0 ? text : Without(new MappedText(text, [])).Text;

    /// <returns>-1 when there is none from a place on.</returns>
    private static int NextStray(string text, int from)
    {
        while (text.AsSpan(from).IndexOfAny(Suspects) is >= 0 and var found)
        {
            var at = from + found;
            if (!char.IsHighSurrogate(text[at]) || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]))
                return at;
            from = at + 2;
        }
        return -1;
    }
}
