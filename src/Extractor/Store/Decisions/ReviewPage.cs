namespace Extractor.Store.Decisions;

/// <param name="More">Items behind the last one match too.</param>
public sealed record ReviewPage(IReadOnlyList<ReviewItem> Items, bool More);
