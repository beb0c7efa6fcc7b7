using Extractor.Text;

namespace Extractor.Recognition.Periods;

/// <summary>Ranges of two periods: from March to May this year, between April and June, 5 May – 9 June 2018, the October-to-December period.</summary>
internal sealed class RangeReader
{
    private readonly AtomReader _atoms;
    private readonly WordSet _from;
    private readonly WordSet _between;
    private readonly WordSet _to;
    private readonly WordSet _modifier;
    private readonly WordSet _period;
    private readonly WordSet _this;
    private readonly int _and;

    public RangeReader(PeriodWords words, AtomReader atoms)
    {
        _atoms = atoms;
        _from = words.Set("from");
        _between = words.Set("between");
        _to = words.Set("to until through till thru");
        _modifier = words.Set("late early mid the");
        _period = words.Set("period quarter half stretch span season");
        _this = words.Set("this");
        _and = words.And;
    }

    /// <param name="atom">The single period that is read at the token.</param>
    public Reading? Read(PeriodContext c, int i, in Reading? atom)
    {
        var word = c.Word(i);
        if (_from.Contains(word))
            return Pair(c, i, i + 1, null, between: false);
        if (_between.Contains(word))
            return Pair(c, i, i + 1, null, between: true);
        if (_this.Contains(word))
            return SoFar(c, atom);
        return c.IsNumber(i) || c.Capitalised(i) ? Pair(c, i, i, atom, between: false) : null;
    }

    private Reading? Pair(PeriodContext c, int first, int at, in Reading? atom, bool between)
    {
        if (first < at)
            at = Skip(c, at);
        if (DaysOfMonth(c, at) is { } days)
            return days;
        if ((first < at ? _atoms.Read(c, at) : atom) is not { } left || !IsEnd(left) || Joint(c, left.End, between, first < at) is not { } joint)
            return null;
        var second = Skip(c, joint);
        // Behind a month "June quarter" is the range's last month and what the range is called.
        var right = left.Kind == PeriodKind.Month && _atoms.Months.Read(c, second) is { } month ? month : _atoms.Read(c, second);
        // Behind a year, a second number needs no further cue to be one.
        if (right is null && left.Kind == PeriodKind.Year)
            right = _atoms.Years.ReadNumber(c, second, false);
        if (right is not { } found || !IsEnd(found))
            return null;
        return Join(c, at, left, second, found);
    }

    /// <summary>“this year through Friday”: from the start of the running unit.</summary>
    private Reading? SoFar(PeriodContext c, in Reading? atom)
    {
        if (atom is not { Kind: PeriodKind.Year or PeriodKind.Month or PeriodKind.Quarter } unit || !_to.Contains(c.Word(unit.End)) || _atoms.Read(c, unit.End + 1) is not { } last || !IsEnd(last))
            return null;
        return last.To > unit.From && last.To < unit.To ? Result(last.End, unit.From, last.To, PeriodAnchor.Publication) with { Rule = "to-date" } : null;
    }

    private int Skip(PeriodContext c, int i) => _modifier.Contains(c.Word(i)) && !c.IsDash(i + 1) ? i + 1 : i;

    private static bool IsEnd(Reading reading) => reading.Kind is not (PeriodKind.State or PeriodKind.Deadline) && reading.Anchor != PeriodAnchor.Clause;

    private int? Joint(PeriodContext c, int i, bool between, bool opened)
    {
        if (between)
            return c.Word(i) == _and ? i + 1 : null;
        if (_to.Contains(c.Word(i)))
            return i + 1;
        if (c.Is(i, '/') && c.Attached(i) && c.Attached(i + 1) && c.Capitalised(i + 1))
            return i + 1;
        if (!c.IsDash(i))
            return null;
        if (_to.Contains(c.Word(i + 1)))
            return c.SkipDash(i + 2);
        // A dash between blanks may as well be a parenthesis: it joins only in front of a number or month.
        return opened || c.Attached(i) == c.Attached(i + 1) ? i + 1 : null;
    }

    private Reading? Join(PeriodContext c, int at, Reading left, int second, Reading right)
    {
        if (left.Anchor == PeriodAnchor.InferredYear && right.From is { } end)
            left = c.Assuming(end, false, at, _atoms.Read) ?? left;
        else if (right.Anchor == PeriodAnchor.InferredYear && left.To is { } start)
            right = c.Assuming(start, true, second, right.Kind == PeriodKind.Month ? _atoms.Months.Read : _atoms.Read) ?? right;
        if (left.From > right.To || left.From == right.From)
            return null;
        var last = right.End;
        var anchor = right.Anchor;
        var dash = c.SkipDash(last);
        if (_period.Contains(c.Word(dash)))
        {
            last = dash + 1;
            var tail = _atoms.Tail.Read(c, last);
            if (tail.Year is { } year && right.To is { } to && right.Anchor == PeriodAnchor.InferredYear)
            {
                var move = new PeriodShift(year - to.Year);
                return Result(tail.End, left.Span?.Move(move).From, right.Span?.Move(move).To, tail.Anchor);
            }
        }
        return Result(last, left.From, right.To, left.Anchor == PeriodAnchor.InferredYear ? anchor : anchor == PeriodAnchor.InferredYear ? left.Anchor : anchor);
    }

    private static Reading Result(int end, DateOnly? from, DateOnly? to, PeriodAnchor anchor)
    {
        var kind = PeriodKind.Range;
        if (from is { Day: 1 } start && to is { } last && CalendarSpan.IsMonthEnd(last))
        {
            var months = ((last.Year - start.Year) * 12) + last.Month - start.Month + 1;
            kind = months == 3 ? PeriodKind.Quarter : months == 6 ? PeriodKind.Half : PeriodKind.Range;
        }
        return new Reading(end, kind, from, to, anchor, "range");
    }

    /// <summary>July 13-15, 13-15 July 2021.</summary>
    private Reading? DaysOfMonth(PeriodContext c, int i)
    {
        if (c.TryInteger(i, out var day, out var digits) && digits <= 2 && c.IsDash(i + 1) && _atoms.Months.Read(c, i + 2) is { Kind: PeriodKind.Day } last)
            return last.To is { } end && day >= 1 && day < end.Day ? last with { Kind = PeriodKind.Range, From = new(end.Year, end.Month, day), Rule = "range" } : null;
        if (!_atoms.Months.TryMonth(c, i, out _, out var behind) || !c.IsNumber(behind) || !c.IsDash(behind + 1) || !c.TryInteger(behind + 2, out day, out digits) || digits > 2)
            return null;
        if (_atoms.Months.Read(c, i) is not { Kind: PeriodKind.Day } first || first.From is not { } start || day <= start.Day || day > DateTime.DaysInMonth(start.Year, start.Month))
            return null;
        var tail = _atoms.Tail.Read(c, behind + 3);
        if (tail.Year is { } year)
            start = new(year, start.Month, start.Day);
        return new Reading(tail.End, PeriodKind.Range, start, new(start.Year, start.Month, day), tail.Year is null ? first.Anchor : tail.Anchor, "range", first.Note);
    }
}
