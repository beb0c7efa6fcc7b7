namespace Extractor.Pipeline.Output.Charts;

/// <summary>Maps values to a stretch of the drawing, with round values for the lines between.</summary>
internal sealed class Scale
{
    private readonly double _from;
    private readonly double _to;

    private Scale(double low, double high, double step, double from, double to) => (Low, High, Step, _from, _to) = (low, high, step, from, to);

    public double Low { get; }

    public double High { get; }

    public double Step { get; }

    public IEnumerable<double> Marks
    {
        get
        {
            for (var mark = Low; mark <= High + (Step / 2); mark += Step)
                yield return mark;
        }
    }

    /// <summary>From zero, or from below it where values are negative, to a round value above all.</summary>
    public static Scale OfValues(IEnumerable<double> values, double from, double to)
    {
        var all = values.Append(0).ToList();
        var (low, high) = (all.Min(), all.Max());
        var rough = Math.Max(high - low, 1e-9) / 4;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = power * ((rough / power) switch { <= 1 => 1, <= 2 => 2, <= 2.5 => 2.5, <= 5 => 5, _ => 10 });
        return new(Math.Floor(low / step) * step, Math.Ceiling(high / step) * step, step, from, to);
    }

    /// <summary>Whole years around the days; at most some ten marks.</summary>
    public static Scale OfDays(IReadOnlyCollection<DateOnly> days, double from, double to)
    {
        var (first, last) = (days.Min().Year, days.Max().Year + 1);
        return new(first, last, Math.Ceiling((last - first) / 10.0), from, to);
    }

    public double At(double value) => _from + ((value - Low) / Math.Max(High - Low, 1e-9) * (_to - _from));

    public double At(DateOnly day) => At(day.Year + ((day.DayOfYear - 1) / 366.0));
}
