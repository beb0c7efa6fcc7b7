namespace Extractor.Claims.Checks.Figures;

/// <summary>The values that a printed figure can stand for, both ends included.</summary>
/// <param name="High">Null when there is no limit.</param>
internal readonly record struct Interval(decimal Low, decimal? High)
{
    public bool Meets(Interval other) => (High is not { } high || high >= other.Low) && (other.High is not { } end || end >= Low);

    /// <summary>How far the nearest values of both lie apart; 0 when they meet.</summary>
    public decimal Distance(Interval other) =>
        Meets(other) ? 0 : High is { } high && high < other.Low ? other.Low - high : Low - other.High!.Value;

    /// <summary>Of values that are not negative.</summary>
    public Interval DividedBy(Interval divisor) =>
        new(divisor.High is { } most && most > 0 ? Low / most : 0, High is { } high && divisor.Low > 0 ? high / divisor.Low : null);

    public Interval Times(decimal factor) => new(Low * factor, High * factor);

    public Interval Plus(Interval other) => new(Low + other.Low, High + other.High);

    /// <summary>No less than 0.</summary>
    public Interval Minus(Interval other) =>
        new(other.High is { } most ? Math.Max(0, Low - most) : 0, High is { } high ? Math.Max(0, high - other.Low) : null);

    public Interval Shifted(decimal by) => new(Low + by, High + by);

    /// <summary>−x for every x.</summary>
    public Interval Mirrored() => new(High is { } high ? -high : -Figure.Limit, -Low);

    public Interval Widened(decimal by) => new(Low - by, High + by);
}
