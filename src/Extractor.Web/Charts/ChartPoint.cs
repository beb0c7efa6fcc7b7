using Extractor.Claims;
using Extractor.Store;

namespace Extractor.Web.Charts;

/// <summary>A claim as a point of a chart.</summary>
/// <param name="Day">The middle of its period.</param>
/// <param name="Value">Of ranges the middle.</param>
internal sealed record ChartPoint(DateOnly Day, double Value, Modality Modality, ClaimStatus Status, int PeriodDays, string Label, string Address);
