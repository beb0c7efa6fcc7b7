using System.Collections.Frozen;
using Extractor.Text;

namespace Extractor.Ingestion.Html;

/// <summary>How clearly a class or id says “body of an article”.</summary>
internal enum BodyName
{
    None,

    /// <summary>Among other words: “article-body-wrapper”.</summary>
    Part,

    /// <summary>One of the names says just that.</summary>
    Exact,
}

/// <summary>Knows the names of article bodies by <c>page-bodies.tsv</c>: what it is of and what it is, in either order.</summary>
internal static class BodyNames
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = Build().ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly NameFilter Filter = new(Names.Set);

    /// <param name="names">A class or id of at most <see cref="NameWords.Longest"/> characters.</param>
    public static BodyName Of(ReadOnlySpan<char> names)
    {
        var found = BodyName.None;
        Span<char> buffer = stackalloc char[NameWords.Longest];
        foreach (var range in names.SplitAny(" \t\r\n"))
        {
            if (Search(names[range], buffer) is var one && one > found)
                found = one;
        }
        return found;
    }

    private static BodyName Search(ReadOnlySpan<char> name, Span<char> buffer)
    {
        NameWords words = new(name, buffer);
        var (count, found) = (0, 0);
        while (words.MoveNext())
        {
            count++;
            if (IsName(words.Current))
                found = Math.Max(found, 1);
            else if (words.HasPair && IsPair(words.Pair))
                found = 2;
        }
        return found == 0 ? BodyName.None : count == found ? BodyName.Exact : BodyName.Part;
    }

    private static bool IsPair(ReadOnlySpan<char> pair)
    {
        Span<char> joined = stackalloc char[pair.Length];
        var length = 0;
        foreach (var c in pair)
        {
            if (c != '-')
                joined[length++] = c;
        }
        return IsName(joined[..length]);
    }

    private static bool IsName(ReadOnlySpan<char> name) => Filter.MayHold(name) && Names.Contains(name);

    private static IEnumerable<string> Build()
    {
        var rows = TsvTable.Embedded("page-bodies.tsv", "word", "part").ToLookup(row => row[1], row => row[0]);
        foreach (var whole in rows["alone"])
            yield return whole;
        foreach (var of in rows["of"])
        {
            foreach (var what in rows["what"])
            {
                yield return of + what;
                yield return what + of;
            }
        }
    }
}
