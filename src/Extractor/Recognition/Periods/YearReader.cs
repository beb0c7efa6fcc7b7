using Extractor.Text;

namespace Extractor.Recognition.Periods;

/// <summary>Calendar and business years: 2016, 1986/87, 2012–13, 2016-2020, fiscal 2024, FY21, the 1990s.</summary>
internal sealed class YearReader
{
    private const int Earliest = 1900;
    private const int Latest = 2100;

    /// <summary>Years around publication in which a number at some distance from its metric is taken as a year.</summary>
    private const int NearYears = 12;

    private readonly PeriodWords _words;
    private readonly WordSet _fiscal;
    private readonly WordSet _calendar;
    private readonly WordSet _yearWord;
    private readonly WordSet _model;
    private readonly WordSet _comparative;
    private readonly WordSet _turns;
    private readonly WordSet _turnTails;
    private readonly int _s;
    private readonly int _possessive;
    private readonly int _than;
    private readonly int _fy;
    private readonly int _mid;
    private readonly int _to;
    private readonly int _by;

    public YearReader(PeriodWords words)
    {
        _words = words;
        _fiscal = words.Set("fiscal financial");
        _calendar = words.Set("calendar");
        _yearWord = words.Set("year years");
        _model = words.Set("model");
        _turns = words.Set("ended end ends closed close closes finished finish began begin started start entered enter");
        _turnTails = words.Set("with at on down up as");
        _comparative = words.Set("more fewer less greater rather");
        (_by, _s, _possessive, _than, _fy, _mid, _to) = (words.Word("by"), words.Word("s"), words.Word("'s"), words.Word("than"), words.Word("fy"), words.Word("mid"), words.Word("to"));
    }

    public WordSet FiscalWords => _fiscal;

    public static bool TryYear(PeriodContext c, int i, out int year) => c.TryInteger(i, out year, out var digits) && digits == 4 && year is >= Earliest and <= Latest;

    public Reading? Read(PeriodContext c, int i)
    {
        var word = c.Word(i);
        if (_fiscal.Contains(word) || _calendar.Contains(word))
            return ReadNamed(c, i);
        if (word == _fy)
            return ReadNumber(c, c.SkipDash(i + 1), true);
        if (c.Has(i) && c.Source.Tokens[i].Kind == TokenKind.Word)
            return word == _mid ? ReadMiddle(c, i) : ReadShort(c, i);
        return TryYear(c, i, out _) && IsYear(c, i) ? ReadNumber(c, i, false) : null;
    }

    /// <summary>A year, a split year or a range of years behind words that leave no doubt that it is one.</summary>
    public Reading? ReadNumber(PeriodContext c, int i, bool fiscal)
    {
        if (!TryYear(c, i, out var year))
            return fiscal ? ReadTwoDigits(c, i) : null;
        if (c.Word(i + 1) == _s && c.Attached(i + 1) && year % 10 == 0)
            return Reading.Of(i + 2, PeriodKind.Range, CalendarSpan.Months(year, 1, 120), PeriodAnchor.Absolute, "decade");
        if ((c.Is(i + 1, '/') || c.IsDash(i + 1)) && c.TryInteger(i + 2, out var second, out var digits) && c.Attached(i + 1) == c.Attached(i + 2))
        {
            if (digits == 2 && c.Attached(i + 2))
                second += year / 100 * 100 + (second < year % 100 ? 100 : 0);
            if (second == year + 1 && c.Attached(i + 2) && (c.Is(i + 1, '/') || digits == 2))
                return Split(c, i, second);
            if (second > year && second <= Latest && digits != 3 && c.IsDash(i + 1) && !(c.IsDash(i + 3) && c.Attached(i + 4)))
                return Reading.Of(i + 3, PeriodKind.Range, new(new(year, 1, 1), new(second, 12, 31)), PeriodAnchor.Absolute, "years-range");
        }
        var end = i + 1;
        var named = (_fiscal.Contains(c.Word(end)) || _calendar.Contains(c.Word(end))) && _yearWord.Contains(c.Word(end + 1));
        fiscal |= named && _fiscal.Contains(c.Word(end));
        return fiscal ? Fiscal(c, named ? end + 2 : end, year) : Reading.Of(named ? end + 2 : end, PeriodKind.Year, CalendarSpan.Year(year), PeriodAnchor.Absolute, "year");
    }

    private Reading Split(PeriodContext c, int i, int second)
    {
        var end = i + 3;
        if (_fiscal.Contains(c.Word(end)) && _yearWord.Contains(c.Word(end + 1)))
            end += 2;
        var known = c.Fiscal.Stated && c.Fiscal.EndMonth != 12;
        return Reading.Of(end, PeriodKind.Year, c.Fiscal.Split(second), known ? PeriodAnchor.Absolute : PeriodAnchor.InferredYear, "split-year", known ? "as the article says when that year ends" : "taken as April to March, since the article does not say when that year ends");
    }

    private static Reading Fiscal(PeriodContext c, int end, int year) => Reading.Of(
        end, PeriodKind.Year, c.Fiscal.Year(year), PeriodAnchor.Absolute, "fiscal-year",
        c.Fiscal.Stated ? "as the article says when that year ends" : "taken as the calendar year, since the article does not say when that year ends");

    private static Reading? ReadTwoDigits(PeriodContext c, int i) => c.TryInteger(i, out var year, out var digits) && digits == 2 ? Fiscal(c, i + 1, 2000 + year) : null;

