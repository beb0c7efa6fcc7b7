namespace Extractor.Store;

/// <summary>A publication date with what speaks for it.</summary>
/// <param name="Source">Where it was found (“front matter”, “url”).</param>
/// <param name="Evidence">The characters that gave it, verbatim.</param>
/// <param name="Trust">0 to 1.</param>
/// <param name="Why">The reasoning in words.</param>
public sealed record StoredDate(DateOnly Date, string Source, string Evidence, double Trust, string Why);
