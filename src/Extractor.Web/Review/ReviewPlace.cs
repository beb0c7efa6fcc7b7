using System.Globalization;
using Extractor.Store.Decisions;
using Extractor.Text;

namespace Extractor.Web.Review;

/// <summary>Reads places from forms and addresses: “244-251”.</summary>
internal static class ReviewPlace
{
    public static TextSpan? Span(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash > 0
            && int.TryParse(text.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            && int.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            && start <= end ? new TextSpan(start, end) : null;
    }

    public static string Text(TextSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}");

    /// <returns>Null when a part is missing.</returns>
    public static ClaimReference? Reference(string article, string at, string claim)
        => article.Length > 0 && Span(at) is { } span ? new ClaimReference(article, span, claim.Length > 0 ? claim : null) : null;
}
