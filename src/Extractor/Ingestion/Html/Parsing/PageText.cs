using AngleSharp.Common;

namespace Extractor.Ingestion.Html.Parsing;

/// <summary>A stretch of text between two tags.</summary>
/// <param name="text">Its first part.</param>
/// <param name="place">Where in the markup it begins, or a tag right before it.</param>
internal sealed class PageText(StringOrMemory text, int place) : PageNode
{
    private ReadOnlyMemory<char> _text = text.Memory;
    private List<ReadOnlyMemory<char>>? _parts;

    public override StringOrMemory NodeName => "#text";

    /// <summary>Where in the markup the text begins, or a tag right before it; -1 when that is not known.</summary>
    public int Start { get; } = place;

    public int Length => Data.Length;

    /// <summary>With entities resolved.</summary>
    public ReadOnlySpan<char> Data
    {
        get
        {
            if (_parts is not null)
                (_text, _parts) = (string.Concat(_parts).AsMemory(), null);
            return _text.Span;
        }
    }

    public override int Place => -1;

    /// <summary>The parts can be many: they are joined when they are read.</summary>
    public void Append(StringOrMemory part) => (_parts ??= [_text]).Add(part.Memory);
}
