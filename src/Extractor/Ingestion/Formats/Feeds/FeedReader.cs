using System.Xml;

namespace Extractor.Ingestion.Formats.Feeds;

/// <summary>Goes through an RSS (0.9 to 2.0) or Atom document item by item; what stands before a fault is read.</summary>
internal sealed class FeedReader : IDisposable
{
    private const int DeepestContent = 256;

    private readonly XmlReader _xml;
    private readonly XmlTextPlaces _places;

    public FeedReader(string text)
    {
        // What its own entities mean, a document says in its DTD, and that is refused: then nothing is to be mended.
        var mended = text.Contains("<!DOCTYPE", StringComparison.Ordinal) ? null : MendedXml.Of(text);
        _places = new XmlTextPlaces(mended, text);
        text = mended?.Text ?? text;
        // Entities that a document defines itself can expand without end, and external ones reach out: no feed needs either.
        _xml = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false, IgnoreComments = true, IgnoreProcessingInstructions = true });
    }

    /// <summary>The feed's own title, known once the first item is reached; null when there is none before it.</summary>
    public string? Title { get; private set; }

    /// <summary>The document's root is a feed's, once it is reached.</summary>
    public bool IsFeed { get; private set; }

    /// <summary>1-based, of the reader's place.</summary>
    public int Line => _xml is IXmlLineInfo place ? place.LineNumber : 0;

    /// <summary>The next item; null at the end.</summary>
    /// <exception cref="XmlException">The document is not well-formed from here on, or has a DTD.</exception>
    public FeedItem? Next()
    {
        while (_xml.Read())
        {
            if (_xml.NodeType != XmlNodeType.Element)
                continue;
            IsFeed |= _xml.Depth == 0 && _xml.LocalName is "rss" or "RDF" or "feed";
            if (_xml.LocalName is "item" or "entry")
                return Item();
            if (_xml.LocalName == "title" && Title is null && _xml.Depth <= 2)
                Title = Text(out _).Text.Trim() is { Length: > 0 } title ? title : null;
        }
        return null;
    }

    public void Dispose() => _xml.Dispose();

    private FeedItem Item()
    {
        FeedItem item = new() { Line = Line };
        if (_xml.GetAttribute("about", "http://www.w3.org/1999/02/22-rdf-syntax-ns#") is { } about)
            item.Id = about;
        if (_xml.IsEmptyElement)
            return item;
        var depth = _xml.Depth;
        while (_xml.Read() && _xml.Depth > depth)
        {
            if (_xml.NodeType == XmlNodeType.Element && _xml.Depth == depth + 1)
                Field(item);
        }
        return item;
    }

    private void Field(FeedItem item)
    {
        switch (_xml.LocalName)
        {
            case "title" when !_xml.NamespaceURI.Contains("mrss", StringComparison.OrdinalIgnoreCase) && item.Title.IsBlank:
                item.Title = Text(out _).Trim();
                break;
            case "encoded" or "content" or "description" or "summary" or "full-text" when !_xml.NamespaceURI.Contains("mrss", StringComparison.OrdinalIgnoreCase) && !_xml.NamespaceURI.Contains("itunes", StringComparison.OrdinalIgnoreCase):
                Content(item);
                break;
            case "guid" or "id":
                item.IsIdAddress = _xml.LocalName == "guid" && _xml.GetAttribute("isPermaLink") is not "false";
                item.Id = Word() ?? item.Id;
                break;
            case "link":
                Link(item);
                break;
            case "pubDate" or "published" or "issued" or "date":
                item.Published ??= Word();
                break;
            case "updated" or "modified":
                item.Updated ??= Word();
                break;
            case "creator" or "author":
                item.Author ??= Word();
                break;
        }
    }

    /// <summary>A summary is taken where nothing says more.</summary>
    private void Content(FeedItem item)
    {
        var isSummary = _xml.LocalName is "description" or "summary";
        var isPlain = _xml.GetAttribute("type") is "text" or "text/plain";
        var text = Text(out var hasMarkup);
        if (item.Content.IsBlank || (!isSummary && text.Text.Length > item.Content.Text.Length))
            (item.Content, item.IsMarkup) = (text, !isPlain || hasMarkup);
    }

    /// <summary>Atom has several links of which the alternate one is the page.</summary>
    private void Link(FeedItem item)
    {
        if (_xml.GetAttribute("href") is { } href)
        {
            if (_xml.GetAttribute("rel") is null or "alternate")
                item.Link ??= href.Trim();
        }
        else
            item.Link = Word() ?? item.Link;
    }

    private string? Word() => Text(out _).Text.Trim() is { Length: > 0 } word ? word : null;

    /// <summary>
    /// All text in the element that the reader stands on, elements within it as markup: Atom's “xhtml” writes the page itself there.
    /// The reader then stands on the element's end.
    /// </summary>
    private MappedText Text(out bool hasMarkup)
    {
        MappedTextBuilder text = new();
        hasMarkup = false;
        if (_xml.IsEmptyElement)
            return MappedText.Empty;
        var depth = _xml.Depth;
        while (_xml.Read() && _xml.Depth > depth)
        {
            if (_xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                _places.Append(text, _xml);
            else if (_xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement && _xml.Depth - depth < DeepestContent && _xml.LocalName is not ("script" or "style" or "name" or "uri" or "email"))
            {
                hasMarkup = true;
                text.AppendNew(_xml.NodeType == XmlNodeType.Element ? $"<{_xml.LocalName}>" : $"</{_xml.LocalName}>");
            }
        }
        return text.Build();
    }
}
