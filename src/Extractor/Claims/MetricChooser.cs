using Extractor.Recognition.Companies;
using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Claims;

/// <summary>Finds what a number measures: a noun phrase beside it, the verb that governs it, or what the sentence has been about.</summary>
internal sealed class MetricChooser(MetricLexicon lexicon, MetricFinder finder)
{
    private readonly QuotedMeasures _quoted = new(lexicon);

    public void Choose(SentenceLayout layout, Reading reading, Discourse discourse)
    {
        if (reading.Metric is { Entry.Name: "expectations" })
            reading.Metric = null;
        var found = reading.Metric is { } given && Fits(reading, given.Entry) ? Set(reading, given, "noun-of-quantity") : reading.Role switch
        {
            Role.Alternative or Role.Conversion => IsPart(layout, reading) ? BesideNumber(layout, reading) : Inherit(layout, reading),
            Role.Change => ForChange(layout, reading),
            Role.NewLevel when !HasObject(layout, reading) && BeforeVerb(layout, reading) && Fits(reading, reading.Entry) => true,
            Role.PriorLevel or Role.NewLevel => BesideNumber(layout, reading) || IsGoneOn(layout, reading) && FromBase(reading) || ForLevel(layout, reading),
            _ => BesideNumber(layout, reading) || ForLevel(layout, reading),
        };
        if (!found && !FromContext(layout, reading, discourse) && reading.Quantity.Unit is { } unit && reading.Quantity.Dimension == Dimension.Count)
            reading.Name(null, unit, "counted-noun");
        _quoted.PerShare(reading);
        if (reading.Role is Role.Level or Role.NewLevel or Role.PriorLevel && Anaphor(layout, reading) && (reading.Base ?? discourse.Last) is { MetricName.Length: > 0 } last)
            (reading.Metric, reading.Entry, reading.MetricName, reading.Rule, reading.Unit) = (null, last.Entry, last.MetricName, "anaphor", reading.Quantity.Dimension == Dimension.None ? last.Unit : null);
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

    /// <summary>“$8 million yearly loss”, “12% margins”, “a 30 pct stake”.</summary>
    private bool BesideNumber(SentenceLayout layout, Reading reading)
    {
        if (reading.Role == Role.Share && layout.Is(reading.Quantity.End, layout.Words.Of) && !IsStake(layout, reading))
            return PartOfCompany(layout, reading) || PartOf(layout, reading);
        var start = BehindConversion(layout, reading);
        if (reading.Quantity.Dimension is Dimension.Volume or Dimension.Mass or Dimension.Energy or Dimension.Power or Dimension.Rate && layout.Is(start, layout.Words.Of))
            start++;
        else if (reading.Quantity.Dimension is Dimension.Money or Dimension.MoneyRate && (layout.Is(start, layout.Words.InOnly) || layout.Is(start, layout.Words.Of) && layout.Metric(start + 1) is { Owner: null }) && reading.Role != Role.Change)
            start++;
        for (var i = start; i < Math.Min(start + 5, reading.Clause.End); i++)
        {
            if (layout.Is(i, layout.Words.Worth) && layout.Is(i + 1, layout.Words.Of))
                return NounAt(layout, reading, i + 2, "quantity-worth-of-noun");
            if (layout.Metric(i) is { } metric)
                return Fits(reading, metric.Entry) && Set(reading, metric, "quantity-noun");
            if (!layout.IsWord(i) && layout.Char(i) != '-' || layout.Is(i, layout.Words.Prepositions) || layout.Is(i, layout.Words.Determiners) || layout.Quantity(i) is not null || layout.IsVerb(i))
                break;
        }
        if (NamedAs(layout, reading) is { } named)
            return Set(reading, named, "quantity-as-noun");
        return reading.Role == Role.Level && reading.Quantity.Dimension == Dimension.Money && (layout.Is(reading.Quantity.First - 1, layout.Words.Determiners) || layout.Is(reading.Quantity.First - 2, layout.Words.Determiners) && layout.IsOpen(reading.Quantity.First - 1))
            && !layout.Is(reading.Quantity.End, layout.Words.Achieved) && finder.UnknownAt(layout, reading.Quantity.End, reading.Clause.End) is { } unknown && Set(reading, unknown, "quantity-unknown-noun");
    }

    /// <summary>“two dlrs a share to owners as an extra dividend”.</summary>
    private static MetricMention? NamedAs(SentenceLayout layout, Reading reading)
    {
        if (reading.Quantity.Dimension is not (Dimension.Money or Dimension.MoneyRate))
            return null;
        for (var i = reading.Quantity.End; i < Math.Min(reading.Quantity.End + 5, reading.Clause.End) && layout.Quantity(i) is null && layout.Char(i) != ','; i++)
        {
            if (layout.Is(i, layout.Words.AsOnly) && layout.Is(i + 1, layout.Words.Articles))
                return layout.Metric(i + 2) ?? layout.Metric(i + 3);
        }
        return null;
    }

    /// <summary>“$9 million (€8 million) of debt”: past the same sum in another currency.</summary>
    private static int BehindConversion(SentenceLayout layout, Reading reading)
    {
        var end = reading.Quantity.End;
        return layout.Char(end) == '(' && layout.Quantity(end + 1) is { } other && other.Dimension == reading.Quantity.Dimension && layout.Char(other.End) == ')' ? other.End + 1 : end;
    }

    /// <summary>“450 jobs, or 8% of its workforce”: a share told beside an amount, and no other form of it.</summary>
    private static bool IsPart(SentenceLayout layout, Reading reading)
    {
        if (reading.Quantity.Dimension != Dimension.Percent || reading.Base is not { Role: not Role.Change } || !layout.Is(reading.Quantity.End, layout.Words.Of))
            return false;
        reading.Role = Role.Share;
        return true;
    }

    private bool IsStake(SentenceLayout layout, Reading reading) =>
        layout.IsOpen(reading.Left) && lexicon.Verb(layout.Tokens[..layout.End], reading.Left, out _, out var entry) && entry.Share;

    /// <summary>“bought 12% of Telora”: a stake in it.</summary>
    private bool PartOfCompany(SentenceLayout layout, Reading reading)
    {
        if (layout.Entity(reading.Quantity.End + 1) is not { Kind: EntityKind.Company, Possessive: false, Resolution: not EntityResolution.Anaphor } company || layout.Metric(company.End) is not null)
            return false;
        for (var i = reading.Left; i >= Math.Max(reading.Clause.First, reading.Left - 4); i--)
        {
            if (!layout.Is(i, layout.Words.Buy) && !layout.Is(i, layout.Words.Sell))
                continue;
            reading.Name(lexicon["stake"], "stake", "part-of-company");
            return true;
        }
        return false;
    }

    /// <summary>“a fifth of its revenue”: a share of what follows.</summary>
    private bool PartOf(SentenceLayout layout, Reading reading)
    {
        if (!NounAt(layout, reading, reading.Quantity.End + 1, "share-of-noun"))
            return false;
        reading.MetricName = $"share of {reading.MetricName}";
        return true;
    }

    private bool ForChange(SentenceLayout layout, Reading reading)
    {
        if (reading.Cue < 0 && reading.Base?.Clause != reading.Clause && (layout.Metric(reading.Quantity.End) is not null || layout.Is(reading.Quantity.End, layout.Words.Possessives)) && NounAt(layout, reading, reading.Quantity.End, "doubled-noun"))
            return true;
        if (reading.Cue >= reading.Quantity.First && reading.Cue < reading.Quantity.End)
            return CountedNoun(layout, reading);
        if (reading.Cue >= reading.Quantity.End && _quoted.OwnMove(layout, reading))
            return true;
        if (reading.Cue >= reading.Quantity.End)
            return BehindChangeNoun(layout, reading) || Subject(layout, reading) || FromBase(reading) || layout.Cue(reading.Cue).Is(CueKinds.ChangeAdverb) && _quoted.StockMove(layout, reading);
        if (reading.Cue >= 0 && layout.Cue(reading.Cue).Is(CueKinds.ChangeNoun) && !layout.IsVerb(reading.Cue) && reading.Cue < reading.Quantity.First && reading.Base is null && AroundChangeNoun(layout, reading))
            return true;
        if (reading.Base is { } last && last.Clause == reading.Clause && reading.Clause.SubjectMetric is null && last.MetricName.Length > 0)
            return FromBase(reading);
        if (reading.Cue >= 0 && layout.Cue(reading.Cue).Is(CueKinds.ChangeAdverb) && reading.Base is { MetricName.Length: > 0 } level && reading.Quantity.First - level.Quantity.End <= 3)
            return FromBase(reading);
        if (reading.Clause is { Kind: ClauseKind.Relative, Subject: { } mover } && reading.Base?.Subject?.Entity != mover.Entity && reading.Clause.SubjectMetric is null && _quoted.StockMove(layout, reading))
            return true;
        return BeforeVerb(layout, reading) || ObjectOfChangeVerb(layout, reading) || Subject(layout, reading) || FromBase(reading) || _quoted.StockMove(layout, reading);
    }

    /// <summary>“5% increase in unit sales”, “6.5% sales gain”, “8 percent more temporary staff”.</summary>
    private bool BehindChangeNoun(SentenceLayout layout, Reading reading)
    {
        for (var i = reading.Quantity.End; i < reading.Cue; i++)
        {
            if (layout.Metric(i) is { } between)
                return Set(reading, between, "quantity-noun-change");
        }
        var cue = layout.Cue(reading.Cue);
        var next = reading.Cue + cue.Length;
        while (layout.Period(next) is { } period)
            next = period.End;
        var noun = cue.Is(CueKinds.ChangeNoun);
        if (!noun && layout.Is(next, layout.Words.Than) && FromBase(reading))
            return true;
        if (!noun && layout.IsWord(next) && !layout.Is(next, layout.Words.Prepositions) && GovernedByVerb(layout, reading))
            return true;
        if (noun && !layout.Is(next, layout.Words.In))
            return false;
        return NounAt(layout, reading, noun ? next + 1 : next, noun ? "quantity-change-in-noun" : "quantity-more-noun");
    }

    /// <summary>“an increase in sales of 5%”, “sales growth of 6 percent”.</summary>
    private bool AroundChangeNoun(SentenceLayout layout, Reading reading)
    {
        if (layout.Metric(reading.Cue - 1) is { } before)
            return Set(reading, before, "noun-change-of-quantity");
        return layout.Is(reading.Cue + 1, layout.Words.In) && reading.Cue + 1 < reading.Left && NounAt(layout, reading, reading.Cue + 2, "change-in-noun-of-quantity");
    }

    private bool NounAt(SentenceLayout layout, Reading reading, int start, string rule)
    {
        for (var i = start; i < Math.Min(start + 6, layout.End); i++)
        {
            if (layout.Metric(i) is { } metric)
                return Set(reading, metric, rule);
            if (layout.Quantity(i) is { NounSpan: { } counted })
            {
                reading.Name(null, layout.Source.Slice(counted), rule);
                return true;
            }
            if (layout.Is(i, layout.Words.PlainNouns) || layout.Is(i, layout.Words.Determiners) || layout.Is(i, layout.Words.Of) || layout.Period(i) is not null)
                continue;
            if (layout.Entity(i) is { Possessive: true } || layout.Is(i, layout.Words.Possessives))
                continue;
            return finder.UnknownAt(layout, i, layout.End) is { } unknown && Set(reading, unknown, rule);
        }
        return false;
    }

    /// <summary>“cut output by 900 tonnes”, “raised its spending by £2m”, “lift profit by 30m”.</summary>
    private static bool ObjectOfChangeVerb(SentenceLayout layout, Reading reading)
    {
        if (reading.Cue < 0 || !layout.Cue(reading.Cue).Is(CueKinds.ChangeVerb))
            return false;
        for (var i = reading.Cue + 1; i < reading.Quantity.First; i++)
        {
            if (layout.Metric(i) is { } metric && !(metric.End == reading.Left && layout.Is(metric.Head, layout.Words.Totals) || metric.End == reading.Quantity.First - 1 && layout.Is(metric.Head, layout.Words.Totals)))
            {
                if (!layout.Is(metric.End, layout.Words.Possessives) || layout.Metric(metric.End + 1) is null)
                    return Set(reading, metric, "verb-noun-by-quantity");
                i = metric.End - 1;
            }
            if (layout.Quantity(i) is not null)
                break;
        }
        return false;
    }

    /// <summary>“saw its profit fall 9%”: the noun right before the verb of change.</summary>
    private static bool BeforeVerb(SentenceLayout layout, Reading reading)
    {
        if (reading.Cue < 0 || !layout.Cue(reading.Cue).Is(CueKinds.ChangeVerb | CueKinds.ChangeAdverb))
            return false;
        for (var i = reading.Cue - 1; i >= Math.Max(reading.Clause.First, reading.Cue - 3); i--)
        {
            if (layout.Metric(i) is { } metric)
                return Set(reading, metric, "noun-verb-change");
            if (!layout.IsWord(i) || layout.IsVerb(i) || layout.Quantity(i) is not null)
                return false;
        }
        return false;
    }

    /// <summary>A measure between the verb of change and the number: “pushed the cash pile to”.</summary>
    private static bool HasObject(SentenceLayout layout, Reading reading)
    {
        for (var i = reading.Cue + 1; i < reading.Quantity.First; i++)
        {
            if (layout.Metric(i) is not null)
                return true;
        }
        return false;
    }

    private bool ForLevel(SentenceLayout layout, Reading reading)
    {
        if (reading.Role == Role.Level && layout.Metric(reading.Left) is { Entry: { } beside } direct && direct.End == reading.Left + 1 && reading.Left == reading.Quantity.First - 1 && Fits(reading, beside))
            return Set(reading, direct, "noun-quantity");
        if (_quoted.Coupon(layout, reading) || _quoted.PaidFor(layout, reading))
            return true;
        if (GovernedByVerb(layout, reading) || _quoted.PriceMultiple(layout, reading) || _quoted.DealPrice(layout, reading))
            return true;
        if (reading.Role is Role.NewLevel or Role.PriorLevel && ObjectOfChangeVerb(layout, reading))
            return true;
        if (reading.Clause is { SubjectMetric: { } head, Verb: >= 0 } && head.End <= reading.Clause.Verb && reading.Clause.Verb < reading.Quantity.First && Fits(reading, head.Entry) && head.Entry is not null && !Named(layout, reading) && reading.Base?.Clause != reading.Clause && layout.Cue(reading.Clause.Verb).Is(CueKinds.LevelVerb | CueKinds.ChangeVerb))
            return Set(reading, head, "subject-verb-quantity");
        if (reading.Quantity.Dimension == Dimension.Count && !IsGenericCount(layout, reading))
            return CountedNoun(layout, reading);
        for (var i = reading.Quantity.First - 1; i >= reading.Clause.First; i--)
        {
            if (layout.Metric(i) is { } metric && Fits(reading, metric.Entry))
                return Set(reading, metric, "noun-verb-quantity");
            if (layout.Quantity(i) is not null && reading.Base?.Clause == reading.Clause)
                break;
        }
        return Subject(layout, reading) || CountedNoun(layout, reading) || PassiveVerb(layout, reading) || FromBase(reading) || _quoted.IndexLevel(layout, reading) || reading.Role != Role.Level && _quoted.StockMove(layout, reading);
    }

    /// <summary>“sold 20,000”, “earned $3.7bn”, “employs 5,000 people”.</summary>
    private bool GovernedByVerb(SentenceLayout layout, Reading reading)
    {
        if (reading.Quantity.Dimension == Dimension.Count && layout.Is(reading.Left, layout.Words.InOnly))
            return false;
        for (var i = reading.Left; i >= Math.Max(reading.Clause.First, reading.Left - 3); i--)
        {
            if (layout.Metric(i) is not null || layout.Quantity(i) is not null)
                return false;
            if (layout.IsOpen(i) && lexicon.Verb(layout.Tokens[..layout.End], i, out var length, out var entry) && layout.IsVerb(i) && i + length - 1 <= reading.Left)
                return Fits(reading, entry) && SetVerb(layout, reading, entry, "verb-quantity");
            if (i < reading.Left && layout.IsVerb(i))
                return false;
        }
        return false;
    }

    /// <summary>“80 ships have been built”.</summary>
    private bool PassiveVerb(SentenceLayout layout, Reading reading)
    {
        var direct = reading.Clause.Verb >= 0 && reading.Clause.Verb < reading.Quantity.First;
        if (direct && (reading.Quantity.Unit is not null || !layout.Is(reading.Left, layout.Words.With)))
            return false;
        for (var i = reading.Quantity.End; i < (direct ? reading.Quantity.End + 1 : reading.Clause.End); i++)
        {
            if (layout.IsOpen(i) && lexicon.Verb(layout.Tokens[..layout.End], i, out _, out var entry) && Fits(reading, entry))
                return SetVerb(layout, reading, entry, "quantity-passive-verb");
        }
        return false;
    }

    private bool CountedNoun(SentenceLayout layout, Reading reading)
    {
        if (reading.Quantity.NounSpan is not { } span)
            return false;
        var first = layout.Source.TokenAt(span.Start);
        if (first == reading.Cue && layout.Holds(first + 1))
            span = new TextSpan(layout.Tokens[++first].Start, span.End);
        var end = layout.Source.TokenAt(span.End - 1) + 1;
        MetricEntry? entry = null;
        for (var i = first; i < end; i++)
        {
            if (lexicon.Noun(layout.Tokens[..end], i, out var length, out var known) && i + length == end)
                entry ??= known;
        }
        if (entry is null && PassiveVerb(layout, reading))
            return true;
        reading.Name(entry, layout.Source.Slice(span), "counted-noun");
        reading.Metric = null;
        return true;
    }

    /// <summary>Things that say nothing of what is measured: cars are sold, made or exported.</summary>
    private bool IsGenericCount(SentenceLayout layout, Reading reading) =>
        reading.Quantity.NounSpan is null || !Named(layout, reading) && reading.Clause.SubjectMetric is { Entry: not null } subject && subject.End <= reading.Quantity.First && Fits(reading, subject.Entry);

    /// <summary>The counted noun is a measure by itself: stores, employees.</summary>
    private bool Named(SentenceLayout layout, Reading reading) =>
        reading.Quantity is { NounSpan: { } span, Dimension: Dimension.Count } && layout.Source.TokenAt(span.End - 1) is var head && lexicon.Noun(layout.Tokens[..(head + 1)], head, out _, out _);

    private static bool Subject(SentenceLayout layout, Reading reading)
    {
        for (var clause = reading.Clause; clause is not null; clause = clause.Parent)
        {
            if (clause.SubjectMetric is { } metric && metric.End <= reading.Quantity.First && (reading.Role == Role.Change || Fits(reading, metric.Entry)))
                return Set(reading, metric, "subject-verb-quantity");
            if (clause.Verb >= 0 && !clause.Inherited || clause.Kind == ClauseKind.Relative)
                break;
        }
        return false;
    }

    private static bool FromBase(Reading reading)
    {
        if (reading.Base is not { MetricName.Length: > 0 } last || !Fits(reading, last.Entry) && last.Quantity.Dimension != reading.Quantity.Dimension)
            return false;
        (reading.Metric, reading.Entry, reading.MetricName, reading.Rule) = (last.Metric, last.Entry, last.MetricName, "continued");
        reading.Why.Add($"it goes on with “{last.MetricName}” of the number before it");
        return true;
    }

    private static bool Inherit(SentenceLayout layout, Reading reading)
    {
        var last = reading.Base!;
        reading.IsTwin = true;
        reading.Role = reading.IsChangeUnit && last.Role != Role.Change ? reading.Role : last.Role;
        reading.Direction = last.Direction;
        return FromBase(reading);
    }

    private bool FromContext(SentenceLayout layout, Reading reading, Discourse discourse)
    {
        if (reading.Clause.Verb > 0 && finder.UnknownBefore(layout, reading.Clause.Verb, reading.Clause.First) is { } unknown)
            return Set(reading, unknown, "unknown-noun");
        if (FromBase(reading))
        {
            reading.Evidence.Add("metric-context");
            return true;
        }
        if (reading.Quantity is { Dimension: Dimension.MoneyRate, Unit: { } rate } && !rate.EndsWith("/share", StringComparison.Ordinal))
        {
            reading.Name(lexicon["price"], "price", "price-per-unit");
            return true;
        }
        if (reading.Role == Role.Share && discourse.Last is { MetricName.Length: > 0 } whole && layout.Cue(reading.Clause.Verb).Is(CueKinds.ShareVerb))
        {
            (reading.Entry, reading.MetricName, reading.Rule) = (null, whole.MetricName.StartsWith("share of", StringComparison.Ordinal) ? whole.MetricName : $"share of {whole.MetricName}", "share-of-before");
            reading.Doubt("metric-context", $"the sentence names no whole; the one before speaks of “{whole.MetricName}”");
            return true;
        }
        if (discourse.Last is not { MetricName.Length: > 0 } last || !Fits(reading, last.Entry) || layout.Sentence.Paragraph - discourse.Paragraph > 1)
            return false;
        if (reading.Clause.Subject is { Resolution: not EntityResolution.Anaphor } own && own.Entity != last.Subject?.Entity)
            return false;
        (reading.Entry, reading.MetricName, reading.Rule) = (last.Entry, last.MetricName, "sentence-before");
        reading.Doubt("metric-context", $"the sentence names no measure; the one before speaks of “{last.MetricName}”");
        return true;
    }

    private static bool Fits(Reading reading, MetricEntry? entry) =>
        entry is null || reading.Quantity.Dimension is Dimension.None or Dimension.Other or Dimension.Times || entry.Dimensions.Contains(reading.Quantity.Dimension)
        || reading.Quantity.Dimension == Dimension.MoneyRate && entry.Dimensions.Contains(Dimension.Money)
        || reading.Quantity.Dimension == Dimension.Rate && entry.Dimensions.Overlaps([Dimension.Count, Dimension.Volume, Dimension.Mass])
        || reading.IsChangeUnit && (reading.Role == Role.Change || entry.Share || entry.Growth || entry.Rate);

    private static bool Set(Reading reading, MetricMention metric, string rule)
    {
        (reading.Metric, reading.Entry, reading.MetricName, reading.Rule) = (metric, metric.Entry, metric.Entry is { } known && (known.Canonical || metric.Name.Length <= 3 || metric.Name is "revs") ? known.Name : metric.Name, rule);
        if (metric.Entry is null)
            reading.Evidence.Add("metric-unknown");
        return reading.MetricName.Length > 0;
    }

    /// <summary>“sold 20,000 cars” is car sales; “earned $1bn” is profit.</summary>
    private bool SetVerb(SentenceLayout layout, Reading reading, MetricEntry entry, string rule)
    {
        var noun = reading.Quantity is { NounSpan: { } span, Dimension: Dimension.Count } && !entry.People ? layout.Source.Slice(span) : null;
        if (entry.Name == "settlement" && reading.Quantity.Dimension == Dimension.MoneyRate)
            entry = lexicon["price"];
        var name = noun is null || reading.Quantity.Unit is "unit" || reading.Quantity.Unit is { } counted && entry.Name.Contains(counted, StringComparison.OrdinalIgnoreCase) ? entry.Name : $"{reading.Quantity.Unit} {entry.Name}";
        reading.Name(entry, IsAbroad(layout, reading) ? $"overseas {name}" : name, rule);
        return true;
    }

    /// <summary>“sell 5,000 cars abroad”, “in overseas markets”.</summary>
    private static bool IsAbroad(SentenceLayout layout, Reading reading)
    {
        for (var i = reading.Quantity.End; i < Math.Min(reading.Quantity.End + 3, reading.Clause.End); i++)
        {
            if (layout.Is(i, layout.Words.Abroad))
                return true;
        }
        return false;
    }
}
