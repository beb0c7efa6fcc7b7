using Extractor.Text;

namespace Extractor.Recognition.Periods;

/// <summary>Parts of a year: third quarter, Q3 2021, H1, first nine months, the final three months of 2011, December quarter, summer 2001.</summary>
internal sealed class QuarterReader
{
    /// <summary>Days after which the results of a quarter are no news any more.</summary>
    private const int LongAgo = 150;

    /// <summary>Days within which the results of a quarter are told.</summary>
    private const int JustEnded = 120;

    private const int LastOrdinal = 9;
    private readonly PeriodWords _words;
    private readonly YearTailReader _tail;
    private readonly MonthReader _months;
    private readonly WordSet _the;
    private readonly WordSet _fiscal;
    private readonly int _last;
    private readonly int _possessive;
    private readonly WordSet _and;
    private readonly int _in;
    private readonly int _of;
    private readonly int _fall;
    private readonly WordSet _seasonCues;
    private readonly WordSet _final;
    private readonly WordSet _verbBefore;
    private readonly int _before;
    private readonly int _row;
    private readonly int _running;

    public QuarterReader(PeriodWords words, YearTailReader tail, MonthReader months)
    {
        (_words, _tail, _months) = (words, tail, months);
        _the = words.Set("the its their");
        _and = words.Set("and or");
        _fiscal = words.Set("fiscal financial");
        _seasonCues = words.Set("in by until since during over this last next through early late before after");
        _final = words.Set("final closing");
        _verbBefore = words.Set("to will would may might could should can shall must did does do not");
        (_before, _row, _running) = (words.Word("before"), words.Word("row"), words.Word("running"));
        (_of, _in, _fall, _last, _possessive) = (words.Word("of"), words.Word("in"), words.Word("fall"), words.Word("last"), words.Word("'s"));
    }

    public Reading? Read(PeriodContext c, int i)
    {
        if (TryPart(c, i, out var part))
            return WithYear(c, i, part);
        if (_and.Contains(c.Word(i + 1)) && _words.Ordinals.TryGetValue(c.Word(i), out var ordinal) && TryPart(c, i + 2, out part))
            return Shared(c, i, ordinal, part);
        return ReadNamedQuarter(c, i) ?? ReadSeason(c, i) ?? ReadYearFirst(c, i);
    }

    /// <summary>Months of a business year.</summary>
    /// <param name="First">1 to 12.</param>
    /// <param name="Last">“last quarter” without a year is the one before the publication date, not the fourth.</param>
    public readonly record struct Part(int End, int First, int Months, PeriodKind Kind, string Rule, bool Last = false)
    {
        public int QuarterEnd => First + Months - 1;
    }

    /// <summary>The words for a part of a year, without the year.</summary>
    public bool TryPart(PeriodContext c, int i, out Part part)
    {
        part = default;
        if (TryShort(c, i, out part))
            return true;
        var at = _fiscal.Contains(c.Word(i)) ? i + 1 : i;
        if (!_words.Ordinals.TryGetValue(c.Word(at), out var ordinal) && !TryDigitOrdinal(c, ref at, out ordinal))
            return false;
        var last = c.Word(at) == _last;
        at = c.SkipDash(at + 1);
        if (_fiscal.Contains(c.Word(at)))
            at = c.SkipDash(at + 1);
        if (c.TryUnit(at, out var unit) && Single(unit, ordinal, c.SkipDash(at) + 1, last, out part))
            return true;
        return c.TryCount(at, out var count) && c.TryUnit(c.SkipDash(at + 1), out unit) && Several(unit, ordinal, count, c.SkipDash(at + 1) + 1, last, out part);
    }

    private static bool Single(CalendarUnit unit, int ordinal, int end, bool last, out Part part)
    {
        part = unit switch
        {
            CalendarUnit.Quarter when ordinal is <= 4 or LastOrdinal => new(end, ((Math.Min(ordinal, 4) - 1) * 3) + 1, 3, PeriodKind.Quarter, "quarter", last),
            CalendarUnit.Half when ordinal is <= 2 or LastOrdinal => new(end, ordinal == 1 ? 1 : 7, 6, PeriodKind.Half, "half", last),
            _ => default,
        };
        return part.Months > 0;
    }

    /// <summary>The first nine months, the final three months, the first three quarters.</summary>
    private static bool Several(CalendarUnit unit, int ordinal, int count, int end, bool last, out Part part)
    {
        part = default;
        var months = unit is CalendarUnit.Month or CalendarUnit.Quarter ? count * unit.Months() : 0;
        if (ordinal is not (1 or 2 or LastOrdinal) || months is 0 or > 12 || (ordinal == 2 && months != 6))
            return false;
        var first = ordinal == 1 ? 1 : 13 - months;
        var kind = months == 3 ? PeriodKind.Quarter : months == 6 ? PeriodKind.Half : months == 12 ? PeriodKind.Year : PeriodKind.Range;
        part = new(end, first, months, kind, "months-of-year", last);
        return true;
    }

