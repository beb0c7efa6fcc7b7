namespace Extractor.Store.Care;

/// <summary>A row of a table that is carried from store to store as it is.</summary>
/// <param name="Values">By column: null, <see cref="long"/>, <see cref="double"/> or <see cref="string"/>.</param>
public sealed record StoredRow(string Table, IReadOnlyList<KeyValuePair<string, object?>> Values);
