using Extractor.Ingestion.Html.Parsing;

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

    public static PageTree Of(PageDocument page)
    {
        PageTree tree = new();
        if (page.Root is not { } root)
            return tree;
        var body = page.Body;
        Stack<(PageElement Element, int Index, int Next)> open = new();
        tree.Add(root, null, -1);
        open.Push((root, 0, 0));
        while (open.TryPop(out var top))
        {
            var children = top.Element.Children;
            var next = top.Next;
            while (next < children.Count && children[next] is PageText text)
            {
                tree.Add(null, text, top.Index);
                next++;
            }
            if (next == children.Count)
            {
                tree._entries[top.Index] = tree._entries[top.Index] with { End = tree._entries.Count };
                continue;
            }
            open.Push(top with { Next = next + 1 });
            var child = (PageElement)children[next];
            var index = tree.Add(child, null, top.Index);
            if (child == body)
                tree.Body = index;
            open.Push((child, index, 0));
        }
        return tree;
    }

    /// <summary>The element at an index; null where text stands.</summary>
    public PageElement? Element(int index) => _entries[index].Element;

    /// <summary>The text at an index; null where an element stands.</summary>
    public PageText? Text(int index) => _entries[index].Text;

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

    private int Add(PageElement? element, PageText? text, int parent)
    {
        _entries.Add(new Entry(element, text, parent, _entries.Count + 1));
        return _entries.Count - 1;
    }

    private readonly record struct Entry(PageElement? Element, PageText? Text, int Parent, int End);
}