    /// <summary>3rd quarter.</summary>
    private static bool TryDigitOrdinal(PeriodContext c, ref int at, out int ordinal)
    {
        if (!c.TryInteger(at, out ordinal, out var digits) || digits > 1 || ordinal > 4 || !c.Attached(at + 1) || c.Source.Tokens[at + 1].Length != 2)
            return false;
        at++;
        return c.TryUnit(at + 1, out _);
    }

    /// <summary>Q3, 3Q, H1, 1H.</summary>
    private static bool TryShort(PeriodContext c, int i, out Part part)
    {
        part = default;
        if (!c.Has(i))
            return false;
        var chars = c.Source.Chars(i);
        var letter = '\0';
        var number = 0;
        var end = i + 1;
        if (chars.Length == 2 && char.IsAsciiDigit(chars[1]))
            (letter, number) = (chars[0], chars[1] - '0');
        else if (chars.Length == 1 && char.IsAsciiDigit(chars[0]) && c.Attached(i + 1) && c.Source.Chars(i + 1) is [var only])
            (letter, number, end) = (only, chars[0] - '0', i + 2);
        part = letter switch
        {
            'Q' when number is >= 1 and <= 4 => new(end, ((number - 1) * 3) + 1, 3, PeriodKind.Quarter, "quarter"),
            'H' when number is 1 or 2 => new(end, ((number - 1) * 6) + 1, 6, PeriodKind.Half, "half"),
            _ => default,
        };
        return part.Months > 0;
    }

    /// <summary>“the first two months of the season”, “of each year” are no part of a business year that could be told.</summary>
    private Reading? WithYear(PeriodContext c, int i, Part part)
    {
        if (IsCountedOff(c, part.End))
            return null;
        var tail = _tail.Read(c, part.End);
        if (tail.Year is { } year)
            return Reading.Of(tail.End, part.Kind, c.Fiscal.Part(year, part.First, part.Months), tail.Anchor, part.Rule, Note(c));
        if (tail.End == part.End && c.Word(part.End) == _of)
            return null;
        if (tail.Anchor == PeriodAnchor.Publication)
            return new Reading(tail.End, part.Kind, null, null, tail.Anchor, part.Rule);
        if (c.Word(part.End) == _before && (part.Last || _final.Contains(c.Word(i))))
            return BeforeEvent(c, i, part);
        if (part.Last && tail.End == part.End && part.Kind is PeriodKind.Quarter or PeriodKind.Half or PeriodKind.Range or PeriodKind.Year && c.Published is { } published)
            return LastOf(c, part, published);
        var span = OfYear(c, i, part, out var note);
        return Reading.Of(tail.End, part.Kind, span, PeriodAnchor.InferredYear, part.Rule, note);
    }

    private static CalendarSpan? OfYear(PeriodContext c, int i, Part part, out string? note)
    {
        var fiscal = c.Fiscal;
        var span = Inference.Year(c, i, part.End, true, y => fiscal.Part(y, part.First, part.Months), out note);
        return fiscal.EndMonth != 12 && part.Kind == PeriodKind.Quarter && c.Published is { } published && span is { } told && published.DayNumber - told.To.DayNumber > LongAgo ? Calendar(c, i, part, published, ref note) ?? span : span;
    }

    /// <summary>A quarter of the calendar year that has just ended is news; one of a business year that ended half a year ago is not.</summary>
    private static CalendarSpan? Calendar(PeriodContext c, int i, Part part, DateOnly published, ref string? note)
    {
        var span = Inference.Year(c, i, part.End, true, y => CalendarSpan.Months(y, part.First, part.Months), out var calendar);
        if (span is not { } told || told.To > published || published.DayNumber - told.To.DayNumber > JustEnded)
            return null;
        note = calendar;
        return span;
    }

    /// <summary>“the third quarter in a row” says how often, not when.</summary>
    private bool IsCountedOff(PeriodContext c, int i) =>
        (c.Word(i) == _in && _words.One.Contains(c.Word(i + 1)) && c.Word(i + 2) == _row)
        || (c.Word(i) == _running && (i + 1 >= c.SentenceEnd || c.Source.Tokens[i + 1].Kind == TokenKind.Punctuation));

    /// <summary>“in the final quarter before she becomes chairman”: the latest of all; when the event has a year, it can not be told.</summary>
    private static Reading? BeforeEvent(PeriodContext c, int first, Part part)
    {
        for (var i = part.End + 1; i < Math.Min(c.SentenceEnd, part.End + 9) && !c.Is(i, ','); i++)
        {
            if (YearReader.TryYear(c, i, out _))
                return null;
        }
        if (c.Published is not { } published || c.LooksForward(first, part.End))
            return null;
        return LastOf(c, part, published);
    }

