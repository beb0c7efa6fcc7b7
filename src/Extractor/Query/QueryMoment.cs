namespace Extractor.Query;

/// <summary>Reads a moment as “known-at:” does.</summary>
public static class QueryMoment
{
    /// <returns>A day means its end; null when the text is neither a day nor a moment.</returns>
    public static DateTimeOffset? Read(string text) => DateRangeText.Moment(text);
}
