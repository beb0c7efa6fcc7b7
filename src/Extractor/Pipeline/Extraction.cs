using Extractor.Claims;
using Extractor.Ingestion;
using Extractor.Recognition;

namespace Extractor.Pipeline;

/// <summary>What one article gave: every number of it is in <paramref name="Claims"/> or in <paramref name="Unclaimed"/>.</summary>
/// <param name="Claims">In the order of the text; one number can carry several.</param>
/// <param name="Unclaimed">In the order of the text.</param>
public sealed record Extraction(Article Article, Mentions Mentions, IReadOnlyList<ClaimOccurrence> Claims, IReadOnlyList<UnclaimedNumber> Unclaimed);
