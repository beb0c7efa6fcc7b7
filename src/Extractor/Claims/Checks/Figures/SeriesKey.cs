namespace Extractor.Claims.Checks.Figures;

/// <summary>What figures must share to be values of one series, at one time.</summary>
internal readonly record struct SeriesKey(int Subject, string Metric, string Wording, string Scope, string? Unit, DateOnly? From, DateOnly? To)
{
    public static SeriesKey Of(Figure figure) =>
        new(figure.Subject, figure.Claim.MetricKey, figure.Wording, string.Join('|', figure.Claim.Scope), figure.Unit, figure.Claim.From, figure.Claim.To);

    /// <summary>The series at any time.</summary>
    public SeriesKey Timeless() => this with { From = null, To = null };
}
