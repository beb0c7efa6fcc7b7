using Extractor.Recognition.Numbers;
using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Claims;

/// <summary>Tells level from change, new from old, by the words around a number.</summary>
internal sealed class RoleReader
{
    public void Read(SentenceLayout layout, Reading reading, IReadOnlyList<Reading> before)
    {
        reading.Left = LeftOf(layout, reading);
        reading.Base = BaseOf(reading, before);
        if (before.Count > 0 && (IsConversion(layout, reading, before[^1]) || IsAlternative(layout, reading, before[^1])))
        {
            reading.Role = layout.Is(reading.Left, layout.Words.Or) ? Role.Alternative : Role.Conversion;
            reading.Base = before[^1];
        }
        else if (!ReadNounOfChange(layout, reading) && !ReadGovernor(layout, reading) && !ReadFollower(layout, reading) && !ReadOwnChange(reading))
            ReadPercentage(layout, reading);
        if (reading.Role == Role.Change && reading.Direction is null)
            reading.Direction = reading.Quantity.Change == QuantityChange.Down ? Direction.Down : ChangeWords.DirectionOf(layout, reading) ?? Direction.Up;
    }

    /// <summary>The last number of the same kind: a bare number does not go on with money or a percentage, and “12% of the $5m it sold, against 6%” with the 12%.</summary>
    private static Reading? BaseOf(Reading reading, IReadOnlyList<Reading> before)
    {
        if (before.Count == 0)
            return null;
        if (reading.Quantity.Dimension is Dimension.None or Dimension.Count)
        {
            for (var i = before.Count - 1; i >= 0; i--)
            {
                if (before[i].Quantity.Dimension is Dimension.None or Dimension.Count or Dimension.Rate or Dimension.Volume or Dimension.Mass || reading.Quantity is { Dimension: Dimension.None, Step: >= 1_000 } && before[i].Quantity is { Dimension: Dimension.Money, Step: >= 1_000 })
                    return before[i];
            }
        }
        var rate = reading.Quantity.Dimension == Dimension.MoneyRate;
        if (rate || reading.Quantity.Dimension == Dimension.Money && reading.Quantity.Value >= 1_000)
        {
            for (var i = before.Count - 1; i >= 0; i--)
            {
                if (before[i].Quantity.Dimension is Dimension.Money or Dimension.MoneyRate && before[i].Quantity.Dimension == reading.Quantity.Dimension)
                    return before[i];
            }
        }
        for (var i = before.Count - 2; i >= 0 && before[^1].Rule == "quantity-relative"; i--)
        {
            if (before[i].Quantity.Dimension == reading.Quantity.Dimension)
                return before[i];
        }
        return before[^1];
    }

    /// <summary>The governor of the number: steps over bounds, fillers and periods that stand directly before it.</summary>
    private static int LeftOf(SentenceLayout layout, Reading reading)
    {
        var quantity = reading.Quantity;
        var i = quantity.First - 1;
        if (quantity.BoundSpan is { } bound)
            i = Math.Min(i, layout.Source.TokenAt(bound.Start) - 1);
        while (layout.Holds(i))
        {
            if (layout.Period(i) is { } period && period.End == i + 1 && period.First > layout.First)
            {
                reading.Attached = period;
                i = period.First - 1;
            }
            else if (layout.Is(i, layout.Words.Of) && layout.Is(i - 1, layout.Words.Totals))
                i -= 2;
            else if (layout.Is(i, layout.Words.Results) && layout.Is(i - 1, layout.Words.Versus))
                i--;
            else if (layout.IsOpen(i) && (layout.Is(i, layout.Words.Fillers) && !(layout.Cue(i).Is(CueKinds.Target) && layout.Is(i - 1, layout.Words.Auxiliaries)) || layout.Is(i, layout.Words.Possessives)) && layout.Metric(i) is null)
                i--;
            else
                break;
        }
        return i;
    }

    private static bool IsConversion(SentenceLayout layout, Reading reading, Reading last) =>
        layout.Char(reading.Quantity.First - 1) == '(' && last.Quantity.End == reading.Quantity.First - 1
        && last.Quantity.Dimension == reading.Quantity.Dimension && last.Quantity.Unit != reading.Quantity.Unit;

