using Extractor.Text;

namespace Extractor.Recognition.Periods;

/// <summary>The weeks of shopping before and over Christmas, taken as November and December: this holiday season, over Christmas, the Christmas quarter, Black Friday weekend.</summary>
internal sealed class HolidayReader
{
    private const int FirstMonth = 11;
    private const int Months = 2;

    /// <summary>Up to this month a season spoken of without a look ahead is the one that has just ended.</summary>
    private const int LastMonthOfReview = 3;

    private readonly YearTailReader _tail;
    private readonly Lexicon<bool> _seasons;
    private readonly WordSet _christmas;
    private readonly WordSet _over;
    private readonly WordSet _behind;
    private readonly WordSet _otherSeasons;
    private readonly WordSet _this;
    private readonly WordSet _last;
    private readonly WordSet _next;
    private readonly int _year;
    private readonly int _possessive;

    public HolidayReader(PeriodWords words, YearTailReader tail)
    {
        _tail = tail;
        _seasons = words.Phrases(Array.ConvertAll(
            [
                "holiday season", "holiday shopping season", "holiday selling season", "holiday sales season", "holiday shopping period", "holiday quarter", "holiday-quarter",
                "Christmas season", "Christmas shopping season", "Christmas selling season", "Christmas period", "Christmas trading period", "Christmas quarter", "Christmas holiday season",
                "festive season", "festive period", "festive trading period", "festive quarter", "Black Friday weekend", "year-end holiday season", "winter holiday season",
            ],
            static phrase => (phrase, true)));
        _christmas = words.Set("christmas");
        _over = words.Set("over during at");
        _behind = words.Set("and or but in it as when while with than from for this last the to on by because after thanks");
        _otherSeasons = words.Set("summer spring autumn easter week day year lunar eid diwali ramadan may july august");
        (_this, _last, _next) = (words.Set("this current"), words.Set("last previous"), words.Set("next coming upcoming"));
        (_year, _possessive) = (words.Word("year"), words.Word("'s"));
    }

    public Reading? Read(PeriodContext c, int i)
    {
        if (TrySeason(c, i, out var end))
            return Undated(c, i, end);
        if (YearReader.TryYear(c, i, out var year) && TrySeason(c, i + 1, out end))
            return Of(end, year, PeriodAnchor.Absolute);
        var word = c.Word(i);
        if (!_this.Contains(word) && !_last.Contains(word) && !_next.Contains(word))
            return null;
        var ofYear = c.Word(i + 1) == _year && c.Word(i + 2) == _possessive;
        if (!TrySeason(c, ofYear ? i + 3 : i + 1, out end))
            return null;
        if (c.Published is not { } day)
            return Of(end, null, PeriodAnchor.Publication);
        if (_last.Contains(word))
            return Of(end, day.Year - 1, PeriodAnchor.Publication);
        if (_next.Contains(word))
            return Of(end, ofYear || day.Month >= FirstMonth ? day.Year + 1 : day.Year, PeriodAnchor.Publication);
        return Of(end, ofYear ? day.Year : Nearest(c, i, end, day), PeriodAnchor.Publication);
    }

    private bool TrySeason(PeriodContext c, int i, out int end)
    {
        end = i;
        if (!c.Has(i))
            return false;
        if (_seasons.Match(c.Source.Tokens, i, out var length, out _) && i + length <= c.SentenceEnd)
        {
            end = i + length;
            return !_otherSeasons.Contains(c.Word(i - 1));
        }
        end = i + 1;
        return _christmas.Contains(c.Word(i)) && _over.Contains(c.Word(i - 1)) && EndsPhrase(c, end);
    }

    /// <summary>“over Christmas” is a time, “over Christmas cards” is not.</summary>
    private bool EndsPhrase(PeriodContext c, int i) =>
        i >= c.SentenceEnd || c.Source.Tokens[i].Kind == TokenKind.Punctuation || _behind.Contains(c.Word(i)) || YearReader.TryYear(c, i, out _);

    private Reading Undated(PeriodContext c, int i, int end)
    {
        var tail = _tail.Read(c, end);
        if (tail.Anchor != PeriodAnchor.InferredYear)
            return Of(tail.End, tail.Year, tail.Anchor);
        return Of(end, c.Published is { } day ? Nearest(c, i, end, day) : null, PeriodAnchor.InferredYear);
    }

    private static int Nearest(PeriodContext c, int first, int end, DateOnly day) => day.Month <= LastMonthOfReview && !c.LooksForward(first, end) ? day.Year - 1 : day.Year;

    private static Reading Of(int end, int? year, PeriodAnchor anchor) =>
        Reading.Of(end, PeriodKind.Range, year is { } number ? CalendarSpan.Months(number, FirstMonth, Months) : null, anchor, "holiday-season", "as November and December");
}
