using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace Extractor.Text;

/// <summary>
/// Cuts a text into tokens in one pass. Digits that touch letters are cut off (<c>785m</c>, <c>21km</c>), letters that
/// lead digits are not (<c>Q3</c>, <c>L4</c>, <c>FY21</c>), unless they are a currency (<c>RM1.2bn</c>, <c>EUR50m</c>); the possessive <c>'s</c> is a token of its own; dotted
/// initials (<c>U.S.</c>, <c>a.m.</c>) are one word; other abbreviations keep their full stop as a separate token.
/// </summary>
internal static class Tokenizer
{
    /// <summary>Code units; no lexicon has a longer word, and a hostile text may be one word.</summary>
    private const int LongestWord = 40;

    /// <summary>Currencies that are written right against their digits.</summary>
    private static readonly FrozenSet<string> Currencies = "USD US EUR GBP JPY CNY RMB Rmb CHF AUD CAD NZD SGD HKD INR KRW BRL MXN ZAR SEK NOK DKK PLN CZK HUF RUB TRY THB MYR RM IDR PHP TWD NT VND PKR BDT LKR NGN KES EGP AED SAR QAR KWD ILS NIS DEM DM FRF ITL ESP NLG Rs Rp KSh Ksh SFr Sfr FFr DKr NKr SKr IR Tk Dh Dhs Bs".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The tokens of a short phrase, without word ids.</summary>
    public static List<Token> Tokens(string text)
    {
        List<Token> tokens = [];
        Cut(text, null, tokens);
        return tokens;
    }

    /// <summary>As the other, for short texts whose tokens the caller keeps.</summary>
    public static void Cut(string text, Vocabulary? vocabulary, List<Token> into)
    {
        TokenBuffer buffer = new(text.Length);
        Cut(text, vocabulary, buffer);
        into.AddRange(buffer.Span);
        ArrayPool<Token>.Shared.Return(buffer.Items);
    }

    public static void Cut(string text, Vocabulary? vocabulary, TokenBuffer into)
    {
        PackedKeys keys = new(vocabulary, into, stackalloc PackedKey[PackedKeys.Most]);
        Cut(text, vocabulary, into, ref keys);
        keys.Flush();
    }