    private static bool IsAlternative(SentenceLayout layout, Reading reading, Reading last) =>
        layout.Is(reading.Left, layout.Words.Or) && reading.Left - last.Quantity.End <= 2 && !(reading.IsChangeUnit && last is { Role: Role.Level, IsChangeUnit: false } && layout.Is(reading.Quantity.End, layout.Words.Beyond));

    /// <summary>“a 9% increase in output”: whatever stands before it.</summary>
    private static bool ReadNounOfChange(SentenceLayout layout, Reading reading)
    {
        var next = reading.Quantity.End;
        return reading.IsChangeUnit && layout.Cue(next) is var cue && cue.Is(CueKinds.ChangeNoun) && cue.Direction is not null && !layout.IsVerb(next)
            && layout.Is(reading.Left + 1, layout.Words.Articles) && Set(reading, Role.Change, cue.Direction, next);
    }

    /// <summary>What the word to the left says.</summary>
    private static bool ReadGovernor(SentenceLayout layout, Reading reading)
    {
        var left = reading.Left;
        if (layout.Is(left, layout.Words.Of) && layout.Metric(left - 1) is { } head && head.End == left)
        {
            var outer = head.First - 1;
            while (layout.Holds(outer) && (layout.Is(outer, layout.Words.Fillers) || layout.Period(outer) is not null))
                outer--;
            reading.Metric = head;
            if (reading.IsChangeUnit && layout.Is(outer, layout.Words.In) && layout.Cue(outer - 1) is var change && change.Is(CueKinds.ChangeNoun) && change.Direction is not null)
                return Set(reading, Role.Change, change.Direction, outer - 1);
            return Comparison(layout, reading, outer);
        }
        if (Comparison(layout, reading, left))
            return true;
        var (cue, start) = ChangeWords.CueEndingAt(layout, left);
        if (layout.Is(left, layout.Words.By) && ChangeWords.Before(layout, reading, left) is { } by)
            return Set(reading, Role.Change, by.Direction, by.Token);
        if (layout.Is(left, layout.Words.By) && Outcome(layout, reading, left) is { } outcome)
            return Set(reading, Role.Change, outcome, -1);
        if (layout.Is(left, layout.Words.In) && ChangeWords.NounBefore(layout, left) is { } noun)
            return Set(reading, Role.Change, noun.Direction, noun.Token);
        if (!cue.Is(CueKinds.ChangeVerb | CueKinds.ChangeAdverb) || !layout.IsOpen(left))
            return false;
        if (cue.Is(CueKinds.ChangeAdverb) && layout.Is(reading.Quantity.End, layout.Words.Of))
            return false;
        if (cue.Is(CueKinds.ChangeVerb) && !reading.IsChangeUnit && reading.Quantity.BoundSpan is { } bound && bound.Start < reading.Quantity.Span.Start + 1 && layout.Is(layout.Source.TokenAt(bound.Start), layout.Words.Places))
            return Set(reading, Role.NewLevel, cue.Direction, start);
        if (cue.Is(CueKinds.ChangeVerb) && reading.Quantity.Dimension == Dimension.Money && layout.Is(reading.Quantity.End, layout.Words.To) && AddedTo(layout, reading) is { } whole)
        {
            reading.Metric = whole;
            return Set(reading, Role.Change, cue.Direction, start);
        }
        if (layout.Is(left, layout.Words.Places) && layout.Cue(left - 1).Is(CueKinds.ChangeVerb) && !layout.Metrics.Exists(metric => metric.Foreseen >= 0))
            return Set(reading, Role.NewLevel, layout.Cue(left - 1).Direction, left - 1);
        if (layout.Is(left, layout.Words.UpDown) && reading.Quantity.NounSpan is not null && layout.IsOpen(left - 1) && layout.Cue(left - 1) is var particle && (particle.Kinds == CueKinds.None && layout.IsWord(left - 1) || particle.Is(CueKinds.OtherVerb)))
            return false;
        if (reading.IsChangeUnit || cue.Is(CueKinds.ChangeAdverb) && (reading.Base is not null || layout.Is(left, layout.Words.UpDown)))
            return Set(reading, Role.Change, cue.Direction ?? ChangeWords.AdverbBehind(layout, reading), start);
        if (cue.Is(CueKinds.ChangeVerb) && IsFollowedByLevel(layout, reading.Quantity.End))
            return Set(reading, Role.Change, cue.Direction, start);
        if (reading.Base is { Entry: { Time: MetricTime.Day } or { Name: "price" } } && cue.Is(CueKinds.ChangeVerb) && !cue.Is(CueKinds.MetricVerb))
            return Set(reading, Role.Change, cue.Direction, start);
        var subject = reading.Clause.SubjectMetric;
        return subject is not null && subject.End <= start && !cue.Is(CueKinds.MetricVerb) && Set(reading, Role.Change, cue.Direction, start);
    }

