using Extractor.Ingestion.Html.Parsing;

namespace Extractor.Ingestion.Html;

/// <summary>
/// Overrules <see cref="PageFurniture"/> where an element that is named like furniture holds the article: class names are
/// habits, while the headline and most of a page's sentences are facts.
/// </summary>
internal sealed class FurnitureJudge
{
    /// <summary>Shorter stretches of text are labels more often than sentences.</summary>
    private const int ShortestProse = 40;

    private readonly PageTree _tree;
    private readonly PageFurniture _furniture;
    private readonly double[] _prose;
    private readonly bool[] _holdsArticle;
    private readonly bool[] _holdsQuote;
    private readonly double _total;

    public FurnitureJudge(PageTree tree, PageFurniture furniture)
    {
        (_tree, _furniture) = (tree, furniture);
        _prose = new double[tree.Count];
        _holdsArticle = new bool[tree.Count];
        _holdsQuote = new bool[tree.Count];
        for (var i = tree.Body; i < tree.End(tree.Body); i++)
        {
            if (tree.Element(i) is { } element)
                MarkAround(i, element);
            else if (tree.Text(i) is { Length: >= ShortestProse } text && IsProse(i, text))
                _prose[i] = text.Length;
        }
        tree.SumUpwards(_prose);
        _total = Math.Max(1, _prose[tree.Body]);
    }

    public RemovalReason? ReasonFor(int index)
    {
        var element = _tree.Element(index)!;
        if (_furniture.ReasonFor(element) is not { } reason)
            return null;
        // What somebody wrote elsewhere is quoted, in elements that are named after the network.
        if (reason == RemovalReason.Sharing && _holdsQuote[index])
            return null;
        var share = _prose[index] / _total;
        if (element.IsHidden)
            return share > 0.6 ? null : reason;
        if (_holdsArticle[index] && reason is not (RemovalReason.Comments or RemovalReason.RelatedLinks or RemovalReason.Navigation))
            return null;
        return share > (reason == RemovalReason.Comments ? 0.75 : 0.4) ? null : reason;
    }

    private bool IsProse(int index, PageText text) =>
        _tree.Element(_tree.Parent(index)) is { Name: not ("script" or "style" or "noscript" or "template" or "a") } && text.Data.Trim().Length >= ShortestProse;

    private void MarkAround(int index, PageElement element)
    {
        if (element.Name == "blockquote")
        {
            for (var around = index; around >= 0 && !_holdsQuote[around]; around = _tree.Parent(around))
                _holdsQuote[around] = true;
        }
        if (element.Name is not ("h1" or "article") && element.Property is not "articleBody" && !_furniture.IsNamedBody(element))
            return;
        for (var around = index; around >= 0 && !_holdsArticle[around]; around = _tree.Parent(around))
            _holdsArticle[around] = true;
    }
}
