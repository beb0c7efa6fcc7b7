using Extractor.Claims;
using Extractor.Text;

namespace Extractor.Pipeline.Output;

/// <summary>Words of the article that supplied a field of a claim.</summary>
/// <param name="Field">“subject”, “unit”, “metric”, “period” or “speaker”, as the keys of <c>spans</c> are written.</param>
/// <param name="Span">Their characters in the clean text.</param>
public sealed record ClaimPart(string Field, TextSpan Span)
{
    /// <summary>The fields that the text supplied, in the order of the written form.</summary>
    public static IReadOnlyList<ClaimPart> Of(ClaimSpans spans)
    {
        List<ClaimPart> parts = [];
        foreach (var (field, span) in ((string, TextSpan?)[])[("subject", spans.Subject), ("unit", spans.Unit), ("metric", spans.Metric), ("period", spans.Period), ("speaker", spans.Speaker)])
        {
            if (span is { } known)
                parts.Add(new ClaimPart(field, known));
        }
        return parts;
    }
}