    /// <summary>“added $6 million to the order book”.</summary>
    private static MetricMention? AddedTo(SentenceLayout layout, Reading reading)
    {
        for (var i = reading.Quantity.End + 1; i < Math.Min(reading.Quantity.End + 5, layout.End); i++)
        {
            if (layout.Metric(i) is { } metric)
                return metric;
            if (!layout.Is(i, layout.Words.Articles) && layout.Entity(i) is null && !layout.Is(i, layout.Words.Possessives))
                return null;
        }
        return null;
    }

    /// <summary>“topped the consensus by three cents”, “missed estimates by 2 %”.</summary>
    private static Direction? Outcome(SentenceLayout layout, Reading reading, int by)
    {
        for (var i = by - 1; i >= Math.Max(reading.Clause.First, by - 8); i--)
        {
            if (layout.Cue(i).Is(CueKinds.Beat | CueKinds.Miss) && layout.Quantity(i) is null)
                return layout.Cue(i).Is(CueKinds.Beat) ? Direction.Up : Direction.Down;
        }
        return null;
    }

    /// <summary>“from 4bn”, “against 4bn”, “to 5bn”.</summary>
    private static bool Comparison(SentenceLayout layout, Reading reading, int left)
    {
        if (reading.Base is not null && !reading.IsChangeUnit && IsOver(layout, reading.Quantity.First - 1))
            return Set(reading, Role.PriorLevel, layout.Cue(reading.Quantity.First - 2).Direction, reading.Quantity.First - 1);
        var (cue, start) = ChangeWords.CueEndingAt(layout, left);
        if (cue.Is(CueKinds.Prior) && layout.IsOpen(left))
        {
            var change = ChangeWords.Before(layout, reading, start);
            if (reading.Base is not null || change is not null || reading.Clause.SubjectMetric is not null)
                return Set(reading, Role.PriorLevel, change?.Direction, change?.Token ?? start);
        }
        if (layout.Is(left, layout.Words.And) && reading.Base is { Role: Role.PriorLevel } earlier && left - earlier.Quantity.End <= 5)
            return Set(reading, Role.PriorLevel, earlier.Direction, earlier.Cue);
        if (layout.Is(left, layout.Words.To) && reading.IsChangeUnit && ChangeWords.NounBefore(layout, left) is { } gain && !HasMetric(layout, gain.Token, left))
            return Set(reading, Role.Change, gain.Direction, -1);
        if (layout.Is(left, layout.Words.To) && (ChangeWords.Before(layout, reading, left) ?? ChangeWords.NounBefore(layout, left)) is { } to)
            return Set(reading, Role.NewLevel, to.Direction, to.Token);
        if (layout.Is(left, layout.Words.To) && reading.Base is { Role: Role.Change or Role.PriorLevel } && reading.Base.Clause == reading.Clause)
            return Set(reading, Role.NewLevel, reading.Base.Direction, left);
        return false;
    }

    /// <summary>“a 4 pct gain over 20 mln”: what is gained over is the earlier figure.</summary>
    internal static bool IsOver(SentenceLayout layout, int token) => layout.Is(token, layout.Words.Over) && layout.Cue(token - 1).Is(CueKinds.ChangeNoun);

    /// <summary>“increased 10 mln, to 73 mln”.</summary>
    private static bool IsFollowedByLevel(SentenceLayout layout, int end)
    {
        if (layout.Char(end) == ',')
            end++;
        return layout.Is(end, layout.Words.To) && (layout.Quantity(end + 1) is not null || layout.Quantity(end + 2) is not null);
    }

