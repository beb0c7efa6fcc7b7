using System.Numerics;

namespace Extractor.Recognition.Periods;

/// <summary>The readers of single periods, in the order in which they are tried: the first that reads wins.</summary>
internal sealed class AtomReader
{
    private readonly Func<PeriodContext, int, Reading?>[] _readers;
    private readonly FirstWords _first = new();

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
        AddFirstWords(words);
    }

    private void AddFirstWords(PeriodWords words)
    {
        IEnumerable<int> months = [.. words.Months.Keys, .. words.ShortMonths.Keys];
        IEnumerable<int> parts = [.. words.Ids("q1 q2 q3 q4 h1 h2 fiscal financial"), .. words.Ordinals.Keys];
        IEnumerable<int> counts = words.Counts.Keys;
        _first.Add(0, [.. parts, .. counts, .. words.Units.Keys, .. words.Ids("business accounting full next current coming last previous")], numbers: true);
        _first.Add(1, [], numbers: true, longNumbers: true);
        _first.Add(2, [.. counts, .. words.Units.Keys, .. words.Ids("a an y q m w yoy qoq sequentially on same corresponding comparable equivalent like previous prior preceding")], numbers: true);
        _first.Add(3, words.Ids("so thus earlier year month quarter week this the rest remainder balance"));
        _first.Add(4, words.Ids("holiday christmas festive black year winter this current last previous next coming upcoming"), numbers: true);
        _first.Add(5, [.. parts, .. months, .. words.Seasons.Keys], numbers: true);
        _first.Add(6, [.. months, .. words.Weekdays.Keys, .. words.Ids("mid this last next")], numbers: true);
        _first.Add(7, words.Ids("fiscal financial calendar fy mid"), numbers: true, shortYears: true);
        _first.Add(8, [.. counts, .. words.Weekdays.Keys, .. words.Ids("a an this current past last next coming following latest recent yesterday tomorrow tonight")], numbers: true);
        _first.Add(9, words.Ids("the that full annual yearly quarterly half"));
        _first.Add(10, words.Ids("now currently at presently today right nowadays to as"));
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
        for (var readers = _first.Readers(c.Source, c.Source.Tokens[i]); readers != 0; readers &= readers - 1)
        {
            if (_readers[BitOperations.TrailingZeroCount(readers)](c, i) is { } reading && reading.End <= c.SentenceEnd)
                return reading;
        }
        return null;
    }
}
