using Extractor.Recognition.Companies;
using Extractor.Recognition.Units;

namespace Extractor.Claims;

/// <summary>Measures that no noun beside the number names: what moves on a market, what a deal, a bond or a share costs.</summary>
internal sealed class QuotedMeasures(MetricLexicon lexicon)
{
    private readonly MetricEntry _sharePrice = lexicon["share price"];
    private readonly MetricEntry _index = lexicon["index"];

    /// <summary>“5-1/2 pct notes due 1995”.</summary>
    public bool Coupon(SentenceLayout layout, Reading reading)
    {
        if (reading.Quantity.Dimension != Dimension.Percent)
            return false;
        for (var i = reading.Quantity.End; i < Math.Min(reading.Quantity.End + 5, layout.End) && layout.IsWord(i) && !layout.Is(i, layout.Words.Prepositions); i++)
        {
            if (layout.Is(i, layout.Words.Bonds))
            {
                reading.Name(lexicon["interest rate"], "coupon", "coupon");
                return true;
            }
        }
        return false;
    }

    /// <summary>“trades at 18 times”: a multiple of a price is that of earnings.</summary>
    public bool PriceMultiple(SentenceLayout layout, Reading reading)
    {
        if (reading.Quantity.Dimension != Dimension.Times || reading.Role == Role.Change || !layout.Is(reading.Left, layout.Words.At))
            return false;
        reading.Name(lexicon["price-to-earnings ratio"], "price-to-earnings ratio", "price-multiple");
        return true;
    }

    /// <summary>“sold its stake for $118 million”, “sued the state for $3 million”.</summary>
    public bool DealPrice(SentenceLayout layout, Reading reading)
    {
        if (reading.Quantity.Dimension != Dimension.Money || !layout.Is(reading.Left, layout.Words.For))
            return false;
        for (var i = reading.Left - 1; i >= reading.Clause.First; i--)
        {
            if (layout.Is(i, layout.Words.Sues))
            {
                reading.Name(lexicon["damages claim"], "damages claim", "sued-for");
                return true;
            }
            if (layout.Is(i, layout.Words.Sell) || layout.Is(i, layout.Words.Buy))
            {
                reading.Name(lexicon["deal value"], layout.Is(i, layout.Words.Sell) ? "sale price" : "purchase price", "sold-for");
                return true;
            }
        }
        return false;
    }

    /// <summary>“traded at $80 a ton”, “trades around 48 euros”: a price, not how much is traded.</summary>
    public bool TradedAt(SentenceLayout layout, Reading reading)
    {
        if (reading.Quantity.Dimension is not (Dimension.Money or Dimension.MoneyRate))
            return false;
        for (var i = reading.Left; i >= Math.Max(reading.Clause.First, reading.Left - 4); i--)
        {
            if (layout.Quantity(i) is not null || layout.Metric(i) is { } metric && metric.Head == i && !layout.Is(i, layout.Words.Trading))
                return false;
            if (!layout.Is(i, layout.Words.Trading))
                continue;
            if (i == reading.Left || !layout.Is(i + 1, layout.Words.PricedAt))
                return false;
            var company = reading.Clause.Subject is { Kind: EntityKind.Company };
            reading.Name(company ? _sharePrice : lexicon["price"], company ? "share price" : "price", "traded-at");
            return true;
        }
        return false;
    }

    /// <summary>“Telora's 12 percent rally”: without a measure, what rises of a company is its share price.</summary>
    public bool OwnMove(SentenceLayout layout, Reading reading)
    {
        var owner = reading.Left;
        if (layout.Entity(owner) is not { Possessive: true } && layout.Is(owner, layout.Words.Possessives))
            owner--;
        if (layout.Entity(owner) is { Traded: true } && reading.Cue == reading.Quantity.End)
        {
            reading.Name(layout.Entity(owner)!.Market == MarketType.Index ? _index : lexicon["price"], layout.Entity(owner)!.Market == MarketType.Index ? "index" : "price", "own-move");
            return true;
        }
        if (layout.Entity(owner) is not { Kind: EntityKind.Company } || reading.Cue != reading.Quantity.End || layout.Is(reading.Cue + layout.Cue(reading.Cue).Length, layout.Words.InOnly) || layout.Is(reading.Cue + layout.Cue(reading.Cue).Length, layout.Words.Of))
            return false;
        reading.Name(_sharePrice, "share price", "own-move");
        reading.Evidence.Add("metric-unknown");
        return true;
    }

    /// <summary>“paid 30 mln dlrs for Solvik Paints”, “values it at $5m”.</summary>
    public bool PaidFor(SentenceLayout layout, Reading reading)
    {
        if (reading.Quantity.Dimension != Dimension.Money)
            return false;
        if (layout.Is(reading.Left, layout.Words.Pays) && layout.Is(reading.Quantity.End, layout.Words.For) && (layout.Entity(reading.Quantity.End + 1) is { Kind: EntityKind.Company } || layout.Holds(reading.Quantity.End + 1) && (layout.Tokens[reading.Quantity.End + 1].Capitalised || layout.Is(reading.Quantity.End + 1, layout.Words.Determiners) && layout.Holds(reading.Quantity.End + 2) && layout.Tokens[reading.Quantity.End + 2].Capitalised)))
        {
            reading.Name(lexicon["deal value"], "purchase price", "paid-for");
            return true;
        }
        if (layout.Is(reading.Left, layout.Words.At) && layout.Is(reading.Quantity.End, layout.Words.Apiece))
        {
            reading.Name(lexicon["price"], "price", "price-each");
            return true;
        }
        if (!layout.Is(reading.Left, layout.Words.At))
            return false;
        for (var i = reading.Left - 1; i >= Math.Max(reading.Clause.First, reading.Left - 7) && layout.Quantity(i) is null; i--)
        {
            if (!layout.Is(i, layout.Words.Values) || layout.Is(i + 1, layout.Words.Of))
                continue;
            reading.Name(lexicon["market value"], "market value", "valued-at");
            return true;
        }
        return false;
    }

