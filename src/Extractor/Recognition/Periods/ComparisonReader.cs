using Extractor.Text;

namespace Extractor.Recognition.Periods;

/// <summary>Periods told from that of the clause: a year earlier, year-ago, year-over-year, the same period last year, the previous month.</summary>
internal sealed class ComparisonReader
{
    private const int BusinessYearReach = 8;
    private readonly WordSet _earlier;
    private readonly WordSet _before;
    private readonly WordSet _ago;
    private readonly WordSet _same;
    private readonly WordSet _previous;
    private readonly WordSet _spanNouns;
    private readonly WordSet _recurring;
    private readonly WordSet _links;
    private readonly WordSet _the;
    private readonly WordSet _last;
    private readonly WordSet _fiscal;
    private readonly WordSet _session;
    private readonly WordSet _year;
    private readonly Lexicon<PeriodShift> _phrases;

    private readonly QuarterReader _parts;

    public ComparisonReader(PeriodWords words, QuarterReader parts)
    {
        _parts = parts;
        _earlier = words.Set("earlier previously");
        _before = words.Set("before prior");
        _ago = words.Set("ago");
        _same = words.Set("same corresponding comparable equivalent like");
        _previous = words.Set("previous prior preceding");
        _spanNouns = words.Set("period quarter month months time half week stage point term");
        _recurring = words.Set("period quarter half months");
        _links = words.Set("of in for from during");
        _the = words.Set("the a");
        _last = words.Set("last");
        _fiscal = words.Set("fiscal financial business");
        _session = words.Set("session day");
        _year = words.Set("year");
        _phrases = words.Phrases(Phrases());
    }

    private static IEnumerable<(string, PeriodShift)> Phrases()
    {
        foreach (var (unit, letter, shift) in new (string, char, PeriodShift)[] { ("year", 'y', new(-1)), ("quarter", 'q', new(0, -1)), ("month", 'm', new(0, 0, -1)), ("week", 'w', new(0, 0, 0, -7)) })
        {
            foreach (var link in (string[])["over", "on", "to"])
            {
                yield return ($"{unit}-{link}-{unit}", shift);
                if (link != "to")
                    yield return ($"{unit} {link} {unit}", shift);
            }
            yield return ($"{letter}/{letter}", shift);
            yield return ($"{letter}-{letter}", shift);
            yield return ($"{letter}-o-{letter}", shift);
            if (letter is 'y' or 'q')
                yield return ($"{letter}o{letter}", shift);
        }
        yield return ("sequentially", new(0, -1));
        yield return ("on a sequential basis", new(0, -1));
    }

    public Reading? Read(PeriodContext c, int i)
    {
        if (_phrases.Match(c.Source.Tokens, i, out var length, out var shift) && i + length <= c.SentenceEnd && c.Has(i))
            return Shifted(c, i + length, shift, "change-basis");
        var word = c.Word(i);
        if (_same.Contains(word))
            return Same(c, i);
        if (_previous.Contains(word))
            return Previous(c, i);
        return Earlier(c, i) ?? OfYear(c, i);
    }

    private Reading? Previous(PeriodContext c, int i)
    {
        var at = _fiscal.Contains(c.Word(i + 1)) ? i + 2 : i + 1;
        if (_session.Contains(c.Word(at)))
            return Shifted(c, at + 1, new(0, Days: -1), "previous-unit");
        var count = 1;
        if (c.TryCount(at, out var number) && c.TryUnit(c.SkipDash(at + 1), out _))
            (count, at) = (number, c.SkipDash(at + 1));
        if (!c.TryUnit(at, out var unit) || unit is CalendarUnit.Decade or CalendarUnit.Day || count > 12 || (count == 1 && !c.Words.SingularUnits.Contains(c.Word(at))))
            return null;
        if (_fiscal.Contains(c.Word(i + 1)) && unit == CalendarUnit.Year && BusinessYear(c) is { } business)
            return new Reading(at + 1, PeriodKind.Year, null, null, PeriodAnchor.Clause, "previous-unit", null, new(-1), true).With(Moved(business, new(-1)));
        if (count == 3 && unit == CalendarUnit.Month)
            return Shifted(c, at + 1, new(0, -1), "previous-unit");
        return count > 1 ? Several(c, at + 1, unit, count) : Shifted(c, at + 1, unit.Shift(-1), "previous-unit");
    }

    /// <summary>“the previous financial year” is told from the business year spoken of last, whatever else is news.</summary>
    private static PeriodMention? BusinessYear(PeriodContext c)
    {
        for (var i = c.Mentions.Count - 1; i >= Math.Max(0, c.Mentions.Count - BusinessYearReach); i--)
        {
            if (c.Mentions[i] is { Kind: PeriodKind.Year, Rule: "fiscal-year" or "split-year" or "ended", From: not null, To: not null } business)
                return business;
        }
        return null;
    }

    /// <summary>“the prior six-month average”, “the previous five years”: up to the month or year spoken of, else to the publication date.</summary>
    private static Reading? Several(PeriodContext c, int end, CalendarUnit unit, int count)
    {
        if (unit is not (CalendarUnit.Month or CalendarUnit.Year) || c.Published is not { } day)
            return null;
        var kind = unit.Kind();
        var before = Antecedents.Main(c, mention => mention.Kind == kind)?.From ?? (unit == CalendarUnit.Month ? new(day.Year, day.Month, 1) : day.AddDays(1));
        return Reading.Of(end, PeriodKind.Range, new(before.AddMonths(-count * unit.Months()), before.AddDays(-1)), PeriodAnchor.InferredYear, "prior-span") with { Comparison = true };
    }

