namespace Extractor.Recognition.Units;

/// <summary>A unit found at tokens <paramref name="First"/> up to, not including, <paramref name="End"/>.</summary>
internal readonly record struct UnitMatch(int First, int End, UnitForm? Form)
{
    public bool Found => Form is not null;
}
