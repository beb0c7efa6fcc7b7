using Extractor.Recognition.Companies;
using Extractor.Text;

namespace Extractor.Claims;

/// <summary>Subjects that are no names: what is traded, a currency, a market, a measure that is a name itself.</summary>
internal static class NounSubjects
{
    /// <summary>The market or currency whose noun phrase is the measure: “the cloud software market grew”, “the yuan fell”.</summary>
    public static EntityMention? Of(SentenceLayout layout, Reading reading, Discourse discourse) => Market(layout, reading) ?? Currency(layout, reading) ?? Security(layout, reading) ?? World(layout, reading, discourse);

    /// <summary>“copper prices fell”: the price of what is traded, whoever the text is about.</summary>
    public static EntityMention? Commodity(SentenceLayout layout, Reading reading) =>
        reading.Metric is { Owner: null, Scope: [{ Traded: true } product, ..] } metric && reading.Entry is { Price: true } or { Name: "price" } && (product.End == metric.Head && !layout.Is(product.First - 1, layout.Words.Possessives) || product.First == metric.Head + 2 && layout.Is(metric.Head + 1, layout.Words.Of)) ? product : null;

    /// <summary>“the 25% gain in the S&amp;P 500 Index”.</summary>
    public static EntityMention? Index(SentenceLayout layout, Reading reading)
    {
        if (reading.Role != Role.Change && reading.Role != Role.PriorLevel || !layout.Cue(reading.Quantity.End).Is(CueKinds.ChangeNoun))
            return null;
        var link = reading.Quantity.End + 1;
        if (!layout.Is(link, layout.Words.In))
            return null;
        return (layout.Entity(link + 1) ?? (layout.Is(link + 1, layout.Words.Definites) ? layout.Entity(link + 2) : null)) is { Market: MarketType.Index, Possessive: false } index ? index : null;
    }

    /// <summary>“Telora's gold output”, “oil revenue”: what a company makes is not whom its figures are about.</summary>
    public static bool IsMaterial(Reading reading, EntityMention subject, Discourse discourse) =>
        subject.Market == MarketType.Commodity && reading.Entry is { Price: false, Name: not "price" } && discourse.Main is { Kind: EntityKind.Company };

    /// <summary>A country or city is not valued on a market.</summary>
    public static bool IsPriceless(Reading reading, EntityMention subject) => reading.Entry?.Name is "market value" or "share price" && subject is { Kind: EntityKind.Market, Traded: false };

    /// <summary>An index, a yield or futures in a text on companies is none of theirs.</summary>
    public static bool IsMarketMeasure(Reading reading, Discourse discourse) =>
        (reading.Entry?.Name is "index" or "futures price" or "exchange rate" || reading.Entry?.Name == "interest rate" && !reading.MetricName.Contains("coupon", StringComparison.OrdinalIgnoreCase)) && reading.Metric is not null && (discourse.Topic ?? discourse.Main) is { Kind: EntityKind.Company };

    /// <summary>A measure that is a name itself (“the Entrepreneur Index”) is its own subject; any other stays without one.</summary>
    public static void Measure(SentenceLayout layout, Reading reading)
    {
        var metric = reading.Metric!;
        if (reading.Entry!.Name is "interest rate" or "exchange rate" || metric.Head == metric.First || !layout.Tokens[metric.First].Capitalised)
            return;
        reading.Subject = Named(layout, metric.First, metric.End);
        reading.Evidence.Add("subject-market");
        reading.Why.Add(reading.Subject.Why);
    }

    /// <summary>“the cloud software market”, “the market for frozen fish”; the market alone says nothing.</summary>
    private static EntityMention? Market(SentenceLayout layout, Reading reading)
    {
        if (reading.Role == Role.Share || reading.Metric is not { Owner: null, Entry.Itself: true } metric || !layout.Is(metric.Head, layout.Words.MarketOnly) && reading.Clause.SubjectMetric != metric || layout.Is(metric.Head - 1, layout.Words.Sectors))
            return null;
        var first = metric.First;
        foreach (var place in metric.Scope)
            first = place.First < metric.Head ? Math.Min(first, place.First) : first;
        var end = metric.End;
        if (layout.Is(end, layout.Words.For))
        {
            end++;
            while (end < layout.End && layout.IsOpen(end) && layout.IsWord(end) && end - metric.End < 4 && !layout.IsVerbOrModal(end) && !layout.Is(end, layout.Words.Prepositions) && !layout.Is(end, layout.Words.Auxiliaries))
                end++;
            end = end == metric.End + 1 ? metric.End : end;
        }
        return end - first > 1 ? Named(layout, first, end) : null;
    }

