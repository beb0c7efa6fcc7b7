using AngleSharp.Dom;

namespace Extractor.Ingestion.Html;

/// <summary>A block of a page with what tells text from furniture.</summary>
/// <param name="Block">Its text.</param>
/// <param name="Element">The innermost block-level element that holds it.</param>
/// <param name="LinkChars">Characters that stand in links.</param>
/// <param name="Furniture">Why the page's structure says it is no article text; null when it may be.</param>
internal sealed record PageBlock(Block Block, IElement Element, int LinkChars, RemovalReason? Furniture)
{
    public int Length { get; } = Block.Lines.Sum(line => line.Text.Length);

    public double LinkDensity => Length == 0 ? 0 : (double)LinkChars / Length;

    /// <summary>Reads like sentences rather than like labels or links.</summary>
    public bool IsProse => Length >= 40 && LinkDensity < 0.5 && (Length >= 120 || LineShape.EndsSentence(Block.Lines[^1].Text) || Block.Lines[^1].Text.Contains(", ", StringComparison.Ordinal));
}
