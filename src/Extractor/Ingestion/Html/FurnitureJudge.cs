using AngleSharp.Dom;

namespace Extractor.Ingestion.Html;

/// <summary>
/// Overrules <see cref="PageFurniture"/> where an element that is named like furniture holds the article: class names are
/// habits, while the headline and most of a page's sentences are facts.
/// </summary>
internal sealed class FurnitureJudge
{
    /// <summary>Shorter stretches of text are labels more often than sentences.</summary>
    private const int ShortestProse = 40;

    private readonly Dictionary<IElement, int> _prose = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<IElement> _article = new(ReferenceEqualityComparer.Instance);
    private readonly int _total;

    public FurnitureJudge(IElement body)
    {
        foreach (var node in DomOrder.Of(body))
        {
            if (node is IText { Parent: IElement { LocalName: not ("script" or "style" or "noscript" or "template") } parent } text && text.Data.Length >= ShortestProse && text.Data.AsSpan().Trim().Length >= ShortestProse && parent.LocalName != "a")
            {
                foreach (var element in DomOrder.Upwards(parent))
                    _prose[element] = _prose.GetValueOrDefault(element) + text.Data.Length;
            }
            else if (node is IElement named && IsArticleMark(named))
                _article.UnionWith(DomOrder.Upwards(named));
        }
        _total = Math.Max(1, _prose.GetValueOrDefault(body));
    }

    private static bool IsArticleMark(IElement element) =>
        element.LocalName is "h1" or "article" || element.GetAttribute("itemprop") == "articleBody" || PageHints.IsNamedBody(element);

    public RemovalReason? ReasonFor(IElement element)
    {
        if (PageFurniture.ReasonFor(element) is not { } reason)
            return null;
        var share = (double)_prose.GetValueOrDefault(element) / _total;
        if (PageFurniture.IsHidden(element))
            return share > 0.6 ? null : reason;
        if (_article.Contains(element) && reason is not (RemovalReason.Comments or RemovalReason.RelatedLinks or RemovalReason.Navigation))
            return null;
        return share > (reason == RemovalReason.Comments ? 0.75 : 0.4) ? null : reason;
    }
}
