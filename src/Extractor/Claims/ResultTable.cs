using Extractor.Recognition.Companies;

namespace Extractor.Claims;

/// <summary>Result tables of the wires: a row sets this year's figure against last year's (“Turnover 641 mln stg vs 639 mln”), a line above may say what its rows break down.</summary>
internal static class ResultTable
{
    private const int LongestRow = 24;

    public static bool IsRow(SentenceLayout layout)
    {
        if (layout.End - layout.First > LongestRow || layout.Quantities.Count < 2)
            return false;
        for (var i = layout.First + 1; i < layout.End; i++)
        {
            if (layout.Is(i, layout.Words.Versus))
                return layout.Quantity(i - 1) is not null || layout.Quantity(i - 2) is not null;
        }
        return false;
    }

    /// <summary>“Operating profits by region:”: the measure of the rows below; null for any other line.</summary>
    public static MetricMention? Heading(SentenceLayout layout)
    {
        for (var i = layout.First; i < layout.End; i++)
        {
            if (layout.IsFiniteVerb(i))
                return null;
            if (layout.Is(i, layout.Words.Breakdowns))
                return layout.Metrics.Find(static metric => metric.Entry is not null);
        }
        return null;
    }

    /// <summary>“Minorities 2 mln stg vs 1 mln”: the words that head a row; null where a name or nothing does.</summary>
    public static string? Label(SentenceLayout layout, Reading reading)
    {
        var end = reading.Quantity.First;
        for (var i = layout.First; i < end; i++)
        {
            if (!layout.IsWord(i) && layout.Char(i) is not (',' or '-') || layout.Entity(i) is not null || layout.Quantity(i) is not null || layout.Period(i) is not null)
                return null;
        }
        return end > layout.First && layout.IsWord(layout.First) && IsRow(layout) ? layout.Source.Slice(layout.Source.SpanOf(layout.First, end)).ToLowerInvariant() : null;
    }

    /// <summary>“Shr profit 7 cts vs loss 32 cts”: the figure before was of the other sign.</summary>
    public static void Turn(SentenceLayout layout, Reading reading, MetricLexicon lexicon)
    {
        var word = reading.Quantity.First - 1;
        if (reading is not { Role: Role.PriorLevel, Base: { } last } || !layout.Is(word, layout.Words.Results) || !layout.Is(word - 1, layout.Words.Versus))
            return;
        var loss = layout.Is(word, layout.Words.LossOnly);
        if (loss == last.MetricName.Contains("loss", StringComparison.OrdinalIgnoreCase))
            return;
        var net = last.Entry?.Name is "net profit" or "net loss";
        var perShare = last.Entry?.Name is "earnings per share" or "loss per share";
        var name = (loss, perShare, net) switch
        {
            (true, true, _) => "loss per share",
            (false, true, _) => "earnings per share",
            (true, _, true) => "net loss",
            (false, _, true) => "net profit",
            _ => loss ? "loss" : "profit",
        };
        reading.Name(lexicon[name], name, reading.Rule);
        reading.Why.Add($"it was a {(loss ? "loss" : "profit")} then");
    }

    /// <summary>A row is about whom the article is about; a place at its head is one of the parts.</summary>
    public static EntityMention? Subject(SentenceLayout layout, Discourse discourse) =>
        discourse.Main is { Kind: EntityKind.Company } main && IsRow(layout) && !layout.Entities.Exists(static entity => entity.Kind is EntityKind.Company or EntityKind.Group) ? main : null;
}
