using Extractor.Ingestion.Html.Parsing;

namespace Extractor.Ingestion.Html;

/// <summary>A block of a page with what tells text from furniture.</summary>
/// <param name="Block">Its text.</param>
/// <param name="Index">The element's place in the <see cref="PageTree"/>.</param>
/// <param name="Element">The innermost block-level element that holds it.</param>
/// <param name="LinkChars">Characters that stand in links.</param>
/// <param name="Furniture">Why the page's structure says it is no article text; null when it may be.</param>
internal sealed record PageBlock(Block Block, int Index, PageElement Element, int LinkChars, RemovalReason? Furniture)
{
    private string? _key;

    /// <summary>Of the first line, as <see cref="LineShape.Key"/> makes it.</summary>
    public string Key => _key ??= LineShape.Key(Block.Lines[0].Text);

    public int Length { get; } = Block.Lines.Sum(line => line.Text.Length);

    /// <summary>Length in letters; the signs of Chinese, Japanese and Korean hold about two and a half each.</summary>
    public double Weight { get; } = Block.Lines.Sum(line => Letters(line.Text));

    public double LinkDensity => Length == 0 ? 0 : (double)LinkChars / Length;

    /// <summary>Reads like sentences rather than like labels or links.</summary>
    public bool IsProse => Weight >= 40 && LinkDensity < 0.5 && (Weight >= 120 || LineShape.EndsSentence(Block.Lines[^1].Text) || Block.Lines[^1].Text.Contains(", ", StringComparison.Ordinal));

    private static double Letters(string text)
    {
        var wide = 0;
        foreach (var c in text)
            wide += c >= '\u2E80' && c < '\uD800' ? 1 : 0;
        return text.Length + (1.5 * wide);
    }
}
