using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Recognition.Numbers;

/// <summary>Numbers that tell a date, a year or the time of day.</summary>
internal sealed class DateRules
{
    private readonly UnitLexicon _units;
    private readonly NounPhraseReader _nouns;
    private readonly WordSet _months;
    private readonly WordSet _dayMarks;
    private readonly WordSet _beforeYear;
    private readonly WordSet _surelyBeforeYear;
    private readonly WordSet _notBeforeYear;
    private readonly WordSet _until;
    private readonly WordSet _of;
    private readonly int _the;
    private readonly int _s;
    private readonly int _and;
    private readonly int _between;
    private readonly int _in;

    public DateRules(VocabularyBuilder words, WordSets sets, UnitLexicon units, NounPhraseReader nouns)
    {
        (_units, _nouns) = (units, nouns);
        _months = sets["months"];
        _dayMarks = sets["day-marks"];
        _beforeYear = sets["before-year"];
        _surelyBeforeYear = words.Set("in since during until till fiscal circa spring summer autumn fall winter early late mid calendar");
        _until = words.Set("until till through since");
        _notBeforeYear = words.Set("roughly approximately nearly almost least than exceeded some totalling totaling numbering");
        _of = words.Set("of st nd rd th");
        (_the, _s, _and, _between, _in) = (words.Word("the"), words.Word("s"), words.Word("and"), words.Word("between"), words.Word("in"));
    }

    public bool TryRead(in TokenWindow window, int first, out NonQuantityReading reading)
    {
        reading = default;
        if (!window.IsNumber(first))
            return false;
        return TryReadNumericDate(window, first, out reading) || TryReadClock(window, first, out reading) || TryReadDay(window, first, out reading) || TryReadYear(window, first, out reading);
    }

    /// <summary>2024-03-25, 12/31/2000, 25.03.2024.</summary>
    private static bool TryReadNumericDate(in TokenWindow window, int first, out NonQuantityReading reading)
    {
        reading = default;
        var chars = window.Chars(first);
        if (chars.Count('.') == 2 && chars.Length is >= 6 and <= 10 && !chars.Contains(',') && IsDotted(chars))
        {
            reading = new NonQuantityReading(first + 1, NonQuantityReason.Date, "numeric-date", "a date in digits");
            return true;
        }
        if (!window.IsNumber(first + 2) || !window.IsNumber(first + 4) || !window.Tight(first + 1) || !window.Tight(first + 2) || !window.Tight(first + 3) || !window.Tight(first + 4))
            return false;
        var slash = window.Is(first + 1, '/') && window.Is(first + 3, '/');
        if (!slash && !(window.IsDash(first + 1) && window.IsDash(first + 3)))
            return false;
        int a = window[first].Length, b = window[first + 2].Length, c = window[first + 4].Length;
        if (!((a == 4 && b <= 2 && c <= 2) || (a <= 2 && b <= 2 && c is 2 or 4)))
            return false;
        reading = new NonQuantityReading(first + 5, NonQuantityReason.Date, "numeric-date", "a date in digits");
        return true;
    }

    private static bool IsDotted(ReadOnlySpan<char> chars)
    {
        int a = chars.IndexOf('.'), b = chars.LastIndexOf('.');
        return int.TryParse(chars[..a], out var day) && int.TryParse(chars[(a + 1)..b], out var month) && day is >= 1 and <= 31 && month is >= 1 and <= 12 && chars.Length - b - 1 is 2 or 4;
    }

    /// <summary>10:30, 9.30am, 5 p.m., 1430 GMT.</summary>
    private bool TryReadClock(in TokenWindow window, int first, out NonQuantityReading reading)
    {
        reading = new NonQuantityReading(first + 1, NonQuantityReason.ClockTime, "clock-time", "a time of day");
        if (!TryWhole(window, first, out var value) && window.Chars(first).Count('.') == 1)
            return IsDayMark(window, first + 1) && Extend(ref reading, first + 2);
        if (value is >= 0 and <= 24 && window.Is(first + 1, ':') && window.Tight(first + 1) && window.Tight(first + 2) && window.IsNumber(first + 2) && window[first + 2].Length == 2)
        {
            var end = first + 3;
            while (window.Is(end, ':') && window.Tight(end) && window.IsNumber(end + 1))
                end += 2;
            return Extend(ref reading, IsDayMark(window, end) ? end + 1 : end);
        }
        if (value is >= 0 and <= 12 && IsDayMark(window, first + 1))
            return Extend(ref reading, first + 2);
        return window[first].Length == 4 && value is >= 0 and < 2400 && IsDayMark(window, first + 1) && Extend(ref reading, first + 2);
    }

    private static bool Extend(ref NonQuantityReading reading, int end)
    {
        reading = reading with { End = end };
        return true;
    }

    private bool IsDayMark(in TokenWindow window, int at) => _dayMarks.Contains(window.Word(at)) && !window.IsBreak(at);

