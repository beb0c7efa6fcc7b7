using Extractor.Text;

namespace Extractor.Ingestion.Dates;

/// <summary>A day that a text names.</summary>
/// <param name="Year">Null when the text leaves it out.</param>
/// <param name="Span">The characters that name it.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index behind its last token.</param>
internal readonly record struct DateMention(int? Year, int Month, int Day, TextSpan Span, int FirstToken, int EndToken)
{
    /// <summary>The day; null without a year or when the calendar has no such day.</summary>
    public DateOnly? Date => Year is { } year ? In(year) : null;

    public DateOnly? In(int year) => Day <= DateTime.DaysInMonth(year, Month) ? new DateOnly(year, Month, Day) : null;
}
