namespace Extractor.Ingestion.Dates;

/// <summary>A day with what a text says of the time.</summary>
/// <param name="Time">Null when only the day is told.</param>
/// <param name="Zone">What the clock is ahead of UTC; null when the text does not say.</param>
internal readonly record struct StatedMoment(DateOnly Date, DatePrecision Precision, TimeOnly? Time, TimeSpan? Zone);
