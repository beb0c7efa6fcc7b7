using Extractor.Claims.Checks.Figures;

namespace Extractor.Claims.Checks.Rules;

/// <summary>“earned $90 million, or 30 cents a share” implies 300 million shares.</summary>
internal sealed class AmountPerShareRule : ICheckRule
{
    public CheckKind Kind => CheckKind.AmountPerShare;

    public void Find(ArticleFigures article, List<ClaimCheck> checks)
    {
        foreach (var sentence in article.Sentences)
        {
            for (var i = 1; i < sentence.Count; i++)
            {
                var (amount, rate) = (sentence[i - 1], sentence[i]);
                if (amount is { IsLevel: true, IsMoney: true, IsUsable: true, IsShared: false } && rate is { IsLevel: true, IsUsable: true, IsShared: false } && rate.Unit == amount.Unit + "/share"
                    && amount.Subject == rate.Subject && Periods.Same(amount.Claim, rate.Claim) && amount.Value > 1000 && article.Before(rate, amount).SaysOr())
                    checks.Add(Derive(amount, rate));
            }
        }
    }

    private ClaimCheck Derive(Figure amount, Figure rate)
    {
        var value = amount.Value / rate.Value;
        var range = amount.Range.DividedBy(rate.Range);
        DerivedFigure derived = new(amount.Claim.Subject, "number of shares", "share", ClaimKind.Level, NumberText.Round(value), range.Low, range.High, amount.Claim.From, amount.Claim.To);
        return Checks.Derived(Kind, derived, $"{NumberText.Of(amount)} at {NumberText.Of(rate)} implies {NumberText.Amount(value, "share")} ({NumberText.Range(range, null)}).", amount, rate);
    }
}
