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
        yield return root;
        Stack<(INode Node, int Next)> open = new();
        if (Enters(root, enter))
            open.Push((root, 0));
        else if (root is IElement closed)
            leave?.Invoke(closed);
        while (open.TryPop(out var top))
        {
            // By index: asking the parser's nodes for their next sibling searches the parent's list each time.
            if (top.Next == top.Node.ChildNodes.Length)
            {
                if (top.Node is IElement done)
                    leave?.Invoke(done);
                continue;
            }
            var child = top.Node.ChildNodes[top.Next];
            open.Push((top.Node, top.Next + 1));
            yield return child;
            if (Enters(child, enter))
                open.Push((child, 0));
            else if (child is IElement skipped)
                leave?.Invoke(skipped);
        }
    }

    private static bool Enters(INode node, Func<IElement, bool>? enter) => node is not IElement element || enter is null || enter(element);

    /// <summary>An element and those around it, inner first.</summary>
    public static IEnumerable<IElement> Upwards(IElement? element)
    {
        for (; element is not null; element = element.ParentElement)
            yield return element;
    }
}
