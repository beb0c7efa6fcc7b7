using System.Numerics;
using System.Runtime.Intrinsics;

namespace Extractor.Text;

/// <summary>
/// A set of words that a pass over a whole text asks for at every token. The tokens carry the answer, so that passing over the many
/// tokens that are none of them costs no look into a table. <see cref="VocabularyBuilder.Mark"/> makes it.
/// </summary>
internal readonly record struct WordMark(ushort Bit)
{
    /// <summary>So many sets of words there is room for; the bits above are the traits.</summary>
    public const int Most = 13;

    /// <summary>Tokens that begin with a capital.</summary>
    public static readonly WordMark Capitals = new(1 << Most);

    /// <summary>Words with digits in them.</summary>
    public static readonly WordMark Digits = new(1 << (Most + 1));

    public static readonly WordMark Numbers = new(1 << (Most + 2));

    public bool Has(in Token token) => (token.Marks & Bit) != 0;

    /// <summary>The first token from <paramref name="from"/> on that has the mark, whatever its sentence; the token count when there is none.</summary>
    public int Next(SourceText source, int from)
    {
        var signs = source.Signs;
        var bits = Vector128.Create(Bit);
        for (var at = from; at < source.TokenCount; at += Vector128<ushort>.Count)
        {
            var others = Vector128.Equals(Vector128.Create(signs.Slice(at, Vector128<ushort>.Count)) & bits, Vector128<ushort>.Zero).ExtractMostSignificantBits();
            if (others != (1 << Vector128<ushort>.Count) - 1)
                return at + BitOperations.TrailingZeroCount(~others);
        }
        return source.TokenCount;
    }

    /// <summary>All bits of a token, those of its traits included.</summary>
    public static ushort Of(in Token token)
    {
        var signs = (uint)token.Marks;
        signs |= token.Capitalised ? Capitals.Bit : 0u;
        signs |= token.HasDigits ? Digits.Bit : 0u;
        signs |= token.Kind == TokenKind.Number ? Numbers.Bit : 0u;
        return unchecked((ushort)signs);
    }

    /// <summary>Tokens with either mark.</summary>
    public static WordMark operator |(WordMark one, WordMark other) => new((ushort)(one.Bit | other.Bit));
}
