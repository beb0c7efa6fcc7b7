namespace Extractor.Claims.Checks.Figures;

/// <summary>The claims of an article, prepared for checks: sentences, series and the changes between levels.</summary>
internal sealed class ArticleFigures
{
    private readonly Lazy<IReadOnlyList<Comparison>> _comparisons;

    public ArticleFigures(IReadOnlyList<ClaimOccurrence> claims, DateOnly? published, LinkWords words)
    {
        (Published, Words) = (published, words);
        var subjects = SubjectNames.Number(claims);
        List<Figure> all = [];
        List<List<Figure>> sentences = [];
        for (var i = 0; i < claims.Count; i++)
        {
            var claim = claims[i];
            if (sentences.Count == 0 || sentences[^1][^1].Claim.Sentence != claim.Sentence)
                sentences.Add([]);
            Figure figure = new(i, claim, subjects[claim.Subject ?? ""], sentences.Count - 1);
            if (sentences[^1] is [.., var last] && last.Claim.Number == claim.Number)
                last.IsShared = figure.IsShared = true;
            sentences[^1].Add(figure);
            all.Add(figure);
        }
        (All, Sentences) = (all, sentences);
        Levels = all.Where(figure => figure is { IsLevel: true, IsUsable: true, IsShared: false }).ToLookup(SeriesKey.Of);
        Agreed = Levels.Where(IsOneValue).ToDictionary(group => group.Key, group => group.First());
        _comparisons = new(() => new ComparisonFinder(this).Find());
    }

    public DateOnly? Published { get; }

    public LinkWords Words { get; }

    public IReadOnlyList<Figure> All { get; }

    /// <summary>Those of each sentence that carries claims, in the order of the text; never empty.</summary>
    public IReadOnlyList<IReadOnlyList<Figure>> Sentences { get; }

    public ILookup<SeriesKey, Figure> Levels { get; }

    /// <summary>The first figure of each series and period of which the article gives one value only.</summary>
    public IReadOnlyDictionary<SeriesKey, Figure> Agreed { get; }

    /// <summary>Which change belongs to which levels, each level once as the later one and change.</summary>
    public IReadOnlyList<Comparison> Comparisons => _comparisons.Value;

    public static bool IsOneValue(IEnumerable<Figure> group)
    {
        var first = group.First();
        return group.All(figure => figure.Range.Meets(first.Range) && figure.Claim.Direction == first.Claim.Direction && figure.Claim.Modality == first.Claim.Modality);
    }

    /// <summary>The words between a number and the one before it, or the sentence's start.</summary>
    public Gap Before(Figure figure, Figure? previous) => new(Words, figure.Claim, previous?.Claim.Number.End ?? 0);
}
