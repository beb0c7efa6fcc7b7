using System.Globalization;

namespace Extractor.Recognition.Periods;

/// <summary>Says in words how a period was read.</summary>
internal static class Explanation
{
    public static string Of(PeriodContext c, int first, Reading reading)
    {
        var text = $"“{c.Source.Slice(c.Source.SpanOf(first, reading.End))}”";
        var dates = Dates(reading);
        var note = reading.Note is null ? "" : $", {reading.Note}";
        return reading.Anchor switch
        {
            PeriodAnchor.Absolute => $"{text} is {dates}{note}",
            _ when c.Published is null && reading.Anchor != PeriodAnchor.Clause => $"{text} stays open, because the publication date is unknown",
            PeriodAnchor.Publication => $"{text} is {dates}{note}, because the article was published on {Iso(c.Published)}",
            PeriodAnchor.InferredYear => $"{text} is taken as {dates}{note}; the article was published on {Iso(c.Published)}",
            _ when reading.From is null => $"{text} is told from the period of its clause",
            _ => $"{text} is told from the period of its clause: {dates}",
        };
    }

    private static string Dates(Reading reading) => reading switch
    {
        { From: null, To: null } => "open",
        { From: null, To: { } to } => $"until {Iso(to)}",
        { From: { } from, To: null } => $"from {Iso(from)}",
        { From: { } from, To: { } to } when from == to => Iso(from),
        { Kind: PeriodKind.Year, From: { DayOfYear: 1 } from } => from.Year.ToString(CultureInfo.InvariantCulture),
        _ => $"{Iso(reading.From)} to {Iso(reading.To)}",
    };

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