    /// <summary>July 13, 13 July, 13th of July, Sept. 20-24.</summary>
    private bool TryReadDay(in TokenWindow window, int first, out NonQuantityReading reading)
    {
        reading = default;
        if (!TryWhole(window, first, out var value) || value is < 1 or > 31 || window[first].Length > 2)
            return false;
        var before = window.Is(first - 1, '.') ? first - 2 : first - 1;
        if (IsMonth(window, before) && !(window.Word(before - 1) == _in ? IsMeasured(window, first + 1) : IsUnit(window, first + 1)))
        {
            var end = window.IsDash(first + 1) && window.IsNumber(first + 2) && window[first + 2].Length <= 2 ? first + 3 : first + 1;
            end = SkipSuffix(window, end);
            if (window.Word(end) == _and && IsDay(window, end + 1))
                end = SkipSuffix(window, end + 2);
            reading = new NonQuantityReading(end, NonQuantityReason.Date, "month-day", $"day of {window.Chars(before)}");
            return true;
        }
        var month = first + 1;
        if (window.IsDash(month) && window.IsNumber(month + 1) && window[month + 1].Length <= 2)
            month += 2;
        while (_of.Contains(window.Word(month)) && month < first + 5)
            month++;
        if (!IsMonth(window, month) || window.IsBreak(month))
            return false;
        reading = new NonQuantityReading(month + 1, NonQuantityReason.Date, "day-month", $"day of {window.Chars(month)}");
        return true;
    }

    /// <summary>The second day of “May 25 and 26”.</summary>
    private bool IsDay(in TokenWindow window, int at) =>
        TryWhole(window, at, out var day) && day is >= 1 and <= 31 && window[at].Length <= 2 && (!window.Tight(at + 1) || window.IsPunctuation(at + 1)) && !IsMeasured(window, at + 1) && !_nouns.IsCounted(window, at + 1);

    private int SkipSuffix(in TokenWindow window, int at) => window.Tight(at) && _of.Contains(window.Word(at)) ? at + 1 : at;

    private bool IsMonth(in TokenWindow window, int at) => _months.Contains(window.Word(at)) && window[at].Capitalised;

    private bool IsMeasured(in TokenWindow window, int at) => IsUnit(window, at) || _nouns.IsKnown(window, at);

    private bool IsUnit(in TokenWindow window, int at) => _units.After(window, at) is { Form.Dimension: Dimension.Percent or Dimension.Money or Dimension.Duration or Dimension.PercentagePoint or Dimension.BasisPoint };

    /// <summary>2021, 2012–13, 1980s, '98.</summary>
    private bool TryReadYear(in TokenWindow window, int first, out NonQuantityReading reading)
    {
        reading = new NonQuantityReading(first + 1, NonQuantityReason.Year, "year", "a year");
        if (!TryWhole(window, first, out var value))
            return false;
        var suffix = window.Is(first + 1, '\'') || window.Is(first + 1, '’') ? first + 2 : first + 1;
        var decade = value % 10 == 0 && window.Tight(first + 1) && ((_s == window.Word(suffix) && window.Tight(suffix)) || window.Chars(first + 1) is "'s" or "’s");
        if (value is >= 1900 and <= 2100 && window[first].Length == 4 && window.Tight(first + 1) && _s == window.Word(first + 1))
            return Extend(ref reading, first + 2);
        if (decade && (window[first].Length == 2 || value is >= 1000 and <= 2100))
            return Extend(ref reading, suffix + 1);
        if (window[first].Length == 2)
            return (window.Is(first - 1, '\'') || window.Is(first - 1, '’') || window.Is(first - 1, '‘')) && window.Tight(first) && !window.Tight(first - 1) && !IsMeasured(window, first + 1);
        if (window[first].Length == 4 && window.Word(first + 1) == _and && window.Word(first - 1) == _between && IsOldYear(window, first) && IsOldYear(window, first + 2))
            return !IsMeasured(window, first + 3) && Extend(ref reading, first + 3);
        if (window[first].Length != 4 || value is < 1800 or > 2100)
            return false;
        if ((window.IsDash(first + 1) || window.Is(first + 1, '/')) && window.Tight(first + 1) == window.Tight(first + 2) && window.IsNumber(first + 2) && window[first + 2].Length is 2 or 4 && TryWhole(window, first + 2, out var second) && (second is >= 1800 and <= 2100 || second == (value + 1) % 100 || (second > value % 100 && second <= 99)))
            return Extend(ref reading, first + 3);
        return IsYearHere(window, first);
    }

    private static bool IsOldYear(in TokenWindow window, int at) => window[at].Length == 4 && TryWhole(window, at, out var year) && year is >= 1400 and <= 2100;

    private bool IsYearHere(in TokenWindow window, int first)
    {
        var before = window.Is(first - 1, ',') || window.Is(first - 1, '.') ? window.Word(first - 2) : window.Word(first - 1);
        if (_notBeforeYear.Contains(window.Word(first - 1)))
            return _until.Contains(window.Word(first - 3)) && !_nouns.IsCounted(window, first + 1);
        if (_surelyBeforeYear.Contains(window.Word(first - 1)) || IsMonth(window, first - 1))
            return _units.After(window, first + 1).Form is not { Dimension: Dimension.Percent or Dimension.Money };
        var unit = _units.After(window, window.IsHyphen(first + 1) ? first + 2 : first + 1).Form;
        if (unit is not null && unit.Written.Length > 1 && unit.Dimension != Dimension.Duration)
            return false;
        if (_beforeYear.Contains(before) || window.Word(first - 1) == _the)
            return !_nouns.CountsPeopleOrPlaces(window, first + 1) || window.Word(first - 1) == _the;
        return unit is null && !_nouns.CountsPeopleOrPlaces(window, first + 1) && !(window.Chars(first).StartsWith("18") && _nouns.IsCounted(window, first + 1));
    }

    private static bool TryWhole(in TokenWindow window, int at, out int value) => int.TryParse(window.Chars(at), System.Globalization.NumberStyles.None, null, out value) || (value = -1) > 0;
}