    public bool StockMove(SentenceLayout layout, Reading reading)
    {
        if (reading.Clause.Subject is not { } subject || reading.Role != Role.Change && !IsQuoted(layout, reading, subject))
            return false;
        if (subject is { Kind: EntityKind.Company, Possessive: true } && HasNoun(layout, subject.End + 1, reading.Clause.Verb))
        {
            if (!HasDivision(layout, subject.End, reading.Clause.Verb))
                return false;
            reading.Name(lexicon["revenue"], "revenue", "division-move");
            reading.Evidence.Add("metric-unknown");
            return true;
        }
        if (subject.Kind == EntityKind.Company)
            reading.Name(_sharePrice, "share price", "stock-move");
        else if (subject.Kind == EntityKind.Market && (reading.Clause.Verb >= 0 || reading.Quantity.Dimension != Dimension.None || subject.Market == MarketType.Index))
            reading.Name(IsPriced(layout, subject) ? lexicon["price"] : _index, IsPriced(layout, subject) ? "price" : "index", "index-move");
        else
            return false;
        reading.Evidence.Add("metric-unknown");
        return true;
    }

    /// <summary>“with Telora falling 3%, Solvik losing 4%”: a company that moves by a percentage does so on the stock market, whatever the sentence before was about.</summary>
    public bool ParticipleMove(SentenceLayout layout, Reading reading)
    {
        if (reading.Role != Role.Change || !reading.IsChangeUnit || !layout.EndsInIng(reading.Cue) || layout.Entity(layout.BeforeStop(reading.Cue - 1)) is not { Kind: EntityKind.Company, Possessive: false })
            return false;
        reading.Name(_sharePrice, "share price", "stock-move");
        reading.Evidence.Add("metric-unknown");
        return true;
    }

    /// <summary>“The Harvest Confidence Index stood at 48%”: an index is its own measure.</summary>
    public bool IndexLevel(SentenceLayout layout, Reading reading)
    {
        if (reading.Quantity.Dimension is not (Dimension.Percent or Dimension.None or Dimension.IndexPoint) || reading.Clause is not { Verb: >= 0, Subject: { Kind: EntityKind.Market } subject } || reading.Clause.Verb < subject.End)
            return false;
        if (!layout.Is(subject.End - 1, layout.Words.Indexes) || !layout.Cue(reading.Clause.Verb).Is(CueKinds.LevelVerb | CueKinds.ChangeVerb))
            return false;
        reading.Name(_index, "index", "index-level");
        return true;
    }

    /// <summary>“Telora eased to 90p from 94p”: a company that moves to a small sum of money does so on the stock market.</summary>
    private static bool IsQuoted(SentenceLayout layout, Reading reading, EntityMention subject) =>
        reading.Role is Role.NewLevel or Role.PriorLevel && reading.Quantity is { Dimension: Dimension.Money, Step: < 10, Value: < 100_000 } && subject.Kind == EntityKind.Company && reading.Clause.SubjectMetric is null
        && reading.Clause.Verb >= 0 && layout.Cue(reading.Clause.Verb) is var verb && verb.Is(CueKinds.ChangeVerb) && !verb.Is(CueKinds.MetricVerb) && reading.Clause.Verb >= subject.End && reading.Clause.Verb + 2 >= reading.Left;

    private static bool HasNoun(SentenceLayout layout, int first, int verb)
    {
        for (var i = first; i < verb; i++)
        {
            if (layout.IsWord(i) && layout.IsOpen(i) && !layout.Source.Chars(i).EndsWith("ly", StringComparison.OrdinalIgnoreCase) && !layout.Is(i, layout.Words.Auxiliaries))
                return true;
        }
        return false;
    }

    /// <summary>“Acme's printing business grew 7%”: what grows of a division is its revenue.</summary>
    private static bool HasDivision(SentenceLayout layout, int first, int verb)
    {
        for (var i = first; i < verb; i++)
        {
            if (layout.Is(i, layout.Words.Divisions))
                return true;
        }
        return false;
    }

    private static bool IsPriced(SentenceLayout layout, EntityMention subject) =>
        subject.Market == MarketType.Commodity || layout.Quantities.Exists(q => q.Dimension is Dimension.Money or Dimension.MoneyRate);

    public void PerShare(Reading reading)
    {
        if (reading.Quantity.Unit?.EndsWith("/share", StringComparison.Ordinal) != true || reading.Entry is null)
            return;
        if (reading.Entry.Name is "loss" or "net loss" or "operating loss" or "pretax loss")
            reading.Name(lexicon["loss per share"], "loss per share", reading.Rule);
        else if (reading.Entry.Name is "profit" or "net profit" or "earnings" or "operating profit" or "pretax profit")
            reading.Name(lexicon["earnings per share"], "earnings per share", reading.Rule);
    }
}