    private static bool HasMetric(SentenceLayout layout, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (layout.Metric(i) is not null)
                return true;
        }
        return layout.Metric(first - 1) is not null;
    }

    /// <summary>“a 9 % rise in …”, “15 % fewer boats”, “0.2 % higher”.</summary>
    private static bool ReadFollower(SentenceLayout layout, Reading reading)
    {
        if (reading.Quantity.NounSpan is { } noun && layout.Source.TokenAt(noun.Start) is var first && layout.Cue(first) is var comparative && comparative.Is(CueKinds.ChangeAdverb) && comparative.Direction is not null)
            return Set(reading, Role.Change, comparative.Direction, first);
        if (reading.Quantity.Dimension == Dimension.Times && layout.Is(reading.Quantity.End, layout.Words.As))
            return Set(reading, Role.Change, Direction.Up, -1);
        for (var i = reading.Quantity.End; i < Math.Min(reading.Quantity.End + 7, layout.End); i++)
        {
            if (layout.Period(i) is not null || layout.Char(i) == '-')
                continue;
            if (layout.Quantity(i) is not null || !layout.IsWord(i) && layout.Entity(i) is null)
                return false;
            var cue = layout.Cue(i);
            if (i <= reading.Quantity.End + 1 && cue.Is(CueKinds.ChangeAdverb) && cue.Direction is not null && !layout.Is(i + 1, layout.Words.To) && (!layout.Is(i, layout.Words.Places) || reading.IsChangeUnit && layout.Quantity(i + 1) is null))
                return Set(reading, Role.Change, cue.Direction, i);
            if (cue.Is(CueKinds.ChangeNoun) && (layout.Metric(i) is null || reading.IsChangeUnit))
                return Set(reading, Role.Change, cue.Direction, i);
            if (layout.Is(i, layout.Words.Prepositions) || layout.Is(i, layout.Words.Determiners) || layout.Is(i, layout.Words.Auxiliaries) || cue.Is(CueKinds.Coordinator) || layout.IsVerb(i))
                return false;
        }
        return false;
    }

    private static bool ReadOwnChange(Reading reading) => reading.Quantity.Change switch
    {
        QuantityChange.Up => Set(reading, Role.Change, Direction.Up, -1),
        QuantityChange.Down => Set(reading, Role.Change, Direction.Down, -1),
        _ => false,
    };

    private static void ReadPercentage(SentenceLayout layout, Reading reading)
    {
        if (reading.Quantity.Dimension is not (Dimension.Percent or Dimension.PercentagePoint or Dimension.BasisPoint))
            return;
        reading.Role = Role.Share;
        if (layout.Char(reading.Quantity.First - 1) == '(' && layout.Entity(reading.Quantity.First - 2) is not null && ChangeWords.NounBefore(layout, reading.Quantity.First - 1, 40) is { } list)
        {
            Set(reading, Role.Change, list.Direction, -1);
            return;
        }
        if (reading.Base is { Role: Role.Change } last && last.Clause == reading.Clause && (layout.Is(reading.Left, layout.Words.And) || layout.Char(reading.Left) == ','))
            Set(reading, Role.Change, last.Direction, last.Cue);
        else if (reading.Quantity.Dimension != Dimension.Percent && ChangeWords.Before(layout, reading, reading.Left) is { } change)
            Set(reading, Role.Change, change.Direction, change.Token);
        else if (reading.Clause.Verb >= 0 && layout.Cue(reading.Clause.Verb) is var verb && verb.Is(CueKinds.ChangeVerb) && !verb.Is(CueKinds.MetricVerb) && reading.Quantity.First > reading.Clause.Verb && reading.Base?.Clause != reading.Clause && !layout.Is(reading.Quantity.End, layout.Words.Of) && !layout.Is(reading.Left, layout.Words.With))
            Set(reading, Role.Change, verb.Direction, reading.Clause.Verb);
    }

    private static bool Set(Reading reading, Role role, Direction? direction, int cue)
    {
        (reading.Role, reading.Direction, reading.Cue) = (role, direction, cue);
        return true;
    }
}
