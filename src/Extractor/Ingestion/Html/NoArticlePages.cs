using System.Buffers;
using Extractor.Text;

namespace Extractor.Ingestion.Html;

/// <summary>Recognises pages that stand in front of an article: those that ask to agree to cookies, and those that doubt the visitor is human.</summary>
internal static class NoArticlePages
{
    /// <summary>Code units of text: an article about cookies is longer, and says that it is one.</summary>
    private const int LongestNotice = 6_000;

    private static readonly ILookup<string, string> Phrases = TsvTable.Embedded("page-notices.tsv", "phrase", "kind").ToLookup(row => row[1], row => row[0]);

    private static readonly SearchValues<string> Consent = SearchValues.Create([.. Phrases["consent"]], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Robot = SearchValues.Create([.. Phrases["robot"]], StringComparison.OrdinalIgnoreCase);

    /// <summary>Why the page is no article, as the rest of a sentence that begins with its name; null when it may be one.</summary>
    public static string? Refusal(IReadOnlyList<PageBlock> kept, Metadata metadata, StructuredData structured)
    {
        var length = kept.Sum(block => block.Length);
        if (structured.IsOfArticle || length is 0 or > LongestNotice)
            return null;
        if (Weigh(kept, metadata, Consent) * 2 > length)
            return "is a page that asks to agree to cookies, and holds no article; agree in a browser, and save the page that follows.";
        return Weigh(kept, metadata, Robot) * 2 > length
            ? "is a page that checks whether a human reads it, and holds no article; open it in a browser, and save the page that follows."
            : null;
    }

    private static int Weigh(IReadOnlyList<PageBlock> kept, Metadata metadata, SearchValues<string> phrases)
    {
        var weight = metadata.Title is { } title && title.AsSpan().ContainsAny(phrases) ? 60 : 0;
        return weight + kept.Where(block => block.Block.Lines.Any(line => line.Text.AsSpan().ContainsAny(phrases))).Sum(block => block.Length);
    }
}
