namespace Extractor.Claims;

/// <summary>Numbers that are expectations by the nouns around them: “the mean estimate of”, “consensus”, “an earlier 50 to 55 cents”.</summary>
internal static class Expectation
{
    /// <summary>“analysts' mean estimate of $5 million”, “expectations of 50m”, “topping consensus”; the company's own is a target.</summary>
    public static Modality? Before(SentenceLayout layout, Reading reading)
    {
        if (reading.Role is Role.Change && !reading.IsChangeUnit)
            return null;
        for (var i = reading.Left; i >= Math.Max(reading.Clause.First, reading.Left - 4); i--)
        {
            if (layout.Is(i, layout.Words.By) || layout.Cue(i).Is(CueKinds.ChangeAdverb) && i < reading.Left || layout.Char(i) == ',')
                return null;
            if (layout.Is(i, layout.Words.Copulas))
                continue;
            if (layout.Quantity(i) is not null || layout.IsVerb(i) && !layout.Cue(i).Is(CueKinds.Expectation | CueKinds.Beat | CueKinds.Miss))
                return null;
            if (layout.Cue(i).Is(CueKinds.Expectation) && layout.IsOpen(i) && !layout.IsVerb(i) && !ModalityReader.IsCompared(layout, i))
                return IsOwnExpectation(layout, reading, i) ? Modality.Target : Modality.Forecast;
        }
        return reading.Role == Role.NewLevel ? Revised(layout, reading) : null;
    }

    /// <summary>“lowered its 2019 forecast for oil prices to $65”: what is raised or cut is itself an expectation.</summary>
    private static Modality? Revised(SentenceLayout layout, Reading reading)
    {
        for (var i = reading.Left; i > reading.Clause.First; i--)
        {
            if (layout.Quantity(i) is not null || layout.Char(i) == ',')
                return null;
            if (layout.IsVerb(i))
                return null;
            if (layout.Cue(i).Is(CueKinds.Expectation) || layout.Is(i, layout.Words.TargetNouns))
                return IsChanged(layout, reading.Clause, i) ? IsOwnExpectation(layout, reading, i) ? Modality.Target : Modality.Forecast : null;
        }
        return null;
    }

    /// <summary>A verb of change stands right before the noun and what describes it.</summary>
    private static bool IsChanged(SentenceLayout layout, Clause clause, int noun)
    {
        for (var verb = noun - 1; verb >= Math.Max(clause.First, noun - 4); verb--)
        {
            if (layout.Cue(verb).Is(CueKinds.ChangeVerb) && layout.IsVerb(verb))
                return true;
        }
        return false;
    }

    /// <summary>“compared with the 40 million crown mean estimate”.</summary>
    public static bool IsEstimated(SentenceLayout layout, Reading reading)
    {
        for (var i = reading.Quantity.End; i < Math.Min(reading.Quantity.End + 4, layout.End) && layout.IsWord(i) && layout.Quantity(i) is null && !layout.Is(i, layout.Words.Prepositions); i++)
        {
            if (layout.Is(i, layout.Words.Estimates))
                return true;
        }
        return false;
    }

    public static bool IsEstimate(SentenceLayout layout, int noun) => layout.Is(noun, layout.Words.Estimates);

    public static bool IsOwnExpectation(SentenceLayout layout, Reading reading, int noun)
    {
        for (var i = noun; i >= Math.Max(layout.First, noun - 6); i--)
        {
            if (layout.Is(i, layout.Words.Analysts) || layout.Cue(i).Is(CueKinds.Beat | CueKinds.Miss) && i < noun)
                return false;
        }
        return ModalityReader.IsCompany(reading.Subject ?? reading.Clause.Subject) && layout.Cue(noun) is var cue && cue.Is(CueKinds.Forecast | CueKinds.Target);
    }

    /// <summary>“against an earlier 50 to 55 cents”, “from 3-4 percent earlier”: an earlier forecast.</summary>
    public static bool NamesForecast(SentenceLayout layout, Reading reading)
    {
        var last = reading.Base!;
        for (var i = reading.Quantity.End; i < Math.Min(layout.End, reading.Quantity.End + 3); i++)
        {
            if (layout.Period(i) is { Kind: not Recognition.Periods.PeriodKind.Deadline })
                return false;
        }
        if (layout.Is(reading.Quantity.End, layout.Words.Previously))
            return true;
        for (var i = reading.Quantity.First - 1; i >= Math.Max(layout.First, reading.Quantity.First - 5) && layout.Quantity(i) is null; i--)
        {
            if (layout.Period(i) is { Comparison: true })
                return false;
        }
        for (var i = reading.Quantity.First - 1; i >= Math.Max(layout.First, reading.Quantity.First - 4) && layout.Quantity(i) is null; i--)
        {
            if (layout.Is(i, layout.Words.Previous))
                return true;
        }
        for (var i = Math.Max(layout.First, last.Quantity.First - 8); i < last.Quantity.First; i++)
        {
            if (layout.Cue(i).Is(CueKinds.Expectation) || layout.Cue(i) is { Length: > 0 } cue && cue.Is(CueKinds.Target) && !layout.IsVerb(i))
                return reading.Period is null || reading.From is null;
        }
        return false;
    }
}
