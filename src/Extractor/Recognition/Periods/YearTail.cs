using Extractor.Text;

namespace Extractor.Recognition.Periods;

/// <summary>The year that follows a month, quarter or half: “of 2004”, “, 2021”, “this year”, “of the current year”, “of fiscal 2021”.</summary>
/// <param name="End">Behind its last token.</param>
/// <param name="Year">Its number; null when the words name no year (“of the year”, “of its financial year”).</param>
/// <param name="Anchor">Inferred when <paramref name="Year"/> is null.</param>
internal readonly record struct YearTail(int End, int? Year, PeriodAnchor Anchor)
{
    public static YearTail None(int end) => new(end, null, PeriodAnchor.InferredYear);
}

internal sealed class YearTailReader
{
    private readonly WordSet _links;
    private readonly WordSet _the;
    private readonly WordSet _fiscal;
    private readonly WordSet _year;
    private readonly WordSet _this;
    private readonly WordSet _last;
    private readonly WordSet _next;

    public YearTailReader(PeriodWords words)
    {
        _links = words.Set("of in for");
        _the = words.Set("the its their our");
        _fiscal = words.Set("fiscal financial business calendar");
        _year = words.Set("year");
        _this = words.Set("this current");
        _last = words.Set("last previous prior preceding");
        _next = words.Set("next following coming");
    }

    /// <summary>Reads from behind the month, quarter or half; an empty tail where no year follows.</summary>
    public YearTail Read(PeriodContext c, int i)
    {
        var at = i;
        if (c.Is(at, ',') && YearReader.TryYear(c, at + 1, out _))
            at++;
        else if (_links.Contains(c.Word(at)))
            at++;
        if (Abbreviated(c, at, out var year))
            return new(at + 2, year, PeriodAnchor.Absolute);
        var linked = at > i;
        if (linked && _the.Contains(c.Word(at)))
            at++;
        var relative = Relative(c, at);
        if (relative is not null)
            at++;
        var fiscal = _fiscal.Contains(c.Word(at));
        if (fiscal)
            at++;
        if (_year.Contains(c.Word(at)))
        {
            if (relative is null && YearReader.TryYear(c, at + 1, out year))
                return new(at + 2, year, PeriodAnchor.Absolute);
            return relative is { } step ? new(at + 1, Step(c, step, fiscal), PeriodAnchor.Publication) : Nameless(c, i, at, linked);
        }
        if (relative is null && YearReader.TryYear(c, at, out year) && (fiscal || linked || IsPlain(c, at)))
            return new(at + 1, year, PeriodAnchor.Absolute);
        return YearTail.None(i);
    }

    private static YearTail Nameless(PeriodContext c, int i, int at, bool linked)
    {
        if (!linked)
            return YearTail.None(i);
        // In the first weeks of a year "of the year" still tells of the one that has just ended.
        if (c.Published is not { } published || (published.Month + 11 - c.Fiscal.EndMonth) % 12 < 2)
            return YearTail.None(at + 1);
        return new(at + 1, c.Fiscal.NameAt(published), PeriodAnchor.InferredYear);
    }

    private static int? Step(PeriodContext c, int step, bool fiscal)
    {
        if (c.Published is not { } published)
            return null;
        return (fiscal ? c.Fiscal.NameAt(published) : published.Year) + step;
    }

    private int? Relative(PeriodContext c, int i)
    {
        var word = c.Word(i);
        if (_this.Contains(word))
            return 0;
        if (_last.Contains(word))
            return -1;
        return _next.Contains(word) ? 1 : null;
    }

    /// <summary>Not the beginning of a longer number such as 2,021 or of a count.</summary>
    private static bool IsPlain(PeriodContext c, int i) => !c.Words.Counted.Contains(c.Word(i + 1)) && !(c.IsDash(i + 1) && c.Attached(i + 1) && c.IsNumber(i + 2) && !YearReader.TryYear(c, i + 2, out _));

    /// <summary>’23</summary>
    private static bool Abbreviated(PeriodContext c, int i, out int year)
    {
        year = 0;
        if (!(c.Is(i, '\'') || c.Is(i, '’') || c.Is(i, '‘')) || !c.Attached(i + 1) || !c.TryInteger(i + 1, out year, out var digits) || digits != 2)
            return false;
        year += year < 70 ? 2000 : 1900;
        return true;
    }
}
