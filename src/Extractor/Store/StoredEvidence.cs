using Extractor.Claims;

namespace Extractor.Store;

/// <summary>An occurrence with the edition of the article that holds it and the times of both.</summary>
/// <param name="Published">When the world was told; null when unknown.</param>
/// <param name="ExtractorVersion">Version of the extractor that read it.</param>
/// <param name="StoredAt">When the store learned it.</param>
/// <param name="RetiredAt">When it stopped to count; null while it does.</param>
/// <param name="RetiredReason">In words; null while it counts.</param>
/// <param name="MissingSince">When the corpus was found to hold the article no more; null while it does.</param>
public sealed record StoredEvidence(
    ClaimOccurrence Occurrence,
    string? Title,
    string? Publisher,
    string? Url,
    DateOnly? Published,
    string ExtractorVersion,
    DateTimeOffset StoredAt,
    DateTimeOffset? RetiredAt,
    string? RetiredReason,
    DateTimeOffset? MissingSince);
