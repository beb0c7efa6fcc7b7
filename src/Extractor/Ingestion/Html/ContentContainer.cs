using AngleSharp.Dom;

namespace Extractor.Ingestion.Html;

/// <summary>Finds the element that holds the article.</summary>
internal static class ContentContainer
{
    public static IElement Find(IReadOnlyList<PageBlock> blocks, IElement body, string? articleBody)
    {
        var prose = blocks.Where(block => block.Furniture is null && block.IsProse).ToList();
        Dictionary<IElement, double> scores = new(ReferenceEqualityComparer.Instance);
        Dictionary<IElement, double> totals = new(ReferenceEqualityComparer.Instance);
        foreach (var block in prose)
        {
            var weight = block.Length * (1 - block.LinkDensity);
            var share = 1.0;
            var depth = 0;
            foreach (var element in DomOrder.Upwards(block.Element))
            {
                totals[element] = totals.GetValueOrDefault(element) + weight;
                if (depth is > 0 and < 4)
                {
                    scores[element] = scores.GetValueOrDefault(element) + (weight * share);
                    share /= 2;
                }
                depth++;
            }
        }
        IElement best = body;
        var top = 0.0;
        foreach (var (element, score) in scores)
        {
            var hinted = score * Hint(element);
            if (hinted > top)
                (best, top) = (element, hinted);
        }
        return Climb(best, body, totals);
    }

    private static double Hint(IElement element)
    {
        if (element.GetAttribute("itemprop") is "articleBody")
            return 2;
        return element.LocalName switch { "article" => 1.3, "main" => 1.1, "body" => 0.5, _ => 1 };
    }

    private static IElement Climb(IElement element, IElement body, Dictionary<IElement, double> totals)
    {
        while (element != body && element.ParentElement is { } parent && parent != body && totals[parent] > 1.3 * totals[element])
            element = parent;
        return element;
    }
}
