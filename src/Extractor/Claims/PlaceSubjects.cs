using Extractor.Recognition.Companies;

namespace Extractor.Claims;

/// <summary>Measures of a place: the one that the sentence or the text has named.</summary>
internal static class PlaceSubjects
{
    /// <summary>“the country's games market”: the place last named in the sentence, or the one the text speaks of.</summary>
    public static EntityMention? Country(SentenceLayout layout, Reading reading, Discourse discourse)
    {
        if (reading.Metric is not { Owner: null } metric || !layout.Is(metric.First - 1, layout.Words.Possessives) || !layout.Is(metric.First - 2, layout.Words.Countries) || !layout.Is(metric.First - 3, layout.Words.Definites))
            return null;
        for (var i = metric.First - 4; i >= layout.First; i--)
        {
            if (layout.Entity(i) is { Kind: EntityKind.Market } before)
                return before;
        }
        return discourse.Topic is { Kind: EntityKind.Market } topic ? topic : discourse.Main is { Kind: EntityKind.Market } main ? main : null;
    }

    /// <summary>The place told right behind the number (“by 3% in Oslo”), else the last one before it in the clause, else one that opens the sentence.</summary>
    public static EntityMention? Nearest(SentenceLayout layout, Reading reading)
    {
        for (var i = reading.Quantity.End; i < Math.Min(reading.Quantity.End + 5, reading.Clause.End); i++)
        {
            if (layout.Entity(i) is { Kind: EntityKind.Market, Market: MarketType.Place } behind)
                return behind;
            if (layout.Quantity(i) is not null || layout.Char(i) is ',' or ';')
                break;
        }
        for (var i = reading.Quantity.First - 1; i >= (reading.Clause.Kind == ClauseKind.Coordinate && reading.Clause.Verb >= 0 && reading.Clause.Verb - reading.Clause.First <= 1 ? layout.First : reading.Clause.First); i--)
        {
            if (layout.Entity(i) is { Kind: EntityKind.Market, Market: MarketType.Place } before)
                return before;
        }
        return layout.Is(layout.First, layout.Words.Prepositions) && layout.Entity(layout.First + 1) is { Kind: EntityKind.Market, Market: MarketType.Place } opening ? opening : null;
    }
}
