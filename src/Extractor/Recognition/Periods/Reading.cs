namespace Extractor.Recognition.Periods;

/// <summary>What a rule made of tokens, before it is a mention.</summary>
/// <param name="End">Behind the last token.</param>
/// <param name="Note">Half a sentence for the mention's explanation; null for the usual one of the anchor.</param>
internal readonly record struct Reading(
    int End, PeriodKind Kind, DateOnly? From, DateOnly? To, PeriodAnchor Anchor, string Rule,
    string? Note = null, PeriodShift? Shift = null, bool Comparison = false)
{
    public static Reading Of(int end, PeriodKind kind, CalendarSpan? span, PeriodAnchor anchor, string rule, string? note = null) =>
        new(end, kind, span?.From, span?.To, anchor, rule, note);

    public CalendarSpan? Span => From is { } from && To is { } to ? new CalendarSpan(from, to) : null;

    public Reading With(CalendarSpan? span) => this with { From = span?.From, To = span?.To };
}
