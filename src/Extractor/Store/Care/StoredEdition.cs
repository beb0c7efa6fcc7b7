using Extractor.Claims;

namespace Extractor.Store.Care;

/// <summary>An article as one version of the extractor read it, with all that came of it and with the times at which the store learned and dropped it.</summary>
/// <param name="Run">The run that read it.</param>
/// <param name="RetiredAt">Null while it counts.</param>
/// <param name="RetiredReason">In words; null while it counts.</param>
/// <param name="Claims">Its occurrences in the order in which they were put.</param>
public sealed record StoredEdition(
    StoredArticle Article,
    string ExtractorVersion,
    long Run,
    DateTimeOffset StoredAt,
    DateTimeOffset? RetiredAt,
    string? RetiredReason,
    IReadOnlyList<ClaimOccurrence> Claims,
    IReadOnlyList<UnclaimedNumber> Unclaimed);
