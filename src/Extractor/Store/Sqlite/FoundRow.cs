namespace Extractor.Store.Sqlite;

/// <summary>A version that fits a query, with what the query sorts by.</summary>
/// <param name="Value">Day or value; null for a day that is not known.</param>
internal sealed record FoundRow(long Claim, long Ordinal, long Key, object? Value)
{
    /// <summary>By value, unknown ones last in either direction, then by claim id and version.</summary>
    public int CompareTo(FoundRow other, bool descending)
        => CompareValue(other.Value, descending) is var order and not 0 ? order : (Key, Ordinal).CompareTo((other.Key, other.Ordinal));

    /// <summary>By value only.</summary>
    public int CompareValue(object? other, bool descending) => (Value, other) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        (string day, string otherDay) => string.CompareOrdinal(day, otherDay) * (descending ? -1 : 1),
        (double value, double otherValue) => value.CompareTo(otherValue) * (descending ? -1 : 1),
        _ => throw new InvalidOperationException("Days and values were mixed."),
    };
}
