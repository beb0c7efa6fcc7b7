namespace Extractor.Store.Merging;

/// <summary>A sentence as its pairs of neighbouring words: carriers of an article change a few words to their own style, and who reports on his own words it anew.</summary>
internal sealed class Wording
{
    /// <summary>Sentences with fewer words resemble each other by chance.</summary>
    private const int LeastWords = 12;

    /// <summary>Share of the pairs of both sentences that must be in both.</summary>
    private const double LeastResemblance = 0.45;

    private readonly int[] _pairs;

    private Wording(int[] pairs) => _pairs = pairs;

    /// <returns>Null for a sentence that is too short to tell.</returns>
    public static Wording? Of(string sentence)
    {
        var words = WordFold.Of(sentence).AsSpan();
        var pairs = new int[words.Count(' ')];
        if (pairs.Length + 1 < LeastWords)
            return null;
        var (count, last) = (-1, 0);
        foreach (var word in words.Split(' '))
        {
            var hash = Hash(words[word]);
            if (count >= 0)
                pairs[count] = unchecked((last * 31) + hash);
            (count, last) = (count + 1, hash);
        }
        Array.Sort(pairs);
        return new Wording(pairs[..Distinct(pairs)]);
    }

    public bool IsOf(Wording other)
    {
        int i = 0, j = 0, shared = 0;
        while (i < _pairs.Length && j < other._pairs.Length)
        {
            var order = _pairs[i].CompareTo(other._pairs[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared >= LeastResemblance * (_pairs.Length + other._pairs.Length - shared);
    }

    /// <returns>How many there are, which are brought to the front.</returns>
    private static int Distinct(int[] sorted)
    {
        var count = 1;
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i] != sorted[count - 1])
                sorted[count++] = sorted[i];
        }
        return count;
    }

    /// <summary>The same in every process, unlike a string's own: merging must not depend on it.</summary>
    private static int Hash(ReadOnlySpan<char> word)
    {
        var hash = 17;
        foreach (var c in word)
            hash = unchecked((hash * 16777619) ^ c);
        return hash;
    }
}
