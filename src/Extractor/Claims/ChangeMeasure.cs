using Extractor.Recognition.Companies;

namespace Extractor.Claims;

/// <summary>The measure of a change: before its verb, behind its noun, or that of the number it goes on from.</summary>
internal sealed class ChangeMeasure(NounBeside beside, VerbMeasure verbs, QuotedMeasures quoted)
{
    public bool Find(SentenceLayout layout, Reading reading)
    {
        if (reading.Cue < 0 && reading.Base?.Clause != reading.Clause && (layout.Metric(reading.Quantity.End) is not null || layout.Is(reading.Quantity.End, layout.Words.Possessives)) && beside.NounAt(layout, reading, reading.Quantity.End, "doubled-noun"))
            return true;
        if (reading.Cue >= reading.Quantity.First && reading.Cue < reading.Quantity.End)
            return verbs.Counted(layout, reading);
        if (reading.Cue >= reading.Quantity.End && quoted.OwnMove(layout, reading))
            return true;
        if (reading.Cue >= reading.Quantity.End)
            return BehindChangeNoun(layout, reading) || MetricWriter.FromSubject(layout, reading) || MetricWriter.FromBase(reading) || layout.Cue(reading.Cue).Is(CueKinds.ChangeAdverb) && quoted.StockMove(layout, reading);
        if (reading.Cue >= 0 && layout.Cue(reading.Cue).Is(CueKinds.ChangeNoun) && !layout.IsVerb(reading.Cue) && reading.Cue < reading.Quantity.First && reading.Base is null && AroundChangeNoun(layout, reading))
            return true;
        if (reading.Base is { } last && last.Clause == reading.Clause && reading.Clause.SubjectMetric is null && last.MetricName.Length > 0)
            return MetricWriter.FromBase(reading);
        if (reading.Cue >= 0 && layout.Cue(reading.Cue).Is(CueKinds.ChangeAdverb) && reading.Base is { MetricName.Length: > 0 } level && reading.Quantity.First - level.Quantity.End <= 3)
            return MetricWriter.FromBase(reading);
        if (reading.Clause is { Kind: ClauseKind.Relative, Subject: { } mover } && reading.Base?.Subject?.Entity != mover.Entity && reading.Clause.SubjectMetric is null && quoted.StockMove(layout, reading))
            return true;
        return BeforeVerb(layout, reading) || ObjectOfChangeVerb(layout, reading) || MetricWriter.FromSubject(layout, reading) || MetricWriter.FromBase(reading) || quoted.StockMove(layout, reading);
    }

    /// <summary>“5% increase in unit sales”, “6.5% sales gain”, “8 percent more temporary staff”.</summary>
    private bool BehindChangeNoun(SentenceLayout layout, Reading reading)
    {
        for (var i = reading.Quantity.End; i < reading.Cue; i++)
        {
            if (layout.Metric(i) is { } between)
                return MetricWriter.Set(reading, between, "quantity-noun-change");
        }
        var cue = layout.Cue(reading.Cue);
        var next = reading.Cue + cue.Length;
        while (layout.Period(next) is { } period)
            next = period.End;
        var noun = cue.Is(CueKinds.ChangeNoun);
        if (!noun && layout.Is(next, layout.Words.Than) && MetricWriter.FromBase(reading))
            return true;
        if (!noun && layout.IsWord(next) && !layout.Is(next, layout.Words.Prepositions) && verbs.Governing(layout, reading))
            return true;
        if (noun && !layout.Is(next, layout.Words.In))
            return false;
        return beside.NounAt(layout, reading, noun ? next + 1 : next, noun ? "quantity-change-in-noun" : "quantity-more-noun");
    }

    /// <summary>“an increase in sales of 5%”, “sales growth of 6 percent”.</summary>
    private bool AroundChangeNoun(SentenceLayout layout, Reading reading)
    {
        if (layout.Metric(reading.Cue - 1) is { } before)
            return MetricWriter.Set(reading, before, "noun-change-of-quantity");
        return layout.Is(reading.Cue + 1, layout.Words.In) && reading.Cue + 1 < reading.Left && beside.NounAt(layout, reading, reading.Cue + 2, "change-in-noun-of-quantity");
    }

    /// <summary>“cut output by 900 tonnes”, “raised its spending by £2m”, “lift profit by 30m”.</summary>
    public static bool ObjectOfChangeVerb(SentenceLayout layout, Reading reading)
    {
        if (reading.Cue < 0 || !layout.Cue(reading.Cue).Is(CueKinds.ChangeVerb))
            return false;
        for (var i = reading.Cue + 1; i < reading.Quantity.First; i++)
        {
            if (layout.Metric(i) is { } metric && !(metric.End == reading.Left && layout.Is(metric.Head, layout.Words.Totals) || metric.End == reading.Quantity.First - 1 && layout.Is(metric.Head, layout.Words.Totals)))
            {
                if (!layout.Is(metric.End, layout.Words.Possessives) || layout.Metric(metric.End + 1) is null)
                    return MetricWriter.Set(reading, metric, "verb-noun-by-quantity");
                i = metric.End - 1;
            }
            if (layout.Quantity(i) is not null)
                break;
        }
        return false;
    }

    /// <summary>“saw its profit fall 9%”: the noun right before the verb of change.</summary>
    public static bool BeforeVerb(SentenceLayout layout, Reading reading)
    {
        if (reading.Cue < 0 || !layout.Cue(reading.Cue).Is(CueKinds.ChangeVerb | CueKinds.ChangeAdverb))
            return false;
        for (var i = reading.Cue - 1; i >= Math.Max(reading.Clause.First, reading.Cue - 3); i--)
        {
            if (layout.Metric(i) is { } metric)
                return MetricWriter.Set(reading, metric, "noun-verb-change");
            if (!layout.IsWord(i) || layout.IsVerb(i) || layout.Quantity(i) is not null)
                return false;
        }
        return false;
    }

    /// <summary>A measure between the verb of change and the number: “pushed the cash pile to”.</summary>
    public static bool HasObject(SentenceLayout layout, Reading reading)
    {
        for (var i = reading.Cue + 1; i < reading.Quantity.First; i++)
        {
            if (layout.Metric(i) is not null)
                return true;
        }
        return false;
    }
}
