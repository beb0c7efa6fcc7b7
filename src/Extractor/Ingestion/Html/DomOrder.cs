using AngleSharp.Dom;

namespace Extractor.Ingestion.Html;

/// <summary>Walks a subtree in document order without recursion: pages can be nested deeper than the stack.</summary>
internal static class DomOrder
{
    /// <param name="root">The first node that is given.</param>
    /// <param name="enter">Whether to go into an element; all when null.</param>
    /// <param name="leave">Called when an element that was entered is done.</param>
    public static IEnumerable<INode> Of(INode root, Func<IElement, bool>? enter = null, Action<IElement>? leave = null)
    {
        INode? node = root;
        while (node is not null)
        {
            yield return node;
            if (node.FirstChild is { } child && (node is not IElement element || enter is null || enter(element)))
            {
                node = child;
                continue;
            }
            if (node is IElement empty)
                leave?.Invoke(empty);
            node = Next(node, root, leave);
        }
    }

    private static INode? Next(INode node, INode root, Action<IElement>? leave)
    {
        while (node != root)
        {
            if (node.NextSibling is { } next)
                return next;
            node = node.Parent!;
            if (node is IElement element)
                leave?.Invoke(element);
        }
        return null;
    }

    /// <summary>An element and those around it, inner first.</summary>
    public static IEnumerable<IElement> Upwards(IElement? element)
    {
        for (; element is not null; element = element.ParentElement)
            yield return element;
    }
}