    /// <summary>a year earlier, two years before, year-ago quarter, the year before</summary>
    private Reading? Earlier(PeriodContext c, int i)
    {
        var at = i;
        var counted = c.TryCount(i, out var count, article: true);
        if (counted)
            at = c.SkipDash(i + 1);
        else
            count = 1;
        if (!c.TryUnit(at, out var unit) || unit is CalendarUnit.None || count > 50 || (!counted && !c.Words.SingularUnits.Contains(c.Word(at))))
            return null;
        var marker = c.SkipDash(at + 1);
        var word = c.Word(marker);
        if (_ago.Contains(word) ? count > 1 || unit is CalendarUnit.Day or CalendarUnit.Week or CalendarUnit.Decade : !_earlier.Contains(word) && !(_before.Contains(word) && EndsPhrase(c, marker + 1)))
            return null;
        var end = marker + 1;
        if (!counted && _spanNouns.Contains(c.Word(end)))
            end++;
        else if (!counted && _parts.TryPart(c, end, out var part) && !part.Last)
            end = part.End;
        return Shifted(c, end, unit.Shift(-count), "earlier-unit");
    }

    /// <summary>“the year before” refers back; “the year before the merger” does not.</summary>
    private static bool EndsPhrase(PeriodContext c, int i) => i >= c.SentenceEnd || c.Source.Tokens[i].Kind == TokenKind.Punctuation || c.Word(i) == c.Words.And;

    /// <summary>the same period last year, the corresponding quarter of 2018, the same time a year ago</summary>
    private Reading? Same(PeriodContext c, int i)
    {
        var at = i + 1;
        if (c.TryCount(at, out _) && c.TryUnit(c.SkipDash(at + 1), out _))
            at = c.SkipDash(at + 1) + 1;
        else if (_parts.TryPart(c, at, out var part) && !part.Last)
            at = part.End;
        else if (_spanNouns.Contains(c.Word(at)))
            at++;
        else
            return null;
        if (_spanNouns.Contains(c.Word(c.SkipDash(at))) && c.IsDash(at - 2))
            at = c.SkipDash(at) + 1;
        var tail = _links.Contains(c.Word(at)) ? at + 1 : at;
        if (YearReader.TryYear(c, tail, out var year))
            return ToYear(c, tail + 1, year, "same-period");
        if (_the.Contains(c.Word(tail)))
            tail++;
        var fiscal = _fiscal.Contains(c.Word(tail + 1)) ? 1 : 0;
        if ((_last.Contains(c.Word(tail)) || _previous.Contains(c.Word(tail))) && _year.Contains(c.Word(tail + 1 + fiscal)))
            return Shifted(c, tail + 2 + fiscal, new(-1), "same-period");
        var marker = c.SkipDash(tail + 1);
        if (_year.Contains(c.Word(tail)) && (_ago.Contains(c.Word(marker)) || _earlier.Contains(c.Word(marker)) || _before.Contains(c.Word(marker))))
            return Shifted(c, marker + 1, new(-1), "same-period");
        return _recurring.Contains(c.Word(at - 1)) ? Shifted(c, at, new(0), "same-period", false) : null;
    }

    /// <summary>the 1988 period</summary>
    private Reading? OfYear(PeriodContext c, int i) =>
        YearReader.TryYear(c, i, out var year) && _spanNouns.Contains(c.Word(i + 1)) && c.Words.Determiners.Contains(c.Word(i - 1)) ? ToYear(c, i + 2, year, "period-of-year") : null;

    private static Reading ToYear(PeriodContext c, int end, int year, string rule)
    {
        var to = Antecedents.Of(c, Antecedents.IsSpan);
        PeriodShift? shift = to is null ? null : new(year - to.From!.Value.Year);
        return new Reading(end, to?.Kind ?? PeriodKind.Range, null, null, PeriodAnchor.Clause, rule, null, shift, true).With(Moved(to, shift));
    }

    private static Reading Shifted(PeriodContext c, int end, PeriodShift shift, string rule, bool comparison = true)
    {
        var to = Antecedents.Of(c, Fits(shift));
        return new Reading(end, to?.Kind ?? KindOf(shift), null, null, PeriodAnchor.Clause, rule, null, shift, comparison).With(Moved(to, shift));
    }

    public static CalendarSpan? Moved(PeriodMention? mention, PeriodShift? shift) => mention is null || shift is not { } by ? null : new CalendarSpan(mention.From!.Value, mention.To!.Value).Move(by);

    /// <summary>A month can only be told from a month, a quarter from a quarter; a year earlier may be any span.</summary>
    public static Func<PeriodMention, bool> Fits(PeriodShift shift) => shift switch
    {
        { Months: -1 or 1 } => static mention => mention.Kind == PeriodKind.Month,
        { Quarters: not 0 } => static mention => mention.Kind == PeriodKind.Quarter,
        { Days: -1 } => static mention => mention.Kind == PeriodKind.Day,
        { Days: not 0 } => static mention => mention.Kind is PeriodKind.Week or PeriodKind.Day,
        _ => Antecedents.IsSpan,
    };

    private static PeriodKind KindOf(PeriodShift shift) => shift switch
    {
        { Months: not 0 } => PeriodKind.Month,
        { Quarters: not 0 } => PeriodKind.Quarter,
        { Days: -7 } => PeriodKind.Week,
        { Days: not 0 } => PeriodKind.Day,
        _ => PeriodKind.Year,
    };
}
