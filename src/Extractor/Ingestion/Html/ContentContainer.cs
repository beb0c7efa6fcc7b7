using Extractor.Ingestion.Html.Parsing;

namespace Extractor.Ingestion.Html;

/// <summary>
/// Finds the element that holds the article: by the text that schema.org data repeat, by the element that is marked as the
/// article's body, else by where the sentences of the page stand, how near the headline, and under which names.
/// </summary>
internal sealed class ContentContainer
{
    /// <summary>A paragraph's weight goes to this many elements above it, each getting half of what the one below got.</summary>
    private const int Reach = 4;

    private readonly PageTree _tree;
    private readonly PageFurniture _furniture;
    private readonly int _body;
    private readonly int _title;
    private readonly List<(PageBlock Block, double Weight)> _prose = [];
    private readonly bool[] _aroundTitle;
    private readonly double[] _totals;
    private readonly Dictionary<int, double> _scores = [];

    private ContentContainer(PageTree tree, PageFurniture furniture, IReadOnlyList<PageBlock> blocks, string? title)
    {
        (_tree, _furniture, _body) = (tree, furniture, tree.Body);
        _totals = new double[tree.Count];
        _aroundTitle = new bool[tree.Count];
        _title = TitleElement(blocks, title);
        foreach (var around in tree.Upwards(_title))
            _aroundTitle[around] = true;
        var doubts = new ProseDoubts(tree, blocks, title, _title);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Furniture is null && blocks[i].IsProse)
                Weigh(blocks[i], blocks[i].Weight * (1 - blocks[i].LinkDensity) * doubts.Factor(i));
        }
        tree.SumUpwards(_totals);
    }

    /// <returns>Index of the element in the tree.</returns>
    public static int Find(PageTree tree, PageFurniture furniture, IReadOnlyList<PageBlock> blocks, string? articleBody, string? title)
    {
        ContentContainer search = new(tree, furniture, blocks, title);
        return search.ByRepeatedText(articleBody) ?? search.ByMark() ?? search.WithBeginning(search.BySentences());
    }

    private static int TitleElement(IReadOnlyList<PageBlock> blocks, string? title)
    {
        var key = LineShape.Key(title);
        var headings = blocks.Where(block => block.Block.Kind == BlockKind.Heading && block.Furniture is null).ToList();
        return (headings.FirstOrDefault(block => key.Length > 0 && block.Key == key) ?? headings.FirstOrDefault(block => block.Block.Level == 1)
            ?? (key.Length == 0 ? null : blocks.FirstOrDefault(block => block.Furniture is null && block.Length <= 2 * key.Length && block.Key == key)))?.Index ?? -1;
    }

    private void Weigh(PageBlock block, double weight)
    {
        _prose.Add((block, weight));
        _totals[block.Index] += weight;
        var share = 1.0;
        var element = _tree.Parent(block.Index);
        for (var depth = 0; depth < Reach && element >= 0; depth++)
        {
            _scores[element] = _scores.GetValueOrDefault(element) + (weight * share);
            share /= 2;
            element = _tree.Parent(element);
        }
    }

    /// <summary>The smallest element around all paragraphs that the page's own data repeat, when they are most of the data.</summary>
    private int? ByRepeatedText(string? articleBody)
    {
        var key = LineShape.Key(articleBody);
        if (key.Length < 200)
            return null;
        var repeated = _prose.Select(prose => prose.Block).Where(block => block.Key is { Length: >= 30 } line && key.Contains(line, StringComparison.Ordinal)).ToList();
        if (repeated.Sum(block => block.Length) < key.Length * 0.6)
            return null;
        var common = repeated[0].Index;
        foreach (var block in repeated.Skip(1))
            common = _tree.Common(common, block.Index);
        return common == repeated[0].Index ? Math.Max(_body, _tree.Parent(common)) : common;
    }

    private int? ByMark()
    {
        var best = -1;
        for (var i = _body; i < _tree.End(_body); i++)
        {
            if (_totals[i] > 0 && (best < 0 || _totals[i] > _totals[best]) && _tree.Element(i) is { HasAttributes: true } element && element.Property.Contains("articleBody", StringComparison.OrdinalIgnoreCase))
                best = i;
        }
        return best >= 0 && _totals[best] >= 0.25 * _totals[_body] ? best : null;
    }

    private int BySentences()
    {
        var best = _body;
        var top = 0.0;
        foreach (var (index, score) in _scores)
        {
            var hinted = score * PageHints.Of(_tree.Element(index)!, _furniture) * Nearness(index);
            if (hinted > top)
                (best, top) = (index, hinted);
        }
        return Climb(OverChunks(best));
    }

    /// <summary>1.6 for an element that holds the headline, nearly as much for its close neighbours, 1 for remote ones.</summary>
    private double Nearness(int element)
    {
        var steps = 0;
        for (var around = element; around >= 0 && steps <= 8; around = _tree.Parent(around))
        {
            if (_aroundTitle[around])
                return around <= _body ? 1 : 1 + (0.6 / (1 + (steps / 2.0)));
            steps++;
        }
        return 1;
    }

    /// <summary>Advertisements cut articles into chunks of one build: the element around all such chunks holds the article.</summary>
    private int OverChunks(int chunk)
    {
        var found = chunk;
        if (_tree.Element(chunk)!.Class.IsEmpty)
            return chunk;
        List<int> like = [];
        for (var i = _body; i < _tree.End(_body); i++)
        {
            if (i != chunk && _totals[i] > 0 && IsLike(i, chunk))
                like.Add(i);
        }
        if (like.Count == 0)
            return chunk;
        foreach (var around in _tree.Upwards(_tree.Parent(chunk)).Take(5))
        {
            if (around <= _body)
                break;
            var inChunks = _totals[chunk] + like.Where(other => _tree.IsWithin(other, around)).Sum(other => _totals[other]);
            if (inChunks > 1.15 * _totals[found] && inChunks > 0.8 * _totals[around])
                found = around;
        }
        return found;
    }

    private bool IsLike(int a, int b) => _tree.Element(a) is { } one && _tree.Element(b) is { } other && one.Name == other.Name && one.Class.SequenceEqual(other.Class);

    private int Climb(int element)
    {
        while (element > _body && _tree.Parent(element) is var parent && parent > _body && _totals[parent] > 1.3 * _totals[element])
            element = parent;
        return element;
    }

    /// <summary>An article begins below its headline: paragraphs between the headline and what was found belong to it.</summary>
    private int WithBeginning(int container)
    {
        if (_title < 0 || container <= _title)
            return container;
        var before = _prose.Where(prose => prose.Block.Index > _title && prose.Block.Index < container && prose.Weight >= 60).ToList();
        if (before.Count < 2 || before.Sum(prose => prose.Weight) < 250)
            return container;
        var common = _tree.Common(before[0].Block.Index, container);
        return common > _body ? common : container;
    }
}
