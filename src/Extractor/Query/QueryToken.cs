namespace Extractor.Query;

internal enum QueryTokenKind
{
    /// <summary>A word or a quoted phrase without field.</summary>
    Word,

    /// <summary><c>field:value</c>.</summary>
    Field,
    Or,
    And,
    Not,
    Open,
    Close,
    End,
}

/// <summary>A piece of a query.</summary>
/// <param name="Position">Where it starts.</param>
/// <param name="Length">Its code units, quotes included.</param>
/// <param name="Field">The name before the colon; null without one.</param>
/// <param name="Value">The word or value, without quotes.</param>
/// <param name="ValuePosition">Where the value starts, its quote included.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, int Position, int Length, string? Field, string Value, int ValuePosition)
{
    public int ValueLength => Position + Length - ValuePosition;
}
