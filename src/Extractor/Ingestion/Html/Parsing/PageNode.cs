using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace Extractor.Ingestion.Html.Parsing;

/// <summary>
/// What the parser builds a page of, in place of its own nodes: those can be changed, observed and scripted, at a price of
/// half the time that a page takes. Texts and values stay where the parser decoded them, and are gone with the page.
/// </summary>
internal abstract class PageNode : IConstructableNode
{
    private static readonly PageNodes None = new();

    private PageNodes _children = None;

    public abstract StringOrMemory NodeName { get; }

    public virtual NodeFlags Flags => NodeFlags.None;

    public IConstructableNode? Parent { get; set; }

    public IReadOnlyList<PageNode> Children => _children;

    IConstructableNodeList IConstructableNode.ChildNodes => _children;

    /// <summary>Where the token stands in the markup that the parser is at.</summary>
    public abstract int Place { get; }

    public void RemoveFromParent() => Parent?.RemoveChild(this);

    public void RemoveChild(IConstructableNode childNode)
    {
        if (_children.Remove((PageNode)childNode))
            childNode.Parent = null;
    }

    public void RemoveNode(int idx, IConstructableNode childNode)
    {
        _children.RemoveAt(idx);
        childNode.Parent = null;
    }

    public void InsertNode(int idx, IConstructableNode childNode)
    {
        Own().Insert(idx, (PageNode)childNode);
        childNode.Parent = this;
    }

    public virtual void AddNode(IConstructableNode node)
    {
        Own().Add((PageNode)node);
        node.Parent = this;
    }

    public void AppendText(StringOrMemory text, bool emitWhiteSpaceOnly = false)
    {
        if (_children is [.., PageText last])
            last.Append(text);
        else
            AddNode(new PageText(text, Place));
    }

    public void InsertText(int idx, StringOrMemory text, bool emitWhiteSpaceOnly = false)
    {
        if (idx > 0 && _children[idx - 1] is PageText before)
            before.Append(text);
        else
            InsertNode(idx, new PageText(text, Place));
    }

    public void InsertBefore(PageNode next, IConstructableNode node) => InsertNode(_children.LastIndexOf(next), node);

    protected void RemoveChildren() => _children = None;

    private PageNodes Own() => _children == None ? _children = new PageNodes() : _children;
}
