namespace Extractor.Claims.Checks.Figures;

/// <summary>Arithmetic over the periods of claims.</summary>
internal static class Periods
{
    /// <summary>The period that a change of this basis is measured against; null when the claim does not say.</summary>
    public static (DateOnly From, DateOnly To)? Earlier(ClaimOccurrence claim, Basis basis)
    {
        if (claim.From is not { } from || claim.To is not { } to || to < from)
            return null;
        var months = basis switch { Basis.Year => 12, Basis.Quarter => 3, Basis.Month => 1, _ => 0 };
        if (months == 0 || basis == Basis.Quarter && !IsMonths(from, to, 3) || basis == Basis.Month && !IsMonths(from, to, 1) || from.Year < 3)
            return null;
        var end = to.AddDays(1).Day == 1 ? to.AddDays(1).AddMonths(-months).AddDays(-1) : to.AddMonths(-months);
        return (from.AddMonths(-months), end);
    }

    public static bool Same(ClaimOccurrence a, ClaimOccurrence b) => a.From == b.From && a.To == b.To;

    /// <summary>The one does not begin after the other, as far as they are known.</summary>
    public static bool MayPrecede(ClaimOccurrence earlier, ClaimOccurrence later) =>
        earlier.To is not { } end || later.To is not { } to || end < to;

    private static bool IsMonths(DateOnly from, DateOnly to, int months) => from.Year < 9999 && from.AddMonths(months).AddDays(-1) == to;
}