    /// <summary>“the yield on 10-year Treasuries”, “ten-year gilt yields”: the security is what yields; a company's own bonds are its own.</summary>
    private static EntityMention? Security(SentenceLayout layout, Reading reading)
    {
        if (reading.Metric is not { Owner: null } metric || !layout.Is(metric.Head, layout.Words.Yields))
            return null;
        var (first, end) = layout.Is(metric.End, layout.Words.OnOf) ? (metric.End + 1, metric.End + 1) : (metric.First, metric.Head);
        while (layout.Is(first, layout.Words.Determiners))
            first++;
        if (first == metric.First && layout.Is(first - 1, layout.Words.Year))
            first--;
        if (first <= metric.First && layout.Char(first - 1) == '-' && first - 2 >= layout.First)
            first -= 2;
        while (end < layout.End && first > metric.Head && !layout.IsVerb(end) && !layout.Is(end, layout.Words.Auxiliaries) && !layout.Is(end, layout.Words.Prepositions) && (layout.IsWord(end) || layout.Char(end) == '-' || layout.Quantity(end) is not null))
            end++;
        return end > first && Enumerable.Range(first, end - first).Any(i => layout.Is(i, layout.Words.Securities) || layout.Is(i, layout.Words.YearlyBonds)) && !Enumerable.Range(first, end - first).Any(i => layout.Entity(i) is { Kind: EntityKind.Company }) ? Named(layout, first, end) : null;
    }

    /// <summary>“world grain output”, “global economic growth”: of no country, in a text that is about no company's own.</summary>
    private static EntityMention? World(SentenceLayout layout, Reading reading, Discourse discourse)
    {
        if (reading.Metric is not { Owner: null, Scope: [] } metric || reading.Role == Role.Share || discourse.Main is { Kind: EntityKind.Company } main && !(reading.Clause.Subject is { } observer && observer.Entity != main.Entity && discourse.Observers.Contains(observer)) && reading.Entry is not { Macro: true } and not { Growth: true })
            return null;
        for (var i = metric.First; i < metric.Head; i++)
        {
            if (layout.Is(i, layout.Words.Worlds))
                return Named(layout, i, i + 1) with { Name = "World" };
        }
        return null;
    }

    /// <summary>“the yuan fell 2%”, “the Taiwan dollar”: the subject of the clause is a currency.</summary>
    private static EntityMention? Currency(SentenceLayout layout, Reading reading)
    {
        var clause = reading.Clause;
        if (clause.Verb < 0 || clause.Verb > reading.Quantity.First || clause.SubjectMetric is not null || reading.Entry is not null and not { Price: true } and not { Name: "price" } && reading.Rule != "sentence-before" && !layout.Is(clause.Verb, layout.Words.Trades))
            return null;
        var last = clause.Verb - 1;
        while (last > clause.First && (layout.Is(last, layout.Words.Adverbs) || layout.Is(last, layout.Words.Auxiliaries)))
            last--;
        if (!layout.Is(last, layout.Words.Currencies) || !layout.IsOpen(last) || !layout.Cue(clause.Verb).Is(CueKinds.ChangeVerb | CueKinds.LevelVerb) && !layout.Is(clause.Verb, layout.Words.Auxiliaries) && !layout.Is(clause.Verb, layout.Words.Trades))
            return null;
        var first = layout.Entity(last - 1) is { Kind: EntityKind.Market, Possessive: false } place ? place.First : last - 1 >= clause.First && layout.Tokens[last - 1].Capitalised && !layout.Is(last - 1, layout.Words.Determiners) ? last - 1 : last;
        if (first == last && layout.Is(last, layout.Words.CurrencyOnly))
            return null;
        reading.Name(null, "exchange rate", reading.Rule);
        reading.Metric = null;
        return Named(layout, first, last + 1);
    }

    private static EntityMention Named(SentenceLayout layout, int first, int end)
    {
        var span = layout.Source.SpanOf(first, end);
        var name = layout.Source.Slice(span);
        return new EntityMention(first, end, span, "measure-as-subject", -2, name, null, EntityKind.Market, EntityResolution.Form, false, null, null, null, true, new EntityReason($"“{name}” is itself what the number is about"));
    }
}
