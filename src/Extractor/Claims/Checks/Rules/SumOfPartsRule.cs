using Extractor.Claims.Checks.Figures;

namespace Extractor.Claims.Checks.Rules;

/// <summary>“exports of 1.87 million comprised 1.20 million cars, 649,587 trucks and 14,797 buses”: do the parts add up? A list is checked against levels before it in its sentence and the one before.</summary>
internal sealed class SumOfPartsRule : ICheckRule
{
    private const int Candidates = 4;

    public CheckKind Kind => CheckKind.SumOfParts;

    public void Find(ArticleFigures article, List<ClaimCheck> checks)
    {
        List<Figure> earlier = [];
        var last = -1;
        foreach (var sentence in article.Sentences)
        {
            var levels = Levels(sentence);
            var near = sentence[0].Sentence == last + 1 ? earlier : [];
            if (!AddsUp(article, sentence, levels, 0, near, checks) && levels.Count > 2)
                AddsUp(article, sentence, levels, 1, [levels[0]], checks);
            (earlier, last) = (levels, sentence[0].Sentence);
        }
    }

    private static List<Figure> Levels(IReadOnlyList<Figure> sentence) =>
        [.. sentence.Where(figure => figure is { IsLevel: true, IsPercent: false, IsUsable: true, IsShared: false, Unit: not (null or "times") })];

    private bool AddsUp(ArticleFigures article, IReadOnlyList<Figure> sentence, List<Figure> levels, int from, IEnumerable<Figure> wholes, List<ClaimCheck> checks)
    {
        List<Figure> parts = levels[from..];
        if (parts.Count < 2 || !parts.TrueForAll(part => Periods.Same(part.Claim, parts[0].Claim)))
            return false;
        var at = sentence[0] == parts[0] ? null : sentence.TakeWhile(figure => figure != parts[0]).LastOrDefault();
        var listed = article.Before(parts[0], at).HasWord("comprise");
        foreach (var whole in wholes.Reverse().Take(Candidates))
        {
            if (IsWhole(whole, parts, listed) && Compare(whole, parts, listed, checks))
                return true;
        }
        return false;
    }

    /// <summary>Without the word “comprises”, parts must be of one measure and told apart by their subjects.</summary>
    private static bool IsWhole(Figure whole, List<Figure> parts, bool listed)
    {
        if (!Periods.Same(whole.Claim, parts[0].Claim) || parts.Exists(part => part.Value >= whole.Value))
            return false;
        return listed
            ? parts.TrueForAll(part => part.IsMoney == whole.IsMoney) && (!whole.IsMoney || parts.TrueForAll(part => part.Unit == whole.Unit))
            : parts.TrueForAll(part => part.Unit == whole.Unit && part.Claim.MetricKey == parts[0].Claim.MetricKey) && parts.DistinctBy(part => part.Subject).Count() == parts.Count;
    }

    private bool Compare(Figure whole, List<Figure> parts, bool listed, List<ClaimCheck> checks)
    {
        var sum = parts.Aggregate(new Interval(0, 0), (total, part) => total.Plus(part.Range));
        if (sum.High - sum.Low is not { } width || width > whole.Value / 30)
            return false;
        var expected = parts.Sum(part => part.Value);
        var text = $"{string.Join(" + ", parts.Select(part => NumberText.Of(part)))} is {NumberText.Amount(expected, null)}";
        var distance = sum.Distance(whole.Range);
        if (distance == 0)
            checks.Add(Checks.Consistent(Kind, expected, whole.Value, $"{text}, the stated total ({NumberText.Of(whole)}).", [whole, .. parts]));
        else if (listed)
            checks.Add(Checks.Inconsistent(Kind, expected, whole.Value, distance, whole.Unit, CauseGuess.Of(expected, whole.Value, distance, whole.Step), $"{text}, but the stated total is {NumberText.Of(whole)}.", [whole, .. parts]));
        return distance == 0 || listed;
    }
}
