using Extractor.Text;

namespace Extractor.Recognition.Periods;

/// <summary>Finds in an article when the business year ends that its quarters and fiscal years count by.</summary>
internal sealed class FiscalLearner
{
    private readonly EndedReader _ended;
    private readonly QuarterReader _parts;
    private readonly MonthReader _months;
    private readonly WordSet _starts;

    /// <summary>All words and numbers at which there is anything to ask.</summary>
    private readonly WordMark _openers;
    private readonly WordSet _begins;
    private readonly WordSet _on;
    private readonly WordSet _that;
    private readonly WordSet _runs;
    private readonly WordSet _fiscal;
    private readonly WordSet _year;
    private readonly WordSet _quarter;

    public FiscalLearner(PeriodWords words, EndedReader ended, QuarterReader parts, MonthReader months)
    {
        (_ended, _parts, _months) = (ended, parts, months);
        _begins = words.Set("begins began begun starts started beginning starting");
        _runs = words.Set("runs ran running");
        _on = words.Set("on in from at");
        _that = words.Set("that which has");
        _starts = words.Set("year full fiscal financial business accounting first second third fourth half 52 53 12 twelve opening");
        _openers = words.Mark(words.Set("year full fiscal financial business accounting first second third fourth half 52 53 12 twelve opening quarter")) | WordMark.Numbers;
        _fiscal = words.Set("fiscal financial");
        _year = words.Set("year");
        _quarter = words.Set("quarter");
    }

    public FiscalCalendar Learn(PeriodContext c)
    {
        var byPart = 0;
        var byPair = 0;
        var ordinal = 0;
        var ordinalSentence = -9;
        var speaksOfBusinessYear = false;
        var sentences = c.Source.SentenceSpan;
        for (var s = 0; s < sentences.Length; s++)
        {
            c.Enter(sentences[s]);
            for (var i = _openers.Next(c.Source, c.SentenceFirst); i < c.SentenceEnd; i = _openers.Next(c.Source, i + 1))
            {
                var word = c.Word(i);
                var number = c.IsNumber(i);
                if (number ? c.IsInRow(i) : word == 0)
                    continue;
                speaksOfBusinessYear |= _fiscal.Contains(word) && _year.Contains(c.Word(i + 1));
                if (_quarter.Contains(word) && s - ordinalSentence <= 2 && byPair == 0 && _ended.TryRead(c, i, out var quarter, out _) && quarter.To is { } last)
                    byPair = EndMonth(last.Month, ordinal);
                if (!number && !_starts.Contains(word))
                    continue;
                if (_fiscal.Contains(word) && BeginsIn(c, i) is var first and > 0)
                    return new(((first + 10) % 12) + 1, true);
                if (_ended.TryRead(c, i, out _, out var month) && month > 0)
                {
                    if (number || !_parts.TryPart(c, i, out _))
                        return new(month, true);
                    byPart = byPart == 0 ? month : byPart;
                }
                else if (ordinal == 0 && _parts.TryPart(c, i, out var part) && part.Kind == PeriodKind.Quarter && !part.Last)
                {
                    (ordinal, ordinalSentence) = (part.QuarterEnd, s);
                }
            }
        }
        if (byPart > 0)
            return new(byPart, true);
        return byPair > 0 && speaksOfBusinessYear ? new(byPair, true) : FiscalCalendar.Default;
    }

    /// <summary>“its fiscal year began in October”, “the financial year, which runs from 1 April”: that month; 0 when it is not told.</summary>
    private int BeginsIn(PeriodContext c, int i)
    {
        var at = _year.Contains(c.Word(i + 1)) ? i + 2 : i + 1;
        if (YearReader.TryYear(c, at, out _))
            at++;
        if (c.Is(at, ','))
            at++;
        while (_that.Contains(c.Word(at)))
            at++;
        if (!_begins.Contains(c.Word(at)) && !_runs.Contains(c.Word(at)))
            return 0;
        at++;
        if (!_on.Contains(c.Word(at)))
            return 0;
        // A year that begins late in a month, as those of 52 weeks do, counts from the next.
        return _months.Read(c, at + 1) is { From: { } from } start ? start.Kind == PeriodKind.Day && from.Day > 15 ? (from.Month % 12) + 1 : from.Month : 0;
    }

    private static int EndMonth(int month, int monthsIntoYear) => ((month - monthsIntoYear + 23) % 12) + 1;
}
