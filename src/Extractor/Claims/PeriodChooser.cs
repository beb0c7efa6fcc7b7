using Extractor.Recognition.Periods;

namespace Extractor.Claims;

/// <summary>Finds the period of a number: beside it, in its metric, in its clause, or told before.</summary>
internal static class PeriodChooser
{
    public static void Choose(SentenceLayout layout, Reading reading, IReadOnlyList<Reading> before, Discourse discourse)
    {
        var frame = Frame(before);
        if (reading.IsTwin && reading.Base is { } twin)
            PeriodWriter.Copy(reading, twin);
        else if (reading.Role == Role.PriorLevel)
            EarlierPeriod.Set(layout, reading, frame);
        else if (reading.Role == Role.NewLevel && before is [.., { IsEarlier: true } change] && change.Clause == reading.Clause)
            PeriodWriter.Copy(reading, change);
        else if (frame is { To: not null } && reading.Entry is not { Time: MetricTime.Day } && (reading.Role == Role.Change || reading.Entry == frame.Entry || frame.Modality != Modality.Reported) && ComesAfter(layout, frame, reading))
        {
            (reading.From, reading.To, reading.IsEarlier) = (PeriodWriter.Move(frame.From, new PeriodShift(-1), false), PeriodWriter.Move(frame.To, new PeriodShift(-1), true), true);
            reading.Doubt("period-after", "“after” puts it a year before");
        }
        else if (before is [.., { Role: Role.PriorLevel, To: not null } included] && reading.Clause.Kind == ClauseKind.Relative && included.Clause == reading.Clause.Parent && layout.Is(reading.Clause.Verb, layout.Words.Includes) && NamedPeriod.Behind(layout, reading, stopAtPrior: true) is null)
            PeriodWriter.Copy(reading, included);
        else if (NamedPeriod.Of(layout, reading) is { } period)
        {
            PeriodWriter.Take(layout, reading, period, frame);
            if (ReportedYear(layout, period) is { } year)
                (reading.From, reading.To) = year;
            else if (IsBeginning(layout, period) && discourse.Published is { } published && published > reading.To)
                reading.To = published;
        }
        else if (EarlierFrame(layout, reading) is { Shift: { } shift } compared && (frame is { To: not null } ? (frame.From, frame.To) : discourse.PeriodOf(reading.Subject)) is { } told)
        {
            (reading.Period, reading.From, reading.To) = (compared, PeriodWriter.Move(told.From, shift, false), PeriodWriter.Move(told.To, shift, true));
            reading.Why.Add(compared.Why);
            reading.IsEarlier = true;
        }
        else if (Quoted(reading) || IsCurrent(layout, reading))
            PeriodWriter.At(reading, discourse.Published, Quoted(reading) ? "a price moves on the day of publication unless another day is named" : "what is current is so on the day of publication");
        else if (NextOfCompared(layout, reading) is { } next)
        {
            (reading.From, reading.To) = next;
            reading.Why.Add("a year behind the period that it is compared with");
        }
        else if (frame is not null && reading.Clause.Verb < 0 && reading.Clause.Kind == ClauseKind.Coordinate && frame.Modality == reading.Modality)
            PeriodWriter.Copy(reading, frame);
        else if (frame is not null && (frame.Clause == reading.Clause || reading.Clause.Inherited || reading.Clause.Parent == frame.Clause) && SameTime(frame, reading))
            PeriodWriter.Copy(reading, frame);
        else
            UntoldPeriod.Infer(layout, reading, frame, discourse);
        if (reading.Role == Role.Change)
            reading.Basis = BasisChooser.Choose(layout, reading);
    }

    /// <summary>“Since the start of the programme in May, …”: from then until now.</summary>
    private static bool IsBeginning(SentenceLayout layout, PeriodMention period)
    {
        for (var i = period.First - 1; i >= Math.Max(layout.First, period.First - 9); i--)
        {
            if (layout.Is(i, layout.Words.Since))
                return true;
            if (!layout.IsWord(i) || layout.IsFiniteVerb(i) || layout.Quantity(i) is not null || layout.Is(i, layout.Words.Prepositions) && !layout.Is(i, layout.Words.InOnly) && !layout.Is(i, layout.Words.Of))
                return false;
        }
        return false;
    }

