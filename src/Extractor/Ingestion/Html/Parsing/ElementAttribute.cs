using AngleSharp.Common;
using AngleSharp.Html.Construction;

namespace Extractor.Ingestion.Html.Parsing;

/// <summary>An attribute of an element.</summary>
internal sealed class ElementAttribute(StringOrMemory name, StringOrMemory value) : IConstructableAttr
{
    public StringOrMemory Name => name;

    public StringOrMemory Value { get; set; } = value;
}
