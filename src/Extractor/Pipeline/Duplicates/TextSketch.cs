using System.Runtime.InteropServices;

namespace Extractor.Pipeline.Duplicates;

/// <summary>
/// A text in some hundred bytes, by which copies of it are told however many texts there are: the smallest hashes of its runs of three
/// words (a bottom-k MinHash sketch), and of its words with digits. Reports that follow one template share the former and not the latter.
/// </summary>
public sealed class TextSketch
{
    /// <summary>Hashes that are kept of the runs of words: resemblance is estimated to some 6 %.</summary>
    private const int Kept = 64;

    private const int KeptNumbers = 32;

    /// <summary>Texts with fewer runs of words are copies only when they are the same words.</summary>
    private const int FewShingles = 30;

    /// <summary>Share of the shorter text that the longer one must hold, too: carriers shorten, and change words to their house's style.</summary>
    private const double LeastContainment = 0.5;

    private const double LeastResemblance = 0.25;
    private const double LeastNumbers = 0.7;

    private readonly ulong[] _shingles;
    private readonly ulong[] _numbers;

    private TextSketch(int count, ulong[] shingles, ulong[] numbers) => (Count, _shingles, _numbers) = (count, shingles, numbers);

    /// <summary>How many different runs of three words the text has.</summary>
    public int Count { get; }

    /// <summary>The smallest hashes, ascending: texts that resemble each other are likely to share one of the first.</summary>
    public ReadOnlySpan<ulong> Smallest => _shingles;

    public static TextSketch Of(ReadOnlySpan<char> text)
    {
        List<ulong> shingles = [];
        List<ulong> numbers = [];
        ulong first = 0, second = 0;
        var words = 0;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }
            var (word, hasDigit, end) = Word(text, at);
            if (hasDigit)
                numbers.Add(word);
            if (++words > 2)
                shingles.Add(Mixed(unchecked((first * 0x9E3779B97F4A7C15) + (second * 0xC2B2AE3D27D4EB4F) + word)));
            (first, second, at) = (second, word, end);
        }
        var distinct = Distinct(shingles);
        return new TextSketch(distinct.Count, First(distinct, Kept), First(Distinct(numbers), KeptNumbers));
    }

    /// <summary>How much of the shorter text the other one holds, 0 to 1, if one is a copy of the other.</summary>
    /// <returns>Null when they are two texts.</returns>
    public double? CopyShare(TextSketch other)
    {
        var resemblance = Resemblance(_shingles, other._shingles, Kept);
        if (Math.Min(Count, other.Count) < FewShingles)
            return Count > 0 && Count == other.Count && resemblance >= 1 && _numbers.AsSpan().SequenceEqual(other._numbers) ? 1 : null;
        var containment = Math.Min(1, resemblance * (Count + other.Count) / ((1 + resemblance) * Math.Min(Count, other.Count)));
        return containment >= LeastContainment && resemblance >= LeastResemblance && NumbersAgree(other) ? containment : null;
    }

    public byte[] ToBytes() => [.. BitConverter.GetBytes(Count), .. BitConverter.GetBytes(_shingles.Length), .. MemoryMarshal.AsBytes(_shingles.AsSpan()), .. MemoryMarshal.AsBytes(_numbers.AsSpan())];

    /// <param name="bytes">As <see cref="ToBytes"/> gave them on a machine of the same byte order.</param>
    public static TextSketch FromBytes(byte[] bytes)
    {
        var length = BitConverter.ToInt32(bytes, 4);
        var hashes = MemoryMarshal.Cast<byte, ulong>(bytes.AsSpan(8));
        return new TextSketch(BitConverter.ToInt32(bytes, 0), hashes[..length].ToArray(), hashes[length..].ToArray());
    }

    /// <summary>The shorter text's numbers are the other's as well.</summary>
    private bool NumbersAgree(TextSketch other)
    {
        var (fewer, more) = _numbers.Length <= other._numbers.Length ? (_numbers, other._numbers) : (other._numbers, _numbers);
        if (fewer.Length == 0)
            return true;
        // Of long lists only the smallest hashes are known: those above the last of the other list cannot be looked for.
        var known = more.Length < KeptNumbers ? fewer : [.. fewer.Where(number => number <= more[^1])];
        return known.Length == 0 || known.Count(number => Array.BinarySearch(more, number) >= 0) >= LeastNumbers * known.Length;
    }

    /// <summary>The share of both texts' runs that are in both, from the smallest of both together.</summary>
    private static double Resemblance(ulong[] a, ulong[] b, int kept)
    {
        int i = 0, j = 0, seen = 0, shared = 0;
        while (seen < kept && (i < a.Length || j < b.Length))
        {
            seen++;
            if (j == b.Length || (i < a.Length && a[i] < b[j]))
                i++;
            else if (i == a.Length || b[j] < a[i])
                j++;
            else
                (i, j, shared) = (i + 1, j + 1, shared + 1);
        }
        return seen == 0 ? 0 : (double)shared / seen;
    }

    /// <summary>A word's hash whatever its case; marks inside a number are part of it.</summary>
    private static (ulong Hash, bool HasDigit, int End) Word(ReadOnlySpan<char> text, int at)
    {
        var hash = 0xCBF29CE484222325;
        var hasDigit = false;
        for (; at < text.Length && (char.IsLetterOrDigit(text[at]) || (text[at] is '.' or ',' && hasDigit && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))); at++)
        {
            hasDigit |= char.IsAsciiDigit(text[at]);
            hash = unchecked((hash ^ char.ToLowerInvariant(text[at])) * 0x100000001B3);
        }
        return (Mixed(hash), hasDigit, at);
    }

    private static ulong Mixed(ulong value)
    {
        value = unchecked((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9);
        value = unchecked((value ^ (value >> 27)) * 0x94D049BB133111EB);
        return value ^ (value >> 31);
    }

    private static List<ulong> Distinct(List<ulong> hashes)
    {
        hashes.Sort();
        var kept = 0;
        for (var i = 0; i < hashes.Count; i++)
        {
            if (i == 0 || hashes[i] != hashes[i - 1])
                hashes[kept++] = hashes[i];
        }
        hashes.RemoveRange(kept, hashes.Count - kept);
        return hashes;
    }

    private static ulong[] First(List<ulong> sorted, int kept) => [.. sorted.Take(kept)];
}
