using Extractor.Claims;

namespace Extractor.Pipeline;

/// <summary>Leaves out claims that are too uncertain; their numbers stay accounted for.</summary>
internal static class ConfidenceFloor
{
    public static (IReadOnlyList<ClaimOccurrence> Claims, IReadOnlyList<UnclaimedNumber> Unclaimed) Apply(
        IReadOnlyList<ClaimOccurrence> claims, IReadOnlyList<UnclaimedNumber> unclaimed, double minimum)
    {
        if (minimum <= 0 || claims.All(claim => claim.Confidence >= minimum))
            return (claims, unclaimed);
        List<ClaimOccurrence> kept = [.. claims.Where(claim => claim.Confidence >= minimum)];
        var carried = kept.Select(claim => claim.Number).ToHashSet();
        var lost = claims
            .Where(claim => !carried.Contains(claim.Number))
            .GroupBy(claim => claim.Number)
            .Select(number => number.MaxBy(claim => claim.Confidence)!)
            .Select(claim => new UnclaimedNumber(
                claim.Number, claim.NumberText, UnclaimedReason.LowConfidence,
                FormattableString.Invariant($"confidence {claim.Confidence:0.00} is below claims.minimumConfidence, {minimum:0.##}")));
        return (kept, [.. unclaimed.Concat(lost).OrderBy(number => number.Number)]);
    }
}
