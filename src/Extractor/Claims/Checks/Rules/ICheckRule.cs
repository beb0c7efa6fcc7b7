using Extractor.Claims.Checks.Figures;

namespace Extractor.Claims.Checks.Rules;

/// <summary>One kind of check. Rules keep no state.</summary>
internal interface ICheckRule
{
    CheckKind Kind { get; }

    void Find(ArticleFigures article, List<ClaimCheck> checks);
}
