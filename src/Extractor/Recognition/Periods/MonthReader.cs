using Extractor.Text;

namespace Extractor.Recognition.Periods;

/// <summary>Months and days by name: June, Sept. 2019, mid-May, July 13, 13 July 2021, the 25th of June, last October.</summary>
internal sealed class MonthReader
{
    private readonly PeriodWords _words;
    private readonly YearTailReader _tail;
    private readonly WordSet _cues;
    private readonly WordSet _nameLike;
    private readonly WordSet _ordinalEndings;
    private readonly WordSet _this;
    private readonly WordSet _last;
    private readonly WordSet _next;
    private readonly int _mid;
    private readonly int _of;
    private readonly int _may;

    public MonthReader(PeriodWords words, YearTailReader tail)
    {
        (_words, _tail) = (words, tail);
        _cues = words.Set("in since by until till from last this next mid late early of through during to and between before after for on end or the ended ending at each every following over mid-to");
        _nameLike = words.Set("may march april june august");
        _ordinalEndings = words.Set("st nd rd th");
        (_this, _last, _next) = (words.Set("this"), words.Set("last"), words.Set("next"));
        (_mid, _of, _may) = (words.Word("mid"), words.Word("of"), words.Word("may"));
    }

    public Reading? Read(PeriodContext c, int i)
    {
        if (c.IsNumber(i))
            return ReadDayFirst(c, i);
        var word = c.Word(i);
        if (_words.Weekdays.ContainsKey(word))
            return ReadAfterWeekday(c, i);
        if (word == _mid)
            return ReadMiddle(c, i);
        if ((_last.Contains(word) || _next.Contains(word) || _this.Contains(word)) && TryMonth(c, i + 1, out var relative, out var end))
            return ReadRelative(c, word, relative, end);
        return TryMonth(c, i, out var month, out end) ? ReadMonthFirst(c, i, month, end) : null;
    }

    /// <summary>Thursday, March 21</summary>
    private Reading? ReadAfterWeekday(PeriodContext c, int i)
    {
        var at = c.Is(i + 1, ',') || (c.Is(i + 1, '(') && c.Capitalised(i + 2)) ? i + 2 : i + 1;
        if (!(c.IsNumber(at) || TryMonth(c, at, out _, out _)) || Read(c, at) is not { Kind: PeriodKind.Day } date)
            return null;
        return c.Is(i + 1, '(') && c.Is(date.End, ')') ? date with { End = date.End + 1 } : date;
    }

    /// <summary>A month's name; “may” and “march” only where nothing else can be meant.</summary>
    public bool TryMonth(PeriodContext c, int i, out int month, out int end)
    {
        end = i + 1;
        var word = c.Word(i);
        if (word == 0 || !c.Capitalised(i))
        {
            month = 0;
            return false;
        }
        if (_words.Months.TryGetValue(word, out month))
            return IsMonth(c, i);
        if (!_words.ShortMonths.TryGetValue(word, out month))
            return false;
        var stop = c.Is(i + 1, '.') && c.Attached(i + 1);
        if (stop)
            end++;
        return c.TryInteger(end, out _, out _) || (_cues.Contains(c.Word(i - 1)) && (stop || c.Source.Tokens[i].Length > 3)) || (stop && _cues.Contains(c.Word(end))) || _cues.Contains(c.Word(i - 1)) && month is not (1 or 3);
    }

    private bool IsMonth(PeriodContext c, int i)
    {
        var word = c.Word(i);
        if (!_nameLike.Contains(word))
            return true;
        var before = c.Word(i - 1);
        if (_cues.Contains(before) && !(word == _may && IsVerbGroup(c, i)))
            return true;
        if (c.TryInteger(i + 1, out var number, out _) && (number <= 31 || YearReader.TryYear(c, i + 1, out _)))
            return true;
        if (c.TryInteger(i - 1, out number, out _) && number <= 31)
            return true;
        if (_words.Measures.Contains(c.Word(i + 1)) || _this.Contains(c.Word(i + 1)) || _last.Contains(c.Word(i + 1)))
            return true;
        if ((c.IsDash(i - 1) || c.Is(i - 1, '/') || c.Is(i - 1, '(')) && c.Has(i - 1))
            return true;
        if (word == _may)
            return c.IsDash(i + 1) && c.Attached(i + 1) && c.Capitalised(i + 2);
        return i > c.SentenceFirst && !c.Capitalised(i - 1) && !c.Capitalised(i + 1);
    }

    /// <summary>“on which the company and May be …”: only before a lower-case word that is no cue could it be the verb.</summary>
    private bool IsVerbGroup(PeriodContext c, int i) => c.Source.Tokens[i].AllCaps && !_words.Measures.Contains(c.Word(i + 1)) && c.Has(i + 1) && c.Source.Tokens[i + 1].Kind == TokenKind.Word && !_cues.Contains(c.Word(i + 1)) && !_words.YearCues.Contains(c.Word(i - 1));

