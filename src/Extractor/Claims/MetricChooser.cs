using Extractor.Recognition.Companies;
using Extractor.Recognition.Units;

namespace Extractor.Claims;

/// <summary>Finds what a number measures: a noun phrase beside it, the verb that governs it, or what the sentence has been about.</summary>
internal sealed class MetricChooser
{
    private readonly MetricLexicon _lexicon;
    private readonly MetricFinder _finder;
    private readonly QuotedMeasures _quoted;
    private readonly NounBeside _beside;
    private readonly VerbMeasure _verbs;
    private readonly ChangeMeasure _changes;

    public MetricChooser(MetricLexicon lexicon, MetricFinder finder)
    {
        (_lexicon, _finder) = (lexicon, finder);
        _quoted = new(lexicon);
        _beside = new(lexicon, finder);
        _verbs = new(lexicon);
        _changes = new(_beside, _verbs, _quoted);
    }

    public void Choose(SentenceLayout layout, Reading reading, Discourse discourse)
    {
        if (reading.Metric is { Entry.Name: "expectations" })
            reading.Metric = null;
        var found = IsOwned(layout, reading) || (reading.Metric is { } given && MetricWriter.Fits(reading, given.Entry) ? MetricWriter.Set(reading, given, "noun-of-quantity") : reading.Role switch
        {
            Role.Alternative or Role.Conversion => IsPart(layout, reading) ? _beside.Find(layout, reading) : Inherit(layout, reading),
            Role.Change => _changes.Find(layout, reading),
            Role.NewLevel when !ChangeMeasure.HasObject(layout, reading) && ChangeMeasure.BeforeVerb(layout, reading) && MetricWriter.Fits(reading, reading.Entry) => true,
            Role.PriorLevel or Role.NewLevel => _beside.Find(layout, reading) || IsGoneOn(layout, reading) && MetricWriter.FromBase(reading) || ForLevel(layout, reading),
            _ => _beside.Find(layout, reading) || ForLevel(layout, reading) || _beside.OfNoun(layout, reading),
        });
        if (!found && !FromContext(layout, reading, discourse) && reading.Quantity.Unit is { } unit && reading.Quantity.Dimension == Dimension.Count)
            reading.Name(null, unit, "counted-noun");
        ResultTable.Turn(layout, reading, _lexicon);
        _quoted.PerShare(reading);
        if (reading.Role is Role.Level or Role.NewLevel or Role.PriorLevel && Anaphor(layout, reading) && (reading.Base ?? discourse.Last) is { MetricName.Length: > 0 } last)
            (reading.Metric, reading.Entry, reading.MetricName, reading.Rule, reading.Unit) = (null, last.Entry, last.MetricName, "anaphor", reading.Quantity.Dimension == Dimension.None ? last.Unit : null);
    }

    /// <summary>“is 25% owned by Telora”.</summary>
    private bool IsOwned(SentenceLayout layout, Reading reading)
    {
        if (reading.Role != Role.Share || Ownership.Owner(layout, reading) is null)
            return false;
        reading.Metric = null;
        reading.Name(_lexicon["stake"], "stake", "owned-by");
        return true;
    }

    /// <summary>“the goal is 700”, “lift that number to 900”: the measure is the one last spoken of.</summary>
    private static bool Anaphor(SentenceLayout layout, Reading reading)
    {
        if (layout.Is(reading.Quantity.End, layout.Words.Anaphors))
            return true;
        for (var i = reading.Quantity.First - 1; i >= reading.Clause.First; i--)
        {
            if (layout.Metric(i) is not null || layout.Quantity(i) is not null || layout.Cue(i).Is(CueKinds.MetricVerb) && layout.IsVerb(i))
                return false;
            if (layout.Is(i, layout.Words.Anaphors) && layout.IsOpen(i) && layout.Is(i - 1, layout.Words.Definites))
                return true;
        }
        return false;
    }

    /// <summary>The number before stands in the same clause and behind the verb of change, so that both are of one measure.</summary>
    private static bool IsGoneOn(SentenceLayout layout, Reading reading) =>
        reading.Base is { } last && last.Clause == reading.Clause && !(reading.Cue > last.Quantity.First && layout.IsVerb(reading.Cue) && reading.Clause.SubjectMetric is not null);

    /// <summary>“450 jobs, or 8% of its workforce”: a share told beside an amount, and no other form of it.</summary>
    private static bool IsPart(SentenceLayout layout, Reading reading)
    {
        if (reading.Quantity.Dimension != Dimension.Percent || reading.Base is not { Role: not Role.Change } || !layout.Is(reading.Quantity.End, layout.Words.Of))
            return false;
        reading.Role = Role.Share;
        return true;
    }

