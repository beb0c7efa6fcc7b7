namespace Extractor.Claims.Checks.Figures;

/// <summary>Levels, changes and what they imply, with the range that printed precision allows. Percentages are signed: a fall is negative.</summary>
internal static class ChangeArithmetic
{
    /// <summary>The change can be one of this level: in percent, as a multiple, or an amount in its unit.</summary>
    public static bool IsPossible(Figure level, Figure change) => IsRelative(change) ? !level.IsPercent : IsAmountOf(level, change);

    /// <summary>“12 percent”, “doubled”. “Up 1.1 times” is not: some mean 1.1 times as much by it, others 2.1 times.</summary>
    public static bool IsRelative(Figure change) => change.IsPercent || change is { Unit: "times", IsLoose: true, Claim.Direction: Direction.Up, Value: > 1 } && HoldsItsUnit(change.Claim);

    /// <summary>The earlier level that a level and its change imply; null when there is none, as after a fall by all.</summary>
    public static (decimal Value, Interval Range)? EarlierLevel(Figure level, Figure change)
    {
        if (IsRelative(change))
        {
            var (value, range) = Percent(change);
            var divisor = range.Times(0.01m).Shifted(1);
            divisor = divisor with { Low = Math.Max(0, divisor.Low) };
            return 1 + value / 100 > 0.001m ? (level.Value / (1 + value / 100), level.Range.DividedBy(divisor)) : null;
        }
        if (change.Claim.Direction == Direction.Down)
            return (level.Value + change.Value, level.Range.Plus(change.Range));
        return level.Value > change.Value ? (level.Value - change.Value, level.Range.Minus(change.Range)) : null;
    }

    /// <summary>In percent.</summary>
    public static (decimal Value, Interval Range) Growth(Figure earlier, Figure later) =>
        ((later.Value / earlier.Value - 1) * 100, later.Range.DividedBy(earlier.Range).Shifted(-1).Times(100));

    /// <summary>In the levels' unit.</summary>
    public static (decimal Value, Interval Range) Rise(Figure earlier, Figure later) => (later.Value - earlier.Value, new Interval(
        earlier.Range.High is { } most ? later.Range.Low - most : -Figure.Limit, later.Range.High - earlier.Range.Low));

    /// <summary>A relative change in percent.</summary>
    public static (decimal Value, Interval Range) Percent(Figure change)
    {
        var (value, range) = change.IsPercent ? (change.Value, change.Range) : ((change.Value - 1) * 100, change.Range.Shifted(-1).Times(100));
        return Signed(change, value, range);
    }

    public static (decimal Value, Interval Range) Amount(Figure change) => Signed(change, change.Value, change.Range);

    /// <summary>“USD/bbl” and “USD” can be added, “USD” and “EUR” cannot.</summary>
    public static string? Base(string? unit) => unit is null ? null : unit.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 ? unit[..slash] : unit;

    private static (decimal Value, Interval Range) Signed(Figure change, decimal value, Interval range) =>
        change.Claim.Direction == Direction.Down ? (-value, range.Mirrored()) : (value, range);

    private static bool IsAmountOf(Figure level, Figure change) => change.Unit switch
    {
        "percentage_point" => level.IsPercent,
        "basis_point" or "times" or null => false,
        _ => Base(change.Unit) == Base(level.Unit),
    };

    private static bool HoldsItsUnit(ClaimOccurrence claim) => claim.Spans.Unit is not { } unit || claim.Number.Contains(unit);
}