    private Reading? ReadMonthFirst(PeriodContext c, int i, int month, int end)
    {
        if ((TryDay(c, end, out var day, out var dayEnd) || TryDayWord(c, end, out day, out dayEnd)) && !IsCountBehind(c, dayEnd))
            return Dated(c, i, dayEnd, month, day);
        var tail = _tail.Read(c, end);
        if (tail.Anchor != PeriodAnchor.InferredYear)
            return Reading.Of(tail.End, PeriodKind.Month, tail.Year is { } year ? CalendarSpan.Months(year, month, 1) : null, tail.Anchor, "month");
        string? note = null;
        var span = tail.Year is { } named ? CalendarSpan.Months(named, month, 1) : OfYear(c, i, end, month, out note);
        return Reading.Of(tail.End, PeriodKind.Month, span, PeriodAnchor.InferredYear, "month", note);
    }

    private static CalendarSpan? OfYear(PeriodContext c, int i, int end, int month, out string? note) =>
        Inference.Year(c, i, end, false, y => CalendarSpan.Months(y, month, 1), out note);

    private Reading Dated(PeriodContext c, int i, int end, int month, int day)
    {
        var tail = _tail.Read(c, end);
        if (tail.Anchor != PeriodAnchor.InferredYear)
            return Reading.Of(tail.End, PeriodKind.Day, tail.Year is { } year ? On(year, month, day) : null, tail.Anchor, "date");
        var span = Inference.Year(c, i, end, false, y => On(y, month, day), out var note);
        return Reading.Of(end, PeriodKind.Day, span, PeriodAnchor.InferredYear, "date", note);
    }

    /// <summary>Days that a month does not have (“November 31”, “February 29”) are its last.</summary>
    private static CalendarSpan On(int year, int month, int day) => CalendarSpan.Day(new(year, month, Math.Min(day, DateTime.DaysInMonth(year, month))));

    private Reading? ReadDayFirst(PeriodContext c, int i)
    {
        if (!TryDay(c, i, out var day, out var end) || (c.Attached(i) && i > c.SentenceFirst && !c.Is(i - 1, '(') && !c.IsDash(i - 1)))
            return null;
        if (c.Word(end) == _of)
            end++;
        return TryMonth(c, end, out var month, out end) ? Dated(c, i, end, month, day) : null;
    }

    private bool TryDay(PeriodContext c, int i, out int day, out int end)
    {
        end = i + 1;
        if (!c.TryInteger(i, out day, out var digits) || digits > 2 || day is < 1 or > 31)
            return false;
        if (_ordinalEndings.Contains(c.Word(end)) && c.Attached(end))
            end++;
        else if (c.Attached(end) && c.Source.Tokens[end].Kind != TokenKind.Punctuation)
            return false;
        return true;
    }

    /// <summary>“the weeks ended April Four”: agencies write small days as words with a capital.</summary>
    private static bool TryDayWord(PeriodContext c, int i, out int day, out int end)
    {
        end = i + 1;
        return c.TryCount(i, out day) && !c.IsNumber(i) && c.Capitalised(i) && day is > 0 and < 10 && !c.Capitalised(end);
    }

    /// <summary>“in June 20 workers left”: the number counts.</summary>
    private bool IsCountBehind(PeriodContext c, int end) => _words.Counted.Contains(c.Word(end)) || c.Is(end, '%');

    /// <summary>mid-May is taken as its fifteenth.</summary>
    private Reading? ReadMiddle(PeriodContext c, int i)
    {
        var at = c.SkipDash(i + 1);
        if (!TryMonth(c, at, out var month, out var end) || ReadMonthFirst(c, at, month, end) is not { Kind: PeriodKind.Month } whole)
            return null;
        return whole with { Kind = PeriodKind.Day, From = Middle(whole.From), To = Middle(whole.From), Rule = "mid-month" };
    }

    private static DateOnly? Middle(DateOnly? first) => first?.AddDays(14);

    private Reading ReadRelative(PeriodContext c, int word, int month, int end)
    {
        CalendarSpan? span = null;
        if (c.Published is { } published)
        {
            var next = _next.Contains(word) ? 1 : 0;
            span = _this.Contains(word) ? CalendarSpan.Months(published.Year, month, 1)
                : next > 0 ? Inference.Next(published.AddMonths(1), y => CalendarSpan.Months(y, month, 1))
                : Inference.Last(published, true, y => CalendarSpan.Months(y, month, 1));
        }
        var ended = c.TryInteger(end, out var day, out var digits) && digits <= 2 && day is > 0 and < 32;
        if (ended && span is { } found)
            return Reading.Of(end + 1, PeriodKind.Day, On(found.From.Year, month, day), PeriodAnchor.Publication, "relative-month");
        return Reading.Of(end, PeriodKind.Month, span, PeriodAnchor.Publication, "relative-month");
    }
}
