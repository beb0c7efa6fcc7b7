using AngleSharp.Dom;

namespace Extractor.Ingestion.Html;

/// <summary>
/// Finds the element that holds the article: by the text that schema.org data repeat, by the element that is marked as the
/// article's body, else by where the sentences of the page stand, how near the headline, and under which names.
/// </summary>
internal sealed class ContentContainer
{
    /// <summary>A paragraph's weight goes to this many elements above it, each getting half of what the one below got.</summary>
    private const int Reach = 4;

    private readonly IElement _body;
    private readonly List<PageBlock> _prose;
    private readonly HashSet<IElement> _aroundTitle;
    private readonly Dictionary<IElement, double> _totals = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<IElement, double> _scores = new(ReferenceEqualityComparer.Instance);

    private ContentContainer(IReadOnlyList<PageBlock> blocks, IElement body, string? title)
    {
        _body = body;
        _prose = [.. blocks.Where(block => block.Furniture is null && block.IsProse)];
        var excerpts = Excerpts(blocks, title);
        _aroundTitle = new(DomOrder.Upwards(TitleElement(blocks, title)), ReferenceEqualityComparer.Instance);
        foreach (var block in _prose)
            Weigh(block, block.Length * (1 - block.LinkDensity) * (block.Block.Kind == BlockKind.ListItem ? 0.5 : 1) * (excerpts.Contains(block) ? 0.3 : 1));
    }

    public static IElement Find(IReadOnlyList<PageBlock> blocks, IElement body, string? articleBody, string? title)
    {
        ContentContainer search = new(blocks, body, title);
        return search.ByRepeatedText(articleBody) ?? search.ByMark() ?? search.BySentences();
    }

    private static IElement? TitleElement(IReadOnlyList<PageBlock> blocks, string? title)
    {
        var key = LineShape.Key(title);
        var headings = blocks.Where(block => block.Block.Kind == BlockKind.Heading && block.Furniture is null).ToList();
        return (headings.FirstOrDefault(block => key.Length > 0 && LineShape.Key(block.Block.Lines[0].Text) == key) ?? headings.FirstOrDefault(block => block.Block.Level == 1))?.Element;
    }

    /// <summary>Paragraphs under a heading that is a link are the beginnings of other articles.</summary>
    private static HashSet<PageBlock> Excerpts(IReadOnlyList<PageBlock> blocks, string? title)
    {
        HashSet<PageBlock> excerpts = new(ReferenceEqualityComparer.Instance);
        var key = LineShape.Key(title);
        IElement? place = null;
        foreach (var block in blocks)
        {
            if (block.Block.Kind == BlockKind.Heading)
                place = block.LinkDensity > 0.8 && LineShape.Key(block.Block.Lines[0].Text) != key ? block.Element.ParentElement : null;
            else if (place is not null && DomOrder.Upwards(block.Element).Take(4).Contains(place))
                excerpts.Add(block);
        }
        return excerpts;
    }

    private void Weigh(PageBlock block, double weight)
    {
        var share = 1.0;
        var depth = 0;
        foreach (var element in DomOrder.Upwards(block.Element))
        {
            _totals[element] = _totals.GetValueOrDefault(element) + weight;
            if (depth is > 0 and <= Reach)
            {
                _scores[element] = _scores.GetValueOrDefault(element) + (weight * share);
                share /= 2;
            }
            depth++;
        }
    }

    /// <summary>The smallest element around all paragraphs that the page's own data repeat, when they are most of the data.</summary>
    private IElement? ByRepeatedText(string? articleBody)
    {
        var key = LineShape.Key(articleBody);
        if (key.Length < 200)
            return null;
        var repeated = _prose.Where(block => LineShape.Key(block.Block.Lines[0].Text) is { Length: >= 30 } line && key.Contains(line, StringComparison.Ordinal)).ToList();
        if (repeated.Sum(block => block.Length) < key.Length * 0.6)
            return null;
        var common = DomOrder.Upwards(repeated[0].Element).ToList();
        foreach (var block in repeated.Skip(1))
        {
            var around = new HashSet<IElement>(DomOrder.Upwards(block.Element), ReferenceEqualityComparer.Instance);
            common.RemoveAll(element => !around.Contains(element));
        }
        var container = common.FirstOrDefault();
        return container == repeated[0].Element ? container?.ParentElement : container;
    }

    private IElement? ByMark()
    {
        var marked = _totals.Where(pair => pair.Key.GetAttribute("itemprop") is { } mark && mark.Contains("articleBody", StringComparison.OrdinalIgnoreCase)).OrderByDescending(pair => pair.Value).FirstOrDefault();
        return marked.Key is not null && marked.Value >= 0.25 * _totals.GetValueOrDefault(_body) ? marked.Key : null;
    }

    private IElement BySentences()
    {
        IElement best = _body;
        var top = 0.0;
        foreach (var (element, score) in _scores)
        {
            var hinted = score * PageHints.Of(element) * Nearness(element);
            if (hinted > top)
                (best, top) = (element, hinted);
        }
        return Climb(OverChunks(best));
    }

    /// <summary>1.6 for an element that holds the headline, nearly as much for its close neighbours, 1 for remote ones.</summary>
    private double Nearness(IElement element)
    {
        var steps = 0;
        foreach (var around in DomOrder.Upwards(element))
        {
            if (_aroundTitle.Contains(around))
                return around == _body ? 1 : 1 + (0.6 / (1 + (steps / 2.0)));
            if (++steps > 8)
                break;
        }
        return 1;
    }

    /// <summary>Advertisements cut articles into chunks of one build: the element around all such chunks holds the article.</summary>
    private IElement OverChunks(IElement chunk)
    {
        var found = chunk;
        var like = _totals.Where(pair => pair.Key != chunk && IsLike(pair.Key, chunk)).ToList();
        if (like.Count == 0 || string.IsNullOrEmpty(chunk.ClassName))
            return chunk;
        foreach (var around in DomOrder.Upwards(chunk.ParentElement).Take(5))
        {
            if (around == _body)
                break;
            var inChunks = _totals[chunk] + like.Where(pair => DomOrder.Upwards(pair.Key).Contains(around)).Sum(pair => pair.Value);
            if (inChunks > 1.15 * _totals[found] && inChunks > 0.8 * _totals[around])
                found = around;
        }
        return found;
    }

    private static bool IsLike(IElement a, IElement b) => a.LocalName == b.LocalName && a.ClassName == b.ClassName;

    private IElement Climb(IElement element)
    {
        while (element != _body && element.ParentElement is { } parent && parent != _body && _totals[parent] > 1.3 * _totals[element])
            element = parent;
        return element;
    }
}