    /// <summary>“A year earlier, it had a profit of …”: the whole statement is moved.</summary>
    private static PeriodMention? EarlierFrame(SentenceLayout layout, Reading reading)
    {
        if (reading.Role == Role.Change)
            return null;
        for (var i = reading.Clause.First; i < reading.Quantity.First; i++)
        {
            if (layout.Period(i) is { Anchor: PeriodAnchor.Clause } period)
                return period;
            if (layout.Quantity(i) is not null)
                return null;
        }
        return null;
    }

    /// <summary>“for the year was 9 million, compared with 8 million in 1985”: the year behind the one compared with.</summary>
    private static (DateOnly?, DateOnly?)? ReportedYear(SentenceLayout layout, PeriodMention period)
    {
        if (period is not { Kind: PeriodKind.Year, From: { } from, End: var end } || end - period.First != 2 || !layout.Is(period.First, layout.Words.Definites))
            return null;
        foreach (var other in layout.Periods)
        {
            if (other is { Kind: PeriodKind.Year, Anchor: PeriodAnchor.Absolute, From: { } start, To: { } last } && other.First > end && start.Month == from.Month && start.Year < from.Year - 1 && IsCompared(layout, end, other.First))
                return (start.AddYears(1), last.AddYears(1));
        }
        return null;
    }

    /// <summary>A word of comparison stands between, with its number.</summary>
    private static bool IsCompared(SentenceLayout layout, int first, int end)
    {
        for (var i = Math.Max(first, end - 12); i < end; i++)
        {
            if (layout.Cue(i).Is(CueKinds.Prior))
                return true;
        }
        return false;
    }

    /// <summary>“the current price of $9”.</summary>
    private static bool IsCurrent(SentenceLayout layout, Reading reading) =>
        reading.Metric is { } metric && reading.Role is not Role.Change && layout.Is(metric.First, layout.Words.Currents) && layout.IsWord(metric.First + 1);

    /// <summary>“to hire 80,000, fewer than last year”: what is compared with last year is about this one.</summary>
    private static (DateOnly?, DateOnly?)? NextOfCompared(SentenceLayout layout, Reading reading)
    {
        if (reading.Modality == Modality.Reported && reading.Role is not Role.Change)
            return null;
        foreach (var period in layout.Periods)
        {
            if (period is not { From: { } from, To: { } to } || period.First < reading.Quantity.First)
                continue;
            if (period is { Kind: PeriodKind.Year, Anchor: PeriodAnchor.Publication } && Compares(layout, period) || reading.Modality != Modality.Reported && period is { Kind: PeriodKind.Quarter or PeriodKind.Half, Anchor: PeriodAnchor.Absolute } && IsCompared(layout, reading.Quantity.End, period.First))
                return (PeriodWriter.Move(from, new PeriodShift(1), false), PeriodWriter.Move(to, new PeriodShift(1), true));
        }
        return null;
    }

    /// <summary>“expects 16.5 billion, after a jump of 15 percent”.</summary>
    private static bool ComesAfter(SentenceLayout layout, Reading frame, Reading reading)
    {
        for (var i = frame.Quantity.End; i < reading.Quantity.First; i++)
        {
            if (layout.Is(i, layout.Words.After))
                return (layout.Is(i + 1, layout.Words.Determiners) || layout.EndsInIng(i + 1)) && !HasPeriod(layout, i, Math.Min(reading.Quantity.End + 8, layout.End));
        }
        return false;
    }

    private static bool HasPeriod(SentenceLayout layout, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (layout.Period(i) is not null)
                return true;
        }
        return false;
    }

    private static bool Compares(SentenceLayout layout, PeriodMention period)
    {
        for (var i = period.First - 1; i >= Math.Max(layout.First, period.First - 4); i--)
        {
            if (layout.Cue(i).Is(CueKinds.Prior))
                return true;
        }
        return false;
    }

    private static bool Quoted(Reading reading) => reading.Entry is { Time: MetricTime.Day } entry && (reading.Modality == Modality.Reported || entry.Name == "price target") || reading is { Rule: "index-move", Modality: Modality.Reported };

    private static bool SameTime(Reading frame, Reading reading) => frame.Modality == reading.Modality && (frame.Entry is { Time: MetricTime.Day }) == (reading.Entry is { Time: MetricTime.Day });

    /// <summary>The last reading whose period is that of the sentence, not of a comparison.</summary>
    private static Reading? Frame(IReadOnlyList<Reading> before)
    {
        for (var i = before.Count - 1; i >= 0; i--)
        {
            if (before[i].Role != Role.PriorLevel)
                return before[i];
        }
        return null;
    }
}