    // A method of its own, without room on the stack: the runtime optimises those better.
    private static void Cut(string text, Vocabulary? vocabulary, TokenBuffer into, ref PackedKeys keys)
    {
        var spacing = TokenFlags.SpaceBefore | TokenFlags.LineStart | TokenFlags.ParagraphStart;
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            if (c == ' ')
            {
                spacing |= TokenFlags.SpaceBefore;
                at++;
                continue;
            }
            if (char.IsAsciiLetter(c) && PlainWord.TryRead(text, at, out var word))
            {
                var id = word.Key != 0 ? 0 : WordId(vocabulary, text, at, word.End);
                into.Add(new Token(at, word.End, id, TokenKind.Word, word.Capitals | spacing) { Marks = id != 0 ? Marks(vocabulary, id) : (ushort)0 });
                if (word.Key != 0)
                    keys.Add(word.Key);
                at = word.End;
            }
            else if (char.IsWhiteSpace(c) || IsIgnorable(c))
            {
                spacing |= SpacingOf(c, spacing);
                at++;
                continue;
            }
            else
            {
                var (end, kind) = Next(text, at);
                var flags = kind == TokenKind.Word ? spacing | Letters(text.AsSpan(at, end - at)) : spacing;
                var id = WordId(vocabulary, text, at, end);
                into.Add(new Token(at, end, id, kind, flags) { Marks = Marks(vocabulary, id) });
                at = end;
            }
            spacing = TokenFlags.None;
        }
    }

    /// <summary>What a blank, line break or ignorable character adds to the spacing of the token behind it.</summary>
    private static TokenFlags SpacingOf(char c, TokenFlags before) => c switch
    {
        '\n' when (before & TokenFlags.LineStart) != 0 => TokenFlags.SpaceBefore | TokenFlags.ParagraphStart,
        '\n' => TokenFlags.SpaceBefore | TokenFlags.LineStart,
        _ => IsIgnorable(c) ? TokenFlags.None : TokenFlags.SpaceBefore,
    };

    private static ushort Marks(Vocabulary? vocabulary, int id) => vocabulary is null ? (ushort)0 : vocabulary.MarksOf(id);

    private static int WordId(Vocabulary? vocabulary, string text, int start, int end)
    {
        if (vocabulary is null)
            return 0;
        if (end - start == 1)
            return vocabulary.Find(text[start]);
        return end - start <= LongestWord ? vocabulary.Find(text.AsSpan(start, end - start)) : 0;
    }

    private static (int End, TokenKind Kind) Next(string text, int at)
    {
        var c = text[at];
        if (char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c) && c is not ('\'' or '-' or '.'))
            return (at + 1, KindOf(c));
        if (char.IsAsciiLetter(c))
            return WordEnd(text, at);
        if (char.IsAsciiDigit(c))
            return (NumberEnd(text, at), TokenKind.Number);
        if (IsApostrophe(c) && IsPossessive(text, at))
            return (at + 2, TokenKind.Word);
        if (char.IsLetter(c))
            return WordEnd(text, at);
        if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            return (at + 2, TokenKind.Symbol);
        if (c is '-' && at + 1 < text.Length && text[at + 1] == '-')
            return (RunEnd(text, at, '-'), TokenKind.Punctuation);
        if (c is '.' && at + 2 < text.Length && text[at + 1] == '.' && text[at + 2] == '.')
            return (RunEnd(text, at, '.'), TokenKind.Punctuation);
        if (char.IsNumber(c))
            return (at + 1, TokenKind.Number);
        return (at + 1, KindOf(c));
    }

    private static TokenKind KindOf(char mark) => char.IsPunctuation(mark) && mark is not ('%' or '&' or '@' or '#' or '*' or '‰') ? TokenKind.Punctuation : TokenKind.Symbol;

    private static int RunEnd(string text, int at, char run)
    {
        while (at < text.Length && text[at] == run)
            at++;
        return at;
    }

    private static int NumberEnd(string text, int at)
    {
        while (at < text.Length)
        {
            if (char.IsAsciiDigit(text[at]))
                at++;
            else if (at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && (text[at] is '.' or ',' or '\u00A0' or '\u202F' or '\u2009' || IsThousandsApostrophe(text, at)))
                at++;
            else
                break;
        }
        return at;
    }

    /// <summary>Swiss grouping, 1'234'567: three digits must follow.</summary>
    private static bool IsThousandsApostrophe(string text, int at) =>
        IsApostrophe(text[at]) && at + 3 < text.Length && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3]);

    private static (int End, TokenKind Kind) WordEnd(string text, int at)
    {
        var start = at;
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsAsciiLetter(c))
            {
                at++;
                continue;
            }
            if (char.IsAsciiDigit(c) && (at - start is > 1 and < 5 && Currencies.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(start, at - start)) || IsBehindDollar(text, start, at)))
                break;
            if (char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                at++;
            else if (IsApostrophe(c) && at + 1 < text.Length && char.IsLetter(text[at + 1]) && !IsPossessive(text, at))
                at++;
            else
                break;
        }
        if (at == start + 1 && at + 1 < text.Length && text[at] == '.' && char.IsLetter(text[at + 1]))
            at = InitialsEnd(text, at, start);
        if (at + 2 < text.Length && text[at] == ':' && text[at + 1] == '/' && text[at + 2] == '/')
            return (AddressEnd(text, at), TokenKind.Address);
        if (at + 1 < text.Length && text[at] == '@' && char.IsLetterOrDigit(text[at + 1]))
            return (AddressEnd(text, at), TokenKind.Address);
        return (at, TokenKind.Word);
    }

    /// <summary>U.S., J.B., a.m.: single letters, each with its full stop; the last stop belongs to the word.</summary>
    private static int InitialsEnd(string text, int at, int start)
    {
        var end = start;
        while (end + 1 < text.Length && char.IsLetter(text[end]) && text[end + 1] == '.' && (end + 2 >= text.Length || !char.IsLetter(text[end + 2]) || end + 3 >= text.Length || !char.IsLetterOrDigit(text[end + 3])))
            end += 2;
        return end > start + 2 ? end : at;
    }

    private static int AddressEnd(string text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('<' or '>' or '"' or '”' or ')'))
            at++;
        while (text[at - 1] is '.' or ',' or ';' or ':')
            at--;
        return at;
    }

    private static bool IsPossessive(string text, int at) =>
        at + 1 < text.Length && text[at + 1] is 's' or 'S' && (at + 2 >= text.Length || !char.IsLetterOrDigit(text[at + 2])) && at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or ')' or '>');

    private static bool IsApostrophe(char c) => c is '\'' or '’';

    /// <summary>Soft hyphens, zero-width blanks, byte order marks and direction controls print nothing.</summary>
    private static bool IsIgnorable(char c) => c >= '\u00AD' && c is '\u00AD' or '\u200B' or '\uFEFF' or '\u2060' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F';

    /// <summary>Capitals, digits and the full stop of a word.</summary>
    private static TokenFlags Letters(ReadOnlySpan<char> word)
    {
        var other = AsciiDigits.AreIn(word) ? TokenFlags.HasDigits : TokenFlags.None;
        if (word[^1] == '.')
            other |= TokenFlags.EndsWithStop;
        if (!char.IsUpper(word[0]))
            return other;
        var letters = 0;
        foreach (var c in word)
        {
            if (char.IsLower(c))
                return other | TokenFlags.Capitalised;
            if (char.IsLetter(c))
                letters++;
        }
        return other | (letters > 1 ? TokenFlags.Capitalised | TokenFlags.AllCaps : TokenFlags.Capitalised);
    }

    /// <summary>“$A6m”, “$NZ8m”: whose dollars, written behind their sign.</summary>
    private static bool IsBehindDollar(string text, int start, int end) => start > 0 && text[start - 1] == '$' && text.AsSpan(start, end - start) is "A" or "C" or "NZ" or "HK";
}
