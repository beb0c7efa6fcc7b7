using AngleSharp.Html.Construction;

namespace Extractor.Ingestion.Html.Parsing;

/// <summary>The nodes right below a node, as the parser wants to see them.</summary>
internal sealed class PageNodes() : List<PageNode>(1), IConstructableNodeList
{
    int IConstructableNodeList.Length => Count;

    IConstructableNode IConstructableNodeList.this[int index] => this[index];

    IEnumerator<IConstructableNode> IEnumerable<IConstructableNode>.GetEnumerator() => GetEnumerator();
}