    private bool ForLevel(SentenceLayout layout, Reading reading)
    {
        if (reading.Role == Role.Level && layout.Metric(reading.Left) is { Entry: { } beside } direct && direct.End == reading.Left + 1 && reading.Left == reading.Quantity.First - 1 && MetricWriter.Fits(reading, beside))
            return MetricWriter.Set(reading, direct, "noun-quantity");
        if (_quoted.Coupon(layout, reading) || _quoted.PaidFor(layout, reading))
            return true;
        if (_quoted.TradedAt(layout, reading) || _verbs.Relative(layout, reading) || _verbs.Governing(layout, reading) || _quoted.PriceMultiple(layout, reading) || _quoted.DealPrice(layout, reading))
            return true;
        if (reading.Role is Role.NewLevel or Role.PriorLevel && ChangeMeasure.ObjectOfChangeVerb(layout, reading))
            return true;
        if (reading.Clause is { SubjectMetric: { } head, Verb: >= 0 } && head.End <= reading.Clause.Verb && reading.Clause.Verb < reading.Quantity.First && MetricWriter.Fits(reading, head.Entry) && head.Entry is not null && !_verbs.IsNamed(layout, reading) && reading.Base?.Clause != reading.Clause && layout.Cue(reading.Clause.Verb).Is(CueKinds.LevelVerb | CueKinds.ChangeVerb))
            return MetricWriter.Set(reading, head, "subject-verb-quantity");
        if (reading.Quantity.Dimension == Dimension.Count && !_verbs.IsGenericCount(layout, reading))
            return _verbs.Counted(layout, reading);
        for (var i = reading.Quantity.First - 1; i >= reading.Clause.First; i--)
        {
            if (layout.Metric(i) is { } metric && MetricWriter.Fits(reading, metric.Entry))
                return MetricWriter.Set(reading, metric, "noun-verb-quantity");
            if (layout.Quantity(i) is not null && reading.Base?.Clause == reading.Clause)
                break;
        }
        return MetricWriter.FromSubject(layout, reading) || _verbs.Counted(layout, reading) || _verbs.Passive(layout, reading) || MetricWriter.FromBase(reading) || _quoted.IndexLevel(layout, reading) || reading.Role != Role.Level && _quoted.StockMove(layout, reading);
    }

    private static bool Inherit(SentenceLayout layout, Reading reading)
    {
        var last = reading.Base!;
        reading.IsTwin = true;
        reading.Role = reading.IsChangeUnit && last.Role != Role.Change ? reading.Role : last.Role;
        reading.Direction = last.Direction;
        return MetricWriter.FromBase(reading);
    }

    private bool FromContext(SentenceLayout layout, Reading reading, Discourse discourse)
    {
        if (reading.Clause.Verb > 0 && _finder.UnknownBefore(layout, reading.Clause.Verb, reading.Clause.First) is { } unknown)
            return MetricWriter.Set(reading, unknown, "unknown-noun");
        if (_quoted.ParticipleMove(layout, reading))
            return true;
        if (MetricWriter.FromBase(reading))
        {
            reading.Evidence.Add("metric-context");
            return true;
        }
        if (reading.Quantity is { Dimension: Dimension.MoneyRate, Unit: { } rate } && !rate.EndsWith("/share", StringComparison.Ordinal))
        {
            reading.Name(_lexicon["price"], "price", "price-per-unit");
            return true;
        }
        if (discourse.Heading is null && ResultTable.Label(layout, reading) is { } label)
        {
            reading.Name(null, label, "table-label");
            reading.Evidence.Add("metric-unknown");
            return true;
        }
        if (discourse.Heading is { } heading && ResultTable.IsRow(layout) && MetricWriter.Fits(reading, heading.Entry))
        {
            reading.Name(heading.Entry, layout.Source.Slice(layout.Source.SpanOf(heading.First, heading.End)).ToLowerInvariant(), "table-heading");
            reading.Doubt("metric-context", $"the table breaks down “{reading.MetricName}”");
            return true;
        }
        if (reading.Role == Role.Share && discourse.Last is { MetricName.Length: > 0 } whole && layout.Cue(reading.Clause.Verb).Is(CueKinds.ShareVerb))
        {
            (reading.Entry, reading.MetricName, reading.Rule) = (null, whole.MetricName.StartsWith("share of", StringComparison.Ordinal) ? whole.MetricName : $"share of {whole.MetricName}", "share-of-before");
            reading.Doubt("metric-context", $"the sentence names no whole; the one before speaks of “{whole.MetricName}”");
            return true;
        }
        if (discourse.Last is not { MetricName.Length: > 0 } last || !MetricWriter.Fits(reading, last.Entry) || layout.Sentence.Paragraph - discourse.Paragraph > 1)
            return false;
        if (reading.Clause.Subject is { Resolution: not EntityResolution.Anaphor } own && own.Entity != last.Subject?.Entity)
            return false;
        (reading.Entry, reading.MetricName, reading.Rule) = (last.Entry, last.MetricName, "sentence-before");
        reading.Doubt("metric-context", $"the sentence names no measure; the one before speaks of “{last.MetricName}”");
        return true;
    }
}
