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
        List<OriginSpan> origin = [];
        foreach (var part in Origin)
        {
            var from = Math.Max(part.Clean.Start, start);
            var to = Math.Min(part.Clean.End, end);
            if (from < to)
                origin.Add(new OriginSpan(new TextSpan(from - start, to - start), part.Original + from - part.Clean.Start));
        }
        return new MappedText(Text[start..end], origin);
    }

    public MappedText Trim()
    {
        int start = 0, end = Text.Length;
        while (start < end && IsTrimmed(Text[start]))
            start++;
        while (end > start && IsTrimmed(Text[end - 1]))
            end--;
        return Slice(start, end);
    }

    private static bool IsTrimmed(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B';
}
