namespace Extractor.Web.Live;

/// <summary>What the corpus folder holds that the store does not.</summary>
/// <param name="Waiting">Files that the next run reads, in words: “new-article.md (new)”.</param>
/// <param name="Failed">What could not be read, a sentence each.</param>
public sealed record CorpusState(IReadOnlyList<string> Waiting, IReadOnlyList<string> Failed)
{
    public static CorpusState Empty { get; } = new([], []);
}
