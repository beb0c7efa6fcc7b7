namespace Extractor.Tests.Recognition.Numbers;

/// <summary>What a case expects, or what was found, at a half-open span.</summary>
internal sealed record SpecResult(int Start, int End, string Type, string? Value, string? Unit)
{
    public bool Overlaps(SpecResult other) => Start < other.End && other.Start < End;
}
