using Extractor.Recognition.Periods;

namespace Extractor.Claims;

/// <summary>Finds the period of a number: beside it, in its metric, in its clause, or told before.</summary>
internal sealed class PeriodChooser
{
    public void Choose(SentenceLayout layout, Reading reading, IReadOnlyList<Reading> before, Discourse discourse)
    {
        var frame = Frame(before);
        if (reading.IsTwin && reading.Base is { } twin)
            Copy(reading, twin);
        else if (reading.Role == Role.PriorLevel)
            Earlier(layout, reading, frame);
        else if (reading.Role == Role.NewLevel && before is [.., { IsEarlier: true } change] && change.Clause == reading.Clause)
            Copy(reading, change);
        else if (frame is { To: not null } && (reading.Role == Role.Change || reading.Entry == frame.Entry || frame.Modality != Modality.Reported) && ComesAfter(layout, frame, reading))
        {
            (reading.From, reading.To, reading.IsEarlier) = (Move(frame.From, new PeriodShift(-1), false), Move(frame.To, new PeriodShift(-1), true), true);
            reading.Doubt("period-after", "“after” puts it a year before");
        }
        else if (Explicit(layout, reading) is { } period)
            Take(layout, reading, period, frame);
        else if (EarlierFrame(layout, reading) is { Shift: { } shift } compared && (frame is { To: not null } ? (frame.From, frame.To) : discourse.PeriodOf(reading.Subject)) is { } told)
        {
            (reading.Period, reading.From, reading.To) = (compared, Move(told.From, shift, false), Move(told.To, shift, true));
            reading.Why.Add(compared.Why);
            reading.IsEarlier = true;
        }
        else if (Quoted(reading))
            At(reading, discourse.Published, "a price moves on the day of publication unless another day is named");
        else if (NextOfCompared(layout, reading) is { } next)
        {
            (reading.From, reading.To) = next;
            reading.Why.Add("the year behind the one that it is compared with");
        }
        else if (frame is not null && reading.Clause.Verb < 0 && reading.Clause.Kind == ClauseKind.Coordinate && frame.Modality == reading.Modality)
            Copy(reading, frame);
        else if (frame is not null && (frame.Clause == reading.Clause || reading.Clause.Inherited || reading.Clause.Parent == frame.Clause) && SameTime(frame, reading))
            Copy(reading, frame);
        else
            Inferred(layout, reading, frame, discourse);
        if (reading.Role == Role.Change)
            reading.Basis = BasisChooser.Choose(layout, reading);
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

    /// <summary>“to hire 80,000, fewer than last year”: what is compared with last year is about this one.</summary>
    private static (DateOnly?, DateOnly?)? NextOfCompared(SentenceLayout layout, Reading reading)
    {
        if (reading.Modality == Modality.Reported && reading.Role is not Role.Change)
            return null;
        foreach (var period in layout.Periods)
        {
            if (period is { Kind: PeriodKind.Year, Anchor: PeriodAnchor.Publication, From: { } from, To: { } to } && period.First > reading.Quantity.First && Compares(layout, period))
                return (from.AddYears(1), to.AddYears(1));
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

    private static bool Quoted(Reading reading) => reading.Entry is { Time: MetricTime.Day } && (reading.Modality == Modality.Reported || reading.Entry.Name == "price target");

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

    private static PeriodMention? Explicit(SentenceLayout layout, Reading reading)
    {
        if (reading.Attached is { Anchor: not PeriodAnchor.Clause, To: not null } attached)
            return attached;
        if (Behind(layout, reading, stopAtPrior: true) is { } near && (reading.Metric?.OwnPeriod is null || near.Kind == PeriodKind.Deadline))
            return near;
        if (reading.Metric?.OwnPeriod is { } own && !IsTimeOfSpeech(layout, own))
            return own;
        if (Before(layout, reading) is { } leading)
            return leading;
        return reading.Clause.Parent is { } parent && reading.Clause.Kind != ClauseKind.Parenthesis ? Leading(layout, parent, reading) : null;
    }

    /// <summary>The first period behind the number, up to a number that is told from another time.</summary>
    private static PeriodMention? Behind(SentenceLayout layout, Reading reading, bool stopAtPrior)
    {
        if (layout.Periods.Count == 0 || layout.Periods[^1].End <= reading.Quantity.End)
            return null;
        var shares = new SharedPeriod(reading.Quantity.End);
        for (var i = reading.Quantity.End; i < reading.Clause.End; i++)
        {
            if (layout.Period(i) is { } period)
            {
                if (!period.Comparison && period.Anchor != PeriodAnchor.Clause && !IsTimeOfSpeech(layout, period))
                    return period;
                i = period.End - 1;
            }
            else if (layout.Char(i) == ',' && !GoesOn(layout, i + 1))
                return null;
            else if (stopAtPrior && (layout.Cue(i).Is(CueKinds.Prior) || RoleReader.IsOver(layout, i)) && (NumberFollows(layout, i) || reading.Role == Role.Change))
                return null;
            else if (layout.Quantity(i) is { } next && next.First == i && layout.Period(reading.Quantity.End) is null && !shares.UpTo(layout, reading, i))
                return null;
        }
        return null;
    }

    /// <summary>Behind a comma only a period, a change or the same fact in other terms still belongs to the number.</summary>
    private static bool GoesOn(SentenceLayout layout, int token) =>
        layout.Period(token) is not null || layout.Period(token + 1) is not null || layout.Period(token + 2) is not null
        || layout.Cue(token).Is(CueKinds.ChangeAdverb | CueKinds.Coordinator | CueKinds.Prior) || layout.Quantity(token) is not null || layout.Quantity(token + 1) is not null || layout.Quantity(token + 2) is not null;

    /// <summary>“rose 5% to 210 in 2019”: the numbers of one verb share what follows them. Goes on from number to number.</summary>
    private struct SharedPeriod(int next)
    {
        private bool? _dated;

        public bool UpTo(SentenceLayout layout, Reading reading, int end)
        {
            for (; next < end; next++)
            {
                if (layout.Char(next) is ',' or ';' && !layout.Cue(next + 1).Is(CueKinds.ChangeAdverb) && !layout.Is(next + 1, layout.Words.Or) || layout.IsVerb(next))
                    return false;
                if (layout.Is(next, layout.Words.And) && (_dated ??= Before(layout, reading) is not null))
                    return false;
            }
            return true;
        }
    }

    private static bool NumberFollows(SentenceLayout layout, int prior)
    {
        for (var i = prior + 1; i < Math.Min(prior + 8, layout.End); i++)
        {
            if (layout.Quantity(i) is not null)
                return true;
        }
        return false;
    }

    private static PeriodMention? Before(SentenceLayout layout, Reading reading)
    {
        if (layout.Periods.Count == 0 || layout.Periods[0].First >= reading.Quantity.First)
            return null;
        for (var i = reading.Quantity.First - 1; i >= reading.Clause.First; i--)
        {
            if (layout.Period(i) is not { } period)
                continue;
            i = period.First;
            if (period.Comparison || period.Anchor == PeriodAnchor.Clause || IsTimeOfSpeech(layout, period) || BelongsToEarlier(layout, period, reading))
                continue;
            return period;
        }
        return null;
    }

    /// <summary>“from $1bn in 2003, …”: a period right behind a compared number is that number's alone.</summary>
    private static bool BelongsToEarlier(SentenceLayout layout, PeriodMention period, Reading reading)
    {
        for (var last = reading.Base; last is not null; last = last.Base)
        {
            if (last.Period == period && last.Role == Role.PriorLevel)
                return true;
            if (last.Clause != reading.Clause)
                return false;
        }
        return false;
    }

    private static PeriodMention? Leading(SentenceLayout layout, Clause clause, Reading reading)
    {
        for (var c = clause; c is not null; c = c.Parent)
        {
            for (var i = c.First; i < Math.Min(c.End, reading.Quantity.First); i++)
            {
                if (layout.Quantity(i) is not null)
                    break;
                if (layout.Period(i) is { Comparison: false } period && period.Anchor != PeriodAnchor.Clause && !IsTimeOfSpeech(layout, period) && (c.Verb < 0 || i < c.Verb || c.Kind == ClauseKind.Main))
                    return period;
            }
        }
        return null;
    }

    /// <summary>“said on July 13”, “on Wednesday said”: when it was said, not when it was.</summary>
    private static bool IsTimeOfSpeech(SentenceLayout layout, PeriodMention period)
    {
        if (period.Kind != PeriodKind.Day)
            return false;
        for (var i = period.First - 1; i >= Math.Max(layout.First, period.First - 3); i--)
        {
            if (layout.Cue(i).Is(CueKinds.Speech))
                return true;
        }
        return layout.Cue(period.End).Is(CueKinds.Speech) || layout.Cue(period.End + 1).Is(CueKinds.Speech);
    }

    private static void Earlier(SentenceLayout layout, Reading reading, Reading? frame)
    {
        if (reading.Entry is { Name: "price target" })
        {
            reading.Why.Add("the text does not tell when the earlier target was set");
            return;
        }
        if (frame is not null && reading.Attached is null && (reading.Modality != Modality.Reported || frame.Subject?.Entity != reading.Subject?.Entity))
        {
            Copy(reading, frame);
            return;
        }
        if (frame is not null && reading.Attached is null && (IsElsewhere(layout, reading) || IsRestated(layout, reading)))
        {
            Copy(reading, frame);
            return;
        }
        var named = reading.Attached ?? Compared(layout, reading) ?? Behind(layout, reading, stopAtPrior: false);
        if (named is { Anchor: not PeriodAnchor.Clause, Comparison: false } or { Anchor: PeriodAnchor.Publication } && !(named.Kind == PeriodKind.Year && IsWithinYear(frame)))
        {
            Take(layout, reading, named, frame);
            return;
        }
        if (named?.Shift is not null && reading.Base is { Role: Role.PriorLevel, To: not null } earlier)
            frame = earlier;
        if (frame?.To is not { } to)
        {
            if (named is not null)
                Take(layout, reading, named, frame);
            return;
        }
        reading.Period = named;
        if (named is null && reading.Entry is { Time: MetricTime.Day })
        {
            At(reading, DayBefore(to), "a price is compared with that of the trading day before");
            return;
        }
        var shift = named?.Shift ?? (named is { Kind: PeriodKind.Year, To: { } year } ? new PeriodShift(year.Year - to.Year) : new PeriodShift(-1));
        (reading.From, reading.To) = (Move(frame.From, shift, false), Move(frame.To, shift, true));
        reading.Why.Add(named is null ? "no period is named for it: taken as a year before the one it is compared with" : named.Why);
        if (named is null)
            reading.Evidence.Add("period-assumed");
    }

    /// <summary>“against the 63 cents it first reported”: an earlier figure for the same time.</summary>
    private static bool IsRestated(SentenceLayout layout, Reading reading)
    {
        for (var i = reading.Quantity.End; i < Math.Min(reading.Quantity.End + 3, layout.End); i++)
        {
            if (layout.Is(i, layout.Words.Originally) && layout.Is(i + 1, layout.Words.Achieved))
                return true;
        }
        return false;
    }

    /// <summary>“compared with 2% outside it”, “against $3 million for Solvik”: another place or company at the same time.</summary>
    private static bool IsElsewhere(SentenceLayout layout, Reading reading)
    {
        var next = reading.Quantity.End;
        if (!layout.Is(next, layout.Words.Elsewheres) || layout.Period(next) is not null || layout.Period(next + 1) is not null || layout.Period(next + 2) is not null)
            return false;
        return layout.Entity(next + 1) is not null || layout.Entity(next + 2) is not null || layout.Is(next + 1, layout.Words.Pronouns) || layout.Is(next + 1, layout.Words.Thems);
    }

    private static DateOnly DayBefore(DateOnly day) => day.AddDays(day.DayOfWeek switch { DayOfWeek.Monday => -3, DayOfWeek.Sunday => -2, _ => -1 });

    private static bool IsWithinYear(Reading? frame) => frame is { From: { } from, To: { } to } && to.DayNumber - from.DayNumber < 360;

    /// <summary>“a year earlier”, “the same period last year” behind the number.</summary>
    private static PeriodMention? Compared(SentenceLayout layout, Reading reading)
    {
        for (var i = reading.Quantity.End; i < Math.Min(reading.Clause.End, reading.Quantity.End + 10); i++)
        {
            if (layout.Period(i) is { } period)
                return period;
            if (layout.Quantity(i) is not null)
                return null;
        }
        for (var i = reading.Quantity.First - 1; i >= Math.Max(reading.Clause.First, reading.Quantity.First - 6); i--)
        {
            if (layout.Period(i) is { Comparison: true } period)
                return period;
        }
        return null;
    }

    private static void Take(SentenceLayout layout, Reading reading, PeriodMention period, Reading? frame)
    {
        reading.Period = period;
        (reading.From, reading.To) = (period.From, period.To);
        if (period.Anchor == PeriodAnchor.Absolute && layout.Is(reading.Clause.First, layout.Words.When) && layout.Is(period.First, layout.Words.Since) && period.From is { } since)
            reading.To = new DateOnly(since.Year, 12, 31);
        if (period is { Shift: { } shift } && frame?.To is not null)
            (reading.From, reading.To) = (Move(frame.From, shift, false), Move(frame.To, shift, true));
        reading.Why.Add(period.Why);
        reading.Evidence.Add(reading.Role == Role.PriorLevel ? "period-prior" : "period-named");
        if (period.Anchor == PeriodAnchor.InferredYear)
            reading.Evidence.Add("period-year-inferred");
    }

    private static void Copy(Reading reading, Reading other)
    {
        (reading.Period, reading.From, reading.To, reading.IsEarlier) = (other.Period, other.From, other.To, other.IsEarlier);
        reading.Why.Add("same period as the number before it");
        reading.Evidence.Add(reading.IsTwin ? "period-twin" : "period-same");
    }

    private static void At(Reading reading, DateOnly? date, string why)
    {
        (reading.From, reading.To) = (date, date);
        reading.Why.Add(why);
        reading.Evidence.Add("period-day");
    }

    /// <summary>The text beside the number names no period.</summary>
    private static void Inferred(SentenceLayout layout, Reading reading, Reading? frame, Discourse discourse)
    {
        if (reading.Modality == Modality.Forecast && frame is { From: not null, Entry: not { Time: MetricTime.Day } })
        {
            Copy(reading, frame);
            return;
        }
        if ((reading.Modality == Modality.Forecast || reading.Modality == Modality.Target && discourse.Last is { Modality: not Modality.Reported }) && discourse.Last is { From: not null, Entry: not { Time: MetricTime.Day } } before && discourse.Paragraph == layout.Sentence.Paragraph)
        {
            Copy(reading, before);
            reading.Evidence.Add("period-sentence-before");
        }
        if (reading.Modality != Modality.Reported)
            return;
        var told = discourse.PeriodOf(reading.Subject);
        if (reading.Entry is { Event: true } && reading.Quantity.Dimension == Recognition.Units.Dimension.Money && reading.Role is Role.Level && (told is null || discourse.Last?.Entry != reading.Entry) && !IsWhole(layout, reading))
        {
            reading.Why.Add("no period is named, and the text does not tell when it happened");
            reading.Evidence.Add("period-open");
            return;
        }
        if (IsWhole(layout, reading) || IsPerfect(layout, reading) || IsPresent(layout, reading) || (reading.Entry is { Time: MetricTime.State } or null) && reading.Role is Role.Level or Role.Share && !(IsPast(layout, reading) && told is not null && discourse.Paragraph == layout.Sentence.Paragraph))
            At(reading, discourse.Published, "no period is named: the state on the day of publication");
        else if (told is { } last)
        {
            (reading.From, reading.To) = last;
            reading.Doubt("period-told", "no period is named: the one last told");
        }
        else
        {
            At(reading, discourse.Published, "no period is named: the day of publication");
            reading.Evidence.Add("period-publication");
        }
    }

    /// <summary>“has shipped”, “have been repaired”: up to now.</summary>
    private static bool IsPerfect(SentenceLayout layout, Reading reading) => layout.Is(reading.Clause.Verb, layout.Words.Perfects) && reading.Role != Role.Change;

    /// <summary>“120 of its 610 branches”: the whole is what there is now.</summary>
    internal static bool IsWhole(SentenceLayout layout, Reading reading) =>
        layout.Is(reading.Quantity.First - 2, layout.Words.Of) && layout.Is(reading.Quantity.First - 1, layout.Words.Determiners) && layout.Quantity(reading.Quantity.First - 3) is not null;

    /// <summary>“enjoys 25% margins”, “employs 500”.</summary>
    private static bool IsPresent(SentenceLayout layout, Reading reading) =>
        reading.Clause.Verb >= 0 && reading.Role is Role.Level or Role.Share && layout.IsVerb(reading.Clause.Verb)
        && (layout.Is(reading.Clause.Verb, layout.Words.Present) || layout.Source.Chars(reading.Clause.Verb) is [.., not 's', 's'] && !layout.Is(reading.Clause.Verb, layout.Words.Past) && !layout.Is(reading.Clause.Verb, layout.Words.Copulas));

    /// <summary>A verb in the past tense carries the clause.</summary>
    private static bool IsPast(SentenceLayout layout, Reading reading)
    {
        var verb = reading.Clause.Verb;
        return verb >= 0 && !layout.Is(verb, layout.Words.Present) && (layout.Is(verb, layout.Words.Past) || layout.Source.Chars(verb).EndsWith("ed", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Moves a day by calendar units; the last day of a month stays the last.</summary>
    internal static DateOnly? Move(DateOnly? date, PeriodShift shift, bool end)
    {
        if (date is not { } day)
            return null;
        var last = end && day.AddDays(1).Day == 1;
        var moved = day.AddYears(shift.Years).AddMonths((shift.Quarters * 3) + shift.Months).AddDays(shift.Days);
        return last && shift.Days == 0 ? new DateOnly(moved.Year, moved.Month, DateTime.DaysInMonth(moved.Year, moved.Month)) : moved;
    }
}
