namespace Extractor.Recognition.Periods;

/// <summary>The readers of single periods, in the order in which they are tried: the first that reads wins.</summary>
internal sealed class AtomReader
{
    private readonly Func<PeriodContext, int, Reading?>[] _readers;

    public AtomReader(PeriodWords words)
    {
        YearTailReader tail = new(words);
        Months = new(words, tail);
        Years = new(words);
        QuarterReader parts = new(words, tail, Months);
        EndedReader ended = new(words, parts, Months);
        RelativeReader relative = new(words, parts);
        Spans = relative;
        Learner = new(words, ended, parts, Months);
        ComparisonReader comparison = new(words, parts);
        AnaphorReader anaphors = new(words, tail, ended);
        HolidayReader holidays = new(words, tail);
        NumericDateReader numeric = new();
        StateReader states = new(words);
        ToDateReader toDate = new(words, ended);
        _readers = [ended.Read, numeric.Read, comparison.Read, toDate.Read, holidays.Read, parts.Read, Months.Read, Years.Read, relative.Read, anaphors.Read, states.Read];
        Tail = tail;
    }

    public MonthReader Months { get; }

    public YearReader Years { get; }

    public RelativeReader Spans { get; }

    public YearTailReader Tail { get; }

    public FiscalLearner Learner { get; }

    public Reading? Read(PeriodContext c, int i)
    {
        if (!c.Has(i))
            return null;
        foreach (var read in _readers)
        {
            if (read(c, i) is { } reading && reading.End <= c.SentenceEnd)
                return reading;
        }
        return null;
    }
}
