namespace Extractor.Store.Entities;

/// <summary>A company or a metric with all names that stand for it.</summary>
/// <param name="Key">What it is known by within the store: one of its names, folded.</param>
/// <param name="Name">As it is shown.</param>
/// <param name="Names">The names that were said to be its own, folded, besides the key; empty for most.</param>
/// <param name="Claims">How many claims are about it, retracted ones included.</param>
public sealed record Entity(NameKind Kind, string Key, string Name, IReadOnlyList<EntityName> Names, long Claims);