    /// <summary>“the first and second quarters of 2015”: the first of them, alone; unit and year stand with the other.</summary>
    private Reading? Shared(PeriodContext c, int i, int ordinal, Part other)
    {
        var first = ((ordinal - 1) * other.Months) + 1;
        if (ordinal > 4 || first + other.Months > 13 || other.Rule == "months-of-year")
            return null;
        return WithYear(c, i, other with { First = first }) is { } reading ? reading with { End = i + 1 } : null;
    }

    private static string? Note(PeriodContext c) => c.Fiscal.Stated && c.Fiscal.EndMonth != 12 ? "in the business year that the article speaks of" : null;

    /// <summary>“last quarter”, “the last six months”: counted back from the publication date.</summary>
    private static Reading LastOf(PeriodContext c, Part part, DateOnly published)
    {
        if (part.Rule == "months-of-year")
            return Reading.Of(part.End, part.Kind, CalendarSpan.Months(published.Year, published.Month - part.Months, part.Months), PeriodAnchor.Publication, "past-months");
        var fiscal = c.Fiscal;
        var latest = new CalendarSpan(DateOnly.MinValue, DateOnly.MinValue);
        for (var first = 1; first <= 12; first += part.Months)
        {
            var start = first;
            var span = Inference.Last(published, true, y => fiscal.Part(y, start, part.Months));
            if (span.To > latest.To)
                latest = span;
        }
        return Reading.Of(part.End, part.Kind, latest, PeriodAnchor.Publication, part.Rule);
    }

    /// <summary>The December quarter: the three months that end with it.</summary>
    private Reading? ReadNamedQuarter(PeriodContext c, int i)
    {
        if (!_months.TryMonth(c, i, out var month, out var end) || !c.TryUnit(c.SkipDash(end), out var unit) || unit is not (CalendarUnit.Quarter or CalendarUnit.Half))
            return null;
        end = c.SkipDash(end) + 1;
        var months = unit.Months();
        var kind = unit.Kind();
        var tail = _tail.Read(c, end);
        if (tail.Year is { } year)
            return Reading.Of(tail.End, kind, CalendarSpan.Months(year, month - months + 1, months), tail.Anchor, "named-quarter");
        var span = EndingIn(c, i, end, month, months, out var note);
        return Reading.Of(tail.End, kind, span, PeriodAnchor.InferredYear, "named-quarter", note);
    }

    private static CalendarSpan? EndingIn(PeriodContext c, int i, int end, int month, int months, out string? note) =>
        Inference.Year(c, i, end, true, y => CalendarSpan.Months(y, month - months + 1, months), out note);

    private Reading? ReadSeason(PeriodContext c, int i)
    {
        if (!_words.Seasons.TryGetValue(c.Word(i), out var season))
            return null;
        // “Fall” is a verb as well: behind “to”, a modal or “and”, and before any link but “of”.
        var fall = c.Word(i) == _fall;
        if (fall && _verbBefore.Contains(c.Word(i - 1)) && !_words.Seasons.ContainsKey(c.Word(i - 2)))
            return null;
        var tail = c.Word(i + 1) == _in || (fall && c.Word(i + 1) != _of && !c.IsNumber(i + 1)) ? YearTail.None(i + 1) : _tail.Read(c, i + 1);
        if (tail.Year is { } year && (tail.Anchor == PeriodAnchor.Absolute || !fall))
            return Reading.Of(tail.End, PeriodKind.Range, CalendarSpan.Season(year, season), tail.Anchor, "season");
        // "Fall" is a verb and a noun as well, and a bare season often a kind of weather.
        var cued = _seasonCues.Contains(c.Word(i - 1)) || (_the.Contains(c.Word(i - 1)) && _seasonCues.Contains(c.Word(i - 2)));
        if (!cued || tail.Anchor == PeriodAnchor.Publication || _words.Measures.Contains(c.Word(i + 1)))
            return null;
        var span = LatestSeason(c, i, season, out var note);
        return Reading.Of(i + 1, PeriodKind.Range, span, PeriodAnchor.InferredYear, "season", note);
    }

    private static CalendarSpan? LatestSeason(PeriodContext c, int i, int season, out string? note) =>
        Inference.Year(c, i, i + 1, false, y => CalendarSpan.Season(y, season), out note);

    /// <summary>2004's third quarter, 2019 first half.</summary>
    private Reading? ReadYearFirst(PeriodContext c, int i)
    {
        if (!YearReader.TryYear(c, i, out var year))
            return null;
        var at = c.Word(i + 1) == _possessive ? i + 2 : i + 1;
        if (!TryPart(c, at, out var part) || part.Last)
            return null;
        return Reading.Of(part.End, part.Kind, c.Fiscal.Part(year, part.First, part.Months), PeriodAnchor.Absolute, part.Rule, Note(c));
    }
}
