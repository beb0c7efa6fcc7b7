using System.Globalization;

namespace Extractor.Store.Sqlite;

/// <summary>The segments that the indexes over versions are laid in: see <see cref="Schema.Segments"/>.</summary>
internal static class Segments
{
    /// <summary>How many there are, empty ones included.</summary>
    public static int Count(ReadSession session)
    {
        using var last = session.Prepare("SELECT coalesce(max(id), 0) FROM occurrence");
        last.Begin().Step();
        return (int)(last.Long(0) >> Schema.SegmentBits) + 1;
    }

    /// <summary>A condition on <c>version v</c> that holds for every row and lets SQLite use what follows the segment in an index.</summary>
    public static string Condition(int count)
        => $"v.segment IN ({string.Join(',', Enumerable.Range(0, count).Select(number => number.ToString(CultureInfo.InvariantCulture)))})";
}
