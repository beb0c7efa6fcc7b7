using Extractor.Pipeline.Output;
using Extractor.Store;

namespace Extractor.Cli;

/// <summary>What a store holds, in sentences.</summary>
internal static class StoreSummary
{
    public static void Write(TextWriter output, StoreStatus status)
    {
        output.WriteLine($"The store holds {PlainText.Count(status.Claims, "claim")} from {PlainText.Count(status.Occurrences, "occurrence")} in {PlainText.Count(status.Articles, "article")}.");
        if (status.Disputed > 0)
            output.WriteLine($"{PlainText.Count(status.Disputed, "claim")} with values that contradict each other: extractor query status:disputed");
        if (status.MissingArticles > 0)
            output.WriteLine($"{PlainText.Count(status.MissingArticles, "article")} no longer in the corpus; what {(status.MissingArticles == 1 ? "it says" : "they say")} stands until “extractor run --prune”.");
    }
}
