namespace Extractor.Query;

/// <summary>A field of the query language.</summary>
/// <param name="Name">As it stands before the colon.</param>
/// <param name="Help">What it finds, for help texts.</param>
/// <param name="Example">A use of it.</param>
/// <param name="Read">Reads the value to a condition, or says what is wrong with it.</param>
internal sealed record QueryField(string Name, string Help, string Example, Func<string, FieldReading> Read);
