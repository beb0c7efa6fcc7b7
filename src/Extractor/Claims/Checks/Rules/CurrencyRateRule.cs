using Extractor.Claims.Checks.Figures;

namespace Extractor.Claims.Checks.Rules;

/// <summary>“785 million euros ($1 billion)” implies an exchange rate; two such amounts of an article must imply much the same one.</summary>
internal sealed class CurrencyRateRule : ICheckRule
{
    /// <summary>Rates of a year's quarters differ by less.</summary>
    private const decimal Drift = 0.05m;
    private const decimal Apart = 0.25m;

    public CheckKind Kind => CheckKind.CurrencyRate;

    public void Find(ArticleFigures article, List<ClaimCheck> checks)
    {
        Dictionary<(string, string), (Figure Amount, Figure Other)> known = [];
        foreach (var sentence in article.Sentences)
        {
            for (var i = 1; i < sentence.Count; i++)
            {
                var (amount, other) = (sentence[i - 1], sentence[i]);
                if (!IsRepeated(article, amount, other))
                    continue;
                if (known.TryAdd((amount.Unit!, other.Unit!), (amount, other)))
                    checks.Add(Derive(amount, other));
                else
                    Compare(known[(amount.Unit!, other.Unit!)], amount, other, checks);
            }
        }
    }

    private static bool IsRepeated(ArticleFigures article, Figure amount, Figure other) =>
        amount is { IsLevel: true, IsMoney: true, IsUsable: true, IsShared: false } && other is { IsLevel: true, IsMoney: true, IsUsable: true, IsShared: false } && amount.Unit != other.Unit
        && other.Claim.Number.Start - amount.Claim.Number.End <= 30 && amount.Subject == other.Subject && article.Before(other, amount) is var gap && (gap.IsOpenBracket || gap.SaysOr());

    private ClaimCheck Derive(Figure amount, Figure other)
    {
        var value = other.Value / amount.Value;
        var range = other.Range.DividedBy(amount.Range);
        var unit = $"{other.Unit}/{amount.Unit}";
        DerivedFigure derived = new(null, "exchange rate", unit, ClaimKind.Level, NumberText.Round(value), range.Low, range.High, amount.Claim.From, amount.Claim.To);
        return Checks.Derived(Kind, derived, $"{NumberText.Of(other)} for {NumberText.Of(amount)} implies {NumberText.Amount(value, unit)}.", amount, other);
    }

    private void Compare((Figure Amount, Figure Other) first, Figure amount, Figure other, List<ClaimCheck> checks)
    {
        if (amount.Value == first.Amount.Value && other.Value == first.Other.Value)
            return;
        var (expected, found) = (first.Other.Value / first.Amount.Value, other.Value / amount.Value);
        var usual = first.Other.Range.DividedBy(first.Amount.Range);
        var distance = usual.Widened(expected * Drift).Distance(other.Range.DividedBy(amount.Range));
        var unit = $"{other.Unit}/{amount.Unit}";
        if (distance == 0)
            checks.Add(Checks.Consistent(Kind, expected, NumberText.Round(found), $"{NumberText.Of(other)} for {NumberText.Of(amount)} is {NumberText.Amount(found, unit)}; the article's other amounts give {NumberText.Amount(expected, unit)}.", first.Amount, first.Other, amount, other));
        else if (distance > expected * Apart)
            checks.Add(Checks.Inconsistent(Kind, expected, NumberText.Round(found), distance, unit, CheckCause.TypingError, $"{NumberText.Of(other)} for {NumberText.Of(amount)} is {NumberText.Amount(found, unit)}, but the article's other amounts give {NumberText.Amount(expected, unit)}.", first.Amount, first.Other, amount, other));
    }
}
