namespace Extractor.Claims.Checks;

/// <summary>A figure that stated claims imply. It is never a claim: nobody said it.</summary>
/// <param name="Subject">Of the claims it comes from.</param>
/// <param name="Metric">What it measures, in words.</param>
/// <param name="Unit">Canonical unit; null when that of the claims is unknown.</param>
/// <param name="Kind">Of the figure itself.</param>
/// <param name="Value">From the printed values; negative for a fall.</param>
/// <param name="Low">The least value that the printed precision allows.</param>
/// <param name="High">The greatest; null when there is no limit.</param>
/// <param name="From">First day of its period; null when the claims do not say.</param>
/// <param name="To">Last day.</param>
public sealed record DerivedFigure(string? Subject, string Metric, string? Unit, ClaimKind Kind, decimal Value, decimal Low, decimal? High, DateOnly? From, DateOnly? To);
