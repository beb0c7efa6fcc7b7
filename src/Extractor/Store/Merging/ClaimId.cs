namespace Extractor.Store.Merging;

/// <summary>A claim's number as users see it: 13 letters and digits without those that look alike (i, l, o, u).</summary>
public static class ClaimId
{
    public const int Length = 13;

    /// <summary>The letters and digits of an id, by the five bits that each stands for.</summary>
    public const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";

    public static string Format(long key)
        => string.Create(Length, key, static (chars, rest) =>
        {
            for (var i = chars.Length - 1; i >= 0; i--, rest >>= 5)
                chars[i] = Digits[(int)(rest & 31)];
        });

    /// <summary>The keys whose ids begin with a text.</summary>
    /// <returns>Null when no id can begin so.</returns>
    public static (long First, long Last)? Range(string beginning)
    {
        if (beginning.Length is 0 or > Length)
            return null;
        Int128 key = 0;
        foreach (var c in beginning)
        {
            var digit = Digits.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal);
            if (digit < 0)
                return null;
            key = (key << 5) | digit;
        }
        var open = 5 * (Length - beginning.Length);
        var first = key << open;
        var last = first + ((Int128)1 << open) - 1;
        return first > long.MaxValue ? null : ((long)first, (long)Int128.Min(last, long.MaxValue));
    }
}
