namespace Extractor.Store.Entities;

/// <summary>A name of an entity.</summary>
/// <param name="Text">Folded.</param>
/// <param name="Learned">Articles use it as a short form of the entity's name; if not, a reviewer said so.</param>
public sealed record EntityName(string Text, bool Learned);
