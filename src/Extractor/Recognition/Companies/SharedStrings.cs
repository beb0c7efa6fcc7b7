namespace Extractor.Recognition.Companies;

/// <summary>Gives cells with the same characters mostly the same string, since a lexicon repeats a few thousands of times.</summary>
internal sealed class SharedStrings
{
    private readonly string?[] _kept = new string?[1 << 12];

    /// <returns>Null for an empty cell.</returns>
    public string? Of(ReadOnlySpan<char> cell)
    {
        if (cell.IsEmpty)
            return null;
        ref var kept = ref _kept[(cell.Length + (31 * cell[0]) + (961 * cell[^1]) + (29791 * cell[cell.Length / 2])) & (_kept.Length - 1)];
        if (kept is null || !cell.SequenceEqual(kept))
            kept = cell.ToString();
        return kept;
    }
}
