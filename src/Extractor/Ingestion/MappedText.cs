using Extractor.Text;

namespace Extractor.Ingestion;

/// <summary>A cleaned piece of text that knows where its characters stand in the decoded file.</summary>
/// <param name="Text">The clean characters.</param>
/// <param name="Origin">Stretches that stand in the file one to one, in order; gaps are characters the cleaning put in.</param>
internal sealed record MappedText(string Text, IReadOnlyList<OriginSpan> Origin)
{
    public static readonly MappedText Empty = new("", []);

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>The span of the decoded file from the first to the last mapped character; empty at 0 when none is mapped.</summary>
    public TextSpan Original => Origin.Count == 0 ? new TextSpan(0, 0) : new TextSpan(Origin[0].Original, Math.Max(Origin[0].Original, Origin[^1].Original + Origin[^1].Clean.Length));

    public static MappedText Of(string source, int start, int end) =>
        start >= end ? Empty : new MappedText(source[start..end], [new OriginSpan(new TextSpan(0, end - start), start)]);

    public MappedText Slice(int start, int end)
    {
        if (start == 0 && end == Text.Length)
            return this;
        return Slice(Text, Origin, start, end);
    }

    public MappedText Trim()
    {
        var (start, end) = Trimmed(Text);
        return Slice(start, end);
    }

    /// <param name="text">May go on behind the slice.</param>
    /// <param name="origin">Of all of the text.</param>
    public static MappedText Slice(ReadOnlySpan<char> text, IReadOnlyList<OriginSpan> origin, int start, int end)
    {
        List<OriginSpan> kept = new(origin.Count);
        for (var i = 0; i < origin.Count; i++)
        {
            var part = origin[i];
            var from = Math.Max(part.Clean.Start, start);
            var to = Math.Min(part.Clean.End, end);
            if (from < to)
                kept.Add(new OriginSpan(new TextSpan(from - start, to - start), part.Original + from - part.Clean.Start));
        }
        return new MappedText(text[start..end].ToString(), kept);
    }

    /// <summary>What is left without the blanks at the ends.</summary>
    public static (int Start, int End) Trimmed(ReadOnlySpan<char> text)
    {
        int start = 0, end = text.Length;
        while (start < end && IsTrimmed(text[start]))
            start++;
        while (end > start && IsTrimmed(text[end - 1]))
            end--;
        return (start, end);
    }

    private static bool IsTrimmed(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B';
}
