namespace Extractor.Store;

/// <summary>The answer to a query.</summary>
/// <param name="More">Rows beyond the query's limit match too.</param>
public sealed record ClaimPage(IReadOnlyList<ClaimRow> Rows, bool More);
