using Extractor.Ingestion;

namespace Extractor.Pipeline.Runs;

/// <summary>An article on its way from the one that goes through a file to those who read and extract.</summary>
internal sealed record FoundArticle(string File, PendingArticle Article);
