using Extractor.Recognition.Periods;

namespace Extractor.Claims;

/// <summary>The period that the sentence names for a number: behind it, in its metric, before it, or at the head of the statement.</summary>
internal static class NamedPeriod
{
    public static PeriodMention? Of(SentenceLayout layout, Reading reading)
    {
        if (reading.Attached is { Anchor: not PeriodAnchor.Clause, To: not null } attached)
            return attached;
        if (Behind(layout, reading, stopAtPrior: true) is { } near && (reading.Metric?.OwnPeriod is not { } told || near.Kind == PeriodKind.Deadline || IsYearOf(reading, told, near) || reading.Rule == "continued" && near.First - reading.Quantity.End <= 2))
            return near;
        if (reading.Metric?.OwnPeriod is { } own && !layout.Is(own.First - 1, layout.Words.Beyond) && !IsTimeOfSpeech(layout, own, reading) && !IsMaturity(layout, own, reading))
            return own;
        if (Before(layout, reading) is { } leading)
            return leading;
        return reading.Clause.Parent is { } parent && reading.Clause.Kind != ClauseKind.Parenthesis ? Leading(layout, parent, reading) : null;
    }

    /// <summary>“a full-year loss of 5 million in 2003”: the year right behind the number says which.</summary>
    private static bool IsYearOf(Reading reading, PeriodMention told, PeriodMention near) =>
        near is { Anchor: PeriodAnchor.Absolute, Kind: PeriodKind.Year } && near.First - reading.Quantity.End <= 1 && told is { Kind: PeriodKind.Year, Anchor: not PeriodAnchor.Absolute };

    /// <summary>The first period behind the number, up to a number that is told from another time.</summary>
    public static PeriodMention? Behind(SentenceLayout layout, Reading reading, bool stopAtPrior)
    {
        if (layout.Periods.Count == 0 || layout.Periods[^1].End <= reading.Quantity.End)
            return null;
        var shares = new SharedPeriod(reading.Quantity.End);
        for (var i = reading.Quantity.End; i < reading.Clause.End; i++)
        {
            if (layout.Period(i) is { } period)
            {
                if (OwnsNext(layout, period))
                    return null;
                if (!period.Comparison && period.Anchor != PeriodAnchor.Clause && !IsTimeOfSpeech(layout, period, reading) && !IsMaturity(layout, period, reading))
                    return period;
                i = period.End - 1;
            }
            else if (layout.Is(i, layout.Words.Beyond) && IsComparedWith(layout, i + 1))
                return null;
            else if (layout.Char(i) == '(' && BracketEnd(layout, i) is var close and > 0)
                i = close;
            else if (layout.Char(i) == ',' && !GoesOn(layout, i + 1))
                return null;
            else if (stopAtPrior && (layout.Cue(i).Is(CueKinds.Prior) || RoleReader.IsOver(layout, i)) && (NumberFollows(layout, i) || reading.Role == Role.Change && reading.Metric?.End != i))
                return null;
            else if (layout.Quantity(i) is { } next && next.First == i && layout.Period(reading.Quantity.End) is null && !shares.UpTo(layout, reading, i))
                return null;
        }
        return null;
    }

    /// <summary>“4 pct below 1986 earnings”: the year that the number is compared with.</summary>
    private static bool IsComparedWith(SentenceLayout layout, int token) => layout.Period(token) is { Kind: PeriodKind.Year or PeriodKind.Quarter or PeriodKind.Half } period && layout.Metric(period.End) is not null;

    /// <summary>“1985's 121 million”: the period of the number behind it.</summary>
    private static bool OwnsNext(SentenceLayout layout, PeriodMention period) => layout.Is(period.End, layout.Words.Possessives) && layout.Quantity(period.End + 1) is not null;

    /// <summary>“5bn crowns ($1bn; £550m) in 2014”: past the same sum in other currencies; -1 for brackets that hold more.</summary>
    private static int BracketEnd(SentenceLayout layout, int open)
    {
        for (var i = open + 1; i < Math.Min(open + ClauseSplitter.LongestBracket, layout.End); i++)
        {
            if (layout.Char(i) == ')')
                return i;
            if (layout.Quantity(i) is null && layout.Char(i) is not (';' or ','))
                return -1;
        }
        return -1;
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
                if (layout.Char(next) is ',' or ';' && !layout.Cue(next + 1).Is(CueKinds.ChangeAdverb) && !layout.Is(next + 1, layout.Words.Or) && !IsListed(layout, next + 1) || layout.IsVerb(next))
                    return false;
                if (layout.Is(next, layout.Words.And) && (_dated ??= Before(layout, reading) is not null))
                    return false;
            }
            return true;
        }
    }

    /// <summary>“earnings of $8m, and sales of $90m for the quarter”: the list goes on with another measure and its number.</summary>
    private static bool IsListed(SentenceLayout layout, int token) =>
        layout.Is(token, layout.Words.And) && layout.Metric(token + 1) is { } metric && layout.Is(metric.End, layout.Words.Of);

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
            if (period.Comparison || period.Anchor == PeriodAnchor.Clause || IsTimeOfSpeech(layout, period, reading) || IsMaturity(layout, period, reading) || BelongsToEarlier(layout, period, reading))
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
                if (layout.Period(i) is { Comparison: false } period && period.Anchor != PeriodAnchor.Clause && !IsTimeOfSpeech(layout, period, reading) && !IsMaturity(layout, period, reading) && (c.Verb < 0 || i < c.Verb || c.Kind == ClauseKind.Main))
                    return period;
            }
        }
        return null;
    }

    /// <summary>“the 8 pct June 1997 bond”, “notes due 1995”, “its 2025 notes”: when a security falls due, by which it is called.</summary>
    private static bool IsMaturity(SentenceLayout layout, PeriodMention period, Reading reading) =>
        period.First < reading.Quantity.First && layout.Is(period.First - 1, layout.Words.Due) && layout.Is(period.First - 2, layout.Words.Bonds)
        || period.Kind == PeriodKind.Month && layout.Is(period.First - 1, layout.Words.For) && layout.Entity(period.First - 2) is { Traded: true }
        || period.Kind == PeriodKind.Year && layout.Is(period.End, layout.Words.YearlyBonds)
        || (layout.Is(period.End, layout.Words.Securities) || layout.Is(period.End + 1, layout.Words.Securities)) && layout.Quantity(period.First - 1) is { Dimension: Recognition.Units.Dimension.Percent };

    /// <summary>“said on July 13”, “on Wednesday said”, “last week said it would”: when it was said, not when it was.</summary>
    private static bool IsTimeOfSpeech(SentenceLayout layout, PeriodMention period, Reading reading)
    {
        var day = period.Kind == PeriodKind.Day;
        if (!day && (period.Anchor != PeriodAnchor.Publication || period.Kind is not (PeriodKind.Week or PeriodKind.Month) || reading.Modality == Modality.Reported))
            return false;
        for (var i = period.First - 1; i >= Math.Max(layout.First, period.First - 3); i--)
        {
            if (layout.Cue(i).Is(CueKinds.Speech))
                return !(layout.Is(i, layout.Words.Announced) && reading is { Entry.Event: true, Modality: Modality.Reported });
        }
        if (!day && layout.Entity(period.End + 1) is { } speaker && layout.Cue(speaker.End).Is(CueKinds.Speech))
            return true;
        return layout.Cue(period.End).Is(CueKinds.Speech) || layout.Cue(period.End + 1).Is(CueKinds.Speech);
    }
}
