namespace Extractor.Recognition.Units;

/// <summary>A canonical unit.</summary>
/// <param name="Unit">As the gold guide writes it.</param>
/// <param name="Dimension">Its kind.</param>
/// <param name="Base">The unit that all of its kind can be given in.</param>
/// <param name="Factor">How many of the base unit one of it is; offsets of temperatures are not covered.</param>
internal sealed record UnitDefinition(string Unit, Dimension Dimension, string Base, decimal Factor);
