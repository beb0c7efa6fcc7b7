using Extractor.Claims.Checks.Figures;
using Extractor.Claims.Checks.Rules;

namespace Extractor.Claims.Checks;

/// <summary>Holds the claims of one article against each other, as a good editor does with a pencil. Safe to use from many threads.</summary>
public sealed class CrossChecker
{
    /// <summary>The only place where rules are registered.</summary>
    internal static readonly IReadOnlyList<ICheckRule> Rules =
    [
        new ChangeAgainstLevelsRule(),
        new EarlierLevelRule(),
        new ImpliedChangeRule(),
        new AmountAgainstPercentRule(),
        new PartOfWholeRule(),
        new SumOfPartsRule(),
        new PeriodWithinPeriodRule(),
        new RepeatedFigureRule(),
        new ShareOverWholeRule(),
        new PeriodNotEndedRule(),
        new AmountPerShareRule(),
        new CurrencyRateRule(),
        new UnitConversionRule(),
    ];

    private readonly LinkWords _words = LinkWords.Load();

    /// <summary>The kinds that are checked, in the order of the rules.</summary>
    public static IEnumerable<CheckKind> Kinds => Rules.Select(rule => rule.Kind);

    /// <param name="claims">Of one article, in the order of the text.</param>
    /// <param name="published">Null when unknown: then no period counts as unfinished.</param>
    /// <returns>In the order of the text by the first claim concerned.</returns>
    public IReadOnlyList<ClaimCheck> Check(IReadOnlyList<ClaimOccurrence> claims, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArticleFigures article = new(claims, published, _words);
        List<ClaimCheck> checks = [];
        foreach (var rule in Rules)
            rule.Find(article, checks);
        return [.. checks.OrderBy(check => check.Claims[0]).ThenBy(check => check.Kind)];
    }
}
