namespace Extractor.Ingestion.Html;

/// <summary>Tells most names that are not among some others without hashing them: by first letter and length.</summary>
internal sealed class NameFilter
{
    private readonly ulong[] _lengths = new ulong[32];

    public NameFilter(IEnumerable<string> names)
    {
        foreach (var name in names)
            _lengths[name[0] & 31] |= Bit(name.Length);
    }

    /// <param name="name">Not empty.</param>
    public bool MayHold(ReadOnlySpan<char> name) => (_lengths[name[0] & 31] & Bit(name.Length)) != 0;

    private static ulong Bit(int length) => 1UL << Math.Min(length, 63);
}
