namespace Extractor.Store.Sqlite;

/// <summary>The part of a filter whose index a query goes through.</summary>
/// <param name="Part">Null when there is none that is worth it.</param>
/// <param name="IsRare">It has so few rows that all of them can be gone through.</param>
/// <param name="Rows">How many, up to the bound that they were counted to.</param>
internal readonly record struct QueryDriver(ClaimFilter? Part, bool IsRare, long Rows);
