using System.Globalization;

namespace Extractor.Recognition.Periods;

/// <summary>What the explanation of a period is made from when somebody asks for it: most periods are never explained.</summary>
public readonly record struct PeriodReason
{
    private readonly string _text;
    private readonly string? _note;
    private readonly DateOnly? _published;

    /// <param name="text">The text that the period stands in.</param>
    /// <param name="published">The day that it was read against; null when unknown.</param>
    /// <param name="note">Half a sentence of its own; null for the usual one of its anchor.</param>
    internal PeriodReason(string text, DateOnly? published, string? note) => (_text, _published, _note) = (text, published, note);

    internal string Of(PeriodMention mention)
    {
        var text = $"“{mention.Span.Of(_text)}”";
        var dates = Dates(mention);
        var note = _note is null ? "" : $", {_note}";
        return mention.Anchor switch
        {
            PeriodAnchor.Absolute => $"{text} is {dates}{note}",
            _ when _published is null && mention.Anchor != PeriodAnchor.Clause => $"{text} stays open, because the publication date is unknown",
            PeriodAnchor.Publication => $"{text} is {dates}{note}, because the article was published on {Iso(_published)}",
            PeriodAnchor.InferredYear => $"{text} is taken as {dates}{note}; the article was published on {Iso(_published)}",
            _ when mention.From is null => $"{text} is told from the period of its clause",
            _ => $"{text} is told from the period of its clause: {dates}",
        };
    }

    private static string Dates(PeriodMention mention) => mention switch
    {
        { From: null, To: null } => "open",
        { From: null, To: { } to } => $"until {Iso(to)}",
        { From: { } from, To: null } => $"from {Iso(from)}",
        { From: { } from, To: { } to } when from == to => Iso(from),
        { Kind: PeriodKind.Year, From: { DayOfYear: 1 } from } => from.Year.ToString(CultureInfo.InvariantCulture),
        _ => $"{Iso(mention.From)} to {Iso(mention.To)}",
    };

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
