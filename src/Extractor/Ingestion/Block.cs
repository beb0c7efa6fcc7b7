namespace Extractor.Ingestion;

internal enum BlockKind
{
    Paragraph,
    Heading,
    ListItem,
    TableRow,
    Quote,
    Preformatted,
}

/// <summary>A paragraph-like piece of a document, still with its lines, since furniture is recognised line by line.</summary>
/// <param name="Kind">What the markup or layout says it is.</param>
/// <param name="Lines">Trimmed, none blank.</param>
/// <param name="KeepLines">Line breaks carry meaning (lists, tables, code); otherwise they are wrapping and become blanks.</param>
/// <param name="Level">Heading level 1 to 6; 0 otherwise.</param>
internal sealed record Block(BlockKind Kind, IReadOnlyList<MappedText> Lines, bool KeepLines = false, int Level = 0)
{
    public static Block Of(BlockKind kind, MappedText line, int level = 0) => new(kind, [line], false, level);

    /// <summary>Items of one list and rows of one table follow each other line by line.</summary>
    public bool Continues(Block previous) => Kind == previous.Kind && Kind is BlockKind.ListItem or BlockKind.TableRow;
}
