namespace Extractor.Store;

/// <summary>An article as lists show it.</summary>
/// <param name="Edition">Grows with every article that is stored, and with every change of one.</param>
/// <param name="Title">Null when none was found.</param>
/// <param name="Published">Null when unknown.</param>
/// <param name="Occurrences">Claim occurrences that were read from it.</param>
public sealed record ArticleSummary(long Edition, string Article, string? Title, DateOnly? Published, string? Publisher, int Occurrences, DateTimeOffset StoredAt);
