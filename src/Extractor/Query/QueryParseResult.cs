using Extractor.Store;

namespace Extractor.Query;

/// <summary>A query as it was read, or why it could not be.</summary>
public sealed class QueryParseResult
{
    private readonly ClaimQuery? _query;

    private QueryParseResult(ClaimQuery? query, QueryError? error) => (_query, Error) = (query, error);

    /// <summary>Null when the query was read.</summary>
    public QueryError? Error { get; }

    public bool Success => Error is null;

    /// <exception cref="InvalidOperationException">The query could not be read.</exception>
    public ClaimQuery Query => _query ?? throw new InvalidOperationException(Error!.Message);

    internal static QueryParseResult Of(ClaimQuery query) => new(query, null);

    internal static QueryParseResult Of(QueryError error) => new(null, error);
}
