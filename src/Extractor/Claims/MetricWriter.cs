using Extractor.Recognition.Units;

namespace Extractor.Claims;

/// <summary>Gives a reading its measure, if it can be measured so.</summary>
internal static class MetricWriter
{
    public static bool Fits(Reading reading, MetricEntry? entry) =>
        entry is null || reading.Quantity.Dimension is Dimension.None or Dimension.Other or Dimension.Times || entry.Dimensions.Contains(reading.Quantity.Dimension)
        || reading.Quantity.Dimension == Dimension.MoneyRate && entry.Dimensions.Contains(Dimension.Money)
        || reading.Quantity.Dimension == Dimension.Rate && entry.Dimensions.Overlaps([Dimension.Count, Dimension.Volume, Dimension.Mass])
        || reading.IsChangeUnit && (reading.Role == Role.Change || entry.Share || entry.Growth || entry.Rate);

    public static bool Set(Reading reading, MetricMention metric, string rule)
    {
        (reading.Metric, reading.Entry, reading.MetricName, reading.Rule) = (metric, metric.Entry, metric.Entry is { } known && (known.Canonical || metric.Name.Length <= 3 || metric.Name is "revs") ? known.Name : metric.Name, rule);
        if (metric.Entry is null)
            reading.Evidence.Add("metric-unknown");
        return reading.MetricName.Length > 0;
    }

    public static bool FromBase(Reading reading)
    {
        if (reading.Base is not { MetricName.Length: > 0 } last || !Fits(reading, last.Entry) && last.Quantity.Dimension != reading.Quantity.Dimension)
            return false;
        (reading.Metric, reading.Entry, reading.MetricName, reading.Rule) = (last.Metric, last.Entry, last.MetricName, "continued");
        reading.Why.Add($"it goes on with “{last.MetricName}” of the number before it");
        return true;
    }

    public static bool FromSubject(SentenceLayout layout, Reading reading)
    {
        for (var clause = reading.Clause; clause is not null; clause = clause.Parent)
        {
            if (clause.SubjectMetric is { } metric && metric.End <= reading.Quantity.First && (reading.Role == Role.Change || Fits(reading, metric.Entry)))
                return Set(reading, metric, "subject-verb-quantity");
            if (clause.Verb >= 0 && !clause.Inherited || clause.Kind == ClauseKind.Relative)
                break;
        }
        return false;
    }
}
