namespace Extractor.Query;

/// <summary>Why a query cannot be read.</summary>
/// <param name="Position">0-based code unit of the query at which the fault stands.</param>
/// <param name="Length">Code units that are at fault; 0 at the end of the query.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
/// <param name="Suggestion">What to do, as a sentence; null when nothing better is known.</param>
public sealed record QueryError(int Position, int Length, string Message, string? Suggestion = null)
{
    /// <summary>The query with carets under the fault, then message and suggestion; several lines.</summary>
    public string Print(string query)
    {
        var line = query.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');
        var carets = new string(' ', Position) + new string('^', Math.Max(1, Length));
        return string.Join('\n', line, carets, Suggestion is null ? Message : $"{Message} {Suggestion}");
    }
}
