namespace Extractor.Ingestion.Cleaning;

/// <summary>One line while the rules look at it; a rule that takes it out says why.</summary>
internal sealed class CleanLine(MappedText text, int block, BlockKind kind)
{
    public MappedText Mapped { get; } = text;

    public string Text => Mapped.Text;

    /// <summary>Index of the block it belongs to.</summary>
    public int Block { get; } = block;

    public BlockKind Kind { get; } = kind;

    /// <summary>Null while the line is article text.</summary>
    public RemovalReason? Reason { get; set; }

    public bool IsKept => Reason is null;

    /// <summary>A line that is clearly the article's own: as long as a sentence and finished like one.</summary>
    public bool IsProse { get; } = text.Text.Length >= 80 && LineShape.EndsSentence(text.Text);
}
