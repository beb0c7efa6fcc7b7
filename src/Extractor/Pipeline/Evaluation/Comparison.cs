namespace Extractor.Pipeline.Evaluation;

/// <summary>When a found field counts as the gold one: the yardstick's rules.</summary>
internal static class Comparison
{
    /// <summary>Words for the same measure.</summary>
    private static readonly HashSet<string>[] SameMeasure =
    [
        ["sale", "sell", "sold", "selling"], ["export", "exported", "exporting", "shipment", "ship", "shipped"],
        ["deliver", "delivery", "delivered"], ["profit", "earning", "earnings", "income", "earned", "earn"],
        ["revenue", "turnover", "sale"], ["employee", "job", "staff", "worker", "workforce", "headcount", "employ", "people", "cut", "layoff"],
        ["produce", "production", "output", "produced", "build", "built", "make"], ["price", "cost", "share price"],
        ["invest", "investment", "invested", "spend", "spending"], ["stake", "share", "holding", "shareholding"],
        ["loss", "lost", "lose"], ["growth", "grow", "grew", "grown"], ["store", "outlet", "shop", "branch"],
        ["customer", "user", "subscriber", "client", "account"], ["value", "valuation", "worth", "deal", "bid", "offer", "acquisition"],
        ["launch", "launched", "model"], ["country", "market"], ["capacity", "battery"],
    ];

    public static bool SameNumber(double? a, double? b) =>
        a is { } x && b is { } y ? Math.Abs(x - y) <= 1e-6 * Math.Max(1.0, Math.Max(Math.Abs(x), Math.Abs(y))) : a is null && b is null;

    public static bool SameSubject(string? found, IReadOnlyList<string?> gold)
    {
        if (string.IsNullOrEmpty(found))
            return gold is [] or [null];
        var mine = Wording.Names(found);
        foreach (var alias in gold)
        {
            var theirs = Wording.Names(alias);
            if (theirs.Count == 0)
                continue;
            var common = Math.Min(mine.Count, theirs.Count);
            if (mine.Take(common).SequenceEqual(theirs.Take(common)) || string.Concat(mine) == string.Concat(theirs))
                return true;
        }
        return false;
    }

    public static bool SameUnit(string? found, IReadOnlyList<string?> gold)
    {
        if (gold is [] or [null] or [""])
            return true;
        var mine = Wording.StemmedUnit(found);
        return gold.Any(unit => mine == Wording.StemmedUnit(unit));
    }

    public static bool SameMetric(string? found, IReadOnlyList<string?> gold)
    {
        var mine = Wording.Words(found).Select(Wording.Stem).ToHashSet();
        foreach (var alias in gold)
        {
            if (Wording.Words(alias) is not [.., var last])
                continue;
            var head = Wording.Stem(last);
            if (mine.Contains(head) || SameMeasure.Any(group => group.Contains(head) && group.Overlaps(mine)))
                return true;
        }
        return false;
    }

    /// <summary>Whether both speak of the same number in the text.</summary>
    public static bool SamePlace(GoldClaim gold, FoundClaim found)
    {
        var theirs = Wording.NumberWords(gold.Number);
        var mine = Wording.NumberWords(found.Number).ToHashSet();
        if (!mine.Overlaps(theirs))
            return false;
        var digits = theirs.Where(Wording.StartsWithDigit).ToList();
        if (digits.Count > 0 && !mine.Overlaps(digits))
            return false;
        var quote = Wording.Words(gold.Quote);
        var sentence = Wording.Words(found.Sentence).ToHashSet();
        return quote.Count(sentence.Contains) >= 0.8 * quote.Count;
    }

    public static Agreement Agree(GoldClaim gold, FoundClaim found)
    {
        var quantity = SameNumber(gold.Value, found.Value) && SameNumber(gold.High, found.High) && SameUnit(found.Unit, gold.Unit);
        var company = SameSubject(found.Subject, gold.Subject);
        var year = gold.Year == found.Year;
        var core = quantity && company && year;
        var full = core && SameMetric(found.Metric, gold.Metric) && gold.Kind == found.Kind && gold.Direction == found.Direction && gold.Modality == found.Modality;
        var exact = full && gold.Bound == found.Bound && gold.Basis == found.Basis && gold.From == found.From && gold.To == found.To;
        return new Agreement(quantity, quantity && company, quantity && year, core, full, exact);
    }
}
