using AngleSharp.Dom;

namespace Extractor.Ingestion.Html;

/// <summary>
/// A parsed page as one list in document order, since asking the parser's nodes for their neighbours is slow: an element's
/// subtree is the stretch up to its end. Built without recursion: pages can be nested deeper than the stack.
/// </summary>
internal sealed class PageTree
{
    private readonly List<Entry> _entries = [];

    private PageTree()
    {
    }

    public int Count => _entries.Count;

    /// <summary>Index of the page's body; -1 when it has none.</summary>
    public int Body { get; private set; } = -1;

    public static PageTree Of(IDocument page)
    {
        PageTree tree = new();
        Stack<(INode Node, int Index, int Next)> open = new();
        tree.Add(page.DocumentElement, -1);
        open.Push((page.DocumentElement, 0, 0));
        while (open.TryPop(out var top))
        {
            var children = top.Node.ChildNodes;
            if (top.Next == children.Length)
            {
                tree._entries[top.Index] = tree._entries[top.Index] with { End = tree._entries.Count };
                continue;
            }
            open.Push(top with { Next = top.Next + 1 });
            var child = children[top.Next];
            if (child is not (IElement or IText))
                continue;
            var index = tree.Add(child, top.Index);
            if (child == page.Body)
                tree.Body = index;
            if (child is IElement)
                open.Push((child, index, 0));
        }
        return tree;
    }

    /// <summary>The element at an index; null where text stands.</summary>
    public PageElement? Element(int index) => _entries[index].Element;

    /// <summary>The text at an index; null where an element stands.</summary>
    public string? Text(int index) => _entries[index].Text;

    /// <summary>Index of the element around; -1 for the root.</summary>
    public int Parent(int index) => _entries[index].Parent;

    /// <summary>Index behind the last node below.</summary>
    public int End(int index) => _entries[index].End;

    public bool IsWithin(int index, int around) => index >= around && index < _entries[around].End;

    /// <summary>A node and those around it, inner first.</summary>
    public IEnumerable<int> Upwards(int index)
    {
        for (; index >= 0; index = _entries[index].Parent)
            yield return index;
    }

    /// <summary>The innermost node around both.</summary>
    public int Common(int a, int b)
    {
        while (!IsWithin(b, a))
            a = _entries[a].Parent;
        return a;
    }

    /// <summary>Adds to each node what is counted in those below it.</summary>
    public void SumUpwards(double[] counts)
    {
        for (var i = _entries.Count - 1; i > 0; i--)
            counts[_entries[i].Parent] += counts[i];
    }

    private int Add(INode node, int parent)
    {
        _entries.Add(new Entry(node is IElement element ? new PageElement(element) : null, (node as IText)?.Data, parent, _entries.Count + 1));
        return _entries.Count - 1;
    }

    private readonly record struct Entry(PageElement? Element, string? Text, int Parent, int End);
}
