using Extractor.Claims.Checks.Figures;

namespace Extractor.Claims.Checks.Rules;

/// <summary>“166,000 …, more than 60 percent of overseas sales”, where overseas sales were 265,000: 62.6 percent. “15 out of 46” implies a share.</summary>
internal sealed class PartOfWholeRule : ICheckRule
{
    /// <summary>How many levels are tried as the whole: keeps the rule linear on lists of thousands.</summary>
    private const int Candidates = 16;

    public CheckKind Kind => CheckKind.PartOfWhole;

    public void Find(ArticleFigures article, List<ClaimCheck> checks)
    {
        var wholes = article.Agreed.Values.Where(figure => !figure.IsPercent).ToLookup(figure => (figure.Subject, figure.Unit, figure.Claim.From, figure.Claim.To));
        foreach (var sentence in article.Sentences)
        {
            for (var i = 1; i < sentence.Count; i++)
            {
                var (before, figure) = (sentence[i - 1], sentence[i]);
                if (figure is { IsPercent: true, Claim.Kind: ClaimKind.Share, IsUsable: true, IsShared: false } && Part(sentence, i) is { } part)
                    Compare(article, part, figure, wholes[(part.Subject, part.Unit, part.Claim.From, part.Claim.To)].Take(Candidates), checks);
                else if (IsOutOf(article, before, figure))
                    checks.Add(Derive(before, figure));
            }
        }
    }

    /// <summary>The amount directly before the share, whatever changes stand between.</summary>
    private static Figure? Part(IReadOnlyList<Figure> sentence, int share)
    {
        var at = share - 1;
        while (at > 0 && sentence[at].IsChange && share - at < 3)
            at--;
        return sentence[at] is { IsLevel: true, IsPercent: false, IsUsable: true, IsShared: false } part && part.Subject == sentence[share].Subject && Periods.Same(part.Claim, sentence[share].Claim) ? part : null;
    }

    private void Compare(ArticleFigures article, Figure part, Figure share, IEnumerable<Figure> wholes, List<ClaimCheck> checks)
    {
        HashSet<string> words = [.. Wordings.Words(share.Claim.Metric).Where(word => word is not ("share" or "of") && !article.Words.Is("total", word))];
        if (words.Count == 0)
            return;
        var fitting = wholes.Where(whole => whole.Wording != part.Wording && whole.Value > part.Value && Wordings.IsNarrower(Wordings.Words(whole.Claim.Metric), words)).ToList();
        if (fitting is not [var only])
            return;
        var expected = part.Value / only.Value * 100;
        var distance = part.Range.DividedBy(only.Range).Times(100).Distance(share.Range);
        var sum = $"{NumberText.Of(part)} of {NumberText.Of(only)} is {NumberText.Amount(expected, "percent")}";
        if (distance == 0)
            checks.Add(Checks.Consistent(Kind, expected, share.Value, $"{sum}, as stated ({NumberText.Of(share)}).", part, share, only));
        else if (words.SetEquals(Wordings.Words(only.Claim.Metric)))
            checks.Add(Checks.Inconsistent(Kind, expected, share.Value, distance, "percent", CauseGuess.Of(expected, share.Value, distance, share.Step) ?? CheckCause.OtherScope, $"{sum}, but {NumberText.Of(share)} is stated.", part, share, only));
    }

    private static bool IsOutOf(ArticleFigures article, Figure part, Figure whole) =>
        part is { IsLevel: true, IsUsable: true, IsShared: false, IsPercent: false } && whole is { IsLevel: true, IsUsable: true, IsShared: false }
        && part.Unit == whole.Unit && part.Value < whole.Value && article.Before(whole, part).HasPhrase("out of") && whole.Claim.Number.Start - part.Claim.Number.End <= 40;

    private ClaimCheck Derive(Figure part, Figure whole)
    {
        var value = part.Value / whole.Value * 100;
        var range = part.Range.DividedBy(whole.Range).Times(100);
        DerivedFigure derived = new(part.Claim.Subject, $"share of {part.Claim.Metric}", "percent", ClaimKind.Share, NumberText.Round(value), range.Low, range.High, part.Claim.From, part.Claim.To);
        return Checks.Derived(Kind, derived, $"{NumberText.Of(part)} out of {NumberText.Of(whole)} is {NumberText.Amount(value, "percent")}.", part, whole);
    }
}