    private Reading? ReadNamed(PeriodContext c, int i)
    {
        var at = i + 1;
        if (_yearWord.Contains(c.Word(at)))
            at++;
        return ReadNumber(c, at, _fiscal.Contains(c.Word(i)));
    }

    /// <summary>FY21, FY2021, FY2019-20.</summary>
    private static Reading? ReadShort(PeriodContext c, int i)
    {
        var chars = c.Source.Chars(i);
        if (chars.Length is not (4 or 6) || chars[0] is not ('F' or 'f') || chars[1] is not ('Y' or 'y'))
            return null;
        var year = 0;
        foreach (var digit in chars[2..])
        {
            if (!char.IsAsciiDigit(digit))
                return null;
            year = (year * 10) + (digit - '0');
        }
        year += chars.Length == 4 ? 2000 : 0;
        if (year is < Earliest or > Latest)
            return null;
        var split = (c.Is(i + 1, '/') || c.IsDash(i + 1)) && c.Attached(i + 2) && c.TryInteger(i + 2, out var second, out var digits) && digits == 2 && second == (year + 1) % 100;
        if (split)
            return Reading.Of(i + 3, PeriodKind.Year, c.Fiscal.Split(year + 1), c.Fiscal.Stated ? PeriodAnchor.Absolute : PeriodAnchor.InferredYear, "split-year");
        return Fiscal(c, i + 1, year);
    }

    /// <summary>mid-2019: its thirtieth of June.</summary>
    private static Reading? ReadMiddle(PeriodContext c, int i) =>
        TryYear(c, c.SkipDash(i + 1), out var year) ? Reading.Of(c.SkipDash(i + 1) + 1, PeriodKind.Day, CalendarSpan.Day(new(year, 6, 30)), PeriodAnchor.Absolute, "mid-year") : null;

    /// <summary>Whether a number between 1900 and 2100 is a year rather than a count or part of a name.</summary>
    public bool IsYear(PeriodContext c, int i)
    {
        if (IsCounted(c, i) || IsPartOfToken(c, i))
            return false;
        var before = c.Word(i - 1);
        if (before == _by && _words.Changed.Contains(c.Word(i - 2)))
            return false;
        if (_words.About.Contains(before) || (before == _than && _comparative.Contains(c.Word(i - 2))))
            return false;
        if (_words.YearCues.Contains(before) || _words.Determiners.Contains(before) || before == _possessive)
            return true;
        // “ended 1998 with”, “began 2012 as”
        if (_turns.Contains(before) && _turnTails.Contains(c.Word(i + 1)))
            return true;
        var measured = IsMetric(c, i + 1) || c.Word(i + 1) == _possessive || IsMetricBehind(c, i);
        if (i == c.SentenceFirst || measured)
            return true;
        return c.Source.Tokens[i - 1].Kind == TokenKind.Punctuation && !c.Is(i - 1, '/');
    }

    private bool IsMetric(PeriodContext c, int i) => _words.Measures.Contains(c.Word(i)) || _words.YearlyNouns.Contains(c.Word(i));

    /// <summary>“1986 overseas sales”, “2020 capital spending”: one or two words may stand before the metric, but nothing countable behind it.</summary>
    private bool IsMetricBehind(PeriodContext c, int i)
    {
        if (c.Published is not { } day || !TryYear(c, i, out var year) || Math.Abs(year - day.Year) > NearYears)
            return false;
        for (var at = i + 1; at <= i + 3; at++)
        {
            if (c.IsNamed(at))
                continue;
            if (!c.Has(at) || c.Source.Tokens[at].Kind != TokenKind.Word || c.Source.Tokens[at].Word == c.Words.And || _words.Counted.Contains(c.Word(at)) || _words.YearCues.Contains(c.Word(at)))
                return false;
            if (at > i + 1 && IsMetric(c, at))
                return !_words.Counted.Contains(c.Word(at + 1)) && !_words.Counted.Contains(c.Word(at + 2));
        }
        return false;
    }

    private bool IsCounted(PeriodContext c, int i)
    {
        var next = c.Word(i + 1);
        if (_words.Counted.Contains(next) || _model.Contains(next))
            return true;
        if (i + 1 < c.SentenceEnd && c.Source.Tokens[i + 1].Kind == TokenKind.Symbol && c.Source.Text[c.Source.Tokens[i + 1].Start] is '%' or '‰' or '°' or '$' or '€' or '£')
            return true;
        return _words.Counted.Contains(c.Word(i + 2)) && !_words.YearCues.Contains(c.Word(i - 1)) && !c.Is(i + 1, ',') && next != _to && !_words.YearCues.Contains(next);
    }

    private bool IsPartOfToken(PeriodContext c, int i)
    {
        var next = c.Word(i + 1);
        var glued = c.Attached(i + 1) && c.Source.Tokens[i + 1].Kind == TokenKind.Word && next != _possessive && next != _s;
        if (glued || (c.IsDash(i + 1) && c.Attached(i + 1) && c.Attached(i + 2) && !TryYear(c, i + 2, out _) && c.Source.Tokens[i + 2].Kind == TokenKind.Word))
            return true;
        if (!c.Attached(i) || i == c.SentenceFirst)
            return false;
        return c.Source.Tokens[i - 1].Kind != TokenKind.Punctuation || c.Is(i - 1, '-') || c.Is(i - 1, '.') || c.Is(i - 1, ',') || c.Is(i - 1, '/');
    }
}
