using Extractor.Claims;

namespace Extractor.Store.Care;

/// <summary>An article as one version of the extractor read it, with all that came of it and with the times at which the store learned and dropped it.</summary>
/// <param name="Number">The number by which other rows refer to it: 1 for the first of the store.</param>
/// <param name="FirstClaim">The number of its first occurrence; the others follow it.</param>
/// <param name="Run">The run that read it.</param>
/// <param name="RetiredAt">Null while it counts.</param>
/// <param name="RetiredReason">In words; null while it counts.</param>
/// <param name="Claims">Its occurrences in the order in which they were put.</param>
public sealed record StoredEdition(
    long Number,
    long FirstClaim,
    StoredArticle Article,
    string ExtractorVersion,
    long Run,
    DateTimeOffset StoredAt,
    DateTimeOffset? RetiredAt,
    string? RetiredReason,
    IReadOnlyList<ClaimOccurrence> Claims,
    IReadOnlyList<UnclaimedNumber> Unclaimed);
