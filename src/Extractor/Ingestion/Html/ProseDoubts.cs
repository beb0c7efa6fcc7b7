using System.Buffers;
using Extractor.Ingestion.Cleaning;

namespace Extractor.Ingestion.Html;

/// <summary>How much less than other sentences some count when the article's place is searched: those of other articles, of readers, of notices.</summary>
internal sealed class ProseDoubts
{
    private static readonly SearchValues<string> Cookie = SearchValues.Create(["cookie"], StringComparison.OrdinalIgnoreCase);

    private readonly double[] _factors;

    public ProseDoubts(PageTree tree, IReadOnlyList<PageBlock> blocks, string? title, int titleElement)
    {
        _factors = new double[blocks.Count];
        Array.Fill(_factors, 1.0);
        var speaksOfCookies = title is not null && title.AsSpan().ContainsAny(Cookie);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Block.Kind == BlockKind.ListItem)
                _factors[i] *= 0.5;
            if (!speaksOfCookies && blocks[i].Length < 1500 && blocks[i].Block.Lines.Any(line => line.Text.AsSpan().ContainsAny(Cookie)))
                _factors[i] *= 0.1;
        }
        DoubtExcerpts(tree, blocks, title);
        foreach (var i in ReaderComments.Find(tree, blocks, titleElement))
            _factors[i] = 0;
    }

    public double Factor(int block) => _factors[block];

    /// <summary>Paragraphs under a heading that is a link are the beginnings of other articles.</summary>
    private void DoubtExcerpts(PageTree tree, IReadOnlyList<PageBlock> blocks, string? title)
    {
        var key = LineShape.Key(title);
        var place = -1;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Block.Kind == BlockKind.Heading)
                place = blocks[i].LinkDensity > 0.8 && blocks[i].Key != key ? tree.Parent(blocks[i].Index) : -1;
            else if (place >= 0 && tree.Upwards(blocks[i].Index).Take(4).Contains(place))
                _factors[i] *= 0.3;
        }
    }
}
