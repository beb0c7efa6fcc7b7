using System.Text;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Extractor.Ingestion.Html.Parsing;

/// <summary>An element of a page: its name and its attributes, few enough to be searched one by one.</summary>
internal class PageElement(PageDocument page, ElementKind kind) : PageNode, IConstructableElement, IConstructableNamedNodeMap
{
    private ElementAttribute[] _attributes = [];

    /// <summary>In lower case.</summary>
    public string Name => kind.Name;

    /// <summary>Part of a line, as a word in bold is.</summary>
    public bool IsInline => kind.IsInline;

    /// <summary>With all in it no text of the page.</summary>
    public bool IsUnread => kind.IsUnread;

    public IReadOnlyList<ElementAttribute> Attributes => _attributes;

    public bool HasAttributes => _attributes.Length > 0;

    public ReadOnlySpan<char> Class => Value("class");

    public ReadOnlySpan<char> Id => Value("id");

    public ReadOnlySpan<char> Role => Value("role");

    /// <summary>What schema.org calls it.</summary>
    public ReadOnlySpan<char> Property => Value("itemprop");

    /// <summary>Leads somewhere.</summary>
    public bool IsLink { get; private set; }

    /// <summary>The page shows it to nobody.</summary>
    public bool IsHidden { get; private set; }

    public PageElement? ParentElement => Parent as PageElement;

    public override StringOrMemory NodeName => kind.LocalName;

    public override NodeFlags Flags => kind.Flags;

    public StringOrMemory LocalName => kind.LocalName;

    public StringOrMemory NamespaceUri => kind.NamespaceUri;

    public StringOrMemory Prefix => StringOrMemory.Empty;

    /// <summary>Nobody asks where an element stands.</summary>
    ISourceReference? IConstructableElement.SourceReference
    {
        get => null;
        set { }
    }

    IConstructableNamedNodeMap IConstructableElement.Attributes => this;

    int IConstructableNamedNodeMap.Length => _attributes.Length;

    public override int Place => page.At;

    IConstructableAttr? IConstructableNamedNodeMap.this[StringOrMemory name] => Find(name.Memory.Span);

    /// <summary>Null where the element has none of the name.</summary>
    public string? Attribute(ReadOnlySpan<char> name) => Find(name)?.Value.ToString();

    public bool HasAttribute(StringOrMemory name) => Find(name.Memory.Span) is not null;

    public StringOrMemory GetAttribute(StringOrMemory namespaceUri, StringOrMemory localName) => Find(localName.Memory.Span)?.Value ?? default;

    public void SetAttribute(string? namespaceUri, StringOrMemory name, StringOrMemory value) => SetOwnAttribute(name, value);

    public void SetOwnAttribute(StringOrMemory name, StringOrMemory value)
    {
        if (Find(name.Memory.Span) is { } known)
            known.Value = value;
        else
            _attributes = [.. _attributes, new ElementAttribute(name, value)];
        Note(name.Memory.Span, value.Memory.Span);
    }

    public void SetAttributes(StructAttributes tagAttributes)
    {
        if (tagAttributes.Count == 0)
            return;
        var known = _attributes.Length;
        Array.Resize(ref _attributes, known + tagAttributes.Count);
        for (var i = 0; i < tagAttributes.Count; i++)
        {
            var attribute = tagAttributes[i];
            _attributes[known + i] = new ElementAttribute(attribute.Name, attribute.Value);
            Note(attribute.Name.Memory.Span, attribute.Value.Memory.Span);
        }
    }

    public bool SameAs(IConstructableNamedNodeMap? attributes)
    {
        if (attributes is not PageElement other || other._attributes.Length != _attributes.Length)
            return false;
        foreach (var attribute in _attributes)
        {
            if (other.Find(attribute.Name.Memory.Span) is not { } same || same.Value != attribute.Value)
                return false;
        }
        return true;
    }

    public IConstructableNode ShallowCopy() =>
        new PageElement(page, kind) { _attributes = [.. _attributes.Select(attribute => new ElementAttribute(attribute.Name, attribute.Value))], IsLink = IsLink, IsHidden = IsHidden };

    /// <summary>Text of all nodes below, in order.</summary>
    public string TextContent()
    {
        if (Children is [PageText sole])
            return sole.Data.ToString();
        StringBuilder text = new();
        Stack<PageNode> open = new([this]);
        while (open.TryPop(out var node))
        {
            if (node is PageText part)
                text.Append(part.Data);
            for (var i = node.Children.Count - 1; i >= 0; i--)
                open.Push(node.Children[i]);
        }
        return text.ToString();
    }

    /// <summary>The element is not open any more.</summary>
    public virtual void SetupElement()
    {
    }

    public void AddComment(ref StructHtmlToken token)
    {
    }

    private ReadOnlySpan<char> Value(string name) => Find(name) is { } attribute ? attribute.Value.Memory.Span : default;

    private ElementAttribute? Find(ReadOnlySpan<char> name)
    {
        foreach (var attribute in _attributes)
        {
            if (attribute.Name.Memory.Span.SequenceEqual(name))
                return attribute;
        }
        return null;
    }

    private void Note(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (name is "href")
            IsLink = Name == "a";
        else if (name is "hidden" || (name is "style" && Hides(value.ToString().Replace(" ", "", StringComparison.Ordinal))))
            IsHidden = true;
    }

    private static bool Hides(string style) => style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
}
