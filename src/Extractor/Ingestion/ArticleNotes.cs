using Extractor.Ingestion.Cleaning;

namespace Extractor.Ingestion;

/// <summary>What is to be told about an article whose text may be cut short.</summary>
internal static class ArticleNotes
{
    /// <summary>Code units: a shorter text under an element that asks for money is the beginning of an article.</summary>
    private const int WholeArticle = 1_500;

    public static IReadOnlyList<string> Of(Metadata metadata, CleanedDocument cleaned, int length)
    {
        var barrier = cleaned.Removed.FirstOrDefault(block => block.Reason == RemovalReason.Barrier);
        if (barrier is not null && (metadata.IsPaid || length < WholeArticle))
            return [$"The page asks to pay or to log in (“{Shortened(barrier.Text)}”): its text may be only the beginning of the article."];
        return metadata.IsPaid ? ["The page says that its article is not free: its text may be only the beginning."] : [];
    }

    private static string Shortened(string text)
    {
        const int Longest = 80;
        var line = text.AsSpan().IndexOf('\n') is > 0 and var end ? text[..end] : text;
        return line.Length <= Longest ? line : line[..Longest].TrimEnd() + "…";
    }
}
